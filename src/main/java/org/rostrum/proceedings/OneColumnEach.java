package org.rostrum.proceedings;

import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;

/**
 * Each member stands in one column of a vote. A reason lets both stand as they were written down; the minutes name them, and the
 * member counts in neither.
 */
final class OneColumnEach implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof DecisionAct.Vote vote
                ? now.plan().orElseThrow().members().stream()
                        .filter(member -> vote.twice().containsKey(member.id()))
                        .map(member -> words(member, vote.ballots(), vote.twice()))
                        .findFirst()
                : Optional.empty();
    }

    private static String words(MeetingPlan.Member member, Map<Id, Ballot> ballots, Map<Id, Ballot> twice) {
        return "%s is named twice, under %s and under %s. Ask which it is, or give the reason why both are recorded: then the ballot counts on neither side."
                .formatted(
                        member.name(),
                        column(ballots.getOrDefault(member.id(), Ballot.NOT_VOTING)),
                        column(twice.getOrDefault(member.id(), Ballot.NOT_VOTING)));
    }

    private static String column(Ballot ballot) {
        return switch (ballot) {
            case AYE -> "aye";
            case NO -> "no";
            case ABSTAIN -> "abstaining";
            case RECUSED -> "recused";
            case ABSENT -> "absent";
            case NOT_VOTING -> "not voting";
        };
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
