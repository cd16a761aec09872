package org.rostrum.order;

import java.util.Optional;

/**
 * What a body has decided about groups that speak through one of them.
 *
 * @param seconds the time of a spokesperson, 10 to 7200
 * @param members how many a group has at least, the spokesperson included, 2 to 1000, so that she has that time and has
 *     spoken for the others
 * @param delegates what holds where the room does not hold all who wish to be there
 */
public record GroupRules(int seconds, int members, Optional<DelegateRules> delegates) {
    private static final int MOST_SECONDS = 7200;
    private static final int MOST_MEMBERS = 1000;

    /** Rules of groups in a room that holds all. */
    public GroupRules(int seconds, int members) {
        this(seconds, members, Optional.empty());
    }

    public GroupRules {
        if (seconds < SpeakingRules.LEAST_SECONDS || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException("A spokesperson's time is between 10 seconds and two hours.");
        }
        if (members < 2 || members > MOST_MEMBERS) {
            throw new IllegalArgumentException("A group has at least between 2 and 1000 members.");
        }
    }
}
