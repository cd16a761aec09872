package org.rostrum.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.Lectern;
import org.rostrum.proceedings.Turn;

/** What paper says of one in the line; {@code began} and {@code ended} are the same for who did not speak. */
public record PaperTurn(Id speaker, Outcome outcome, Instant began, Instant ended) {
    /** What became of the call. */
    public enum Outcome {
        HEARD,
        NOT_HERE,
        /** The position was noted and the time given up. */
        YIELDED,
        /** Left the line, and was not called. */
        WITHDREW
    }

    /** An act and the instant at which it happened. */
    record Timed(Instant at, Act act) {}

    /** The acts that say so; who is at the lectern already is not called again. */
    List<Timed> acts(Lectern lectern) {
        var there = at(lectern);
        var acts = new ArrayList<Timed>();
        if (there.isEmpty() && outcome != Outcome.WITHDREW) {
            acts.add(new Timed(began, new FloorAct.Call(Optional.of(speaker))));
        }
        switch (outcome) {
            case HEARD -> {
                if (there.isEmpty() || there.get().phase() == Turn.Phase.CALLED) {
                    acts.add(new Timed(began, new FloorAct.Begin()));
                }
                acts.add(new Timed(ended, new FloorAct.End()));
            }
            case NOT_HERE -> acts.add(new Timed(began, new FloorAct.NotHere()));
            case YIELDED -> acts.add(new Timed(began, new FloorAct.Yield()));
            case WITHDREW -> acts.add(new Timed(began, new FloorAct.Withdraw(speaker)));
        }
        return acts;
    }

    /** The turn itself, where the record has the speaker at the lectern already. */
    Optional<Turn> at(Lectern lectern) {
        return lectern.turn().filter(turn -> turn.speaker().equals(speaker));
    }
}
