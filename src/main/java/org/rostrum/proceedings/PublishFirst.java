package org.rostrum.proceedings;

import java.util.Optional;

/** Publication is the first act of a meeting, and happens once. */
final class PublishFirst implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        boolean publishes = act instanceof MeetingAct.Publish;
        if (now.plan().isPresent()) {
            return Rule.unless(!publishes, "This meeting is published already.");
        }
        return Rule.unless(publishes, "This meeting is not published yet. Publish it first.");
    }
}
