package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.mail.Letter;
import org.rostrum.mail.Outbox;
import org.rostrum.mail.SmsSender;
import org.rostrum.mail.Way;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.CalendarEntry;
import org.rostrum.platform.PublicAddress;
import org.rostrum.platform.Secret;
import org.rostrum.platform.TextBundle;
import org.rostrum.proceedings.Group;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingDay;
import org.rostrum.proceedings.SpeakerName;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.TurnClock;
import org.rostrum.proceedings.Words;

/** What those who gave an e-mail address are told, in the language in which they signed up. */
@ApplicationScoped
class SignupLetters {
    private static final String BUNDLE = "org.rostrum.signup.letters";

    @Inject
    Outbox outbox;

    @Inject
    SmsSender sms;

    @Inject
    PublicAddress address;

    @Inject
    Clock clock;

    /** One language of the letters. */
    private record Tongue(Locale language) {
        static Tongue of(Speaker speaker) {
            var spanish = speaker.aside()
                    .language()
                    .filter(tag -> tag.toLowerCase(Locale.ROOT).startsWith("es"))
                    .isPresent();
            return new Tongue(Locale.forLanguageTag(spanish ? "es" : "en"));
        }

        String say(String key, Object... fill) {
            return new TextBundle(BUNDLE, language).say(key, fill);
        }

        String moment(ZonedDateTime moment) {
            return moment.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(language));
        }

        /** A day of a meeting, with the hour where that was said. */
        String day(MeetingDay held) {
            var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language);
            var hour = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language);
            return held.date().format(day)
                    + held.time().map(begins -> ", " + begins.format(hour)).orElse("");
        }
    }

    /**
     * Tells of a sign-up and asks whose it is; nothing where no address was given. Who gave no name is addressed by the
     * reference, since her number is known only once the sign-up stands in the journal.
     */
    void ask(Standing now, HearingAct.SignUp signUp, Speaker speaker, Secret link) {
        var told = signUp.channel().speaks()
                ? speaker.told().name()
                : signUp.channel().name();
        ask(now, signUp.name().map(Words::text).orElse(signUp.reference()), signUp.position(), told, speaker, link);
    }

    /** The same again, to another address. */
    void ask(Standing now, org.rostrum.proceedings.Speaker held, Speaker speaker, Secret link) {
        ask(now, said(held.name(), speaker), held.position(), told(held, speaker.told()), speaker, link);
    }

    /** The key of what has become of a sign-up: of who does not speak and of who waits by how that is, else by its state. */
    static String told(org.rostrum.proceedings.Speaker held, Speaker.Told line) {
        return switch (held.told()) {
            case ON_RECORD -> held.channel().name();
            case WAITING -> line.name();
            case CALLED, HEARD, NOT_HERE, YIELDED, CEDED, SPOKEN_FOR, WITHDRAWN ->
                held.told().name();
        };
    }

    private void ask(Standing now, String name, Position position, String told, Speaker speaker, Secret link) {
        if (speaker.aside().email().isEmpty()) {
            return;
        }
        speaker.hears(NamedDay.of(now));
        var tongue = Tongue.of(speaker);
        var title = title(now, speaker);
        var place = address.of("/place/" + link.value());
        var text = tongue.say(
                "signedUp",
                name,
                title,
                now.plan().body(),
                tongue.day(now.day()),
                now.day().place(),
                tongue.say("position." + position.name()),
                speaker.reference(),
                address.of("/confirm/" + speaker.askWhose().value()),
                place,
                tongue.say("told." + told));
        var entry = entry(now, speaker, told, place);
        write(speaker, "signedUp", tongue.say("signedUp.subject", title), text, Optional.of(entry));
    }

    /** Tells someone that the meeting was moved before it began, with its new entry for her calendar. */
    void moved(Standing now, SpeakerName name, Speaker speaker) {
        anew(now, name, speaker, "moved");
    }

    /** Tells someone who is still to be heard that the meeting goes on at another time than she was told last. */
    void goesOn(Standing now, SpeakerName name, Speaker speaker) {
        anew(now, name, speaker, "goesOn");
    }

    private void anew(Standing now, SpeakerName name, Speaker speaker, String occasion) {
        speaker.hears(NamedDay.of(now));
        var tongue = Tongue.of(speaker);
        text(now, speaker, occasion, tongue.day(now.day()), now.day().place());
        if (speaker.aside().email().isEmpty()) {
            return;
        }
        var title = title(now, speaker);
        var page = address.of("/hearings/" + speaker.hearing());
        var told = now.state()
                .speaker(speaker.id())
                .map(held -> told(held, speaker.told()))
                .orElse("");
        var words = tongue.say(
                occasion,
                title,
                now.plan().body(),
                tongue.day(now.day()),
                now.day().place(),
                speaker.reference(),
                said(name, speaker),
                page);
        write(
                speaker,
                occasion,
                tongue.say(occasion + ".subject", title),
                words,
                Optional.of(entry(now, speaker, told, page)));
    }

    /** On the day on which the meeting is now or comes next; it keeps its name, so that it takes the place of the one before. */
    private static CalendarEntry entry(Standing now, Speaker speaker, String told, String page) {
        var tongue = Tongue.of(speaker);
        boolean speaks = told.equals(Speaker.Told.IN_LINE.name());
        var day = now.day();
        return new CalendarEntry(
                speaker.id() + "@rostrum",
                now.revision(),
                day.date(),
                day.beginsAt(ZoneId.of(now.plan().zone())),
                tongue.say("calendar", title(now, speaker)),
                day.place(),
                tongue.say(speaks ? "calendar.words.IN_LINE" : "calendar.words", speaker.reference()),
                page);
    }

    private static String title(Standing now, Speaker speaker) {
        return now.plan().itemOf(speaker.hearing()).orElseThrow().title();
    }

    /** Tells someone on the wait list that she has a place now. */
    void movedUp(Standing now, SpeakerName name, Speaker speaker) {
        tell(now, speaker, "movedUp", said(name, speaker));
    }

    /** Tells someone who had a place, or was told so, that she waits for one. */
    void waits(Standing now, Speaker speaker) {
        tell(now, speaker, "waits");
    }

    /** Tells someone that one of her two sign-ups was taken out of the line. */
    void dropped(Standing now, SpeakerName name, Speaker speaker, String kept) {
        tell(now, speaker, "dropped", said(name, speaker), kept);
    }

    /** Tells someone whose sign-up was taken out of the line for another one that it is in it again. */
    void stands(Standing now, SpeakerName name, Speaker speaker) {
        tell(now, speaker, "stands", said(name, speaker));
    }

    /** Tells someone that a sign-up which was in the line again is out of it, as was written at first. */
    void droppedAgain(Standing now, SpeakerName name, Speaker speaker) {
        tell(now, speaker, "droppedAgain", said(name, speaker));
    }

    /** The receipt for a written statement, with the day and the hour on the clock of the body. */
    void delivered(Standing now, SpeakerName name, Speaker speaker, int number, Instant at) {
        tell(
                now,
                speaker,
                "delivered",
                said(name, speaker),
                Integer.toString(number),
                Tongue.of(speaker).moment(at.atZone(ZoneId.of(now.plan().zone()))));
    }

    /** Tells someone who was given the time of another what she has with it. */
    void given(Standing now, SpeakerName name, Speaker speaker, SpeakerName giver, Duration inAll) {
        tell(now, speaker, "given", said(name, speaker), said(giver, speaker), TurnClock.shown(inAll));
    }

    /** Tells someone that she has given her time away, so that she can object if it was not her wish. */
    void gave(Standing now, SpeakerName name, Speaker speaker, org.rostrum.proceedings.Speaker taker, Duration inAll) {
        tell(
                now,
                speaker,
                "gave",
                said(name, speaker),
                said(taker.name(), speaker),
                taker.reference(),
                TurnClock.shown(inAll));
    }

    /** Tells someone whose time came back that she will be called after all. */
    void waitsAgain(Standing now, SpeakerName name, Speaker speaker) {
        tell(now, speaker, "waitsAgain", said(name, speaker));
    }

    /** Tells someone that she has lost the time of another again, and what is left. */
    void takenBack(Standing now, SpeakerName name, Speaker speaker, SpeakerName giver, Duration inAll) {
        tell(now, speaker, "takenBack", said(name, speaker), said(giver, speaker), TurnClock.shown(inAll));
    }

    /** Tells someone that she speaks for her group from now on, and with how many members for how long. */
    void speaks(Standing now, SpeakerName name, Speaker speaker, Group group, SpeakingRules rules) {
        var forGroup = rules.groups().orElseThrow();
        tell(
                now,
                speaker,
                "speaks",
                said(name, speaker),
                group.name().text(),
                forGroup.members(),
                TurnClock.shown(Duration.ofSeconds(forGroup.seconds())));
    }

    /** Tells someone that another member speaks for her group now. */
    void speaksNoMore(Standing now, SpeakerName name, Speaker speaker, SpeakerName next, Group group) {
        tell(
                now,
                speaker,
                "speaksNoMore",
                said(name, speaker),
                said(next, speaker),
                group.name().text());
    }

    /** Tells a member of a group that the room is full and who has its seats, and where to follow meanwhile. */
    void outside(Standing now, SpeakerName name, Speaker speaker, Line line) {
        var group = line.spokespersons().groupOf(speaker.id()).orElseThrow();
        var seated = line.delegates().of(group).stream()
                .map(delegate -> said(delegate.name(), speaker))
                .collect(Collectors.joining(", "));
        tell(
                now,
                speaker,
                "outside",
                said(name, speaker),
                group.name().text(),
                seated,
                address.of("/meetings/" + now.meeting() + "/follow"));
    }

    /** Tells someone who was to follow from outside that there is a seat for her. */
    void seated(Standing now, SpeakerName name, Speaker speaker) {
        tell(now, speaker, "seated", said(name, speaker));
    }

    /** A name in the language of who is written to. */
    private static String said(SpeakerName name, Speaker to) {
        return name.text(Tongue.of(to).language());
    }

    /** Tells a phone of a sign-up, with the private link; nothing where no phone was given. */
    void text(Standing now, Speaker speaker, Secret link) {
        text(now, speaker, "signedUp", address.of("/place/" + link.value()));
    }

    /** The shortest that says it: what it is about, what is new, and last what is filled in by the occasion. */
    private void text(Standing now, Speaker speaker, String occasion, Object... more) {
        if (!sms.isNamed()) {
            return;
        }
        speaker.aside().phone().ifPresent(phone -> {
            var tongue = Tongue.of(speaker);
            var title = title(now, speaker);
            var fill = Stream.concat(Stream.of(title, speaker.reference()), Stream.of(more));
            outbox.write(Letter.sms(occasion, speaker.id(), phone, tongue.say("sms." + occasion, fill.toArray())));
        });
    }

    private void tell(Standing now, Speaker speaker, String occasion, Object... more) {
        text(now, speaker, occasion, more);
        if (speaker.aside().email().isEmpty()) {
            return;
        }
        var tongue = Tongue.of(speaker);
        var title = title(now, speaker);
        var fill = Stream.concat(
                Stream.of(
                        title,
                        now.plan().body(),
                        tongue.day(now.day()),
                        now.day().place(),
                        speaker.reference()),
                Stream.of(more));
        write(
                speaker,
                occasion,
                tongue.say(occasion + ".subject", title),
                tongue.say(occasion, fill.toArray()),
                Optional.empty());
    }

    private void write(Speaker speaker, String occasion, String subject, String text, Optional<CalendarEntry> entry) {
        outbox.write(new Letter(
                Way.MAIL,
                occasion,
                speaker.id(),
                speaker.aside().email().orElseThrow(),
                subject,
                text,
                entry.map(day -> day.file(clock.instant()))));
    }
}
