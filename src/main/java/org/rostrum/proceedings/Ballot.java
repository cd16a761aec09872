package org.rostrum.proceedings;

/** One member's part in one vote. */
public enum Ballot {
    AYE,
    NO,
    ABSTAIN,
    RECUSED,
    ABSENT,
    NOT_VOTING;

    /** Whether the member decided the question one way or the other. */
    public boolean decides() {
        return this == AYE || this == NO;
    }
}
