package org.rostrum.order;

import java.time.Duration;

/**
 * Someone in the line, as far as the windows of those behind rest on her.
 *
 * @param allotted what she is likely to be given; nothing if she is not called
 * @param remote whether she takes part remotely, where there is no door to check in at
 * @param checkedIn whether she has said that she has come
 */
public record Waiting(Duration allotted, boolean remote, boolean checkedIn) {
    /** Someone in the room of whom it is not known whether she has come. */
    public static Waiting unseen(Duration allotted) {
        return new Waiting(allotted, false, false);
    }
}
