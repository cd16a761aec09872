package org.rostrum.proceedings;

import java.util.Optional;

/** A speaker joins a line that takes cards; statements and positions are always taken. */
final class LineTakesCards implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return Rule.unless(
                joined(now, act).filter(line -> !line.taking()).isEmpty(),
                "The line is closed. A written statement is still taken.");
    }

    private static Optional<Line> joined(MeetingState now, Act act) {
        return switch (act) {
            case HearingAct.SignUp signUp when signUp.channel().speaks() -> now.line(signUp.hearing());
            case HearingAct.Change change
            when change.channel().speaks() ->
                now.lines().values().stream()
                        .filter(line -> line.speakers()
                                .find(change.speaker())
                                .filter(speaker -> !speaker.channel().speaks())
                                .isPresent())
                        .findFirst();
            case Act other -> Optional.empty();
        };
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
