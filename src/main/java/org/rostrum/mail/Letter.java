package org.rostrum.mail;

import java.util.Optional;
import org.rostrum.platform.Id;

/**
 * What is told to one person.
 *
 * @param way how it is sent; a text message has no subject and no calendar
 * @param occasion what happened, such as {@code signedUp}
 * @param about the thing it is about, by which the clerk finds it
 * @param calendar an entry for the recipient's calendar (RFC 5545)
 */
public record Letter(
        Way way, String occasion, Id about, String recipient, String subject, String text, Optional<String> calendar) {
    /** A text message. */
    public static Letter sms(String occasion, Id about, String phone, String text) {
        return new Letter(Way.SMS, occasion, about, phone, "", text, Optional.empty());
    }

    /** A line break in the subject would begin another header. */
    public Letter {
        subject = subject.replaceAll("\\s+", " ").strip();
    }

    /** Says nothing, since it holds an address and a private link. */
    @Override
    public String toString() {
        return "(a letter)";
    }
}
