package org.rostrum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("A letter with a private link")
class MailTest {
    private static final Instant NOW = Instant.parse("2018-04-16T22:00:00Z");
    private static final Letter LETTER = new Letter(
            Way.MAIL,
            "signedUp",
            new Id(1),
            "ada@example.org",
            "Your place",
            "https://hearings.example.gov/place/secret",
            Optional.of("BEGIN:VCALENDAR"));

    private final Mail mail = new Mail(new Id(2), LETTER, NOW);

    @Test
    void keeps_what_it_says_while_it_waits_for_another_try() {
        mail.missed("The server is away", Optional.of(NOW.plusSeconds(5)));
        assertThat(mail.standing()).isEqualTo(Mail.Standing.WAITING);
        assertThat(mail.letter()).isEqualTo(LETTER);
    }

    @Test
    void has_forgotten_it_once_it_was_sent() {
        mail.sent();
        assertForgotten();
    }

    @Test
    void has_forgotten_it_once_it_was_given_up_and_not_why() {
        mail.missed("There is no such mailbox", Optional.empty());
        assertThat(mail.standing()).isEqualTo(Mail.Standing.GIVEN_UP);
        assertThat(mail.trouble()).contains("There is no such mailbox");
        assertForgotten();
    }

    private void assertForgotten() {
        assertThat(mail.letter().text()).isEmpty();
        assertThat(mail.letter().calendar()).isEmpty();
    }
}
