package org.rostrum.order;

/** The published rule by which the line is put in order; it looks at arrival, side and draw, at nothing else. */
public enum Arrangement {
    /** In the order of sign-up. */
    AS_SIGNED_UP,
    /** For and against in turn, each side in the order of sign-up. */
    IN_TURN,
    /** For and against in turn, each side in the order of the draw; until the draw, of sign-up. */
    IN_TURN_BY_DRAW
}
