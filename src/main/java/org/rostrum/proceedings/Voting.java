package org.rostrum.proceedings;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.platform.Id;

/** Who takes part in a vote as the meeting stands, and how the rules of the body count the ballots. */
public record Voting(MeetingState now) {
    /** Whether the member is here and takes part in decisions. */
    public boolean decides(Id member) {
        return now.procedure().counts(now.attendance().of(member));
    }

    /** Whether a vote has a ballot of a member who by the record takes no part in it. */
    public boolean fromAway(Id member, Map<Id, Ballot> ballots) {
        var ballot = ballots.getOrDefault(member, Ballot.ABSENT);
        boolean excepted = ballot == Ballot.NOT_VOTING && boundThoughGone(member);
        return !decides(member) && ballot != Ballot.ABSENT && !excepted;
    }

    /** The ballots of a vote in which everyone who may votes aye. */
    public Map<Id, Ballot> everyoneAye() {
        var ballots = new HashMap<Id, Ballot>();
        now.plan()
                .ifPresent(plan -> plan.members()
                        .forEach(member -> ballots.put(
                                member.id(),
                                onlyBreaksTies(member.id()) ? without(member.id()) : orElse(member.id(), Ballot.AYE))));
        return Map.copyOf(ballots);
    }

    /** How the ballots of a vote count. */
    Motion.Counting counting(DecisionAct.Vote vote) {
        var twice = new HashMap<Id, Motion.Twice>();
        vote.twice().forEach((member, other) -> twice.put(member, new Motion.Twice(other, without(member))));
        return new Motion.Counting(silent(vote), now.quorum().held(), Map.copyOf(twice));
    }

    /** Whether the rules of the body count the silence of this member, who is in the room and not excused. */
    boolean bound(Id member) {
        return now.attendance().of(member) == Presence.PRESENT && owesVote(member);
    }

    /** Whether the rules of the body count the silence of this member, who has left without being excused. */
    boolean boundThoughGone(Id member) {
        return now.procedure().keepsWithdrawn() && now.attendance().withdrawn().contains(member) && owesVote(member);
    }

    private boolean owesVote(Id member) {
        return now.procedure().countsSilence() && !now.sitting().standsAside(member) && !onlyBreaksTies(member);
    }

    private boolean silent(Id member, Ballot ballot) {
        return switch (ballot) {
            case NOT_VOTING -> bound(member);
            case ABSENT -> boundThoughGone(member);
            case AYE, NO, ABSTAIN, RECUSED -> false;
        };
    }

    /** Who did not vote and counts as an aye; to be named twice is not to be silent. */
    private Set<Id> silent(DecisionAct.Vote vote) {
        return vote.ballots().entrySet().stream()
                .filter(cast -> silent(cast.getKey(), cast.getValue()))
                .map(Map.Entry::getKey)
                .filter(member -> !vote.twice().containsKey(member))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the ballot of a member is who says neither aye nor no. */
    private Ballot without(Id member) {
        return orElse(member, Ballot.NOT_VOTING);
    }

    private Ballot orElse(Id member, Ballot given) {
        if (!decides(member)) {
            return Ballot.ABSENT;
        }
        return now.sitting().standsAside(member) ? Ballot.RECUSED : given;
    }

    private boolean onlyBreaksTies(Id member) {
        return now.procedure().chairBreaksTies()
                && now.presiding().filter(one -> one.id().equals(member)).isPresent();
    }
}
