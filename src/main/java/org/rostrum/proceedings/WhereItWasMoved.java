package org.rostrum.proceedings;

import java.util.Optional;

/**
 * A motion is decided where it was made: in public, or in the closed session, which does not end before. While one made in
 * public is open, none is made behind closed doors.
 */
final class WhereItWasMoved implements Rule {
    private static final String NOT_UPON =
            "A motion made in public is open, and nothing is moved in closed session upon it. Open the session and decide it or lay it on the table first.";

    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        boolean shut = now.sitting().status() == Sitting.Status.CLOSED_SESSION;
        var open = now.motions().open();
        boolean here = !shut || open.isEmpty() || open.get().behindDoors();
        return switch (act) {
            case DecisionAct.Motion made -> Rule.unless(here, NOT_UPON);
            case DecisionAct.Findings made -> Rule.unless(here, NOT_UPON);
            case DecisionAct decision ->
                Rule.unless(here, "This motion was made in public. Open the session to decide it.");
            case MeetingAct.OpenSession again ->
                Rule.unless(
                        open.filter(Motion::behindDoors).isEmpty(),
                        "A motion made in closed session is still open. Decide it or take it back first.");
            case Act other -> Optional.empty();
        };
    }
}
