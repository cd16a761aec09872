package org.rostrum.order;

/** The published rule by which the line is put in order; it looks at arrival, side, channel and draw, at nothing else. */
public enum Arrangement {
    /** In the order of sign-up. */
    AS_SIGNED_UP,
    /** For and against in turn, each side in the order of sign-up. */
    IN_TURN,
    /** For and against in turn, each side in the order of the draw; until the draw, of sign-up. */
    IN_TURN_BY_DRAW,
    /** All in the order of the draw; until the draw, of sign-up. */
    BY_DRAW,
    /** The side named first, then the other, then who takes neither; each in the order of sign-up. */
    ONE_SIDE_FIRST,
    /** Someone in the room and someone remote in turn, each in the order of sign-up. */
    ROOM_AND_REMOTE_IN_TURN;

    /** Whether a place depends on the side, so that it tells of it. */
    public boolean goesBySide() {
        return switch (this) {
            case IN_TURN, IN_TURN_BY_DRAW, ONE_SIDE_FIRST -> true;
            case AS_SIGNED_UP, BY_DRAW, ROOM_AND_REMOTE_IN_TURN -> false;
        };
    }
}
