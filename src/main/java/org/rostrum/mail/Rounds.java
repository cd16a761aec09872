package org.rostrum.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.rostrum.platform.RoundTimer;

/** Looks every second for what of the outbox is due on one way, and hands it over, a few at a time. */
@ApplicationScoped
class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int AT_ONCE = 20;

    @Inject
    RoundTimer timer;

    @Inject
    Outbox outbox;

    void begin(Way way, Consumer<List<Mail>> delivery) {
        timer.every(PAUSE, () -> round(way, delivery));
    }

    private void round(Way way, Consumer<List<Mail>> delivery) {
        try {
            for (var claimed = outbox.claim(way, AT_ONCE);
                    !claimed.isEmpty() && !Thread.currentThread().isInterrupted();
                    claimed = outbox.claim(way, AT_ONCE)) {
                delivery.accept(claimed);
            }
        } catch (RuntimeException other) {
            // Another node claimed the same ones, or the database is gone: the next round sees.
            LOG.fine(() ->
                    "Nothing was claimed for " + way + ": " + other.getClass().getSimpleName());
        }
    }
}
