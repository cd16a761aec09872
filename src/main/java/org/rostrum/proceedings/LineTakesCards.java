package org.rostrum.proceedings;

import java.util.Optional;

/** A speaker joins a line that takes cards; statements and positions are always taken. */
final class LineTakesCards implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof HearingAct.SignUp signUp && signUp.channel().speaks()
                ? Rule.unless(
                        now.line(signUp.hearing()).filter(Line::taking).isPresent(),
                        "The line is closed. A written statement is still taken.")
                : Optional.empty();
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
