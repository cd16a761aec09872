package org.rostrum.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.List;
import java.util.logging.Logger;

/** Carries the letters of the outbox to the mail server, a few at a time. */
@ApplicationScoped
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());

    @Inject
    Rounds rounds;

    @Inject
    Outbox outbox;

    @Inject
    MailServer server;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
        if (server.isNamed()) {
            rounds.begin(Way.MAIL, this::deliver);
        }
    }

    private void deliver(List<Mail> claimed) {
        try (var line = server.open()) {
            claimed.forEach(mail -> send(line, mail));
        } catch (MessagingException unreachable) {
            LOG.warning(() -> "The mail server was not reached: " + trouble(unreachable));
            claimed.forEach(mail -> outbox.missed(mail, trouble(unreachable), false));
        }
    }

    private void send(MailServer.Line line, Mail mail) {
        try {
            line.send(mail);
            outbox.sent(mail);
        } catch (MessagingException failed) {
            LOG.warning(() -> "Letter " + mail.id() + " was not taken: " + trouble(failed));
            outbox.missed(mail, trouble(failed), forGood(failed));
        }
    }

    /** Nothing helps an address that the server says is none; one it cannot reach now may be tried again. */
    private static boolean forGood(MessagingException failed) {
        return failed instanceof AddressException
                || (failed instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }

    /** The kind of failure alone: what a server says may repeat the address. */
    private static String trouble(MessagingException failed) {
        var cause = failed.getNextException();
        return (cause == null ? failed : cause).getClass().getSimpleName();
    }
}
