package org.rostrum.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/** Carries the text messages of the outbox to the operator's sender, a few at a time. */
@ApplicationScoped
class SmsDelivery {
    private static final Logger LOG = Logger.getLogger(SmsDelivery.class.getName());
    private static final int EVERY_MILLISECONDS = 1000;
    private static final int AT_ONCE = 20;

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedScheduledExecutorService timer;

    @Inject
    Outbox outbox;

    @Inject
    SmsSender sender;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
        if (sender.isNamed()) {
            var unused = timer.scheduleWithFixedDelay(
                    this::round, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        try {
            for (var claimed = outbox.claim(Way.SMS, AT_ONCE);
                    !claimed.isEmpty();
                    claimed = outbox.claim(Way.SMS, AT_ONCE)) {
                for (var message : claimed) {
                    send(message);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException other) {
            // Another node claimed the same ones, or the database is gone: the next round sees.
            LOG.fine(() -> "Text messages were not claimed: " + other.getClass().getSimpleName());
        }
    }

    private void send(Mail message) throws InterruptedException {
        try {
            sender.send(message);
            outbox.sent(message);
        } catch (SmsSender.NotTaken failed) {
            LOG.warning(() -> "Text message " + message.id() + " was not taken: " + failed.getMessage());
            outbox.missed(message, String.valueOf(failed.getMessage()), failed.isForGood());
        }
    }
}
