package org.rostrum.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.Proceedings;

/** The records of the meetings that are looked at; each entry is told once, however many look and however often. */
@ApplicationScoped
public class Records {
    private static final int KEPT = 20;

    private final Map<Id, FloorRecord> latest = new ConcurrentHashMap<>();

    @Inject
    Proceedings proceedings;

    /** The record of a meeting as it stands now. */
    public FloorRecord of(Id meeting) {
        long head = proceedings.standing(meeting).head().sequence();
        var known = latest.get(meeting);
        if (known != null && known.head() >= head) {
            return known;
        }
        var told = latest.compute(meeting, (id, before) -> upTo(head, id, before));
        if (latest.size() > KEPT) {
            latest.keySet().removeIf(other -> !other.equals(meeting));
        }
        return told;
    }

    /** Who waited while another's call told the same entries finds them told. */
    private FloorRecord upTo(long head, Id meeting, @Nullable FloorRecord before) {
        if (before == null) {
            return FloorRecord.of(proceedings.entries(meeting));
        }
        return before.head() >= head
                ? before
                : toldOn(before, proceedings.entriesBehind(meeting, before.head()), () -> proceedings.entries(meeting));
    }

    /** The record with more entries told; from the first of all where words were taken out of it, or made public. */
    static FloorRecord toldOn(FloorRecord before, List<Entry> more, Supplier<List<Entry>> all) {
        var changed = more.stream()
                .anyMatch(entry ->
                        entry.act() instanceof CorrectionAct.Redact || entry.act() instanceof CorrectionAct.Release);
        return changed ? FloorRecord.of(all.get()) : before.with(more);
    }
}
