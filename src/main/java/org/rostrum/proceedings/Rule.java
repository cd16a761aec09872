package org.rostrum.proceedings;

import java.util.Optional;

/** One rule of procedure. Its class is named as the rule is. */
interface Rule {
    /** What speaks against the act, in words a clerk can read aloud. */
    Optional<String> objection(MeetingState now, Act act);

    /** Whether a recorded reason lifts it. */
    default boolean overridable() {
        return false;
    }

    /** An objection, if something is not as it should be. */
    static Optional<String> unless(boolean kept, String objection) {
        return kept ? Optional.empty() : Optional.of(objection);
    }
}
