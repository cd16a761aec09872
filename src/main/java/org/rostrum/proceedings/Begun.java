package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;

/**
 * A stage that has begun.
 *
 * @param number from 1
 * @param clock how long it has lasted, without the times when the meeting did not go on; allots nothing
 * @param spoken what all had spoken before it
 */
public record Begun(int number, Instant at, TurnClock clock, Duration spoken) {
    static Begun now(int number, Instant at, Duration spoken) {
        return new Begun(number, at, TurnClock.of(Duration.ZERO).started(at), spoken);
    }

    Begun with(TurnClock next) {
        return new Begun(number, at, next, spoken);
    }
}
