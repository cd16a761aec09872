package org.rostrum.signup.web;

import java.time.Duration;
import java.time.Instant;
import org.rostrum.signup.Puzzle;
import org.rostrum.signup.Turn;

/** What the form says to someone whose sign-up has to wait; the puzzle is for a browser with scripts. */
public record Held(Turn.Later turn, Instant now, Puzzle puzzle) {
    private static final int A_MINUTE = 60;

    /** How many seconds to wait, rounded up. */
    public long seconds() {
        return Duration.between(now, turn.from()).toSeconds() + 1;
    }

    /** How many minutes to wait, rounded up. */
    public long minutes() {
        return (seconds() + A_MINUTE - 1) / A_MINUTE;
    }

    /** Whether the wait is told in seconds. */
    public boolean brief() {
        return seconds() <= A_MINUTE;
    }

    /** Whether the sign-up is sure to be taken then. */
    public boolean kept() {
        return turn.held();
    }

    /** What a browser may solve instead of waiting; empty where that does not help. */
    public String challenge() {
        return turn.workHelps() ? puzzle.challenge() : "";
    }

    /** How many bits of the hash are to be zero. */
    public int bits() {
        return Puzzle.BITS;
    }
}
