package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.proceedings.MeetingPlan.Member;

/**
 * Nobody votes who by the record is not here, or attends from elsewhere where the rules of the body do not count that. A
 * reason lets the ballot stand as it was cast, and the minutes name it.
 */
final class OnlyThoseHereVote implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof DecisionAct.Vote vote
                ? now.plan().orElseThrow().members().stream()
                        .filter(member -> now.voting().fromAway(member.id(), vote.ballots()))
                        .map(member -> words(now, member))
                        .findFirst()
                : Optional.empty();
    }

    private static String words(MeetingState now, Member member) {
        return now.attendance().of(member.id()).here()
                ? "%s attends from elsewhere and by the rules of this body does not vote. Record the ballot as absent, or give the reason why it counts."
                        .formatted(member.name())
                : "%s is not here and cannot vote. Record the arrival first, or the ballot as absent, or give the reason why it counts."
                        .formatted(member.name());
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
