package org.rostrum.proceedings;

import java.util.Optional;

/** A speaker, and a reference, is in the line once. */
final class OneSignUpEach implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof HearingAct.SignUp signUp
                ? Rule.unless(
                        now.speaker(signUp.speaker()).isEmpty()
                                && now.line(signUp.hearing())
                                        .filter(line -> line.free(signUp.reference()))
                                        .isPresent(),
                        "This sign-up is in the line already.")
                : Optional.empty();
    }
}
