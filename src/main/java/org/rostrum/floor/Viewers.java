package org.rostrum.floor;

import jakarta.websocket.Session;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.rostrum.platform.Id;

/** Who watches which meeting, and up to which entry they were told of it. Of a meeting that nobody watches nothing is kept. */
final class Viewers {
    private final Map<Id, Watched> watched = new ConcurrentHashMap<>();

    /** Those who watch one meeting; {@code told} is the sequence of the last entry that was news to all of them. */
    private record Watched(Set<Session> viewers, AtomicLong told) {
        Watched() {
            this(ConcurrentHashMap.newKeySet(), new AtomicLong());
        }
    }

    void join(Id meeting, Session viewer) {
        watched.compute(meeting, (id, others) -> {
            var all = others == null ? new Watched() : others;
            all.viewers().add(viewer);
            return all;
        });
    }

    /** A line that is closed no longer says of which meeting it was; those that someone watches are few. */
    void leave(Session viewer) {
        for (var meeting : watched.keySet()) {
            watched.computeIfPresent(meeting, (id, all) -> left(all, viewer) ? null : all);
        }
    }

    private static boolean left(Watched all, Session viewer) {
        return all.viewers().remove(viewer) && all.viewers().isEmpty();
    }

    /** Those to whom it is news that the record of a meeting goes up to this entry. It is news once, and never behind a later one. */
    Set<Session> news(Id meeting, long sequence) {
        var all = watched.get(meeting);
        return all != null && all.told().getAndAccumulate(sequence, Math::max) < sequence ? all.viewers() : Set.of();
    }

    /** The meetings that someone watches, each with the last entry that was told. */
    Map<Id, Long> told() {
        return watched.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().told().get()));
    }
}
