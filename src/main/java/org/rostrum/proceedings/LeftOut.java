package org.rostrum.proceedings;

import org.rostrum.order.Position;

/** How many sign-ups of one position do not count: of those who wish to speak, and of the others. */
public record LeftOut(Position position, int speaking, int silent) {
    public LeftOut {
        if (speaking < 0 || silent < 0) {
            throw new FieldRefused("speaking", "Give no number below 0.");
        }
    }

    /** All of them. */
    public int all() {
        return speaking + silent;
    }
}
