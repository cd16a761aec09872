package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The clock of one turn: what is allotted, what was used before, and since when it runs. Counts past zero. */
public record TurnClock(Duration allotted, Duration usedBefore, Optional<Instant> runningSince) {
    /** A clock that stands at zero used. */
    public static TurnClock of(Duration allotted) {
        return new TurnClock(allotted, Duration.ZERO, Optional.empty());
    }

    /** A time as a clock shows it, such as 2:05. */
    public static String shown(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /** The clock running from now on. */
    public TurnClock started(Instant now) {
        return runningSince.isPresent() ? this : new TurnClock(allotted, usedBefore, Optional.of(now));
    }

    /** The clock standing at what was used until now. */
    public TurnClock stopped(Instant now) {
        return new TurnClock(allotted, used(now), Optional.empty());
    }

    /** The clock with more time allotted, or less; never less than none. */
    public TurnClock plus(int seconds) {
        var changed = allotted.plusSeconds(seconds);
        return new TurnClock(changed.isNegative() ? Duration.ZERO : changed, usedBefore, runningSince);
    }

    /** What was used until now. */
    public Duration used(Instant now) {
        return runningSince
                .map(since -> Duration.between(since, now))
                .filter(running -> !running.isNegative())
                .map(usedBefore::plus)
                .orElse(usedBefore);
    }

    /** What is left now; negative when the time is over. */
    public Duration left(Instant now) {
        return allotted.minus(used(now));
    }
}
