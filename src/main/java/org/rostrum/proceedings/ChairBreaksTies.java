package org.rostrum.proceedings;

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
            var others = Tally.without(chair.id(), now.voting().counting(vote).counted(vote.ballots()));
            boolean votes =
                    vote.ballots().getOrDefault(chair.id(), Ballot.ABSENT).decides();
            return Rule.unless(
                    !votes || others.tied(),
                    "By the rules of this body %s votes in the chair only to break a tie, and there is none: %d to %d. Record the chair as not voting."
                            .formatted(chair.name(), others.ayes(), others.noes()));
        });
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
