package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mail server of a test's own, which takes everything and delivers nothing. */
public final class MailServer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LOOK_EVERY_MILLIS = 100;

    private static Optional<MailServer> shared = Optional.empty();

    private final GreenMail server;
    private final int port;

    private MailServer(int port) {
        this.port = port;
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /** One that does not answer until it is {@link #open}. */
    public static MailServer closed() throws IOException {
        return new MailServer(RunningRostrum.freePort());
    }

    /** The one to which shared programs send, {@link RunningRostrum#sharedThatSends} before all; nobody's to close. */
    public static synchronized MailServer shared() throws IOException {
        if (shared.isEmpty()) {
            shared = Optional.of(closed().open());
        }
        return shared.get();
    }

    /** Takes mail from now on. */
    public MailServer open() {
        server.start();
        return this;
    }

    /** What a program is started with to use it. */
    public Map<String, String> environment() {
        return Map.of("ROSTRUM_SMTP_URL", "smtp://127.0.0.1:" + port, "ROSTRUM_MAIL_FROM", "Clerk <clerk@example.gov>");
    }

    /** The letters to one address, once there are so many. */
    public List<Mail> await(String recipient, int many) throws Exception {
        for (long waited = 0; waited < PATIENCE_MILLIS && to(recipient).size() < many; waited += LOOK_EVERY_MILLIS) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        assertThat(to(recipient)).as("letters to " + recipient).hasSize(many);
        return to(recipient);
    }

    /** How many letters have come in all. */
    public int count() {
        return server.getReceivedMessages().length;
    }

    /** To whom they came. */
    public List<String> recipients() {
        return Stream.of(server.getReceivedMessages()).map(Mail::to).toList();
    }

    private List<Mail> to(String recipient) {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> Mail.to(message).equals(recipient))
                .map(Mail::of)
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** One letter as its reader sees it. */
    public record Mail(String subject, String text, String calendar) {
        static Mail of(MimeMessage message) {
            try {
                if (message.getContent() instanceof Multipart parts) {
                    return new Mail(message.getSubject(), words(parts.getBodyPart(0)), words(parts.getBodyPart(1)));
                }
                return new Mail(message.getSubject(), String.valueOf(message.getContent()), "");
            } catch (MessagingException | IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        private static String words(BodyPart part) throws MessagingException, IOException {
            return new String(part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }

        private static String to(MimeMessage message) {
            try {
                return GreenMailUtil.getAddressList(message.getRecipients(Message.RecipientType.TO));
            } catch (MessagingException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        /** The first address in it whose path begins so. */
        public String link(String path) {
            var found = Pattern.compile("http\\S+" + path + "\\S+").matcher(text);
            assertThat(found.find()).as(text).isTrue();
            return found.group();
        }
    }
}
