package org.rostrum.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one place where the program learns the time; everything else is given a clock or an instant. */
@ApplicationScoped
class Time {
    /** In whole microseconds, which is what the database keeps. */
    @Produces
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
