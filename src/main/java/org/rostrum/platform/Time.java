package org.rostrum.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one place where the program learns the time; everything else is given a clock or an instant. It is the real time,
 * unless a demo sets the clock to an evening of its own and {@code rostrum.clock.rate} lets that run faster. Faster it runs
 * from {@code rostrum.clock.since} on, or from the start where no instant is named; one that is named outlives a restart.
 */
@Named("time")
@ApplicationScoped
public class Time {
    @Inject
    @ConfigProperty(name = "rostrum.clock.rate", defaultValue = "1")
    int rate;

    @Inject
    @ConfigProperty(name = "rostrum.clock.since")
    Optional<Instant> since;

    @SuppressWarnings("NullAway.Init") // Made once the rate is known.
    private FasterClock clock;

    @PostConstruct
    void start() {
        var real = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        clock = new FasterClock(real, rate, since.orElseGet(real::instant));
    }

    /** In whole microseconds, which is what the database keeps. */
    @Produces
    Clock clock() {
        return clock;
    }

    /** How many seconds pass here in one real second; 1 except in a demo that is played. */
    public int rate() {
        return clock.rate();
    }

    /** Sets the clock, from which it runs on. For a demo alone: a time set back would come twice in a journal. */
    public void set(Instant now) {
        clock.set(now);
    }
}
