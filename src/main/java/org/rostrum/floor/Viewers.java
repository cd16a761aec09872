package org.rostrum.floor;

import jakarta.websocket.Session;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.platform.Id;

/** Who watches which meeting. Of a meeting that nobody watches nothing is kept. */
final class Viewers {
    private final Map<Id, Set<Session>> watching = new ConcurrentHashMap<>();

    void join(Id meeting, Session viewer) {
        watching.compute(meeting, (id, others) -> {
            var all = others == null ? ConcurrentHashMap.<Session>newKeySet() : others;
            all.add(viewer);
            return all;
        });
    }

    /** A line that is closed no longer says of which meeting it was; those that someone watches are few. */
    void leave(Session viewer) {
        for (var meeting : watching.keySet()) {
            watching.computeIfPresent(meeting, (id, all) -> all.remove(viewer) && all.isEmpty() ? null : all);
        }
    }

    /** Those who watch a meeting now. */
    Set<Session> of(Id meeting) {
        return watching.getOrDefault(meeting, Set.of());
    }

    /** The meetings that someone watches. */
    Set<Id> meetings() {
        return Set.copyOf(watching.keySet());
    }
}
