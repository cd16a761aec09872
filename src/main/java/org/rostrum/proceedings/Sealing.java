package org.rostrum.proceedings;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sees to it that a sign-up stands in the chain within a second, also where nobody acts. */
@ApplicationScoped
class Sealing {
    private static final Logger LOG = Logger.getLogger(Sealing.class.getName());
    private static final int EVERY_MILLISECONDS = 500;

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedScheduledExecutorService timer;

    @Inject
    Proceedings proceedings;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
        var unused =
                timer.scheduleWithFixedDelay(this::seal, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void seal() {
        try {
            proceedings.sealAll();
        } catch (RuntimeException later) {
            // The timer would stop for good; the next round tries again.
            LOG.log(Level.WARNING, "Sign-ups could not be sealed yet", later);
        }
    }
}
