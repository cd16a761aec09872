package org.rostrum.proceedings;

import java.util.Optional;

/**
 * Only a quorum decides. Without one a body may still fix the time to which to adjourn, adjourn, recess, or take measures to
 * obtain a quorum (Robert's Rules of Order, 12th ed., 40:6-10).
 */
final class QuorumDecides implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        var quorum = now.quorum();
        boolean decides = act instanceof DecisionAct.Vote || act instanceof DecisionAct.WithoutObjection;
        boolean free = now.motions()
                .open()
                .filter(motion -> motion.kind().withoutQuorum())
                .isPresent();
        return Rule.unless(
                !decides || free || quorum.held(),
                "There is no quorum: %d count as here, %d are needed.".formatted(quorum.present(), quorum.needed()));
    }
}
