package org.rostrum.order;

import java.util.Optional;

/**
 * What a body has decided about speaking at one hearing: seconds for each speaker (10 to 3600), the arrangement of the
 * line and, where there is one, the highest number of speakers and what becomes of those above it: a wait list, unless
 * the rules say otherwise. An interpreter who speaks after the speaker doubles the time.
 */
public record SpeakingRules(int seconds, Arrangement arrangement, Optional<Integer> cap, Optional<OverCap> overCap) {
    public SpeakingRules {
        if (seconds < 10 || seconds > 3600) {
            throw new IllegalArgumentException("A speaker's time is between 10 seconds and one hour.");
        }
        if (cap.isPresent() && cap.get() < 1) {
            throw new IllegalArgumentException("A cap lets in at least one speaker.");
        }
    }

    /** Rules with a time and an arrangement alone. */
    public static SpeakingRules of(int seconds, Arrangement arrangement) {
        return new SpeakingRules(seconds, arrangement, Optional.empty(), Optional.empty());
    }

    /** The same with a cap. */
    public SpeakingRules cappedAt(int most) {
        return new SpeakingRules(seconds, arrangement, Optional.of(most), overCap);
    }

    /** Whether someone above the cap waits for a place. */
    public boolean hasWaitList() {
        return cap.isPresent() && overCap.orElse(OverCap.WAIT_LIST) == OverCap.WAIT_LIST;
    }

    /** The time allotted to one speaker, in seconds. */
    public int secondsFor(boolean interpretedInTurn) {
        return interpretedInTurn ? 2 * seconds : seconds;
    }
}
