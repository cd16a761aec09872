package org.rostrum.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The server that mail is handed to, as {@code ROSTRUM_SMTP_URL} and {@code ROSTRUM_MAIL_FROM} name it. */
@ApplicationScoped
public class MailServer {
    @Inject
    @ConfigProperty(name = "rostrum.smtp.url")
    Optional<String> url;

    @Inject
    @ConfigProperty(name = "rostrum.mail.from")
    Optional<String> from;

    @Inject
    Clock clock;

    private Optional<SmtpAddress> address = Optional.empty();

    @PostConstruct
    void read() {
        address = url.filter(text -> !text.isBlank()).map(SmtpAddress::of);
    }

    /** Whether there is one; without it, letters wait. */
    public boolean isNamed() {
        return address.isPresent();
    }

    /** A line to the server, on which several letters can be sent; the caller closes it. */
    Line open() throws MessagingException {
        var server = address.orElseThrow();
        var session = Session.getInstance(server.properties());
        var transport = session.getTransport();
        // With a password, even an empty one, it would sign in under the name of the user it runs as.
        transport.connect(
                server.user().orElse(null),
                server.user().map(user -> server.password()).orElse(null));
        return new Line(session, transport);
    }

    /** A line to the server that stands. */
    final class Line implements AutoCloseable {
        private final Session session;
        private final Transport transport;

        private Line(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        void send(Mail mail) throws MessagingException {
            var message = message(mail);
            transport.sendMessage(message, message.getAllRecipients());
        }

        private MimeMessage message(Mail mail) throws MessagingException {
            var letter = mail.letter();
            var message = new Named(session, "<" + mail.id() + "@rostrum>");
            message.setFrom(new InternetAddress(from.orElse("rostrum@localhost")));
            message.setRecipients(
                    Message.RecipientType.TO, new Address[] {new InternetAddress(letter.recipient(), true)});
            message.setSubject(letter.subject(), "UTF-8");
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            if (letter.calendar().isPresent()) {
                message.setContent(new MimeMultipart(
                        text(letter.text()), calendar(letter.calendar().get())));
            } else {
                message.setText(letter.text(), "UTF-8");
            }
            message.saveChanges();
            return message;
        }

        private static MimeBodyPart text(String words) throws MessagingException {
            var part = new MimeBodyPart();
            part.setText(words, "UTF-8");
            return part;
        }

        private static MimeBodyPart calendar(String entry) throws MessagingException {
            var part = new MimeBodyPart();
            part.setText(entry, "UTF-8", "calendar; method=PUBLISH");
            part.setFileName("hearing.ics");
            return part;
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }

    /** A message whose id says which letter it is, so that a repeated one is known as the same. */
    private static final class Named extends MimeMessage {
        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
