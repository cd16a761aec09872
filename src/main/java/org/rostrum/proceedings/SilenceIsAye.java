package org.rostrum.proceedings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the rules of the body count silence as an aye, nobody in the room abstains, nor stands aside by the ballot alone, and
 * who has left without being excused is not merely without a vote; a reason says which question the law excepts, such as an
 * ordinance on land use (N.C. G.S. 160A-75, 160D-601).
 */
final class SilenceIsAye implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof DecisionAct.Vote vote
                ? now.plan().orElseThrow().members().stream()
                        .flatMap(member -> objection(now.voting(), member, vote).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> objection(Voting voting, MeetingPlan.Member member, DecisionAct.Vote vote) {
        var ballot = vote.ballots().get(member.id());
        if (voting.boundThoughGone(member.id())) {
            return Rule.unless(
                    ballot != Ballot.NOT_VOTING,
                    "By the rules of this body %s, who left without being excused, counts as an aye. Record the ballot as absent, or give the reason why this question is excepted."
                            .formatted(member.name()));
        }
        return voting.bound(member.id()) ? inTheRoom(member, ballot) : Optional.empty();
    }

    private static Optional<String> inTheRoom(MeetingPlan.Member member, @Nullable Ballot ballot) {
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
