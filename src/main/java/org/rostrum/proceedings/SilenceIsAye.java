package org.rostrum.proceedings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the rules of the body count silence as an aye, nobody in the room abstains, nor stands aside by the ballot alone; a
 * reason says which question the law excepts, such as an ordinance on land use (N.C. G.S. 160A-75, 160D-601).
 */
final class SilenceIsAye implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof DecisionAct.Vote vote
                ? now.plan().orElseThrow().members().stream()
                        .filter(member -> now.voting().bound(member.id()))
                        .flatMap(member -> said(member, vote.ballots().get(member.id())).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> said(MeetingPlan.Member member, @Nullable Ballot ballot) {
        return switch (ballot) {
            case ABSTAIN ->
                Optional.of(
                        "By the rules of this body %s counts as an aye without a vote. Record the ballot as not voting, or give the reason why this question is excepted."
                                .formatted(member.name()));
            case RECUSED ->
                Optional.of(
                        "By the rules of this body %s counts as an aye without a vote and has not been recused or excused from this item. Record that first, or the ballot as not voting, or give the reason why this question is excepted."
                                .formatted(member.name()));
            case null, default -> Optional.empty();
        };
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
