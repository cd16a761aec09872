package org.rostrum.proceedings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.MeetingPlan.Item;

/**
 * A meeting as its journal tells it: the entries so far, folded. Pages, board, line and minutes show this and nothing
 * else. Folding never fails; whether an act may follow says the {@link Rulebook}.
 */
public record MeetingState(
        Optional<MeetingPlan> plan,
        Sitting sitting,
        Attendance attendance,
        Map<Id, Line> lines,
        Lectern lectern,
        Motions motions,
        Evidence evidence,
        Doors doors,
        History history) {

    /** Before the first entry. */
    public static MeetingState empty() {
        return new MeetingState(
                Optional.empty(),
                Sitting.PLANNED,
                Attendance.NONE,
                Map.of(),
                Lectern.EMPTY,
                Motions.NONE,
                Evidence.NONE,
                Doors.OPEN,
                History.NONE);
    }

    /** The state after entries in their order. */
    public static MeetingState of(Iterable<Entry> entries) {
        var state = empty();
        for (var entry : entries) {
            state = state.after(entry);
        }
        return state;
    }

    /** The state once the entry is recorded. */
    public MeetingState after(Entry entry) {
        if (entry.act() instanceof CorrectionAct.Undo) {
            return history.undone(this);
        }
        if (entry.act() instanceof CorrectionAct.Redo) {
            return history.redone(this);
        }
        return at(entry.occurredAt())
                .folded(entry)
                .with(entry.canBeTakenBack() ? History.of(entry, this) : history.then(entry));
    }

    /** The same at an instant, by which the hour may have come at which the line closes. */
    MeetingState at(Instant now) {
        return openLine()
                        .flatMap(Line::closes)
                        .filter(hour -> !now.isBefore(hour))
                        .isPresent()
                ? open(line -> line.at(now))
                : this;
    }

    /** The line of the open hearing. */
    public Optional<Line> openLine() {
        return sitting.hearing().flatMap(this::line);
    }

    /** The hearing of the open item, open or not. */
    public Optional<Id> hearingOfItem() {
        return sitting.item()
                .flatMap(item -> plan.flatMap(published -> published.item(item)))
                .flatMap(MeetingPlan.Item::hearing)
                .map(MeetingPlan.Hearing::id);
    }

    /**
     * Whether the positions held at a hearing are kept from those who decide: where its rules say so, until the body is done
     * with the item. Only closing the item, or the meeting, ends it, since the body decides after the hearing.
     */
    public boolean hidesPositions(Id hearing) {
        boolean ruled = line(hearing)
                .filter(line -> line.rules().floor().onEvidence().hidesPositions())
                .isPresent();
        boolean heard = sitting.closed().contains(hearing)
                && hearingOfItem().filter(hearing::equals).isEmpty();
        return ruled && !heard && sitting.status() != Sitting.Status.ADJOURNED;
    }

    /** The line of a hearing of this meeting. */
    public Optional<Line> line(Id hearing) {
        return Optional.ofNullable(lines.get(hearing));
    }

    /** The speaker, in whichever hearing. */
    public Optional<Speaker> speaker(Id id) {
        return lines.values().stream()
                .flatMap(line -> line.speakers().find(id).stream())
                .findFirst();
    }

    /** The name of a speaker or of a member; who gave none is called by a number in that language. */
    public String nameOf(Id someone, Locale language) {
        return speaker(someone)
                .map(speaker -> speaker.name().text(language))
                .or(() -> plan.flatMap(published -> published.member(someone)).map(MeetingPlan.Member::name))
                .orElse(someone.toString());
    }

    /** The line in which a speaker stands, or stood. */
    public Optional<Line> lineOf(Id speaker) {
        return lines.values().stream()
                .filter(line -> line.speakers().find(speaker).isPresent())
                .findFirst();
    }

    /**
     * The days on which it was held so far, in their order: that for which it was called, be it over or to come, and each to which
     * it was continued and went on.
     */
    public List<MeetingDay> daysHeld() {
        var later = sitting.days()
                .subList(0, sitting.days().size() - (sitting.later().isPresent() ? 1 : 0));
        return Stream.concat(plan.map(MeetingDay::of).stream(), later.stream().map(MeetingDay::of))
                .toList();
    }

    /** Whether the body has approved the consent agenda, and with it all items that were still on it. */
    public boolean consentDecided() {
        return motions.carried().anyMatch(motion -> motion.kind() == MotionKind.CONSENT_AGENDA);
    }

    /** The quorum now. */
    public Quorum quorum() {
        return new Quorum(
                attendance.present(procedure()), plan.map(MeetingPlan::quorum).orElse(1));
    }

    /** Who votes now, and how ballots count. */
    public Voting voting() {
        return new Voting(this);
    }

    /** Where the rules of the body differ from the usual. */
    Procedure procedure() {
        return plan.map(MeetingPlan::rulesOfOrder).orElse(Procedure.USUAL);
    }

    /** The one in the chair: whom it was handed to, or else who presides over the body. */
    public Optional<MeetingPlan.Member> presiding() {
        return plan.flatMap(published -> attendance
                .chair()
                .flatMap(published::member)
                .or(() -> published.members().stream()
                        .filter(MeetingPlan.Member::presides)
                        .findFirst()));
    }

    /** The sequence of the entry that undo would take back. */
    public Optional<Long> undoable() {
        return history.undoable().map(Entry::sequence);
    }

    /** The sequence of the entry that redo would put back. */
    public Optional<Long> redoable() {
        return history.redoable().map(Entry::sequence);
    }

    /** As an act at an instant finds the meeting: a call has ended the turn before it. */
    MeetingState before(Act act, Instant at) {
        var now = at(at);
        return act instanceof FloorAct.Call ? new AtLectern(now).released(at) : now;
    }

    private MeetingState folded(Entry entry) {
        return switch (entry.act()) {
            case MeetingAct act -> meeting(act, entry.occurredAt()).with(doors.after(entry));
            case AgendaAct act -> agenda(act, entry);
            case HearingAct act -> new InHearings(this).after(act, entry);
            case FloorAct act -> new AtLectern(this).after(act, entry.occurredAt());
            case EvidenceAct act -> evidence(act, entry);
            case DecisionAct act -> decision(act, entry.sequence());
            case GroupAct act -> new InHearings(this).after(act);
            case CorrectionAct act -> with(doors.after(entry));
            case MinutesAct act -> this;
        };
    }

    private MeetingState with(Doors next) {
        return new MeetingState(plan, sitting, attendance, lines, lectern, motions, evidence, next, history);
    }

    private MeetingState meeting(MeetingAct act, Instant at) {
        return switch (act) {
            case MeetingAct.Publish(var published) -> published(published);
            // Each day has a roll call of its own.
            case MeetingAct.CallToOrder() ->
                with(sitting.in(Sitting.Status.IN_SESSION))
                        .with(attendance.another())
                        .open(line -> line.resumed(at));
            case MeetingAct.RollCall(var members) -> with(attendance.called(members, at));
            case MeetingAct.Arrive(var member, var remote) ->
                with(attendance.with(member, remote ? Presence.REMOTE : Presence.PRESENT, at));
            case MeetingAct.Depart(var member, var excused) -> with(attendance.departed(member, excused, at));
            case MeetingAct.Chair(var member) -> with(attendance.chair(member));
            case MeetingAct.RequestFloor(var member) -> with(attendance.requested(member));
            case MeetingAct.WithdrawRequest(var member) -> with(attendance.answered(member));
            case MeetingAct.OpenItem(var item) -> with(sitting.item(Optional.of(item)));
            case MeetingAct.CloseItem() -> with(sitting.item(Optional.empty()));
            case MeetingAct.Recess recess ->
                with(sitting.recess(plan.flatMap(published -> recess.resumes(at, ZoneId.of(published.zone())))))
                        .with(stopped(at))
                        .open(line -> line.paused(at));
            case MeetingAct.Resume() ->
                with(sitting.in(Sitting.Status.IN_SESSION)).open(line -> line.resumed(at));
            case MeetingAct.ClosedSession closed ->
                with(sitting.in(Sitting.Status.CLOSED_SESSION))
                        .with(stopped(at))
                        .open(line -> line.paused(at));
            case MeetingAct.OpenSession() ->
                with(sitting.in(Sitting.Status.IN_SESSION)).open(line -> line.resumed(at));
            case MeetingAct.ContinueTo later ->
                new AtLectern(this)
                        .brokenOff(at)
                        .with(sitting.continuedTo(later, at))
                        .with(attendance.over(at))
                        .open(line -> line.paused(at).withoutHour());
            case MeetingAct.Adjourn() ->
                with(sitting.in(Sitting.Status.ADJOURNED)).with(attendance.over(at));
            case MeetingAct.Note note -> this;
        };
    }

    private MeetingState agenda(AgendaAct act, Entry entry) {
        return switch (act) {
            case AgendaAct.AddItem added -> planned(plan -> plan.with(added.item(entry)));
            case AgendaAct.Reschedule moved ->
                planned(plan -> plan.movedTo(moved, hearing -> !isInOrder(hearing)))
                        .with(sitting.movedAt(entry.recordedAt()));
            case AgendaAct.RemoveItem(var item) -> planned(plan -> plan.without(item));
            case AgendaAct.CorrectTitle(var item, var title) ->
                planned(plan -> plan.changed(item, it -> it.titled(title.text())));
            case AgendaAct.OffConsent(var item, var member) -> planned(plan -> plan.changed(item, Item::byItself));
            case AgendaAct.SitAs body -> planned(plan -> plan.sittingAs(body));
        };
    }

    private boolean isInOrder(Id hearing) {
        return line(hearing).filter(Line::isFixed).isPresent();
    }

    private MeetingState planned(UnaryOperator<MeetingPlan> change) {
        return new MeetingState(
                plan.map(change), sitting, attendance, lines, lectern, motions, evidence, doors, history);
    }

    private MeetingState evidence(EvidenceAct act, Entry entry) {
        return switch (act) {
            case EvidenceAct.Appear appear -> with(evidence.appearing(appear));
            case EvidenceAct.RuleOnStanding ruling -> with(evidence.ruled(ruling));
            case EvidenceAct.OfferExhibit offer ->
                hearingOfItem()
                        .map(hearing -> with(evidence.offered(hearing, entry.sequence(), offer)))
                        .orElse(this);
            case EvidenceAct.ObjectToExhibit(var number, var by, var ground) ->
                exhibit(number, offer -> offer.objected(by));
            case EvidenceAct.RuleOnExhibit(var number, var ruling, var bench, var why) ->
                exhibit(number, offer -> offer.ruled(ruling, bench.orElse(EvidenceAct.Bench.CHAIR)));
            case EvidenceAct.WithdrawExhibit(var number) ->
                exhibit(number, offer -> offer.in(Evidence.Offer.State.WITHDRAWN));
            case EvidenceAct.CrossExamine examination -> new AtLectern(this).examined(examination, entry.occurredAt());
        };
    }

    private MeetingState exhibit(int number, UnaryOperator<Evidence.Offer> change) {
        return hearingOfItem()
                .map(hearing -> with(evidence.change(hearing, number, change)))
                .orElse(this);
    }

    /** Who moves something has the floor she asked for; behind closed doors that would tell the public that she did. */
    private MeetingState heard(Id mover) {
        return sitting.status() == Sitting.Status.CLOSED_SESSION ? this : with(attendance.answered(mover));
    }

    private MeetingState decision(DecisionAct act, long entry) {
        return switch (act) {
            case DecisionAct.Motion made ->
                with(motions.with(Motion.of(made, entry, this))).heard(made.mover());
            case DecisionAct.Findings found ->
                with(motions.with(Motion.of(found.motion(), entry, this)))
                        .with(evidence.moved(entry, found))
                        .heard(found.mover());
            case DecisionAct.Second(var member) -> with(motions.change(motion -> motion.seconded(member)));
            case DecisionAct.WithdrawSecond() -> with(motions.change(motion -> motion.notSeconded(procedure())));
            case DecisionAct.AmendFriendly(var text) -> with(motions.change(motion -> motion.saying(text)));
            case DecisionAct.Divide parts -> with(motions.divided(entry, parts));
            case DecisionAct.NoSecond() -> with(motions.end(Motion.Stage.DIED));
            case DecisionAct.WithdrawMotion() -> with(motions.end(Motion.Stage.WITHDRAWN));
            case DecisionAct.Vote vote ->
                with(motions.change(motion -> motion.voted(vote.ballots(), voting().counting(vote))));
            case DecisionAct.WithoutObjection() -> with(motions.end(Motion.Stage.CARRIED));
            case DecisionAct.Declare(var result, var count) ->
                with(motions.end(result == Result.CARRIED ? Motion.Stage.CARRIED : Motion.Stage.FAILED));
        };
    }

    private MeetingState published(MeetingPlan published) {
        var fresh = new HashMap<Id, Line>();
        published.hearings().forEach(hearing -> fresh.put(hearing.id(), Line.of(hearing.rules())));
        return new MeetingState(
                Optional.of(published),
                sitting,
                attendance,
                Map.copyOf(fresh),
                lectern,
                motions,
                evidence,
                doors,
                history);
    }

    private Lectern stopped(Instant at) {
        return lectern.change(turn -> turn.paused(at));
    }

    MeetingState open(UnaryOperator<Line> change) {
        return sitting.hearing().map(hearing -> line(hearing, change)).orElse(this);
    }

    MeetingState every(UnaryOperator<Line> change) {
        var changed = new HashMap<Id, Line>();
        lines.forEach((hearing, line) -> changed.put(hearing, change.apply(line)));
        return new MeetingState(
                plan, sitting, attendance, Map.copyOf(changed), lectern, motions, evidence, doors, history);
    }

    MeetingState line(Id hearing, UnaryOperator<Line> change) {
        var changed = new HashMap<>(lines);
        changed.computeIfPresent(hearing, (id, line) -> change.apply(line));
        return new MeetingState(
                plan, sitting, attendance, Map.copyOf(changed), lectern, motions, evidence, doors, history);
    }

    MeetingState with(Sitting next) {
        return new MeetingState(plan, next, attendance, lines, lectern, motions, evidence, doors, history);
    }

    MeetingState with(Attendance next) {
        return new MeetingState(plan, sitting, next, lines, lectern, motions, evidence, doors, history);
    }

    MeetingState with(Lectern next) {
        return new MeetingState(plan, sitting, attendance, lines, next, motions, evidence, doors, history);
    }

    private MeetingState with(Evidence next) {
        return new MeetingState(plan, sitting, attendance, lines, lectern, motions, next, doors, history);
    }

    private MeetingState with(Motions next) {
        return new MeetingState(plan, sitting, attendance, lines, lectern, next, evidence, doors, history);
    }

    MeetingState with(History next) {
        return new MeetingState(plan, sitting, attendance, lines, lectern, motions, evidence, doors, next);
    }
}
