package org.rostrum.proceedings;

import java.util.List;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Refusal;

/**
 * A meeting that came from elsewhere and can be kept and read here: its entries, which follow from one another, and the versions of
 * its minutes, which the entries prove.
 */
public final class Arrived {
    private static final int LONGEST_ACTOR = 40;

    private final List<Entry> entries;
    private final Standing standing;

    /** @throws Refusal naming the first entry that is wrong, and why; or the version that is not the text which the journal names */
    public Arrived(List<Entry> entries, List<FiledMinutes.Known> minutes) {
        if (Chain.verify(entries) instanceof Chain.Verification.Broken(var sequence, var why)) {
            throw wrong(sequence, why);
        }
        this.entries = List.copyOf(entries);
        standing = folded(entries);
        MinutesAsGivenOut.objection(entries, minutes)
                .or(() -> MinutesAsGivenOut.unproved(entries, minutes))
                .ifPresent(wrong -> {
                    throw Refusal.input(MeetingFile.MINUTES, wrong.why());
                });
    }

    /** Its journal. */
    public List<Entry> entries() {
        return entries;
    }

    /** The meeting as it stands. */
    public MeetingState state() {
        return standing.state();
    }

    private static Standing folded(List<Entry> entries) {
        var standing = Standing.before(plan(entries).meeting());
        for (var entry : entries) {
            standing = after(standing, entry);
        }
        return standing;
    }

    MeetingPlan plan() {
        return plan(entries);
    }

    private static MeetingPlan plan(List<Entry> entries) {
        if (entries.isEmpty() || !(entries.getFirst().act() instanceof MeetingAct.Publish(var plan))) {
            throw Refusal.input(MeetingFile.ENTRIES, "The first entry must be the publication of a meeting.");
        }
        return plan;
    }

    /** Hashes prove that nothing was changed, not that whoever reckoned them wrote acts that a meeting can have. */
    private static Standing after(Standing standing, Entry entry) {
        if (!Fields.isKept(entry.occurredAt())
                || !Fields.isKept(entry.recordedAt())
                || entry.actor().length() > LONGEST_ACTOR) {
            throw wrong(entry.sequence(), "Its time or its actor is none that a journal has.");
        }
        try {
            return standing.after(entry);
        } catch (RuntimeException impossible) {
            throw wrong(entry.sequence(), "It cannot follow upon the entries before it.");
        }
    }

    private static Refusal wrong(long sequence, String why) {
        return Refusal.input("entries[" + (sequence - 1) + "]", why);
    }
}
