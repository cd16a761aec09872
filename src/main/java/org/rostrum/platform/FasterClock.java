package org.rostrum.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs {@code rate} times as fast as another one, from an instant of that or from what it was last set to. */
final class FasterClock extends Clock {
    /** The instant shown when the other clock stood at {@code real}. */
    private record Start(Instant real, Instant shown) {}

    private final Clock real;
    private final int rate;
    private volatile Start start;

    /** Both show the same at {@code since}, before which this one is as many times as far behind. */
    FasterClock(Clock real, int rate, Instant since) {
        this(real, rate, new Start(since, since));
    }

    private FasterClock(Clock real, int rate, Start start) {
        this.real = real;
        this.rate = rate;
        this.start = start;
    }

    void set(Instant shown) {
        start = new Start(real.instant(), shown);
    }

    int rate() {
        return rate;
    }

    @Override
    public Instant instant() {
        var since = start;
        return since.shown().plus(Duration.between(since.real(), real.instant()).multipliedBy(rate));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new FasterClock(real.withZone(zone), rate, start);
    }
}
