package org.rostrum.order;

/**
 * The time of each speaker while no more than so many have signed up.
 *
 * @param upToInclusive the highest number of speakers for which it holds
 */
public record Tier(int upToInclusive, int seconds) {
    public Tier {
        if (upToInclusive < 1 || seconds < 10 || seconds > 3600) {
            throw new IllegalArgumentException("A tier has at least one speaker and between 10 seconds and one hour.");
        }
    }
}
