package org.rostrum.signup.web;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.mail.Mail;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Words;
import org.rostrum.signup.Register;

/** One line of the clerk's register as the table shows it; the table asks for properties, which a record does not have. */
public final class RegisterRow implements Serializable {
    private final String id;
    private final int number;
    private final String name;
    private final String sayAs;
    private final String organisation;
    private final String reference;
    private final String position;
    private final String channel;
    private final String state;
    private final String layer;
    private final String countsInstead;
    private final String email;
    private final String needs;
    private final String interpreter;
    private final String language;
    private final String mail;
    private final boolean here;
    private final boolean open;

    RegisterRow(Register.Row row, Texts texts) {
        var held = row.held();
        id = held.id().toString();
        number = row.number();
        name = held.name().text(Texts.locale());
        sayAs = held.sayAs().map(Words::text).orElse("");
        organisation = held.organisation().map(Words::text).orElse("");
        reference = held.reference();
        position = held.position().name();
        channel = held.channel().name();
        state = row.waitListed() ? "WAIT_LISTED" : held.told().name();
        layer = held.layer().name();
        countsInstead = row.countsInstead().orElse("");
        email = Stream.of(row.aside().email(), row.aside().phone())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        needs = row.aside().needs().orElse("");
        interpreter = row.aside().interpreter().map(Enum::name).orElse("");
        language = row.aside()
                .interpreted()
                .map(how -> how.language(Texts.locale()))
                .orElse("–");
        mail = row.letters().stream()
                .filter(letter -> letter.standing() != Mail.Standing.SENT)
                .map(letter -> texts.say("register.letter." + letter.standing())
                        + letter.trouble().map(why -> " (" + why + ")").orElse(""))
                .collect(Collectors.joining(" · "));
        here = held.checkedIn();
        open = held.state() == Speaker.State.WAITING;
    }

    /** The identity. */
    public String getId() {
        return id;
    }

    /** The place among all who signed up, from 1. */
    public int getNumber() {
        return number;
    }

    /** The name to be called by. */
    public String getName() {
        return name;
    }

    /** How the name is said. */
    public String getSayAs() {
        return sayAs;
    }

    /** For whom the speaker speaks. */
    public String getOrganisation() {
        return organisation;
    }

    /** The public reference. */
    public String getReference() {
        return reference;
    }

    /** The side. */
    public String getPosition() {
        return position;
    }

    /** How the speaker takes part. */
    public String getChannel() {
        return channel;
    }

    /** What has become of the sign-up. */
    public String getState() {
        return state;
    }

    /** In which layer of the counts the position stands. */
    public String getLayer() {
        return layer;
    }

    /** The reference of the sign-up of the same person that counts instead; empty where this one counts. */
    public String getCountsInstead() {
        return countsInstead;
    }

    /** The e-mail address and the phone, for the clerk alone. */
    public String getEmail() {
        return email;
    }

    /** What the speaker needs, for the clerk alone. */
    public String getNeeds() {
        return needs;
    }

    /** How someone interprets for the speaker; empty where nobody does. */
    public String getInterpreter() {
        return interpreter;
    }

    /** The language in which the speaker signed up. */
    public String getLanguage() {
        return language;
    }

    /** The letters that were not sent yet, and why. */
    public String getMail() {
        return mail;
    }

    /** Whether the speaker has come. */
    public boolean isHere() {
        return here;
    }

    /** Whether the speaker may still be called. */
    public boolean isOpen() {
        return open;
    }
}
