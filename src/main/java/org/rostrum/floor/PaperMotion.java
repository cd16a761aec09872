package org.rostrum.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.Method;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Result;
import org.rostrum.proceedings.Words;

/**
 * What paper says of one motion, the {@code number}th of it; it is open still where nothing is decided.
 *
 * @param known the motion itself, where the record has it and it is not decided
 */
public record PaperMotion(
        int number,
        Instant moved,
        Optional<Motion> known,
        Made made,
        Optional<Id> seconder,
        Optional<Decided> decided) {
    /** What was moved, and by whom; {@code found} is what the body is to find, where it is a motion to that end. */
    public record Made(MotionKind kind, Words text, Id mover, Optional<Found> found) {
        static Made of(Motion motion) {
            return new Made(motion.kind(), motion.text(), motion.mover(), Optional.empty());
        }

        private Act act() {
            var other = Optional.of(kind).filter(any -> any != MotionKind.MAIN);
            return found.<Act>map(it -> new DecisionAct.Findings(it.facts(), it.conclusions(), text, mover))
                    .orElseGet(() -> new DecisionAct.Motion(text, mover, other, Optional.empty()));
        }
    }

    /** Facts and conclusions, one to a line. */
    public record Found(Words facts, Words conclusions) {}

    /** What became of a motion, and how each member voted where there was a vote. */
    public record Decided(Instant at, Outcome outcome, Method method, Map<Id, Ballot> ballots) {}

    /** What can become of a motion. */
    public enum Outcome {
        CARRIED,
        FAILED,
        WITHOUT_OBJECTION,
        /** Nobody seconded. */
        NO_SECOND,
        WITHDRAWN;

        /** Whether members voted on it. */
        public boolean byVote() {
            return this == CARRIED || this == FAILED;
        }
    }

    /** The acts that say so, as far as the record does not have them. */
    List<PaperTurn.Timed> acts() {
        var acts = new ArrayList<PaperTurn.Timed>();
        if (known.isEmpty()) {
            acts.add(timed(moved, made.act()));
        }
        seconder.filter(member -> known.isEmpty() || lacksSecond(known.get()))
                .ifPresent(member -> acts.add(timed(moved, new DecisionAct.Second(member))));
        decided.ifPresent(end -> decision(end, known).forEach(act -> acts.add(timed(end.at(), act))));
        return acts;
    }

    private static boolean lacksSecond(Motion open) {
        return open.seconder().isEmpty() && open.stage() != Motion.Stage.VOTED;
    }

    private static List<Act> decision(Decided end, Optional<Motion> known) {
        var voted = known.filter(motion -> motion.stage() == Motion.Stage.VOTED).isPresent();
        var vote = new DecisionAct.Vote(end.method(), end.ballots());
        return switch (end.outcome()) {
            case CARRIED -> declared(voted, vote, Result.CARRIED);
            case FAILED -> declared(voted, vote, Result.FAILED);
            case WITHOUT_OBJECTION -> List.of(new DecisionAct.WithoutObjection());
            case NO_SECOND -> List.of(new DecisionAct.NoSecond());
            case WITHDRAWN -> List.of(new DecisionAct.WithdrawMotion());
        };
    }

    private static List<Act> declared(boolean voted, DecisionAct.Vote vote, Result result) {
        var declare = new DecisionAct.Declare(result);
        return voted ? List.of(declare) : List.of(vote, declare);
    }

    private static PaperTurn.Timed timed(Instant at, Act act) {
        return new PaperTurn.Timed(at, act);
    }
}
