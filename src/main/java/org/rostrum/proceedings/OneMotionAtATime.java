package org.rostrum.proceedings;

import java.util.List;
import java.util.Optional;
import org.rostrum.proceedings.Motion.Stage;

/** One motion is before the body; it is moved, seconded by another, voted on and declared, in this order. */
final class OneMotionAtATime implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof DecisionAct decision ? inStep(now, decision) : Optional.empty();
    }

    private static Optional<String> inStep(MeetingState now, DecisionAct act) {
        var open = now.motions().open();
        return switch (act) {
            case DecisionAct.Motion motion -> Rule.unless(open.isEmpty(), "Another motion is open. Decide it first.");
            case DecisionAct.Second(var member)
            when open.map(Motion::mover).filter(member::equals).isPresent() ->
                Optional.of("The mover cannot second the motion.");
            case DecisionAct.Second second -> in(open, "No motion waits for a second.", Stage.MOVED);
            case DecisionAct.NoSecond none -> in(open, "No motion waits for a second.", Stage.MOVED);
            case DecisionAct.WithdrawMotion back ->
                in(open, "No motion can be taken back now.", Stage.MOVED, Stage.SECONDED);
            case DecisionAct.Vote vote -> in(open, "No motion was made and seconded.", Stage.SECONDED);
            case DecisionAct.WithoutObjection none -> in(open, "No motion is open.", Stage.MOVED, Stage.SECONDED);
            case DecisionAct.Declare declare -> in(open, "No vote was taken.", Stage.VOTED);
        };
    }

    private static Optional<String> in(Optional<Motion> open, String objection, Stage... stages) {
        return Rule.unless(
                open.map(Motion::stage).filter(List.of(stages)::contains).isPresent(), objection);
    }
}
