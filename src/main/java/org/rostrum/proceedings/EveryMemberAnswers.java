package org.rostrum.proceedings;

import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;

/** A vote has one ballot of each member; those who are not here are absent, and nobody else is. */
final class EveryMemberAnswers implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof DecisionAct.Vote(var method, var ballots)
                ? now.plan().orElseThrow().members().stream()
                        .flatMap(member -> answer(now, member, ballots).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> answer(MeetingState now, MeetingPlan.Member member, Map<Id, Ballot> ballots) {
        var ballot = Optional.ofNullable(ballots.get(member.id()));
        if (ballot.isEmpty()) {
            return Optional.of("The ballot of %s is missing.".formatted(member.name()));
        }
        boolean here = now.decides(member.id());
        if (here && now.sitting().standsAside(member.id()) && ballot.get() != Ballot.RECUSED) {
            return Optional.of(member.name() + " stands aside from this item and does not vote.");
        }
        return Rule.unless(here == (ballot.get() != Ballot.ABSENT), wrong(now, member, here));
    }

    private static String wrong(MeetingState now, MeetingPlan.Member member, boolean here) {
        if (here) {
            return member.name() + " is here and cannot be absent.";
        }
        return now.attendance().of(member.id()).here()
                ? "%s attends from elsewhere and by the rules of this body does not vote. Record the ballot as absent."
                        .formatted(member.name())
                : member.name() + " is not here and cannot vote.";
    }
}
