package org.rostrum.proceedings;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Turn.Phase;

/**
 * A hearing is opened once, with its item; its line and its lectern are used only while it is open, and it does not end over
 * someone at the lectern. Who was called and has not begun does not hold up a meeting that is continued.
 */
final class HearingInStep implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case HearingAct hearing -> ofHearing(now, hearing);
            case FloorAct.CheckIn checkIn -> Optional.empty();
            case FloorAct.Withdraw withdraw -> Optional.empty();
            case FloorAct.Cede(var from, var to) -> notClosed(now, from);
            case FloorAct floor -> now.openLine().isEmpty() ? closed() : Optional.empty();
            case MeetingAct.ContinueTo later -> mayStandUp(now) ? Optional.empty() : lecternIsEmpty(now);
            case MeetingAct meeting -> Optional.empty();
            case AgendaAct agenda -> Optional.empty();
            case EvidenceAct evidence -> Optional.empty();
            case DecisionAct decision -> Optional.empty();
            case GroupAct group -> notClosed(now, group.speaker());
            case CorrectionAct correction -> Optional.empty();
            case MinutesAct given -> Optional.empty();
        };
    }

    private static Optional<String> ofHearing(MeetingState now, HearingAct act) {
        return switch (act) {
            case HearingAct.OpenHearing open -> opening(now, open);
            case HearingAct.CloseHearing close -> inOpen(now, line -> lecternIsEmpty(now));
            case HearingAct.ContinueHearing later -> inOpen(now, line -> lecternIsEmpty(now));
            case HearingAct.LastCall(var until) ->
                inOpen(now, line -> isTaking(line).or(() -> saidBefore(now, line, until)));
            case HearingAct.CloseLine close -> inOpen(now, HearingInStep::isTaking);
            case HearingAct.OpenLine open ->
                inOpen(now, line -> Rule.unless(!line.taking(), "The line is open already."));
            case HearingAct.Shorten shorten -> inOpen(now, line -> Optional.empty());
            case HearingAct.EvenOut even -> inOpen(now, line -> Optional.empty());
            case HearingAct.NextStage next ->
                inOpen(now, line -> lecternIsEmpty(now).or(() -> hasNextStage(line)));
            case HearingAct.SecondRound again ->
                inOpen(now, line -> lecternIsEmpty(now).or(() -> someoneHeard(line)));
            case HearingAct.AdoptRules adopted ->
                Rule.unless(!now.sitting().closed().contains(adopted.hearing()), "This hearing has been closed.");
            case HearingAct.LeaveOut left -> notNoted(now, left);
            case HearingAct.SignUp signUp -> Optional.empty();
            case HearingAct.Draw draw -> Optional.empty();
            case HearingAct.Change change ->
                keepsSides(now, change) ? Optional.empty() : notClosed(now, change.speaker());
            case HearingAct.Confirm confirm -> Optional.empty();
            case HearingAct.Disown disown -> Optional.empty();
            case HearingAct.DeliverStatements delivered -> Optional.empty();
            case HearingAct.Oath oath -> Optional.empty();
            case HearingAct.Disclose disclosed -> Optional.empty();
            case HearingAct.Recuse recused -> Optional.empty();
            case HearingAct.ReceiveExhibit exhibit -> Optional.empty();
        };
    }

    /** What speaks against it in the line of the open hearing, without which it cannot be done. */
    private static Optional<String> inOpen(MeetingState now, Function<Line, Optional<String>> objection) {
        return now.openLine().map(objection).orElseGet(HearingInStep::closed);
    }

    private static Optional<String> isTaking(Line line) {
        return Rule.unless(line.taking(), "The line is closed already.");
    }

    private static Optional<String> hasNextStage(Line line) {
        return Rule.unless(line.stages().next().isPresent(), "There is no stage after this one.");
    }

    private static Optional<String> notNoted(MeetingState now, HearingAct.LeaveOut left) {
        return Rule.unless(
                now.line(left.hearing())
                        .filter(line -> line.leftOut().equals(left.signUps()))
                        .isEmpty(),
                "This is noted already.");
    }

    /** Whether whoever is at the lectern has not begun, or waits in a recess, after which the meeting may not come together again. */
    private static boolean mayStandUp(MeetingState now) {
        return now.sitting().status() == Sitting.Status.RECESS
                || now.lectern()
                        .turn()
                        .map(Turn::phase)
                        .filter(Phase.CALLED::equals)
                        .isPresent();
    }

    private static Optional<String> lecternIsEmpty(MeetingState now) {
        return Rule.unless(now.lectern().turn().isEmpty(), "Someone is at the lectern. End the turn first.");
    }

    private static Optional<String> saidBefore(MeetingState now, Line line, Optional<LocalTime> until) {
        return until.map(hour -> Rule.unless(
                        line.closes()
                                .filter(closes -> sameHour(closes, hour, now))
                                .isEmpty(),
                        "The last call has said this hour already. Say another one, or leave it as it is."))
                .orElseGet(() -> Rule.unless(line.intake() == Line.Intake.OPEN, "The last call was made already."));
    }

    /** Where the clock is put forward over the hour that was said, the line closes at another one. */
    private static boolean sameHour(Instant closes, LocalTime hour, MeetingState now) {
        var zone = ZoneId.of(now.plan().orElseThrow().zone());
        return closes.atZone(zone).with(hour).toInstant().equals(closes);
    }

    private static Optional<String> someoneHeard(Line line) {
        return Rule.unless(line.inOrder().stream().anyMatch(Speaker::wasHeard), "Nobody has been heard yet.");
    }

    /** Whether position and part stay, as where a name is put right. */
    private static boolean keepsSides(MeetingState now, HearingAct.Change change) {
        return now.lines().values().stream()
                .flatMap(line -> line.speakers().find(change.speaker()).stream())
                .anyMatch(speaker -> speaker.position() == change.position() && speaker.channel() == change.channel());
    }

    private static Optional<String> notClosed(MeetingState now, Id speaker) {
        return Rule.unless(
                now.sitting().closed().stream()
                        .flatMap(hearing -> now.line(hearing).stream())
                        .noneMatch(line -> line.speakers().find(speaker).isPresent()),
                "This hearing has been closed.");
    }

    private static Optional<String> closed() {
        return Optional.of("No hearing is open. Open it first.");
    }

    private static Optional<String> opening(MeetingState now, HearingAct.OpenHearing open) {
        var item = now.plan().flatMap(plan -> plan.itemOf(open.hearing())).map(MeetingPlan.Item::id);
        if (now.sitting().hearing().isPresent()) {
            return Optional.of("A hearing is open already.");
        }
        if (now.sitting().closed().contains(open.hearing())) {
            return Optional.of("This hearing has been closed.");
        }
        return Rule.unless(
                item.isPresent() && item.equals(now.sitting().item()),
                "Its item has not been taken up. Open the item first.");
    }
}
