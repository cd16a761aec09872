package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.platform.Id;

final class MembersHereAct implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case MeetingAct.Arrive(var member, var remote) ->
                Rule.unless(!now.attendance().of(member).here(), "This member is here already.");
            case MeetingAct.Depart(var member) -> here(now, member);
            case MeetingAct.Chair(var member) -> here(now, member);
            case FloorAct.Question(var member) -> here(now, member);
            case DecisionAct.Motion(var text, var mover) -> here(now, mover);
            case DecisionAct.Second(var member) -> here(now, member);
            default -> Optional.empty();
        };
    }

    private static Optional<String> here(MeetingState now, Id member) {
        return Rule.unless(now.attendance().of(member).here(), "This member is not here.");
    }
}
