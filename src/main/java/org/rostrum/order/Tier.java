package org.rostrum.order;

import java.util.Optional;

/**
 * The time of each speaker while no more than so many have signed up.
 *
 * @param upToInclusive the highest number of speakers for which it holds; left out in the last of them where it holds for
 *     any number, so that there is a place for everyone
 */
public record Tier(Optional<Integer> upToInclusive, int seconds) {
    public Tier {
        if (upToInclusive.orElse(1) < 1 || seconds < 10 || seconds > 3600) {
            throw new IllegalArgumentException("A tier has at least one speaker and between 10 seconds and one hour.");
        }
    }

    /** The time for up to so many. */
    public Tier(int upToInclusive, int seconds) {
        this(Optional.of(upToInclusive), seconds);
    }

    /** Whether it holds when so many have signed up. */
    boolean holdsFor(int signedUp) {
        return upToInclusive.orElse(signedUp) >= signedUp;
    }

    /** Whether it holds for more speakers than another. */
    boolean goesBeyond(Tier other) {
        return other.upToInclusive.filter(most -> holdsFor(most + 1)).isPresent();
    }
}
