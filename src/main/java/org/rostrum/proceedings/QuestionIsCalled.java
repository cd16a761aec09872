package org.rostrum.proceedings;

import java.util.Optional;

/**
 * Once the body has called the question there is no more debate on the motion: it is neither changed nor postponed or referred
 * (Robert's Rules of Order, 12th ed., 16:2). A reason says why it is all the same.
 */
final class QuestionIsCalled implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        boolean debates = switch (act) {
            case DecisionAct.Motion made -> made.kind().orElse(MotionKind.MAIN).debates();
            case DecisionAct.AmendFriendly change -> true;
            case DecisionAct.Divide parts -> true;
            case Act other -> false;
        };
        boolean called = now.motions().open().filter(Motion::called).isPresent();
        return Rule.unless(
                !debates || !called,
                "The question was called: the body votes on this motion as it stands. Take the vote, or give the reason why it is still changed.");
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
