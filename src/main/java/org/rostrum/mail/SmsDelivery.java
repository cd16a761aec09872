package org.rostrum.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;

/** Carries the text messages of the outbox to the operator's sender, a few at a time. */
@ApplicationScoped
class SmsDelivery {
    private static final Logger LOG = Logger.getLogger(SmsDelivery.class.getName());

    @Inject
    Rounds rounds;

    @Inject
    Outbox outbox;

    @Inject
    SmsSender sender;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
        if (sender.isNamed()) {
            rounds.begin(Way.SMS, this::deliver);
        }
    }

    private void deliver(List<Mail> claimed) {
        try {
            for (var message : claimed) {
                send(message);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
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
