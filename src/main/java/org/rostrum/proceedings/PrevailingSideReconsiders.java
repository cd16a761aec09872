package org.rostrum.proceedings;

import java.util.Optional;

/**
 * To reconsider is moved by a member who voted for what was decided (Robert's Rules of Order, 12th ed., 37:10); a reason
 * says where the body's own rules let another move it.
 */
final class PrevailingSideReconsiders implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof DecisionAct.Motion made && ReconsiderWhatWasDecided.reconsiders(made)
                ? now.motions()
                        .broughtBack(made, now.sitting())
                        .flatMap(
                                decided -> Rule.unless(
                                        decided.prevailed(made.mover()),
                                        "This member did not vote for what was decided. Another moves to reconsider, or give the reason why this one may."))
                : Optional.empty();
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
