package org.rostrum.proceedings;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.rostrum.platform.Id;

/** The count of a vote, always computed from the ballots. */
public record Tally(int ayes, int noes, int abstentions, int recused, int absent, int notVoting) {
    /** Counts the ballots. */
    public static Tally of(Collection<Ballot> ballots) {
        return new Tally(
                Collections.frequency(ballots, Ballot.AYE),
                Collections.frequency(ballots, Ballot.NO),
                Collections.frequency(ballots, Ballot.ABSTAIN),
                Collections.frequency(ballots, Ballot.RECUSED),
                Collections.frequency(ballots, Ballot.ABSENT),
                Collections.frequency(ballots, Ballot.NOT_VOTING));
    }

    /** Counts the ballots of all but one member. */
    public static Tally without(Id member, Map<Id, Ballot> ballots) {
        var others = new HashMap<>(ballots);
        others.remove(member);
        return of(others.values());
    }

    /** Whether as many say aye as no. */
    public boolean tied() {
        return ayes == noes;
    }

    /** The result by the rule, in a body of so many seats. */
    public Result result(Majority majority, int seats) {
        int of = switch (majority.base()) {
            case SEATS -> seats;
            case PRESENT -> ayes + noes + abstentions + notVoting;
            case VOTING -> ayes + noes;
            case NOT_EXCUSED -> ayes + noes + abstentions + notVoting + absent;
        };
        return majority.reached(ayes, of) ? Result.CARRIED : Result.FAILED;
    }
}
