package org.rostrum.order;

/**
 * What a body has decided about a room that does not hold all who wish to attend: groups send delegates
 * (N.C.G.S. § 160A-81.1).
 *
 * @param seats how many of those who sign up the room holds, 1 to 100000
 * @param each how many of each group sit in it once more wish to, its spokesperson included, 1 to 1000
 */
public record DelegateRules(int seats, int each) {
    private static final int MOST_SEATS = 100_000;
    private static final int MOST_EACH = 1000;

    public DelegateRules {
        if (seats < 1 || seats > MOST_SEATS) {
            throw new IllegalArgumentException("A room holds between 1 and 100000.");
        }
        if (each < 1 || each > MOST_EACH) {
            throw new IllegalArgumentException("A group sends between 1 and 1000 delegates.");
        }
    }
}
