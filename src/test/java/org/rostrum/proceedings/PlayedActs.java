package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;

/** The evening of April 16, 2018, played on by a test, act by act, ten seconds from one to the next. */
final class PlayedActs {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    static final Id HEARING = EVENING.hearing();
    static final Id ITEM = new Id(1010);

    private MeetingState state = MeetingState.empty();
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Entry last;

    private PlayedActs() {}

    /** Everyone has signed up and the order is drawn. */
    static PlayedActs ready() {
        var played = new PlayedActs();
        EVENING.before().forEach(timed -> played.record(timed.actor(), timed.act()));
        return played;
    }

    /** Nobody has signed up yet. */
    static PlayedActs published() {
        var played = new PlayedActs();
        var first = EVENING.before().getFirst();
        played.record(first.actor(), first.act(), first.at());
        return played;
    }

    /** The members are here and the item is open. */
    static PlayedActs inTheItem() {
        return ready().calledToTheItem();
    }

    /** The same in a body of which another majority decides. */
    static PlayedActs inTheItem(Majority majority) {
        var played = new PlayedActs();
        EVENING.before()
                .forEach(timed -> played.record(timed.actor(), decidedBy(majority, Optional.empty(), timed.act())));
        return played.calledToTheItem();
    }

    /** The same in a body of other rules of order. */
    static PlayedActs inTheItem(Procedure procedure) {
        var played = new PlayedActs();
        var usual = EVENING.plan().majority();
        EVENING.before()
                .forEach(timed -> played.record(timed.actor(), decidedBy(usual, Optional.of(procedure), timed.act())));
        return played.calledToTheItem();
    }

    private static Act decidedBy(Majority majority, Optional<Procedure> procedure, Act act) {
        return act instanceof MeetingAct.Publish(var plan)
                ? new MeetingAct.Publish(new MeetingPlan(
                        plan.meeting(),
                        plan.title(),
                        plan.body(),
                        plan.seats(),
                        plan.quorum(),
                        majority,
                        plan.members(),
                        plan.date(),
                        plan.place(),
                        plan.zone(),
                        plan.begins(),
                        plan.attend(),
                        plan.items(),
                        procedure.or(plan::procedure)))
                : act;
    }

    private PlayedActs calledToTheItem() {
        var roll = new HashMap<Id, Presence>();
        EVENING.plan().members().forEach(member -> roll.put(member.id(), Presence.PRESENT));
        return then(new MeetingAct.CallToOrder(), new MeetingAct.RollCall(roll), new MeetingAct.OpenItem(ITEM));
    }

    /** The hearing is open as well. */
    static PlayedActs inTheHearing() {
        return inTheItem().then(new HearingAct.OpenHearing(HEARING));
    }

    static Id member(int at) {
        return EVENING.plan().members().get(at).id();
    }

    static HearingAct.Change change(Id speaker, Position position, Channel channel, String name) {
        return new HearingAct.Change(
                speaker, position, channel, 120, Words.of(name), Optional.empty(), Optional.empty());
    }

    static DecisionAct.Motion upon(MotionKind kind, String text) {
        return new DecisionAct.Motion(Words.of(text), member(2), Optional.of(kind), Optional.empty());
    }

    /** Records acts that no rule refuses. */
    PlayedActs then(Act... acts) {
        for (var act : acts) {
            assertThat(Rulebook.judge(state, act)).as(act.toString()).isEqualTo(new Verdict.Allowed());
            record(act);
        }
        return this;
    }

    /** Records an act so many seconds after the one before. */
    PlayedActs after(int seconds, Act act) {
        assertThat(Rulebook.judge(state, act)).as(act.toString()).isEqualTo(new Verdict.Allowed());
        record("clerk", act, now().plusSeconds(seconds));
        return this;
    }

    /** The instant of the last act. */
    Instant now() {
        return last == null ? EVENING.acts().getFirst().at() : last.occurredAt();
    }

    /** Records an act that a reason lets pass. */
    void because(Act act) {
        record(act);
    }

    /** What speaks against an act now; nothing where it may follow. */
    Optional<String> objection(Act act) {
        return Rulebook.judge(state, act) instanceof Verdict.Refused refused
                ? Optional.of(refused.words())
                : Optional.empty();
    }

    /** What the one door answers to an act at an instant. */
    Verdict atTheDoor(Act act, Instant at) {
        return Rulebook.judge(Standing.of(EVENING.plan().meeting(), entries), act, at, Optional.empty());
    }

    /** What was recorded, in order. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    MeetingState state() {
        return state;
    }

    Line line() {
        return state.line(HEARING).orElseThrow();
    }

    Speaker speaker(Id id) {
        return state.speaker(id).orElseThrow();
    }

    List<Id> waiting() {
        return line().waiting().stream().map(Speaker::id).toList();
    }

    Motion motion() {
        return state.motions().open().orElseThrow();
    }

    /** Records what a resident does. */
    void byResident(Act act) {
        record("resident", act);
    }

    /** Records what a resident does at an instant. */
    void byResident(Act act, Instant at) {
        record("resident", act, at);
    }

    private void record(Act act) {
        record("clerk", act);
    }

    private void record(String actor, Act act) {
        record(actor, act, last == null ? now() : now().plusSeconds(10));
    }

    private void record(String actor, Act act, Instant at) {
        var head = last == null ? Chain.Head.NONE : last.head();
        last = Chain.append(head, Entry.Draft.now(actor, at, act), "played");
        entries.add(last);
        state = state.after(last);
    }
}
