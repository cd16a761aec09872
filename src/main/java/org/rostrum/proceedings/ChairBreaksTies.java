package org.rostrum.proceedings;

import java.util.HashMap;
import java.util.Optional;

/** Where the rules of the body say so, the one in the chair votes only when the others are tied. */
final class ChairBreaksTies implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        if (!(act instanceof DecisionAct.Vote vote)
                || !now.plan().orElseThrow().rulesOfOrder().chairBreaksTies()) {
            return Optional.empty();
        }
        return now.presiding().flatMap(chair -> {
            var others = new HashMap<>(vote.ballots());
            var own = Optional.ofNullable(others.remove(chair.id()));
            var tally = Tally.of(others.values());
            boolean votes = own.filter(ballot -> ballot == Ballot.AYE || ballot == Ballot.NO)
                    .isPresent();
            return Rule.unless(
                    !votes || tally.ayes() == tally.noes(),
                    "By the rules of this body %s votes in the chair only to break a tie, and there is none: %d to %d. Record the chair as not voting."
                            .formatted(chair.name(), tally.ayes(), tally.noes()));
        });
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
