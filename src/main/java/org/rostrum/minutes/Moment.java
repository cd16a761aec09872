package org.rostrum.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.order.Stage;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.AgendaAct;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.EvidenceAct;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.GroupAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.InStages;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.Motions;
import org.rostrum.proceedings.Turn;

/**
 * An act that stands, and what it was about: the item, the stage of the hearing, the speaker, the motion and who had the
 * chair then. A call may end the turn of another speaker, who {@code left}; {@code plan} is the
 * agenda before it, {@code kept} are those who have left and by the rules of the body still count, and {@code before} and
 * {@code after} are the motions as they stood then; {@code each} is the time of each speaker, where the act settles it.
 */
record Moment(
        Entry entry,
        MeetingPlan plan,
        Optional<Id> item,
        Optional<Id> speaker,
        Optional<Id> left,
        OptionalLong motion,
        Optional<Id> chair,
        boolean quorum,
        Optional<String> stage,
        Optional<Duration> each,
        Motion.Counting counting,
        Set<Id> away,
        Set<Id> kept,
        Motions before,
        Motions after) {
    static Moment of(Entry entry, MeetingState before, MeetingState after) {
        return new Moment(
                entry,
                before.plan().or(after::plan).orElseThrow(),
                item(entry, before, after),
                speaker(entry, before, after),
                entry.act() instanceof FloorAct.Call ? at(before) : Optional.empty(),
                motion(entry, before, after),
                before.presiding().map(MeetingPlan.Member::id),
                after.quorum().held(),
                after.openLine().map(Line::stages).flatMap(InStages::held).map(Stage::name),
                each(entry, after),
                counting(entry, after),
                away(entry, before),
                kept(after),
                before.motions(),
                after.motions());
    }

    /**
     * A change of the agenda belongs to no item, and what is done about a hearing to the item of this hearing, whichever was open;
     * all else to the item that was open.
     */
    private static Optional<Id> item(Entry entry, MeetingState before, MeetingState after) {
        return entry.act() instanceof AgendaAct
                ? Optional.empty()
                : hearing(entry, after)
                        .flatMap(hearing -> after.plan().flatMap(plan -> plan.itemOf(hearing)))
                        .map(MeetingPlan.Item::id)
                        .or(() -> after.sitting().item())
                        .or(() -> before.sitting().item());
    }

    /** The hearing that an act names, or in whose line its speaker stands, where it need not be the one that is held. */
    private static Optional<Id> hearing(Entry entry, MeetingState after) {
        return switch (entry.act()) {
            case HearingAct.AdoptRules adopted -> Optional.of(adopted.hearing());
            case HearingAct.Draw drawn -> Optional.of(drawn.hearing());
            case HearingAct.DeliverStatements delivered -> Optional.of(delivered.hearing());
            case HearingAct.SignUp signUp -> Optional.of(signUp.hearing());
            case HearingAct.Change change -> hearingOf(change.speaker(), after);
            case FloorAct.Cede gift -> hearingOf(gift.from(), after);
            case FloorAct.CheckIn come -> hearingOf(come.speaker(), after);
            case FloorAct.Withdraw back -> hearingOf(back.speaker(), after);
            default -> Optional.empty();
        };
    }

    private static Optional<Id> hearingOf(Id speaker, MeetingState state) {
        return state.lines().entrySet().stream()
                .filter(line -> line.getValue().speakers().find(speaker).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What its hearing gives each speaker, where an act opens one or changes the rules of the one that is held. */
    private static Optional<Duration> each(Entry entry, MeetingState after) {
        var about = switch (entry.act()) {
            case HearingAct.OpenHearing opened -> Optional.of(opened.hearing());
            case HearingAct.AdoptRules adopted -> Optional.of(adopted.hearing());
            default -> Optional.<Id>empty();
        };
        return about.filter(hearing -> after.sitting().hearing().equals(about))
                .flatMap(after::line)
                .map(line -> Duration.ofSeconds(line.rules().secondsAt(line.speaking())));
    }

    private static Set<Id> kept(MeetingState after) {
        return after.plan()
                .filter(plan -> plan.rulesOfOrder().keepsWithdrawn())
                .map(plan -> after.attendance().withdrawn())
                .orElse(Set.of());
    }

    /** Who cast a ballot though the record has the member away. */
    private static Set<Id> away(Entry entry, MeetingState before) {
        return entry.act() instanceof DecisionAct.Vote vote
                ? vote.ballots().keySet().stream()
                        .filter(member -> before.voting().fromAway(member, vote.ballots()))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** How the ballots of a vote counted. */
    private static Motion.Counting counting(Entry entry, MeetingState after) {
        return after.motions()
                .open()
                .filter(voted -> entry.act() instanceof DecisionAct.Vote)
                .map(Motion::counting)
                .orElse(Motion.Counting.NONE);
    }

    private static Optional<Id> speaker(Entry entry, MeetingState before, MeetingState after) {
        return switch (entry.act()) {
            case HearingAct.SignUp signUp -> Optional.of(signUp.speaker());
            case FloorAct.Move(var speaker, var other) -> Optional.of(speaker);
            case HearingAct.Change change -> Optional.of(change.speaker());
            case HearingAct.Confirm(var speaker, var sameAs) -> Optional.of(speaker);
            case HearingAct.Disown(var speaker) -> Optional.of(speaker);
            case FloorAct.Cede(var from, var to) -> Optional.of(from);
            case FloorAct.CheckIn(var speaker) -> Optional.of(speaker);
            case FloorAct.Withdraw(var speaker) -> Optional.of(speaker);
            case GroupAct group -> Optional.of(group.speaker());
            case EvidenceAct.CrossExamine examination -> Optional.of(examination.speaker());
            case FloorAct.Call call -> at(after);
            case FloorAct.PutBack back -> at(before).or(() -> before.lectern().last());
            case FloorAct other -> at(before);
            case MeetingAct other -> at(before);
            default -> Optional.empty();
        };
    }

    private static Optional<Id> at(MeetingState state) {
        return state.lectern().turn().map(Turn::speaker);
    }

    /** A motion is about itself; all else that is decided is about the motion that was open before, whatever it leaves open. */
    private static OptionalLong motion(Entry entry, MeetingState before, MeetingState after) {
        boolean makes = entry.act() instanceof DecisionAct.Motion
                || entry.act() instanceof DecisionAct.Findings
                || entry.act() instanceof DecisionAct.Divide;
        return (makes ? after : before)
                .motions()
                .open()
                .map(Motion::entry)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** The motion that was open before it, as it stood. */
    Optional<Motion> open() {
        return before.open();
    }

    long sequence() {
        return entry.sequence();
    }

    Instant at() {
        return entry.occurredAt();
    }

    boolean of(Id someone) {
        return speaker.filter(someone::equals).isPresent();
    }
}
