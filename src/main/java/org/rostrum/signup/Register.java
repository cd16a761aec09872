package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostrum.mail.Mail;
import org.rostrum.mail.MailServer;
import org.rostrum.mail.Outbox;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Delegates;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Sitting;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Summaries;
import org.rostrum.proceedings.Words;

/** The clerk's register of a hearing: who signed up, what became of each, who may be the same person, and which letters wait. */
@ApplicationScoped
public class Register {
    /** How many meetings are looked through at a time, the newest first, for a sign-up that was not made here. */
    private static final int LOOKED_THROUGH = 20;

    @Inject
    RegisterRows rows;

    @Inject
    Proceedings proceedings;

    @Inject
    Summaries summaries;

    @Inject
    SharedAddresses addresses;

    @Inject
    Outbox outbox;

    @Inject
    MailServer server;

    /**
     * One sign-up with both of its sides.
     *
     * @param held what the journal knows of it
     * @param waitListed whether the cap has no place for it
     * @param countsInstead the reference of a later sign-up of the same person, whose position counts instead of this one
     * @param letters what was written to the speaker
     */
    public record Row(
            int number,
            org.rostrum.proceedings.Speaker held,
            Speaker.Aside aside,
            boolean waitListed,
            Optional<String> countsInstead,
            List<Mail> letters) {}

    /** Two rows that may be one person's; the one that signed up earlier comes first. */
    public record Alike(Row first, Row second, String reason) {}

    /** The register as it stands; {@code sending} where a mail server is named. */
    public record Listing(Standing standing, List<Row> rows, List<Alike> alike, boolean sending) {
        /** How many letters have come to one standing. */
        public long letters(Mail.Standing what) {
            return rows.stream()
                    .flatMap(row -> row.letters().stream())
                    .filter(mail -> mail.standing() == what)
                    .count();
        }
    }

    /** The register of a hearing, in the order of sign-up. */
    public Listing of(Id hearing) {
        var standing = proceedings.withLatestSignUps(hearing);
        var line = standing.state().line(hearing).orElseThrow();
        var waiting = line.waitList().stream()
                .map(org.rostrum.proceedings.Speaker::id)
                .collect(Collectors.toSet());
        var kept = rows.of(hearing).stream().collect(Collectors.toMap(Speaker::id, Function.identity()));
        var letters = outbox.about(kept.keySet()).stream().collect(Collectors.groupingBy(Mail::about));
        var superseded = line.positions().superseded();
        var list = new ArrayList<Row>();
        for (var speaker : bySignUp(line)) {
            var aside = Optional.ofNullable(kept.get(speaker.id())).map(Speaker::aside);
            list.add(new Row(
                    list.size() + 1,
                    speaker,
                    aside.orElseGet(Speaker.Aside::nothing),
                    waiting.contains(speaker.id()),
                    Optional.ofNullable(superseded.get(speaker.id())).map(org.rostrum.proceedings.Speaker::reference),
                    letters.getOrDefault(speaker.id(), List.of())));
        }
        return new Listing(standing, list, alike(list), server.isNamed());
    }

    private static List<org.rostrum.proceedings.Speaker> bySignUp(Line line) {
        return line.speakers()
                .values()
                .sorted(Comparator.comparingLong(org.rostrum.proceedings.Speaker::entry))
                .toList();
    }

    private List<Alike> alike(List<Row> list) {
        var all = list.stream().collect(Collectors.toMap(row -> row.held().id(), Function.identity()));
        var candidates = list.stream()
                .filter(row -> row.held().state() != org.rostrum.proceedings.Speaker.State.WITHDRAWN)
                .map(row -> new Likeness.Candidate(
                        row.held().id(),
                        row.held().name().given().map(Words::text).orElse(""),
                        row.aside().email()))
                .toList();
        var pairs = Likeness.among(candidates);
        var apart = rows.keptApart(
                pairs.stream().map(pair -> Set.of(pair.first(), pair.second())).toList());
        return pairs.stream()
                .filter(pair -> !apart.contains(Set.of(pair.first(), pair.second())))
                .map(pair -> new Alike(
                        Objects.requireNonNull(all.get(pair.first())),
                        Objects.requireNonNull(all.get(pair.second())),
                        pair.reason().name()))
                .toList();
    }

    /** For whom of the hearings of a meeting someone interprets. */
    public Map<Id, Interpreted> interpreted(Standing meeting) {
        var found = new HashMap<Id, Interpreted>();
        meeting.plan()
                .hearings()
                .flatMap(hearing -> rows.interpreted(hearing.id()).stream())
                .forEach(row -> row.aside().interpreted().ifPresent(interpreted -> found.put(row.id(), interpreted)));
        return found;
    }

    /** Says of two of a hearing that look alike that both stand; where they counted as one person's, each counts by itself again. */
    public void keepBoth(Id hearing, Id one, Id other) {
        rows.keepApart(one, other);
        addresses.look(hearing);
        var standing = proceedings.ofHearing(hearing);
        var person = person(standing, other);
        if (person.isPresent() && person.equals(person(standing, one))) {
            record(standing, new HearingAct.Confirm(person.get().equals(other) ? one : other));
        }
    }

    private static Optional<Id> person(Standing standing, Id speaker) {
        return standing.state()
                .speaker(speaker)
                .filter(one -> one.layer() == org.rostrum.proceedings.Speaker.Layer.CONFIRMED)
                .map(one -> one.whose().person());
    }

    /**
     * Lets one of two of a hearing stand and takes the other out of the line, by an act of the clerk; who made it is told.
     *
     * @throws Refusal if the other is not waiting any more
     */
    public void keepOnly(Id hearing, Id kept, Id dropped) {
        var standing = proceedings.ofHearing(hearing);
        var name = signedUp(standing, dropped).name();
        var reference = signedUp(standing, kept).reference();
        record(standing, new FloorAct.Withdraw(dropped));
        rows.tellDropped(standing, name, dropped, reference);
    }

    /**
     * What the journal knows of one sign-up, with those that were made a moment ago.
     *
     * @throws Refusal if there is none of this id
     */
    public org.rostrum.proceedings.Speaker held(Id speaker) {
        return signedUp(proceedings.withLatestSignUps(hearingOf(speaker)), speaker);
    }

    private static org.rostrum.proceedings.Speaker signedUp(Standing standing, Id speaker) {
        return standing.state().speaker(speaker).orElseThrow(Register::none);
    }

    /** Where someone is during the hearing. */
    public Delegates.Seat seat(Id speaker) {
        return proceedings
                .withLatestSignUps(hearingOf(speaker))
                .state()
                .lineOf(speaker)
                .map(line -> line.delegates().seat(speaker))
                .orElse(Delegates.Seat.OPEN);
    }

    /**
     * Notes that someone has come.
     *
     * @throws Refusal if a rule stands against it, or there is no such sign-up
     */
    public void checkIn(Id speaker) {
        checkIn(hearingOf(speaker), speaker);
    }

    /**
     * Notes that someone has come to a hearing.
     *
     * @throws Refusal if a rule stands against it
     */
    public void checkIn(Id hearing, Id speaker) {
        record(proceedings.withLatestSignUps(hearing), new FloorAct.CheckIn(speaker));
    }

    /** The hearing of a sign-up; one that came with an imported meeting is known to the journal alone. */
    private Id hearingOf(Id speaker) {
        return rows.hearingOf(speaker).or(() -> imported(speaker)).orElseThrow(Register::none);
    }

    /** Of a meeting that is over nobody comes any more, so that the record of past years need not be read. */
    private Optional<Id> imported(Id speaker) {
        for (var page = summaries.newest(Optional.empty(), LOOKED_THROUGH);
                !page.isEmpty();
                page = summaries.newest(Optional.of(page.getLast().meeting()), LOOKED_THROUGH)) {
            var found = page.stream()
                    .filter(meeting -> meeting.status() != Sitting.Status.ADJOURNED)
                    .flatMap(meeting -> lineOf(speaker, meeting.meeting()).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Id> lineOf(Id speaker, Id meeting) {
        return proceedings.standing(meeting).state().lines().entrySet().stream()
                .filter(line -> line.getValue().speakers().find(speaker).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Refusal none() {
        return Refusal.notFound("This sign-up");
    }

    private void record(Standing standing, Act act) {
        if (proceedings.record(standing.meeting(), Proceedings.Wish.now(act, "clerk"))
                instanceof Recording.Refused(var verdict, var now)) {
            throw new Refusal(ProblemDocument.of(409, verdict.words(), "Nothing was changed. Look at the list again."));
        }
    }
}
