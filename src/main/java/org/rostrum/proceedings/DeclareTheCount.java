package org.rostrum.proceedings;

import java.util.Optional;

/** What the chair declares is what the ballots say. */
final class DeclareTheCount implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        if (!(act instanceof DecisionAct.Declare(var declared))) {
            return Optional.empty();
        }
        var motion = now.motions().open().orElseThrow();
        var tally = motion.tally();
        var counted = now.plan().orElseThrow().counted(motion);
        return Rule.unless(
                declared == counted,
                "The ballots say %d to %d: the motion has %s."
                        .formatted(tally.ayes(), tally.noes(), counted == Result.CARRIED ? "carried" : "failed"));
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
