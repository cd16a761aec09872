package org.rostrum.proceedings;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.rostrum.order.Habits;
import org.rostrum.platform.Id;
import org.rostrum.platform.Latest;
import org.rostrum.platform.OneAtATime;

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
    private final OneAtATime<Id> folding = new OneAtATime<>();
    private final OneAtATime<Id> foretelling = new OneAtATime<>();

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
     * A meeting as it stands up to its last entry. What is asked of the same meeting while it is folded waits, and finds it then.
     *
     * @param head where the journal ends; it must be committed
     * @param behind reads the entries behind a sequence
     */
    Standing upTo(Chain.Head head, Id meeting, LongFunction<List<Entry>> behind) {
        var known = of(meeting);
        return known.head().equals(head) ? known : folding.work(meeting, () -> folded(head, meeting, behind));
    }

    private Standing folded(Chain.Head head, Id meeting, LongFunction<List<Entry>> behind) {
        var known = of(meeting);
        if (known.head().equals(head)) {
            return known;
        }
        var folded = folded(known, behind);
        keep(folded);
        return folded;
    }

    private static Standing folded(Standing known, LongFunction<List<Entry>> behind) {
        var more = behind.apply(known.head().sequence());
        if (more.stream().anyMatch(entry -> entry.act() instanceof CorrectionAct.Redact)) {
            // What was folded before still holds the words that were taken out.
            return Standing.of(known.meeting(), behind.apply(0));
        }
        var standing = known;
        for (var entry : more) {
            standing = standing.after(entry);
        }
        return standing;
    }

    /**
     * A meeting with what was found out of earlier evenings, which is asked for by one at a time as well: all others wait for it, also
     * where something was recorded meanwhile.
     */
    Standing foretold(Standing standing, Supplier<Habits> ask) {
        return foretelling.work(standing.meeting(), () -> {
            var habits = of(standing.meeting()).usual().orElseGet(ask);
            note(standing.meeting(), habits);
            return standing.knowing(habits);
        });
    }

    private synchronized void note(Id meeting, Habits habits) {
        var known = of(meeting);
        if (known.asksForHabits()) {
            latest.put(meeting, known.knowing(habits));
        }
    }
}
