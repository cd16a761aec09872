package org.rostrum.order;

import java.util.Arrays;
import java.util.Optional;

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

    /** The one of this name, in whatever case it is written. */
    public static Optional<Arrangement> named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Whether a place depends on a draw, which is sealed when the hearing is published. */
    public boolean isDrawn() {
        return switch (this) {
            case IN_TURN_BY_DRAW, BY_DRAW -> true;
            case AS_SIGNED_UP, IN_TURN, ONE_SIDE_FIRST, ROOM_AND_REMOTE_IN_TURN -> false;
        };
    }

    /** Whether a place depends on the side, so that it tells of it. */
    public boolean goesBySide() {
        return switch (this) {
            case IN_TURN, IN_TURN_BY_DRAW, ONE_SIDE_FIRST -> true;
            case AS_SIGNED_UP, BY_DRAW, ROOM_AND_REMOTE_IN_TURN -> false;
        };
    }
}
