package org.rostrum.proceedings;

/** How a member attends. */
public enum Presence {
    PRESENT,
    REMOTE,
    ABSENT,
    EXCUSED;

    /** Whether the member takes part; whether from elsewhere counts for decisions too says the {@link Procedure}. */
    public boolean here() {
        return this == PRESENT || this == REMOTE;
    }
}
