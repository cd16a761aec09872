package org.rostrum.signup;

import java.time.Instant;

/** Whether a sign-up is taken now or has to wait, because very many came from the same network. */
public sealed interface Turn {
    /** It is taken now. */
    record Now() implements Turn {}

    /**
     * It may be sent again, with the same key, from an instant on.
     *
     * @param held whether it is then sure to be taken; otherwise others may come first
     * @param workHelps whether a solved {@link Puzzle} lets it pass at once
     */
    record Later(Instant from, boolean held, boolean workHelps) implements Turn {}
}
