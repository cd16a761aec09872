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
        TURN
    }

    /** All of them in the order in which they happened. */
    static List<PaperStep> inOrder(List<PaperTurn> turns, List<PaperEvent> events, Lectern lectern) {
        var steps = new ArrayList<PaperStep>();
        turns.forEach(turn -> turn.acts(lectern).forEach(act -> steps.add(of(turn, act))));
        events.forEach(event -> event.acts()
                .forEach(act ->
                        steps.add(new PaperStep(act, Optional.empty(), Optional.of(event.row()), Within.BETWEEN))));
        steps.sort(Comparator.comparing((PaperStep step) -> step.timed().at()).thenComparing(PaperStep::within));
        return steps;
    }

    private static PaperStep of(PaperTurn turn, PaperTurn.Timed act) {
        boolean ends = act.at().equals(turn.ended()) && !turn.began().equals(turn.ended());
        return new PaperStep(
                act, Optional.of(turn.speaker()), Optional.empty(), ends ? Within.END_OF_A_TURN : Within.TURN);
    }
}
