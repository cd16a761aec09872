package org.rostrum.proceedings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rostrum.order.Draw;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;
import org.rostrum.platform.Secret;

/**
 * A meeting as it was published: the body with its seats and members, date, place, and the items with their hearings.
 *
 * @param begins the hour on the clock of the body
 * @param attend how one can attend or watch from elsewhere
 * @param procedure where the rules of order of the body differ from the usual ones
 */
public record MeetingPlan(
        Id meeting,
        String title,
        String body,
        int seats,
        int quorum,
        Majority majority,
        List<Member> members,
        LocalDate date,
        String place,
        String zone,
        Optional<LocalTime> begins,
        Optional<String> attend,
        List<Item> items,
        Optional<Procedure> procedure) {
    static final int LONGEST_PLACE = 500;

    /** Someone who holds a seat of the body; {@code presides} for the one who chairs unless the chair is handed over. */
    public record Member(Id id, String name, String role, boolean presides) {}

    /** One numbered item, such as 4, 4.1 or 4a; {@code consent} where it is decided with the consent agenda. */
    public record Item(
            Id id, String number, String title, String summary, Optional<Hearing> hearing, Optional<Boolean> consent) {
        public Item {
            if (hearing.isPresent() && consent.orElse(false)) {
                throw new FieldRefused("consent", "An item with a hearing is taken up by itself.");
            }
        }

        /** Whether it is decided together with the other items of the consent agenda. */
        public boolean onConsent() {
            return consent.orElse(false);
        }

        Item titled(String other) {
            return new Item(id, number, other, summary, hearing, consent);
        }

        Item hearing(Hearing other) {
            return new Item(id, number, title, summary, Optional.of(other), consent);
        }

        Item byItself() {
            return new Item(id, number, title, summary, hearing, Optional.empty());
        }
    }

    /** An item on which the public speaks; {@code commitment} is the hash of the draw's secret. */
    public record Hearing(
            Id id,
            SpeakingRules rules,
            Instant opens,
            Instant closesInclusive,
            Optional<String> commitment,
            List<Exhibit> exhibits) {
        public Hearing {
            if (closesInclusive.isBefore(opens)) {
                throw new FieldRefused("closesInclusive", "Sign-up closes after it opens.");
            }
            if (commitment.filter(hash -> !hash.matches("[0-9a-f]{64}")).isPresent()) {
                throw new FieldRefused("commitment", "Give the SHA-256 of the secret, as 64 small hexadecimal digits.");
            }
        }

        /**
         * Whether its order may be drawn by a secret at an instant: it is the one whose hash was published, and sign-up has closed.
         * Whoever knows it before could choose the list that makes the seed with it.
         */
        public boolean isDrawnBy(Secret secret, Instant now) {
            return now.isAfter(closesInclusive)
                    && commitment
                            .filter(new Draw(secret.value()).commitment()::equals)
                            .isPresent();
        }

        /** With another end of sign-up, which is never before its beginning. */
        Hearing closing(Instant closes) {
            return new Hearing(id, rules, opens, closes.isBefore(opens) ? opens : closes, commitment, exhibits);
        }
    }

    /** A paper in the file of a hearing; {@code signatures} where it is a petition. */
    public record Exhibit(Id id, String label, String title, String text, Optional<Integer> signatures) {
        /** Whether its text is the address under which it can be read. */
        public boolean linked() {
            return text.matches("https?://\\S+");
        }

        /** How many signed it; 0 where it is no petition. */
        public int signed() {
            return signatures.orElse(0);
        }
    }

    public MeetingPlan {
        known(zone);
        fits("title", title, 300);
        fits("place", place, LONGEST_PLACE);
        attend.ifPresent(way -> fits("attend", way, 1000));
        seated(body, seats, quorum, members);
        once(meeting, members, items);
    }

    static void seated(String body, int seats, int quorum, List<Member> members) {
        fits("body", body, 200);
        if (seats < 1 || quorum < 1 || quorum > seats || members.size() > seats) {
            throw new FieldRefused("seats", "A body has at least as many seats as members and as its quorum.");
        }
        if (members.stream().filter(Member::presides).count() > 1) {
            throw new FieldRefused("members", "Only one member presides.");
        }
        if (members.stream().map(Member::id).distinct().count() < members.size()) {
            throw new FieldRefused("members", "An id stands twice. Leave the ids out to be given some.");
        }
    }

    MeetingPlan with(Item item) {
        return with(Stream.concat(items.stream(), Stream.of(item)).toList());
    }

    MeetingPlan without(Id item) {
        return with(items.stream().filter(one -> !one.id().equals(item)).toList());
    }

    MeetingPlan changed(Id item, UnaryOperator<Item> change) {
        return with(items.stream()
                .map(one -> one.id().equals(item) ? change.apply(one) : one)
                .toList());
    }

    private MeetingPlan with(List<Item> others) {
        return new MeetingPlan(
                meeting, title, body, seats, quorum, majority, members, date, place, zone, begins, attend, others,
                procedure);
    }

    /** The same meeting, sitting as another body. */
    public MeetingPlan sittingAs(AgendaAct.SitAs act) {
        return new MeetingPlan(
                meeting,
                title,
                act.body(),
                act.seats(),
                act.quorum(),
                majority,
                act.members(),
                date,
                place,
                zone,
                begins,
                attend,
                items,
                procedure);
    }

    /** The same on the day, at the hour and the place of an act; of the hearings of which {@code open} is true sign-up moves along. */
    MeetingPlan movedTo(AgendaAct.Reschedule act, Predicate<Id> open) {
        var moved = items.stream()
                .map(item -> item.hearing()
                        .filter(held -> open.test(held.id()))
                        .map(held -> item.hearing(held.closing(moved(held.closesInclusive(), act))))
                        .orElse(item))
                .toList();
        return new MeetingPlan(
                meeting,
                title,
                body,
                seats,
                quorum,
                majority,
                members,
                act.date(),
                act.place().text(),
                zone,
                act.time(),
                attend,
                moved,
                procedure);
    }

    /** By the clock on the wall, so that what closes at noon does so also when summer time begins between the days. */
    private Instant moved(Instant closes, AgendaAct.Reschedule act) {
        var here = closes.atZone(ZoneId.of(zone)).plusDays(ChronoUnit.DAYS.between(date, act.date()));
        var later = begins.flatMap(hour -> act.time().map(other -> Duration.between(hour, other)));
        return here.toLocalDateTime()
                .plus(later.orElse(Duration.ZERO))
                .atZone(here.getZone())
                .toInstant();
    }

    private static void known(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new FieldRefused("zone", "This time zone is not known. Use a name such as America/New_York.");
        }
    }

    static void fits(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new FieldRefused(field, "This is too long. Use at most " + longest + " characters.");
        }
    }

    private static void once(Id meeting, List<Member> members, List<Item> items) {
        var held = items.stream().flatMap(item -> item.hearing().stream()).toList();
        var ids = Stream.of(
                        Stream.of(meeting),
                        members.stream().map(Member::id),
                        items.stream().map(Item::id),
                        held.stream().map(Hearing::id),
                        held.stream()
                                .flatMap(hearing -> hearing.exhibits().stream())
                                .map(Exhibit::id))
                .flatMap(part -> part)
                .toList();
        if (Set.copyOf(ids).size() < ids.size()) {
            throw new FieldRefused("items", "An id stands twice. Leave the ids out to be given some.");
        }
    }

    /** The rules of order of the body. */
    public Procedure rulesOfOrder() {
        return procedure.orElse(Procedure.USUAL);
    }

    /** What the ballots on a motion say. */
    public Result counted(Motion motion) {
        return motion.tally().result(majority(motion.kind(), motion.counting().quorum()), seats);
    }

    /**
     * The majority that a motion of this kind needs. What a body may do without a quorum, it then does by more than half of
     * those voting, since those who are away would carry the day otherwise (Robert's Rules of Order, 12th ed., 40:6-7, 44:1).
     *
     * @param quorum whether there is one at the vote
     */
    public Majority majority(MotionKind kind, boolean quorum) {
        return kind.withoutQuorum() && !quorum
                ? Majority.OF_THOSE_VOTING
                : rulesOfOrder().majority(kind).orElse(majority);
    }

    /** The instant at which it begins, where its hour was published. */
    public Optional<Instant> beginsAt() {
        return begins.map(hour -> date.atTime(hour).atZone(ZoneId.of(zone)).toInstant());
    }

    /** The member, if the body has one of this id. */
    public Optional<Member> member(Id id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** The item, if it is on the agenda. */
    public Optional<Item> item(Id id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The item on which the hearing is held. */
    public Optional<Item> itemOf(Id hearing) {
        return items.stream()
                .filter(item ->
                        item.hearing().filter(held -> held.id().equals(hearing)).isPresent())
                .findFirst();
    }

    /** Every hearing of the meeting. */
    public Stream<Hearing> hearings() {
        return items.stream().flatMap(item -> item.hearing().stream());
    }

    /** The hearing, if the meeting holds it. */
    public Optional<Hearing> hearing(Id id) {
        return hearings().filter(hearing -> hearing.id().equals(id)).findFirst();
    }

    /** The exhibit, if it is in the file of one of the hearings. */
    public Optional<Exhibit> exhibit(Id id) {
        return hearings()
                .flatMap(hearing -> hearing.exhibits().stream())
                .filter(exhibit -> exhibit.id().equals(id))
                .findFirst();
    }
}
