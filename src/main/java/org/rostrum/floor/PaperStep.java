package org.rostrum.floor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Lectern;

/** One act of what is on paper, and from which line of it: the turn of a speaker, or the row of what else happened. */
record PaperStep(PaperTurn.Timed timed, Optional<Id> speaker, Optional<Integer> row, Within within) {
    /** In which order acts of the same hour are entered, since paper knows minutes only. */
    private enum Within {
        END_OF_A_TURN,
        BETWEEN,
        TURN,
        CLOSE
    }

    /** All of them in the order in which they happened. */
    static List<PaperStep> inOrder(List<PaperTurn> turns, List<PaperEvent> events, Lectern lectern) {
        var steps = new ArrayList<PaperStep>();
        turns.forEach(turn -> turn.acts(lectern)
                .forEach(act -> steps.add(
                        new PaperStep(act, Optional.of(turn.speaker()), Optional.empty(), rank(turn, act, lectern)))));
        events.forEach(event -> event.acts()
                .forEach(act -> steps.add(
                        new PaperStep(act, Optional.empty(), Optional.of(event.row()), rank(event, events)))));
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
                        .anyMatch(other -> other.kind().closes())
                ? Within.CLOSE
                : Within.BETWEEN;
    }
}
