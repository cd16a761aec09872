package org.rostrum.proceedings;

/** What the rules of the body ask of a vote: a share of a base. */
public record Majority(Base base, Share share) {
    /** Of whom the share is reckoned. */
    public enum Base {
        SEATS,
        PRESENT,
        VOTING,
        /** The members who were not excused from the vote, here or not, as in N.C. G.S. 160A-75. */
        NOT_EXCUSED
    }

    /** How large the share must be. */
    public enum Share {
        MORE_THAN_HALF,
        TWO_THIRDS
    }

    /** Whether so many ayes of so many are enough. */
    boolean reached(int ayes, int of) {
        return share == Share.MORE_THAN_HALF ? 2 * ayes > of : 3 * ayes >= 2 * of && ayes > 0;
    }
}
