package org.rostrum.signup;

import java.time.Duration;
import java.time.Instant;

/**
 * How many may come at once and how many later: it holds so many at first and regains one after each interval (a token
 * bucket, reckoned as the generic cell rate algorithm of ITU-T I.371). One can be taken ahead of its time; whoever takes
 * it waits until then.
 */
final class Bucket {
    private final Duration behindFull;
    private final Duration regained;
    private Instant fullAt = Instant.EPOCH;

    /** A full one that holds at least one. */
    Bucket(int holds, Duration regained) {
        this.behindFull = regained.multipliedBy(holds - 1L);
        this.regained = regained;
    }

    /** The first instant at which there is one: now, or later. */
    Instant next(Instant now) {
        return later(fullAt.minus(behindFull), now);
    }

    /** Takes one, where none is there now the next that will be, and says when it can be used. */
    Instant take(Instant now) {
        var when = next(now);
        fullAt = later(fullAt, when).plus(regained);
        return when;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
