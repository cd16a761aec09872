package org.rostrum.proceedings;

/** How a member attends. */
public enum Presence {
    PRESENT,
    REMOTE,
    ABSENT,
    EXCUSED;

    /** Whether the member counts toward the quorum and may vote. */
    public boolean here() {
        return this == PRESENT || this == REMOTE;
    }
}
