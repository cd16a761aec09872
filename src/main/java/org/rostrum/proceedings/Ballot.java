package org.rostrum.proceedings;

/** One member's part in one vote. */
public enum Ballot {
    AYE,
    NO,
    ABSTAIN,
    RECUSED,
    ABSENT,
    NOT_VOTING
}
