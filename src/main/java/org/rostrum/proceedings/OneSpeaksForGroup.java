package org.rostrum.proceedings;

import java.util.Optional;

/** A group has members of one position, each in one group, and one of them speaks for it once. */
final class OneSpeaksForGroup implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof GroupAct group
                ? GroupHindrance.of(now, group).map(GroupHindrance::words)
                : Optional.empty();
    }
}
