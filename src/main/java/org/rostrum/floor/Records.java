package org.rostrum.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Proceedings;

/** The records of the meetings that are looked at, each told once for an entry and not for each of those who look. */
@ApplicationScoped
public class Records {
    private static final int KEPT = 20;

    private record Kept(long head, FloorRecord record) {}

    private final Map<Id, Kept> latest = new ConcurrentHashMap<>();

    @Inject
    Proceedings proceedings;

    /** The record of a meeting as it stands now. */
    public FloorRecord of(Id meeting) {
        long head = proceedings.standing(meeting).head().sequence();
        var kept = latest.get(meeting);
        if (kept != null && kept.head == head) {
            return kept.record;
        }
        var entries = proceedings.entries(meeting);
        var told = new Kept(entries.getLast().sequence(), FloorRecord.of(entries));
        if (latest.size() >= KEPT) {
            latest.clear();
        }
        latest.put(meeting, told);
        return told.record;
    }
}
