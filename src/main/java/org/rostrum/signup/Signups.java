package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import org.rostrum.order.Channel;
import org.rostrum.order.ExpectedTime;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.Gift;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Verdict;
import org.rostrum.proceedings.WhyThisPlace;
import org.rostrum.proceedings.Words;

/** The sign-ups for hearings, and the place that each has in the line. */
@ApplicationScoped
public class Signups {
    /** The title of what could not be recorded since others acted again and again in the same moment. */
    public static final String OVERTAKEN = "The line changed in the same moment";

    private static final int TRIES = 5;

    @Inject
    Proceedings proceedings;

    @Inject
    SignupBatch batch;

    @Inject
    SignupWriter writer;

    @Inject
    SharedAddresses addresses;

    @Inject
    Clock clock;

    /** What someone filled in; {@code heardLately} is asked at sign-up alone, and only where the rules need it. */
    public record Form(
            Optional<Words> name,
            Optional<Words> sayAs,
            Optional<Words> organisation,
            Position position,
            Channel channel,
            Speaker.Aside aside,
            Optional<Boolean> heardLately) {
        /** True where the name was left out, else nothing. */
        Optional<Boolean> unnamed() {
            return name.isPresent() ? Optional.empty() : Optional.of(true);
        }

        /** The time by the rules; nobody who does not speak has any. */
        int seconds(SpeakingRules rules) {
            return channel.speaks() ? rules.secondsFor(aside.interpretedInTurn()) : 0;
        }
    }

    /**
     * The answer to a sign-up: the speaker, and the private link's secret.
     *
     * @param capped whether there are only so many places, so that the speaker may have none
     * @param warnings the rules that would have refused a resident; only what the clerk enters has any
     */
    public record Receipt(
            Id speaker, Id hearing, String reference, Secret link, boolean capped, List<String> warnings) {}

    /**
     * Where a speaker stands.
     *
     * @param before how many are called before; empty once there is nothing to wait for, and on the wait list
     * @param waitListed how many stand before on the wait list; empty for who has a place
     */
    public record Place(
            Speaker speaker,
            String state,
            Optional<Integer> before,
            Optional<Integer> waitListed,
            Optional<ExpectedTime.Window> expected) {}

    /**
     * Signs someone up; the answer comes after the commit. The same sending again gets the same answer. Entered by the
     * clerk, the deadline and the cap do not bind.
     */
    public CompletionStage<Receipt> signUp(Id hearing, Form form, Sending sending, boolean byClerk) {
        requireShort(hearing, form.aside());
        return writer.write(new SignupBatch.Request(
                proceedings.meetingOf(hearing), hearing, form, sending, byClerk, clock.instant()));
    }

    /** Whether the rules of a hearing let the name be left out. */
    public boolean letNameBeLeftOut(Id hearing) {
        return proceedings
                .ofHearing(hearing)
                .state()
                .line(hearing)
                .orElseThrow()
                .rules()
                .letNameBeLeftOut();
    }

    private void requireShort(Id hearing, Speaker.Aside aside) {
        if (aside.statement().isEmpty()) {
            return;
        }
        int most = proceedings
                .ofHearing(hearing)
                .state()
                .line(hearing)
                .orElseThrow()
                .rules()
                .inWriting()
                .mostLetters();
        if (aside.statement().get().length() > most) {
            throw Refusal.input("statement", "At this hearing a statement has at most " + most + " characters.");
        }
    }

    /** The place that a private link leads to. */
    public Place place(Secret link) {
        var speaker = batch.find(link).orElseThrow(() -> Refusal.notFound("This sign-up"));
        var standing = proceedings.withLatestSignUps(speaker.hearing());
        var line = standing.state().line(speaker.hearing()).orElseThrow();
        var known = line.speakers().find(speaker.id());
        if (known.isEmpty()) {
            // It is committed and waits for its seal; nobody overtakes it meanwhile.
            standing = proceedings.seal(standing.meeting());
            line = standing.state().line(speaker.hearing()).orElseThrow();
            known = line.speakers().find(speaker.id());
        }
        var state = known.orElseThrow(() -> Refusal.notFound("This sign-up")).told();
        var waitListed = ahead(line.waitList(), speaker.id());
        return new Place(
                speaker,
                waitListed.isPresent() ? "WAIT_LISTED" : state.name(),
                ahead(line.waiting(), speaker.id()),
                waitListed,
                expected(standing, line, speaker.id()));
    }

    /** How many stand on the wait list before who has just signed up; empty for who has a place or takes none. */
    public Optional<Integer> waitListed(Receipt receipt) {
        return receipt.capped()
                ? ahead(
                        proceedings
                                .withLatestSignUps(receipt.hearing())
                                .state()
                                .line(receipt.hearing())
                                .orElseThrow()
                                .waitList(),
                        receipt.speaker())
                : Optional.empty();
    }

    private static Optional<Integer> ahead(List<org.rostrum.proceedings.Speaker> waiting, Id speaker) {
        for (int at = 0; at < waiting.size(); at++) {
            if (waiting.get(at).id().equals(speaker)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private Optional<ExpectedTime.Window> expected(Standing standing, Line line, Id speaker) {
        return standing.state()
                .openLine()
                .filter(line::equals)
                .flatMap(begun -> Optional.ofNullable(
                        standing.windows(begun, clock.instant()).get(speaker)));
    }

    /**
     * Puts a sign-up in place of the one before: the latest counts.
     *
     * @throws Refusal if what is public is to change and the speaker was called meanwhile, or would speak after the
     *     deadline or without a place, or if what came after it would not be a statement any more
     */
    public Place change(Secret link, Form form) {
        var speaker = place(link).speaker();
        requireShort(speaker.hearing(), form.aside());
        for (int left = TRIES; !changed(speaker, form); left--) {
            if (left == 1) {
                throw Admission.refused(409, OVERTAKEN, "Nothing was changed. Send it again.");
            }
        }
        return tell(link, form.aside());
    }

    /**
     * Whether it could be recorded; not where others acted since what it rests on was read: time that was given to her, or
     * rules, would be written over.
     */
    private boolean changed(Speaker speaker, Form form) {
        var standing = proceedings.withLatestSignUps(speaker.hearing());
        var before = standing.state().speaker(speaker.id()).orElseThrow();
        requireAdmitted(standing, before, speaker, form);
        var change = new HearingAct.Change(
                speaker.id(),
                form.position(),
                form.channel(),
                seconds(standing, before, speaker, form),
                form.name(),
                form.sayAs(),
                form.organisation(),
                form.unnamed());
        return before.says(change) || record(standing, change);
    }

    private void requireAdmitted(
            Standing standing, org.rostrum.proceedings.Speaker before, Speaker speaker, Form form) {
        var admission = new Admission(
                standing.state(), standing.plan().hearing(speaker.hearing()).orElseThrow(), clock.instant());
        boolean joins = form.channel().speaks() && !before.channel().speaks();
        boolean writesNoMore = cameLateInWriting(standing, speaker.id()) && form.channel() != Channel.WRITTEN;
        if (joins || writesNoMore) {
            admission.inTime();
        }
        requireWritten(standing, speaker, form.aside());
        if (form.channel().speaks()) {
            admission.placeFor(before, form.position());
        }
    }

    /** The time that she has keeps; it is reckoned anew where she speaks only now, or the interpreter speaks otherwise. */
    private static int seconds(Standing standing, org.rostrum.proceedings.Speaker before, Speaker speaker, Form form) {
        boolean asBefore = form.aside().interpretedInTurn() == speaker.aside().interpretedInTurn()
                && form.channel().speaks() == before.channel().speaks();
        var line = standing.state().line(speaker.hearing()).orElseThrow();
        return asBefore ? before.seconds() : form.seconds(line.rules()) + given(standing, speaker);
    }

    /** Whether someone came after the deadline, as one may in writing alone; a move of the meeting since makes nobody late. */
    static boolean cameLateInWriting(Standing standing, Id speaker) {
        return standing.state()
                .speaker(speaker)
                .filter(held ->
                        held.channel() == Channel.WRITTEN && held.arrival().late())
                .isPresent();
    }

    /** A statement that came late is not taken back to leave the position alone. */
    private static void requireWritten(Standing standing, Speaker speaker, Speaker.Aside aside) {
        boolean emptied =
                speaker.aside().statement().isPresent() && aside.statement().isEmpty();
        if (emptied && cameLateInWriting(standing, speaker.id())) {
            throw Admission.unwritten(standing.plan().hearing(speaker.hearing()).orElseThrow());
        }
    }

    /** What others have given her is reckoned in; the line takes it out where it goes back to them. */
    private static int given(Standing standing, Speaker speaker) {
        return standing.state().line(speaker.hearing()).orElseThrow().gifts().to(speaker.id()).stream()
                .mapToInt(org.rostrum.proceedings.Speaker::seconds)
                .sum();
    }

    /** Whether it is in the journal; not where others acted since the meeting stood like this. */
    private boolean record(Standing standing, HearingAct.Change change) {
        var seen = OptionalLong.of(standing.head().sequence());
        var wish = new Proceedings.Wish(seen, change, "resident", Optional.empty(), Optional.empty());
        return switch (proceedings.record(standing.meeting(), wish)) {
            case Recording.Recorded recorded -> true;
            case Recording.Stale stale -> false;
            case Recording.Refused(var verdict, var now) -> throw refused(verdict);
        };
    }

    private static Refusal refused(Verdict.Refused verdict) {
        return new Refusal(new ProblemDocument(
                409,
                verdict.words(),
                "Nothing was changed. Look at your place again, or speak to the clerk.",
                List.of(),
                Map.of("rule", Json.createValue(verdict.rule()))));
    }

    /**
     * Changes what only the clerk is told.
     *
     * @throws Refusal if a statement that came after the deadline would be empty
     */
    public Place change(Secret link, Speaker.Aside aside) {
        var speaker = place(link).speaker();
        requireWritten(proceedings.ofHearing(speaker.hearing()), speaker, aside);
        return tell(link, aside);
    }

    private Place tell(Secret link, Speaker.Aside aside) {
        try {
            batch.change(link, aside);
        } catch (PersistenceException clash) {
            // The address answered in the same moment, or she sent it twice; nothing was kept, so it is done once more.
            batch.change(link, aside);
        }
        var place = place(link);
        addresses.look(place.speaker().hearing());
        return place;
    }

    /** What came of giving one's time away. */
    public sealed interface Given {
        /** The other has it. */
        record Done() implements Given {}

        /** Nobody of this reference waits at the hearing with a place. */
        record NobodyWaits() implements Given {}

        /** The reference is the giver's own. */
        record OwnReference() implements Given {}

        /** The rules of the hearing, or where one of the two stands, are in the way. */
        record Hindered(Gift.Hindrance by) implements Given {}

        /** Another rule stands against it, in these words; nothing was given. */
        record Refused(String words) implements Given {}
    }

    /** Gives one's time to the holder of a reference, who waits for the same hearing; asks the rules as the clerk's act does. */
    public Given cede(Secret link, String reference) {
        var from = place(link).speaker();
        var standing = proceedings.withLatestSignUps(from.hearing());
        var line = standing.state().line(from.hearing()).orElseThrow();
        var giver = line.speakers().find(from.id()).orElseThrow();
        var to = References.tidy(reference);
        if (giver.reference().equals(to)) {
            return new Given.OwnReference();
        }
        return line.waiting().stream()
                .filter(one -> one.reference().equals(to))
                .findFirst()
                .map(receiver -> given(standing, new Gift(line, giver, receiver)))
                .orElseGet(Given.NobodyWaits::new);
    }

    private Given given(Standing standing, Gift gift) {
        if (!gift.line().rules().letTimeBeGiven()) {
            return new Given.Hindered(Gift.Hindrance.NOT_ALLOWED);
        }
        var hindrance = gift.hindrance();
        if (hindrance.isPresent()) {
            return new Given.Hindered(hindrance.get());
        }
        var act = new FloorAct.Cede(gift.from().id(), gift.to().id());
        return proceedings.record(standing.meeting(), Proceedings.Wish.now(act, "resident"))
                        instanceof Recording.Refused(var verdict, var now)
                ? new Given.Refused(verdict.words())
                : new Given.Done();
    }

    /** Why the holder of a reference stands in the line where she does; empty where nobody of the hearing has it. */
    public Optional<WhyThisPlace> why(Id hearing, String reference) {
        var wanted = References.tidy(reference);
        var standing = proceedings.withLatestSignUps(hearing);
        return standing.state()
                .line(hearing)
                .flatMap(line -> line.speakers()
                        .values()
                        .filter(speaker -> speaker.reference().equals(wanted))
                        .findFirst())
                .flatMap(found -> WhyThisPlace.of(proceedings.entries(standing.meeting()), hearing, found.id()));
    }

    /** Withdraws; once called or heard there is nothing to withdraw. */
    public void withdraw(Secret link) {
        var speaker = place(link).speaker();
        var wish = Proceedings.Wish.now(new FloorAct.Withdraw(speaker.id()), "resident");
        if (proceedings.record(proceedings.meetingOf(speaker.hearing()), wish)
                instanceof Recording.Refused(var verdict, var now)) {
            throw refused(verdict);
        }
    }
}
