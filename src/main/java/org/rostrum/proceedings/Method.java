package org.rostrum.proceedings;

/** How a vote was taken. */
public enum Method {
    VOICE,
    HANDS,
    ROLL_CALL,
    /** Standing up on one side and the other. */
    DIVISION,
    /** On paper. */
    BALLOT,
    /** By a voting system. */
    ELECTRONIC
}
