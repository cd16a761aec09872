package org.rostrum.floor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.Lectern;
import org.rostrum.proceedings.MeetingState;

/** One act of what is on paper, and where it stands there. */
record PaperStep(PaperTurn.Timed timed, PaperPlace place, Within within) {
    /** In which order acts of the same hour are entered, since paper knows minutes only. */
    private enum Within {
        OPENING,
        END_OF_A_TURN,
        /** What the body decided to do next, before it did. */
        ORDER,
        BETWEEN,
        TURN,
        CLOSE,
        MOVED,
        UPON,
        VOTED,
        END
    }

    /** All of them in the order in which they happened, without what the record has. */
    static List<PaperStep> inOrder(FilledSheet sheet, MeetingState record) {
        var lectern = record.lectern();
        var steps = new ArrayList<PaperStep>();
        sheet.head()
                .opening(record.sitting())
                .forEach(act -> steps.add(new PaperStep(act, new PaperPlace.Head(), Within.OPENING)));
        sheet.head().rollCall().ifPresent(act -> steps.add(new PaperStep(act, new PaperPlace.Roll(), Within.OPENING)));
        sheet.turns()
                .forEach(turn -> turn.acts(lectern)
                        .forEach(act -> steps.add(
                                new PaperStep(act, new PaperPlace.Turn(turn.speaker()), rank(turn, act, lectern)))));
        sheet.events()
                .forEach(event -> event.acts()
                        .forEach(act -> steps.add(
                                new PaperStep(act, new PaperPlace.Row(event.row()), rank(event, sheet.events())))));
        sheet.motions()
                .forEach(motion -> motion.acts()
                        .forEach(act -> steps.add(
                                new PaperStep(act, new PaperPlace.Motion(motion.number()), rank(motion, act)))));
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

    /** Who speaks in the minute of a close spoke before it; what stands below the close on paper stays behind it. */
    private static Within rank(PaperEvent event, List<PaperEvent> events) {
        return events.stream()
                .filter(other -> other.at().equals(event.at()) && other.row() <= event.row())
                .map(other -> rank(other.kind()))
                .max(Comparator.naturalOrder())
                .orElse(Within.BETWEEN);
    }

    private static Within rank(PaperEvent.Kind kind) {
        return switch (kind) {
            case CLOSE_ITEM, ADJOURN -> Within.END;
            case CLOSE_HEARING -> Within.CLOSE;
            case NOTE, ARRIVE, ARRIVE_REMOTE, DEPART, DEPART_EXCUSED, EXHIBIT, RECESS, DISRUPTION, RESUME, CLOSE_LINE ->
                Within.BETWEEN;
        };
    }

    /** A motion is decided behind whatever was moved and decided upon it in the same minute. */
    private static Within rank(PaperMotion motion, PaperTurn.Timed act) {
        var kind = motion.made().kind();
        return switch (kind) {
            case RECESS, CLOSE_HEARING, CONTINUE_HEARING -> Within.ORDER;
            default -> kind.upon() ? Within.UPON : moves(act) ? Within.MOVED : Within.VOTED;
        };
    }

    private static boolean moves(PaperTurn.Timed act) {
        return act.act() instanceof DecisionAct.Motion || act.act() instanceof DecisionAct.Second;
    }
}
