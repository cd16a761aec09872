package org.rostrum.proceedings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rostrum.platform.RoundTimer;

/** Sees to it that a sign-up stands in the chain within a second, also where nobody acts. */
@ApplicationScoped
class Sealing {
    private static final Logger LOG = Logger.getLogger(Sealing.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Inject
    RoundTimer timer;

    @Inject
    Proceedings proceedings;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
        timer.every(PAUSE, this::seal);
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
