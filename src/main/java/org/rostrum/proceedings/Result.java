package org.rostrum.proceedings;

/** What became of a motion that was decided. */
public enum Result {
    CARRIED,
    FAILED
}
