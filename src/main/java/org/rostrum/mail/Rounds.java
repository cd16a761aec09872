package org.rostrum.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** Looks every second for what of the outbox is due on one way, and hands it over, a few at a time. */
@ApplicationScoped
class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    private static final int EVERY_MILLISECONDS = 1000;
    private static final int AT_ONCE = 20;

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedScheduledExecutorService timer;

    @Inject
    Outbox outbox;

    void begin(Way way, Consumer<List<Mail>> delivery) {
        var unused = timer.scheduleWithFixedDelay(
                () -> round(way, delivery), EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
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
