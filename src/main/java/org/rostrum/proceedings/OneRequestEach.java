package org.rostrum.proceedings;

import java.util.Optional;

/** A member who asks for the floor waits for it once, and takes back only what she asked. */
final class OneRequestEach implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        var requests = now.attendance().requests();
        return switch (act) {
            case MeetingAct.RequestFloor(var member) ->
                Rule.unless(!requests.contains(member), "This member has asked for the floor already.");
            case MeetingAct.WithdrawRequest(var member) ->
                Rule.unless(requests.contains(member), "This member has not asked for the floor.");
            case Act other -> Optional.empty();
        };
    }
}
