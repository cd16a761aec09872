package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.proceedings.Motion.Stage;

final class OneMotionAtATime implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
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
            default -> Optional.empty();
        };
    }

    private static Optional<String> in(Optional<Motion> open, String objection, Stage... stages) {
        return Rule.unless(
                open.map(Motion::stage)
                        .filter(java.util.List.of(stages)::contains)
                        .isPresent(),
                objection);
    }
}
