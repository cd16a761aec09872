package org.rostrum.floor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rostrum.proceedings.Lectern;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.MotionKind;

/** One act of what is on paper, and where it stands there. */
record PaperStep(PaperTurn.Timed timed, PaperPlace place, Within within) {
    /** In which order acts of the same hour are entered, since paper knows minutes only. */
    private enum Within {
        CALLED,
        ROLL,
        OPENING,
        END_OF_A_TURN,
        /** What the body decided to do next, before it did. */
        ORDER,
        BETWEEN,
        TURN,
        CLOSE,
        MOTIONS,
        /** What the body decided to do next, once it had decided something else. */
        DONE_AS_DECIDED,
        END
    }

    /** All of them in the order in which they happened, without what the record has. */
    static List<PaperStep> inOrder(FilledSheet sheet, MeetingState record) {
        var lectern = record.lectern();
        var steps = new ArrayList<PaperStep>();
        sheet.head()
                .opening(record.sitting())
                .forEach(act -> steps.add(new PaperStep(act, new PaperPlace.Head(), rank(act))));
        sheet.head().rollCall().ifPresent(act -> steps.add(new PaperStep(act, new PaperPlace.Roll(), Within.ROLL)));
        sheet.turns()
                .forEach(turn -> turn.acts(lectern)
                        .forEach(act -> steps.add(
                                new PaperStep(act, new PaperPlace.Turn(turn.speaker()), rank(turn, act, lectern)))));
        var motions = motions(sheet.motions());
        sheet.events()
                .forEach(event -> event.acts()
                        .forEach(act -> steps.add(new PaperStep(
                                act, new PaperPlace.Row(event.row()), rank(event, sheet.events(), motions)))));
        motions.forEach(moved -> steps.add(moved.step()));
        steps.sort(Comparator.comparing((PaperStep step) -> step.timed().at()).thenComparing(PaperStep::within));
        return steps;
    }

    /** Who did not speak has no hour on paper but that at which the one before ended. */
    private static Within rank(PaperTurn turn, PaperTurn.Timed act, Lectern lectern) {
        boolean beganBefore =
                !turn.began().equals(turn.ended()) || turn.at(lectern).isPresent();
        boolean ends = turn.outcome() != PaperTurn.Outcome.HEARD
                || (beganBefore && act.at().equals(turn.ended()));
        return ends ? Within.END_OF_A_TURN : Within.TURN;
    }

    /** A body is called to order before the roll, whose hour may be that of the opening. */
    private static Within rank(PaperTurn.Timed act) {
        return act.act() instanceof MeetingAct.CallToOrder ? Within.CALLED : Within.OPENING;
    }

    /** Who speaks in the minute of a close spoke before it; what stands below the close on paper stays behind it. */
    private static Within rank(PaperEvent event, List<PaperEvent> events, List<Moved> motions) {
        return events.stream()
                .filter(other -> other.at().equals(event.at()) && other.row() <= event.row())
                .map(other -> isDecided(other, motions) ? Within.DONE_AS_DECIDED : rank(other.kind()))
                .max(Comparator.naturalOrder())
                .orElse(Within.BETWEEN);
    }

    private static Within rank(PaperEvent.Kind kind) {
        return switch (kind) {
            case CLOSE_ITEM, ADJOURN -> Within.END;
            case CLOSE_HEARING -> Within.CLOSE;
            case NOTE,
                    ARRIVE,
                    ARRIVE_REMOTE,
                    DEPART,
                    DEPART_EXCUSED,
                    EXHIBIT,
                    RECESS,
                    DISRUPTION,
                    RESUME,
                    CLOSED_SESSION,
                    OPEN_SESSION,
                    CLOSE_LINE -> Within.BETWEEN;
        };
    }

    /** Whether it was decided in the same minute to do so, behind another decision. */
    private static boolean isDecided(PaperEvent event, List<Moved> motions) {
        return motions.stream()
                .filter(moved -> moved.step().within() == Within.MOTIONS)
                .filter(moved -> moved.step().timed().at().equals(event.at()))
                .anyMatch(moved -> switch (event.kind()) {
                    case RECESS -> moved.kind() == MotionKind.RECESS;
                    case CLOSED_SESSION -> moved.kind() == MotionKind.CLOSED_SESSION;
                    case CLOSE_HEARING -> moved.kind() == MotionKind.CLOSE_HEARING;
                    default -> false;
                });
    }

    /** An act upon a motion of this kind. */
    private record Moved(PaperStep step, MotionKind kind) {}

    /** What the body decided to do next comes before it, unless something else of its minute was moved or decided first. */
    private static List<Moved> motions(List<PaperMotion> motions) {
        var moved = new ArrayList<Moved>();
        for (var at : MotionsOnPaper.hours(motions)) {
            var within = Within.ORDER;
            for (var each : new MotionsOnPaper(motions, at).inOrder()) {
                var kind = each.motion().made().kind();
                within = within == Within.ORDER && isOrder(kind) ? Within.ORDER : Within.MOTIONS;
                var place = new PaperPlace.Motion(each.motion().number());
                moved.add(new Moved(new PaperStep(each.act(), place, within), kind));
            }
        }
        return moved;
    }

    private static boolean isOrder(MotionKind kind) {
        return switch (kind) {
            case RECESS, CLOSED_SESSION, CLOSE_HEARING, CONTINUE_HEARING -> true;
            default -> false;
        };
    }
}
