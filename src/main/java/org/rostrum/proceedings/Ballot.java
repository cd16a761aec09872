package org.rostrum.proceedings;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.rostrum.platform.Id;

/** One member's part in one vote. */
public enum Ballot {
    AYE,
    NO,
    ABSTAIN,
    RECUSED,
    ABSENT,
    NOT_VOTING;

    /** The ballots as they count: by the rules of the body the silent ones are ayes. */
    static Map<Id, Ballot> counted(Map<Id, Ballot> cast, Set<Id> silent) {
        var counted = new HashMap<>(cast);
        silent.forEach(member -> counted.put(member, AYE));
        return Map.copyOf(counted);
    }

    /** Whether the member decided the question one way or the other. */
    public boolean decides() {
        return this == AYE || this == NO;
    }
}
