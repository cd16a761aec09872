package org.rostrum.proceedings;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Removes the keys under which acts were sent once nobody can still wait for an answer. */
@ApplicationScoped
class SpentKeys {
    private static final Logger LOG = Logger.getLogger(SpentKeys.class.getName());
    private static final Duration HOLDS = Duration.ofDays(7);

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedScheduledExecutorService timer;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
        var unused = timer.scheduleWithFixedDelay(this::remove, 0, 1, TimeUnit.HOURS);
    }

    private void remove() {
        try {
            journal.forgetKeys(clock.instant().minus(HOLDS));
        } catch (RuntimeException later) {
            // The timer would stop for good; the next round tries again.
            LOG.log(Level.WARNING, "The keys of acts could not be removed yet", later);
        }
    }
}
