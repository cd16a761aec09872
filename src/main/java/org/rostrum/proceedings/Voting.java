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
        return !decides(member) && ballots.getOrDefault(member, Ballot.ABSENT) != Ballot.ABSENT;
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
        return now.procedure().countsSilence()
                && now.attendance().of(member) == Presence.PRESENT
                && !now.sitting().standsAside(member)
                && !onlyBreaksTies(member);
    }

    /** Who did not vote and counts as an aye; to be named twice is not to be silent. */
    private Set<Id> silent(DecisionAct.Vote vote) {
        return vote.ballots().entrySet().stream()
                .filter(cast -> cast.getValue() == Ballot.NOT_VOTING && bound(cast.getKey()))
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
