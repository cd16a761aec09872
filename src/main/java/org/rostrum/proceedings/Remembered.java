package org.rostrum.proceedings;

import java.util.List;
import java.util.function.LongFunction;
import org.rostrum.platform.Id;
import org.rostrum.platform.Latest;

/**
 * The meetings that were asked for last, as they stood then, so that only what was recorded since has to be read. What of them can
 * be taken back keeps the states before, down to the first, so that each weighs what it has of entries, and all together no more
 * than a bound. Whatever was forgotten follows from the entries again.
 */
final class Remembered {
    /** Some hundred megabytes at most: an entry takes one and a half kilobytes with the state before it. */
    static final int ENTRIES = 50_000;

    /** How many entries the plan of a meeting weighs. */
    static final int PLAN = 10;

    private final Latest<Id, Standing> latest;

    Remembered(int entries) {
        latest = new Latest<>(entries, Remembered::weight);
    }

    private static long weight(Standing standing) {
        return PLAN + standing.head().sequence();
    }

    /** Keeps a standing that is committed, unless a later one is kept. */
    synchronized void keep(Standing standing) {
        if (of(standing.meeting()).head().sequence() <= standing.head().sequence()) {
            latest.put(standing.meeting(), standing);
        }
    }

    private synchronized Standing of(Id meeting) {
        return latest.get(meeting).orElseGet(() -> Standing.before(meeting));
    }

    /** How many meetings are remembered. */
    synchronized int size() {
        return latest.size();
    }

    /**
     * A meeting as it stands up to its last entry.
     *
     * @param behind reads the entries behind a sequence
     */
    Standing upTo(Chain.Head head, Id meeting, LongFunction<List<Entry>> behind) {
        var known = of(meeting);
        if (known.head().equals(head)) {
            return known;
        }
        var more = behind.apply(known.head().sequence());
        if (more.stream().anyMatch(entry -> entry.act() instanceof CorrectionAct.Redact)) {
            // What was folded before still holds the words that were taken out.
            return Standing.of(meeting, behind.apply(0));
        }
        for (var entry : more) {
            known = known.after(entry);
        }
        return known;
    }
}
