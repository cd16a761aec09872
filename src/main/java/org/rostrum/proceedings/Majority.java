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
        THREE_FIFTHS,
        TWO_THIRDS,
        THREE_FOURTHS,
        ALL
    }

    static final Majority OF_THOSE_VOTING = new Majority(Base.VOTING, Share.MORE_THAN_HALF);

    /** Whether so many ayes of so many are enough. */
    boolean reached(int ayes, int of) {
        return switch (share) {
            case MORE_THAN_HALF -> 2 * ayes > of;
            case THREE_FIFTHS -> atLeast(ayes, of, 3, 5);
            case TWO_THIRDS -> atLeast(ayes, of, 2, 3);
            case THREE_FOURTHS -> atLeast(ayes, of, 3, 4);
            case ALL -> atLeast(ayes, of, 1, 1);
        };
    }

    private static boolean atLeast(int ayes, int of, int parts, int whole) {
        return ayes > 0 && whole * ayes >= parts * of;
    }
}
