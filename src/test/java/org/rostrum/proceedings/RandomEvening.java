package org.rostrum.proceedings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Channel;
import org.rostrum.order.Draw;
import org.rostrum.order.EvidenceRules;
import org.rostrum.order.FloorRules;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.Stage;
import org.rostrum.platform.Id;

/**
 * A meeting in which each act is picked by a number from those that the rulebook allows at that moment. It has three
 * seats, one item that is only decided, two with a hearing, and up to six speakers.
 */
public final class RandomEvening {
    private static final String SECRET = "a secret";
    private static final Instant START = Instant.parse("2018-04-16T23:00:00Z");
    private static final int SPEAKERS = 6;
    private static final int FIRST_SPEAKER = 100;

    private static final FloorRules TWO_ROUNDS =
            new FloorRules(Optional.empty(), Optional.empty(), Optional.of(60), Optional.empty());

    private static final FloorRules IN_STAGES = TWO_ROUNDS.in(
            stage("For", Stage.Who.FOR, false),
            stage("Others", Stage.Who.EVERYONE, false),
            stage("Rebuttal", Stage.Who.FOR, true));

    private static final FloorRules SWORN = TWO_ROUNDS.finding(new EvidenceRules(Optional.of(true), Optional.of(45)));

    private static final List<Optional<Procedure>> PROCEDURES = List.of(
            Optional.empty(),
            Optional.of(new Procedure(
                    Optional.of(Procedure.ChairVotes.TO_BREAK_A_TIE),
                    Optional.of(false),
                    Optional.empty(),
                    Optional.of(true),
                    Optional.of(true),
                    Optional.empty())),
            Optional.of(new Procedure(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(false))));

    private static final SpeakingRules IN_GROUPS = (SpeakingRules) Values.build(
            "",
            SpeakingRules.class,
            Map.of(
                    "seconds",
                    120L,
                    "arrangement",
                    "IN_TURN",
                    "groups",
                    Map.of("seconds", 180L, "members", 2L, "delegates", Map.of("seats", 2L, "each", 2L))));

    private static final List<SpeakingRules> RULES = List.of(
            SpeakingRules.of(120, Arrangement.IN_TURN_BY_DRAW),
            IN_GROUPS,
            SpeakingRules.of(120, Arrangement.IN_TURN).onTheFloor(IN_STAGES),
            SpeakingRules.of(120, Arrangement.IN_TURN).onTheFloor(TWO_ROUNDS));

    /** What needs so much before it that every other evening does it as soon as it can. */
    private static final Set<String> SELDOM = Set.of(
            "cede",
            "continueHearing",
            "joinGroup",
            "move",
            "nameDelegates",
            "nextStage",
            "offerExhibit",
            "release",
            "reschedule",
            "ruleOnExhibit",
            "secondRound",
            "spokesperson",
            "withdrawExhibit",
            "withoutObjection");

    /** Both sign up for the same hearing, on the same side. */
    private static final Set<Id> IN_A_GROUP = Set.of(id(101), id(104));

    private final List<Entry> journal = new ArrayList<>();
    /** Of which kinds of acts there is one in the journal. */
    private final Set<Class<?>> kinds = new HashSet<>();

    private final List<MeetingState> states = new ArrayList<>(List.of(MeetingState.empty()));

    public RandomEvening(List<Integer> picks) {
        int first = picks.isEmpty() ? 0 : picks.getFirst();
        record(
                new MeetingAct.Publish(
                        plan(PROCEDURES.get(first % PROCEDURES.size()), RULES.get(first / 10 % RULES.size()))),
                0);
        for (int pick : picks) {
            // Most tries to end the evening are passed over, or few would come to a vote.
            var acts = new ArrayList<>(
                    candidates().filter(act -> pick % 7 == 0 || !endsEarly(act)).toList());
            Collections.rotate(acts, pick / 7);
            var sought = acts.stream().filter(act -> first % 2 == 0 && isSought(act));
            Stream.concat(sought, acts.stream())
                    .filter(act -> !saysNothingNew(act) && mayFollow(act, pick % 90))
                    .findFirst()
                    .ifPresent(act -> record(act, pick % 90));
        }
    }

    /** Numbers for 20 to 120 acts. */
    public static Arbitrary<List<Integer>> picks() {
        return Arbitraries.randomValue(random ->
                random.ints(20 + random.nextInt(100), 0, 100_000).boxed().toList());
    }

    /** The entries of the evening. */
    public List<Entry> journal() {
        return List.copyOf(journal);
    }

    /** The state before the first entry and after each. */
    List<MeetingState> states() {
        return List.copyOf(states);
    }

    MeetingState state() {
        return states.getLast();
    }

    /** The state after one more entry, which is not kept. */
    MeetingState then(MeetingState state, Act act) {
        return state.after(entry(act, 1));
    }

    private static Stage stage(String name, Stage.Who who, boolean again) {
        return new Stage(name, who, Optional.of(150), Optional.of(90), Optional.of(again));
    }

    /** Every act that could be offered now, whether or not a rule is against it. */
    static List<Act> offered(List<Integer> picks) {
        return new RandomEvening(picks).candidates().toList();
    }

    /** What can be said again and again without any effect would be most of an evening. */
    private boolean saysNothingNew(Act act) {
        boolean repeats = act instanceof MeetingAct.RollCall
                || act instanceof MeetingAct.Chair
                || act instanceof HearingAct.Oath
                || act instanceof HearingAct.Confirm
                || act instanceof HearingAct.Change
                || act instanceof HearingAct.AdoptRules
                || act instanceof AgendaAct.CorrectTitle
                || act instanceof FloorAct.CheckIn;
        return repeats
                && journal.reversed().stream()
                        .map(Entry::act)
                        .takeWhile(earlier -> !(earlier instanceof MeetingAct.CallToOrder))
                        .anyMatch(act::equals);
    }

    /** What is seldom and has not been done yet, and what has to come before it: a group of two with the same position. */
    private boolean isSought(Act act) {
        return switch (act) {
            case HearingAct.SignUp signUp ->
                IN_A_GROUP.contains(signUp.speaker())
                        && journal.stream().map(Entry::act).noneMatch(act::equals);
            case GroupAct.FoundGroup founded -> IN_A_GROUP.contains(founded.speaker()) && isNew(act);
            case Act other -> isNew(act) && SELDOM.contains(ActCodec.name(act));
        };
    }

    private boolean isNew(Act act) {
        return !kinds.contains(act.getClass());
    }

    private boolean mayFollow(Act act, int secondsLater) {
        var at = last().plusSeconds(secondsLater);
        return allowed(act, at) || lifted(act, at).isPresent();
    }

    /** By then the hour of the last call may have come. */
    private boolean allowed(Act act, Instant at) {
        return judged(act, at, Optional.empty()) instanceof Verdict.Allowed;
    }

    private Verdict judged(Act act, Instant at, Optional<Words> reason) {
        return Rulebook.judge(state().before(act, at), act, reason);
    }

    /** The reason for which a few acts are recorded against a rule: another result, or a member named twice. */
    private Optional<Words> lifted(Act act, Instant at) {
        boolean alone = switch (act) {
            case DecisionAct.Declare declare -> true;
            case DecisionAct.Vote vote ->
                !vote.twice().isEmpty() && allowed(new DecisionAct.Vote(vote.method(), vote.ballots()), at);
            case Act other -> false;
        };
        return Optional.of(Words.of("So it was."))
                .filter(reason -> alone && judged(act, at, Optional.of(reason)) instanceof Verdict.Allowed);
    }

    private static boolean endsEarly(Act act) {
        return act instanceof MeetingAct.Adjourn
                || act instanceof MeetingAct.ContinueTo
                || act instanceof MeetingAct.Recess
                || act instanceof HearingAct.ContinueHearing
                || act instanceof HearingAct.CloseHearing;
    }

    private void record(Act act, int secondsLater) {
        var entry = entry(act, secondsLater);
        journal.add(entry);
        kinds.add(entry.act().getClass());
        states.add(state().after(entry));
        if (act instanceof CorrectionAct.Redact redact) {
            redact.entries().forEach(other -> takeOut(Math.toIntExact(other) - 1));
        }
    }

    /** The journal is read anew without the words. */
    private void takeOut(int at) {
        journal.set(at, Chain.redact(journal.get(at)));
        states.subList(1, states.size()).clear();
        journal.forEach(entry -> states.add(state().after(entry)));
    }

    private Entry entry(Act act, int secondsLater) {
        var head = journal.isEmpty() ? Chain.Head.NONE : journal.getLast().head();
        var at = last().plusSeconds(secondsLater);
        var reason = allowed(act, at) ? Optional.<Words>empty() : lifted(act, at);
        return Chain.append(head, new Entry.Draft("clerk", at, at, act, reason), "salt of " + head.sequence());
    }

    private Instant last() {
        return journal.isEmpty() ? START : journal.getLast().occurredAt();
    }

    private static MeetingPlan plan() {
        return plan(Optional.empty(), RULES.getFirst());
    }

    private static MeetingPlan plan(Optional<Procedure> procedure, SpeakingRules rules) {
        return new MeetingPlan(
                id(1),
                "Regular meeting",
                "Council",
                3,
                2,
                new Majority(Majority.Base.PRESENT, Majority.Share.MORE_THAN_HALF),
                members()
                        .map(member -> new MeetingPlan.Member(member, "Member " + member, "Member", false))
                        .toList(),
                LocalDate.of(2018, 4, 16),
                "Hall",
                "America/New_York",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        item(10, Optional.empty()),
                        item(11, Optional.of(hearing(20, rules))),
                        item(12, Optional.of(hearing(21, RULES.getFirst())))),
                procedure);
    }

    private static MeetingPlan.Item item(int number, Optional<MeetingPlan.Hearing> hearing) {
        return new MeetingPlan.Item(
                id(number), Integer.toString(number), "An item", "What it is about", hearing, Optional.empty());
    }

    private static MeetingPlan.Hearing hearing(int number, SpeakingRules rules) {
        var exhibit = new MeetingPlan.Exhibit(id(number + 10), "A", "A text", "Its words", Optional.empty());
        return new MeetingPlan.Hearing(
                id(number), rules, START, START, Optional.of(new Draw(SECRET).commitment()), List.of(exhibit));
    }

    /** Every kind of act, filled in sensibly or not; the rulebook sorts them out. */
    private Stream<Act> candidates() {
        return Stream.of(
                        leadingOn(),
                        leadingOn(),
                        leadingOn(),
                        leadingOn(),
                        leadingOn(),
                        leadingOn(),
                        ofTheMeeting(),
                        onTheAgenda(),
                        ofTheHearings(),
                        atTheLectern(),
                        onTheEvidence(),
                        speakers().flatMap(RandomEvening::by),
                        speakers().flatMap(RandomEvening::inGroups),
                        decisions(),
                        corrections())
                .flatMap(acts -> acts);
    }

    /** What brings an evening on; it is offered more often, or most would end where they began. */
    private Stream<Act> leadingOn() {
        var steps = Stream.<Act>of(
                new MeetingAct.CallToOrder(),
                new MeetingAct.OpenSession(),
                new MeetingAct.RollCall(attendance(0)),
                new MeetingAct.OpenItem(id(11)),
                new HearingAct.OpenHearing(id(20)),
                new FloorAct.Call(Optional.empty()),
                new FloorAct.Begin(),
                new FloorAct.End(),
                new DecisionAct.Motion(Words.of("Adopt the text."), id(2)),
                new DecisionAct.Second(id(3)));
        return Stream.concat(steps, IntStream.range(0, 8).mapToObj(this::vote));
    }

    private Stream<Act> ofTheMeeting() {
        var fixed = Stream.<Act>of(
                new MeetingAct.Publish(plan()),
                new MeetingAct.CallToOrder(),
                new MeetingAct.RollCall(attendance(0)),
                new MeetingAct.RollCall(attendance(1)),
                new MeetingAct.RollCall(Map.of(id(99), Presence.PRESENT)),
                new MeetingAct.CloseItem(),
                new MeetingAct.Recess(true),
                new MeetingAct.Recess(false, Optional.of(LocalTime.of(20, 15))),
                new MeetingAct.Resume(),
                new MeetingAct.ContinueTo(LocalDate.of(2018, 4, 17), Words.of("Hall")),
                new MeetingAct.ClosedSession(Optional.of(Words.of("Advice of the attorney."))),
                new MeetingAct.OpenSession(),
                new MeetingAct.Adjourn(),
                new MeetingAct.Note(Words.of("A video failed to play.")));
        var each = seated().flatMap(member -> Stream.<Act>of(
                new MeetingAct.Arrive(member, true),
                new MeetingAct.Depart(member),
                new MeetingAct.Depart(member, true),
                new HearingAct.Recuse(member, Optional.of(Words.of("I own the house next door."))),
                new MeetingAct.RequestFloor(member),
                new MeetingAct.WithdrawRequest(member),
                new MeetingAct.Chair(member)));
        var items = IntStream.range(10, 14).<Act>mapToObj(item -> new MeetingAct.OpenItem(id(item)));
        return Stream.of(fixed, each, items).flatMap(acts -> acts);
    }

    private static List<MeetingPlan.Member> withOneMore() {
        var fourth = new MeetingPlan.Member(id(5), "Member 5", "Member", false);
        return Stream.concat(plan().members().stream(), Stream.of(fourth)).toList();
    }

    private Stream<Act> onTheAgenda() {
        var fixed = Stream.<Act>of(
                new AgendaAct.AddItem("7", Words.of("A bench"), Optional.empty(), true),
                new AgendaAct.AddItem("8", Words.of("A bell"), Optional.of(Words.of("For the hall.")), false),
                new AgendaAct.SitAs("The whole council", 4, 3, withOneMore()),
                new AgendaAct.Reschedule(
                        LocalDate.of(2018, 4, 18), Words.of("Gymnasium"), Optional.of(LocalTime.of(18, 0))),
                new AgendaAct.Reschedule(LocalDate.of(2018, 4, 20), Words.of("Library"), Optional.empty()),
                new AgendaAct.SitAs("Fewer", 2, 2, plan().members().subList(0, 2)),
                new DecisionAct.Motion(
                        Words.of("Approve it."), id(2), Optional.of(MotionKind.CONSENT_AGENDA), Optional.empty()));
        var each = state().plan().stream()
                .flatMap(plan -> plan.items().stream())
                .map(MeetingPlan.Item::id)
                .flatMap(item -> Stream.<Act>of(
                        new AgendaAct.RemoveItem(item),
                        new AgendaAct.CorrectTitle(item, Words.of("Another title")),
                        new AgendaAct.OffConsent(item, Optional.of(id(3)))));
        return Stream.concat(fixed, each);
    }

    private static Stream<Act> ofTheHearings() {
        var fixed = Stream.<Act>of(
                new HearingAct.CloseHearing(),
                new HearingAct.ContinueHearing(LocalDate.of(2018, 4, 23), Optional.of(Words.of("Hall"))),
                new HearingAct.ContinueHearing(LocalDate.of(2018, 4, 15), Optional.empty()),
                new HearingAct.Oath(List.of(id(FIRST_SPEAKER), id(FIRST_SPEAKER + 1))),
                new HearingAct.Disclose(id(3), Words.of("I spoke to the applicant.")),
                new HearingAct.Recuse(id(4), Optional.empty()),
                new HearingAct.LastCall(),
                new HearingAct.LastCall(Optional.of(LocalTime.of(19, 20))),
                new HearingAct.LastCall(Optional.of(LocalTime.of(20, 15))),
                new HearingAct.CloseLine(),
                new HearingAct.OpenLine(),
                new HearingAct.Shorten(60),
                new HearingAct.EvenOut(150),
                new HearingAct.EvenOut(600),
                new HearingAct.SecondRound(60),
                new HearingAct.NextStage());
        var each = IntStream.range(20, 23)
                .boxed()
                .flatMap(hearing -> Stream.<Act>of(
                        new HearingAct.Draw(id(hearing), SECRET),
                        adopt(hearing, SpeakingRules.of(90, Arrangement.IN_TURN).cappedAt(3)),
                        adopt(hearing, SpeakingRules.of(120, Arrangement.IN_TURN_BY_DRAW)),
                        adopt(
                                hearing,
                                SpeakingRules.of(120, Arrangement.IN_TURN).sharedBySides(100)),
                        adopt(
                                hearing,
                                SpeakingRules.of(120, Arrangement.IN_TURN).onTheFloor(TWO_ROUNDS)),
                        adopt(
                                hearing,
                                SpeakingRules.of(120, Arrangement.IN_TURN).onTheFloor(IN_STAGES)),
                        adopt(
                                hearing,
                                SpeakingRules.of(120, Arrangement.IN_TURN).onTheFloor(SWORN)),
                        new HearingAct.Draw(id(hearing), "another secret"),
                        new HearingAct.OpenHearing(id(hearing)),
                        new HearingAct.DeliverStatements(id(hearing), 3, Optional.empty()),
                        new HearingAct.LeaveOut(id(hearing), List.of(new LeftOut(Position.FOR, 2, 1))),
                        adopt(hearing, IN_GROUPS),
                        new HearingAct.ReceiveExhibit(id(hearing + 10))));
        return Stream.concat(fixed, each);
    }

    private static Act adopt(int hearing, SpeakingRules rules) {
        return new HearingAct.AdoptRules(id(hearing), rules, Optional.of(Words.of("Resolution 7")));
    }

    private static Stream<Act> atTheLectern() {
        return Stream.of(
                new FloorAct.Call(Optional.empty()),
                new FloorAct.Begin(),
                new FloorAct.Pause(),
                new FloorAct.ResumeTurn(),
                new FloorAct.AddTime(-30),
                new FloorAct.End(),
                new FloorAct.NotHere(),
                new FloorAct.Yield(),
                new FloorAct.Question(id(2)),
                new FloorAct.Reply(),
                new FloorAct.PutBack());
    }

    private static Stream<Act> onTheEvidence() {
        var each = speakers()
                .flatMap(speaker -> Stream.<Act>of(
                        new EvidenceAct.Appear(
                                id(speaker), capacity(speaker), Optional.of(Words.of("Lives next door."))),
                        new EvidenceAct.RuleOnStanding(
                                id(speaker), ruling(speaker), Optional.empty(), Optional.empty()),
                        new EvidenceAct.OfferExhibit(id(speaker), Words.of("A photograph"), Optional.of(id(30))),
                        new EvidenceAct.CrossExamine(id(speaker), id(FIRST_SPEAKER), Optional.empty()),
                        new EvidenceAct.CrossExamine(id(speaker), id(3), Optional.of(30)),
                        new HearingAct.Oath(List.of(id(speaker)))));
        var exhibits = IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(number -> Stream.<Act>of(
                        new EvidenceAct.ObjectToExhibit(number, id(FIRST_SPEAKER), Words.of("Hearsay.")),
                        new EvidenceAct.ObjectToExhibit(number, id(2), Words.of("Nobody can read it.")),
                        new EvidenceAct.RuleOnExhibit(number, ruling(number), Optional.empty(), Optional.empty()),
                        new EvidenceAct.RuleOnExhibit(
                                number,
                                ruling(number + 1),
                                Optional.of(EvidenceAct.Bench.BODY),
                                Optional.of(Words.of("On appeal."))),
                        new EvidenceAct.WithdrawExhibit(number)));
        return Stream.concat(each, exhibits);
    }

    private static EvidenceAct.Capacity capacity(int speaker) {
        return List.of(EvidenceAct.Capacity.values()).get(speaker % 4);
    }

    private static EvidenceAct.Ruling ruling(int number) {
        return List.of(EvidenceAct.Ruling.values()).get(number % 2);
    }

    private static Stream<Act> by(int speaker) {
        return Stream.of(
                signUp(speaker),
                new FloorAct.Call(Optional.of(id(speaker))),
                change(speaker, Channel.ROOM),
                change(speaker, Channel.WRITTEN),
                new FloorAct.Move(id(speaker), id(FIRST_SPEAKER + (speaker + 1) % SPEAKERS)),
                new FloorAct.Cede(id(speaker), id(FIRST_SPEAKER)),
                new FloorAct.CheckIn(id(speaker)),
                new HearingAct.Confirm(id(speaker)),
                new HearingAct.Disown(id(speaker)),
                new FloorAct.Withdraw(id(speaker)));
    }

    private static Stream<Act> inGroups(int speaker) {
        // The one of the same position who came before.
        var first = id(speaker - 3);
        return Stream.of(
                new GroupAct.FoundGroup(
                        id(speaker), id(400 + speaker), "G-00" + (speaker + 100), Words.of("Neighbors")),
                new GroupAct.JoinGroup(id(speaker), id(400 + speaker - 3)),
                new GroupAct.LeaveGroup(id(speaker)),
                new GroupAct.Spokesperson(id(speaker)),
                new GroupAct.NameDelegates(first, List.of(id(speaker))),
                new HearingAct.Confirm(id(speaker), Optional.of(first)));
    }

    private static Act signUp(int speaker) {
        return new HearingAct.SignUp(
                id(speaker),
                id(20 + speaker % 4 / 3),
                "K7M-2Q" + (speaker - FIRST_SPEAKER),
                List.of(Position.values()).get(speaker % 3),
                speaker == FIRST_SPEAKER + 5 ? Channel.WRITTEN : Channel.ROOM,
                120,
                Words.of("Speaker " + speaker),
                Optional.empty(),
                Optional.of(Words.of("A group")));
    }

    private static Act change(int speaker, Channel channel) {
        return new HearingAct.Change(
                id(speaker),
                List.of(Position.values()).get((speaker + 1) % 3),
                channel,
                channel.speaks() ? 240 : 0,
                Words.of("Speaker " + speaker + " again"),
                Optional.of(Words.of("spoken")),
                Optional.empty());
    }

    private Stream<Act> decisions() {
        var fixed = Stream.<Act>of(
                new DecisionAct.Findings(
                        Words.of("The road is wide."), Words.of("It is safe."), Words.of("Permit it."), id(2)),
                new DecisionAct.NoSecond(),
                new DecisionAct.WithdrawSecond(),
                new DecisionAct.AmendFriendly(Words.of("Adopt the text and publish it.")),
                new DecisionAct.Divide(Words.of("Adopt the text."), Words.of("Publish it.")),
                new DecisionAct.WithdrawMotion(),
                new DecisionAct.WithoutObjection(),
                new DecisionAct.Declare(Result.CARRIED),
                new DecisionAct.Declare(Result.FAILED),
                new DecisionAct.Declare(Result.CARRIED, Optional.of(new DeclaredCount(3, 0, Optional.of(0)))));
        var kinds = Stream.of(MotionKind.values())
                .filter(kind -> kind != MotionKind.MAIN && kind != MotionKind.FINDINGS)
                .map(RandomEvening::upon);
        var each = members()
                .flatMap(member -> Stream.<Act>of(
                        new DecisionAct.Motion(Words.of("Adopt the text."), member), new DecisionAct.Second(member)));
        return Stream.of(
                        fixed,
                        kinds,
                        each,
                        IntStream.range(0, 8).mapToObj(this::vote),
                        IntStream.range(1, 4).mapToObj(this::twice))
                .flatMap(acts -> acts);
    }

    private static Act upon(MotionKind kind) {
        return new DecisionAct.Motion(Words.of("Something upon it."), id(2), Optional.of(kind), Optional.empty());
    }

    private Act vote(int pattern) {
        return new DecisionAct.Vote(Method.ROLL_CALL, ballots(pattern));
    }

    /** A vote in which the first member stands in two columns. */
    private Act twice(int pattern) {
        return new DecisionAct.Vote(Method.BALLOT, ballots(pattern), Optional.of(Map.of(id(2), Ballot.NO)));
    }

    private Stream<Act> corrections() {
        var fixed = Stream.<Act>of(
                new CorrectionAct.Undo(),
                new CorrectionAct.Redo(),
                new CorrectionAct.Correct(journal.size(), Words.of("The name is spelt otherwise.")),
                CorrectionAct.Redact.of(
                        journal.size() % 2 == 0 ? List.of((long) journal.size()) : List.of((long) journal.size(), 2L),
                        Words.of("Order of the court.")));
        var sessions = state().doors().over().stream()
                .sorted()
                .map(session -> new CorrectionAct.Release(session, Words.of("The body decided so.")));
        return Stream.concat(fixed, sessions);
    }

    /** One of the ways in which the members can attend and vote; the rulebook keeps those that fit. */
    private Map<Id, Ballot> ballots(int pattern) {
        var choices = List.of(Ballot.AYE, Ballot.NO, Ballot.ABSTAIN, Ballot.NOT_VOTING);
        var ballots = new HashMap<>(state().voting().everyoneAye());
        ballots.replaceAll(
                (member, ballot) -> ballot == Ballot.AYE ? choices.get((int) (pattern * member.value() % 4)) : ballot);
        return Map.copyOf(ballots);
    }

    /** All of the body that sits now. */
    private Stream<Id> seated() {
        return state().plan()
                .map(plan -> plan.members().stream().map(MeetingPlan.Member::id))
                .orElseGet(RandomEvening::members);
    }

    private static Map<Id, Presence> attendance(int absent) {
        var roll = new HashMap<Id, Presence>();
        members().skip(absent).forEach(member -> roll.put(member, Presence.PRESENT));
        return Map.copyOf(roll);
    }

    private static Stream<Id> members() {
        return IntStream.rangeClosed(2, 4).mapToObj(RandomEvening::id);
    }

    static Stream<Integer> speakers() {
        return IntStream.range(FIRST_SPEAKER, FIRST_SPEAKER + SPEAKERS).boxed();
    }

    static Id id(int number) {
        return new Id(number);
    }
}
