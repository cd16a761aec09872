package org.rostrum.order;

/** How a speaker takes part. Only {@link #ROOM} and {@link #REMOTE} stand in the line. */
public enum Channel {
    ROOM,
    REMOTE,
    /** A written statement instead of speaking. */
    WRITTEN,
    /** The position alone, to be counted. */
    POSITION;

    /** Whether someone who takes part this way is called to speak. */
    public boolean speaks() {
        return this == ROOM || this == REMOTE;
    }
}
