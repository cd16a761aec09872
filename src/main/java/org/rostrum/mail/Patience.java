package org.rostrum.mail;

import java.time.Duration;
import java.util.Optional;

/** How long a letter waits after tries that failed: five seconds, twice as long each time, at most an hour. */
final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;
    /** Two days and some hours: longer than a mail server is down over a weekend night. */
    private static final int MOST_TRIES = 60;

    private Patience() {}

    /** The wait after so many tries; none when it is time to give up. */
    static Optional<Duration> after(int tries) {
        if (tries >= MOST_TRIES) {
            return Optional.empty();
        }
        var doubled = FIRST.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        return Optional.of(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
}
