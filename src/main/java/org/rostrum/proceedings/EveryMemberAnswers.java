package org.rostrum.proceedings;

import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;

/** A vote has one ballot of each member, and nobody who takes part is absent; who stood aside is recused. */
final class EveryMemberAnswers implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof DecisionAct.Vote vote
                ? now.plan().orElseThrow().members().stream()
                        .flatMap(member -> answer(now, member, vote.ballots()).or(() -> again(member, vote)).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> again(MeetingPlan.Member member, DecisionAct.Vote vote) {
        boolean same = vote.twice().get(member.id()) == vote.ballots().get(member.id());
        return Rule.unless(!same, "%s is named twice in one column. Leave one out.".formatted(member.name()));
    }

    private static Optional<String> answer(MeetingState now, MeetingPlan.Member member, Map<Id, Ballot> ballots) {
        var ballot = Optional.ofNullable(ballots.get(member.id()));
        if (ballot.isEmpty()) {
            return Optional.of("The ballot of %s is missing.".formatted(member.name()));
        }
        boolean here = now.voting().decides(member.id());
        boolean away = !here && ballot.get() == Ballot.ABSENT;
        if (now.sitting().standsAside(member.id()) && ballot.get() != Ballot.RECUSED && !away) {
            return Optional.of(member.name() + " stands aside from this item and does not vote.");
        }
        return Rule.unless(!here || ballot.get() != Ballot.ABSENT, member.name() + " is here and cannot be absent.");
    }
}
