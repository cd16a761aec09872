package org.rostrum.floor;

/** How much room a sheet has, and the form into which it is copied. */
public final class RoomOnPaper {
    /** For motions, each with a column for its votes. */
    public static final int MOTIONS = 3;

    /** For what else happened. */
    public static final int ROWS = 20;

    /** For closed sessions. */
    static final int CLOSED = 2;

    private RoomOnPaper() {}
}
