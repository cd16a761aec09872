package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Channel;
import org.rostrum.order.EvidenceRules;
import org.rostrum.order.FloorRules;
import org.rostrum.order.Position;
import org.rostrum.order.RuleSet;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Majority;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Method;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Presence;
import org.rostrum.proceedings.Procedure;
import org.rostrum.proceedings.Rulebook;
import org.rostrum.proceedings.Verdict;
import org.rostrum.proceedings.Words;
import org.rostrum.proceedings.WordsOfSpeaker;

/**
 * A meeting of an invented board that a test plays: each act passes the rulebook as it would at the one door, one minute
 * after the one before. Item 1 is plain business, item 2 has a hearing.
 */
final class InventedMeeting {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final List<String> NAMES = List.of(
            "Ana Reyes",
            "Bo Lindqvist",
            "Cai Morgan",
            "Dee Okafor",
            "Eli Sato",
            "Fay Novak",
            "Gus Pereira",
            "Hal Winter",
            "Ivy Castle",
            "Jun Barros",
            "Kit Larsen",
            "Lea Monti",
            "Max Ueda",
            "Nia Forsyth",
            "Oda Krantz");
    private static final List<String> RESIDENTS = List.of("Pia Rowan", "Quin Abara", "Rui Delgado", "Sol Whitaker");

    private static final SpeakingRules USUAL = SpeakingRules.of(180, Arrangement.AS_SIGNED_UP);

    static final Id BUSINESS = new Id(50);
    static final Id ITEM = new Id(51);
    static final Id HEARING = new Id(52);
    static final Id EXHIBIT = new Id(53);

    /** What was tried, for those who try it elsewhere. */
    sealed interface Attempt {
        /** It was recorded; a reason lifted a rule that stood against it. */
        record Recorded(Entry entry) implements Attempt {}

        /** A rule refused it with a sentence in which these words stand. */
        record Refused(Act act, String words) implements Attempt {}
    }

    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final int seats;
    private MeetingState state = MeetingState.empty();
    private Instant clock = DAY.atTime(9, 0).atZone(ZONE).toInstant();

    /** A board of so many seats, all of them held, that decides by more than half of those voting. */
    static InventedMeeting of(int seats) {
        return of(seats, Majority.Base.VOTING, Optional.empty());
    }

    static InventedMeeting of(int seats, Majority.Base base, Optional<Procedure> procedure) {
        return new InventedMeeting(seats, base, procedure, USUAL);
    }

    /** A board of five that finds facts: witnesses swear, and a cross-examination has two minutes. */
    static InventedMeeting findingFacts() {
        var evidence = new EvidenceRules(Optional.of(true), Optional.of(120));
        return new InventedMeeting(
                5, Majority.Base.NOT_EXCUSED, Optional.empty(), USUAL.onTheFloor(FloorRules.USUAL.finding(evidence)));
    }

    /** A board of three at whose hearing the name may be left out. */
    static InventedMeeting lettingNamesBeLeftOut() {
        return new InventedMeeting(3, Majority.Base.VOTING, Optional.empty(), USUAL.lettingNamesBeLeftOut());
    }

    /** A board of three at whose hearing these rules hold. */
    static InventedMeeting ruledBy(SpeakingRules rules) {
        return new InventedMeeting(3, Majority.Base.VOTING, Optional.empty(), rules);
    }

    /** A board of three whose rules for speakers rest on what was adopted. */
    static InventedMeeting under(RuleSet set) {
        return new InventedMeeting(3, Majority.Base.VOTING, Optional.empty(), USUAL.under(set));
    }

    private InventedMeeting(int seats, Majority.Base base, Optional<Procedure> procedure, SpeakingRules rules) {
        this.seats = seats;
        var exhibit = new MeetingPlan.Exhibit(EXHIBIT, "A", "Site plan", "Shows the lot.", Optional.empty());
        var hearing = new MeetingPlan.Hearing(
                HEARING, rules, clock, at(LocalTime.of(23, 0)), Optional.empty(), List.of(exhibit));
        record(
                "clerk",
                new MeetingAct.Publish(new MeetingPlan(
                        new Id(1),
                        "Regular meeting",
                        "Board of Quarry Hill",
                        seats,
                        seats / 2 + 1,
                        new Majority(base, Majority.Share.MORE_THAN_HALF),
                        members(seats),
                        DAY,
                        "Town Hall",
                        ZONE.getId(),
                        Optional.of(LocalTime.of(19, 0)),
                        Optional.empty(),
                        List.of(
                                new MeetingPlan.Item(
                                        BUSINESS,
                                        "1",
                                        "The budget",
                                        "The year ahead.",
                                        Optional.empty(),
                                        Optional.empty()),
                                new MeetingPlan.Item(
                                        ITEM,
                                        "2",
                                        "A quarry road",
                                        "Shall it be built?",
                                        Optional.of(hearing),
                                        Optional.empty())),
                        procedure)),
                Optional.empty());
        clock = at(LocalTime.of(18, 59));
    }

    /** So many members, the first of whom presides. */
    static List<MeetingPlan.Member> members(int many) {
        return IntStream.range(0, many)
                .mapToObj(
                        at -> new MeetingPlan.Member(member(at), NAMES.get(at), at == 0 ? "Chair" : "Member", at == 0))
                .toList();
    }

    private static Instant at(LocalTime hour) {
        return DAY.atTime(hour).atZone(ZONE).toInstant();
    }

    static Id member(int at) {
        return new Id(100 + at);
    }

    static Id resident(int at) {
        return new Id(200 + at);
    }

    static Words words(String text) {
        return Words.of(text);
    }

    /** The next act happens at this hour, so many days after the first. */
    InventedMeeting at(int days, int hour, int minute) {
        clock = DAY.plusDays(days).atTime(hour, minute).atZone(ZONE).toInstant().minusSeconds(60);
        return this;
    }

    InventedMeeting then(Act... acts) {
        for (var act : acts) {
            assertThat(Rulebook.judge(state, act)).as(act.toString()).isEqualTo(new Verdict.Allowed());
            record("clerk", act, Optional.empty());
        }
        return this;
    }

    /** A rule refuses the act and says this; nothing is recorded. */
    InventedMeeting refused(Act act, String words) {
        assertThat(Rulebook.judge(state, act))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refusal -> assertThat(refusal.words()).contains(words));
        attempts.add(new Attempt.Refused(act, words));
        return this;
    }

    /** A rule refuses the act, and a reason lets it pass. */
    InventedMeeting because(String reason, Act act) {
        assertThat(Rulebook.judge(state, act)).isInstanceOf(Verdict.Refused.class);
        assertThat(Rulebook.judge(state, act, Optional.of(words(reason)))).isEqualTo(new Verdict.Allowed());
        record("clerk", act, Optional.of(words(reason)));
        return this;
    }

    /** Called to order, with the members named here and the others absent. */
    InventedMeeting opened(Integer... here) {
        return then(new MeetingAct.CallToOrder(), roll(here));
    }

    static MeetingAct.RollCall roll(Integer... here) {
        var roll = new HashMap<Id, Presence>();
        for (int at : here) {
            roll.put(member(at), Presence.PRESENT);
        }
        return new MeetingAct.RollCall(roll);
    }

    /** Residents sign up for the hearing, for and against in turn. */
    InventedMeeting signedUp(int many) {
        for (int at = 0; at < many; at++) {
            record("resident", signUp(resident(at), RESIDENTS.get(at), at), Optional.empty());
        }
        return this;
    }

    static HearingAct.SignUp signUp(Id speaker, String name, int at) {
        return new HearingAct.SignUp(
                speaker,
                HEARING,
                "AAA-00" + at,
                at % 2 == 0 ? Position.FOR : Position.AGAINST,
                Channel.ROOM,
                180,
                words(name),
                Optional.empty(),
                Optional.empty());
    }

    /** A member moves, the next one seconds. */
    InventedMeeting moved(int mover, String text) {
        return then(
                new DecisionAct.Motion(words(text), member(mover)),
                new DecisionAct.Second(member((mover + 1) % seats)));
    }

    InventedMeeting moved(int mover, MotionKind kind, String text) {
        return then(
                new DecisionAct.Motion(words(text), member(mover), Optional.of(kind), Optional.empty()),
                new DecisionAct.Second(member((mover + 1) % seats)));
    }

    /** Everyone who may votes aye, but for those who are named. */
    DecisionAct.Vote vote(Map<Integer, Ballot> others) {
        var ballots = new HashMap<>(state.voting().everyoneAye());
        others.forEach((at, ballot) -> ballots.put(member(at), ballot));
        return new DecisionAct.Vote(Method.ROLL_CALL, ballots);
    }

    private void record(String actor, Act act, Optional<Words> reason) {
        clock = clock.plusSeconds(60);
        var head = entries.isEmpty() ? Chain.Head.NONE : entries.getLast().head();
        var entry = Chain.append(head, new Entry.Draft(actor, clock, clock, act, reason), "invented");
        attempts.add(new Attempt.Recorded(entry));
        entries.add(entry);
        state = state.after(entry);
        if (act instanceof CorrectionAct.Redact redact) {
            redact.entries()
                    .forEach(other -> entries.set(
                            Math.toIntExact(other) - 1, Chain.redact(entries.get(Math.toIntExact(other) - 1))));
            state = MeetingState.of(entries);
        }
    }

    /** The last entry of an act of this kind. */
    long last(Class<? extends Act> act) {
        return entries.reversed().stream()
                .filter(entry -> act.isInstance(entry.act()))
                .findFirst()
                .orElseThrow()
                .sequence();
    }

    /** The entries that hold words of a resident, or about her. */
    List<Long> wordsOf(Id resident) {
        return WordsOfSpeaker.in(entries, resident, List.of()).stream()
                .map(found -> found.entry().sequence())
                .toList();
    }

    /** Everything that was tried, in its order; what was taken out later still has its words. */
    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    MeetingState state() {
        return state;
    }
}
