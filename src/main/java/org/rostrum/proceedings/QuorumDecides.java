package org.rostrum.proceedings;

import java.util.Optional;

/** Only a quorum decides. */
final class QuorumDecides implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        var quorum = now.quorum();
        boolean decides = act instanceof DecisionAct.Vote || act instanceof DecisionAct.WithoutObjection;
        return Rule.unless(
                !decides || quorum.held(),
                "There is no quorum: %d are here, %d are needed.".formatted(quorum.present(), quorum.needed()));
    }
}
