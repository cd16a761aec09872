package org.rostrum.proceedings;

import java.util.Optional;

/** A motion to reconsider brings back what was decided on the open item at this meeting. */
final class ReconsiderWhatWasDecided implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof DecisionAct.Motion made && reconsiders(made)
                ? Rule.unless(
                        now.motions().broughtBack(made, now.sitting()).isPresent(),
                        made.amends()
                                .map(
                                        "The motion of entry %d was not decided on the open item. Open its item, or leave the entry out for the last that was decided."
                                                ::formatted)
                                .orElse("Nothing was decided on the open item that could be reconsidered."))
                : Optional.empty();
    }

    static boolean reconsiders(DecisionAct.Motion made) {
        return made.kind().filter(MotionKind.RECONSIDER::equals).isPresent();
    }
}
