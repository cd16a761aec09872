package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What the clock of the server must show: {@code rate} seconds in a real one from an instant on, whatever is killed. */
record SoakClock(Instant since, int rate) {
    static final SoakClock REAL = new SoakClock(Instant.EPOCH, 1);

    static SoakClock fromNow(int rate) {
        return new SoakClock(Instant.now().truncatedTo(ChronoUnit.MILLIS), rate);
    }

    /** What a server is started with. */
    Map<String, String> environment() {
        return Map.of("ROSTRUM_CLOCK_RATE", "" + rate, "ROSTRUM_CLOCK_SINCE", since.toString());
    }

    Instant shown(Instant real) {
        return since.plus(Duration.between(since, real).multipliedBy(rate));
    }

    /** Fails unless the server can have looked at its clock between these real instants; it does so in microseconds. */
    void requireBetween(Instant before, Instant after, Instant told) {
        assertThat(told).isBetween(shown(before.truncatedTo(ChronoUnit.MICROS)), shown(after));
    }
}
