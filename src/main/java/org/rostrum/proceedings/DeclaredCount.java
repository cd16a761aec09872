package org.rostrum.proceedings;

import java.util.Optional;

/** How many the chair said were for and against, whatever the ballots say; {@code abstaining} only where it was told. */
public record DeclaredCount(int ayes, int noes, Optional<Integer> abstaining) {
    public DeclaredCount {
        atLeastNone("ayes", ayes);
        atLeastNone("noes", noes);
        abstaining.ifPresent(some -> atLeastNone("abstaining", some));
    }

    private static void atLeastNone(String field, int count) {
        if (count < 0) {
            throw new FieldRefused(field, "Give a whole number.");
        }
    }

    /** Whether it says what the ballots say. */
    public boolean says(Tally tally) {
        return ayes == tally.ayes()
                && noes == tally.noes()
                && abstaining.map(some -> some == tally.abstentions()).orElse(true);
    }
}
