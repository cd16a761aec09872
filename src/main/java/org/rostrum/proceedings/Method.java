package org.rostrum.proceedings;

/** How a vote was taken. */
public enum Method {
    VOICE,
    HANDS,
    ROLL_CALL
}
