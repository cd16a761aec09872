package org.rostrum.proceedings;

import java.util.Optional;

/**
 * Where the rules of the body count silence as an aye, nobody in the room abstains; a reason says which question the law
 * excepts, such as an ordinance on land use (N.C. G.S. 160A-75, 160D-601).
 */
final class SilenceIsAye implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof DecisionAct.Vote vote
                ? now.plan().orElseThrow().members().stream()
                        .filter(member -> vote.ballots().get(member.id()) == Ballot.ABSTAIN && now.bound(member.id()))
                        .findFirst()
                        .map(SilenceIsAye::said)
                : Optional.empty();
    }

    private static String said(MeetingPlan.Member member) {
        return "By the rules of this body %s counts as an aye without a vote. Record the ballot as not voting, or give the reason why this question is excepted."
                .formatted(member.name());
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
