package org.rostrum.proceedings;

import java.util.Optional;

/** A motion is decided where it was made: in public, or in the closed session, which does not end before. */
final class WhereItWasMoved implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        boolean shut = now.sitting().status() == Sitting.Status.CLOSED_SESSION;
        var open = now.motions().open();
        return switch (act) {
            case DecisionAct decision ->
                Rule.unless(
                        !shut || open.isEmpty() || open.get().behindDoors(),
                        "This motion was made in public. Open the session to decide it.");
            case MeetingAct.OpenSession again ->
                Rule.unless(
                        open.filter(Motion::behindDoors).isEmpty(),
                        "A motion made in closed session is still open. Decide it or take it back first.");
            case Act other -> Optional.empty();
        };
    }
}
