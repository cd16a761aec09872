package org.rostrum.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets work for a key be done by one thread at a time, whatever is done for other keys meanwhile; nothing is kept of a key for which
 * nobody works or waits.
 *
 * @param <K> for what the work is done
 */
public final class OneAtATime<K> {
    private final Map<K, Turn> turns = new ConcurrentHashMap<>();

    /** Those who work or wait for one key. */
    private record Turn(Lock lock, int all) {
        static final int NOBODY = 0;

        static Turn joined(@Nullable Turn turn) {
            return turn == null ? new Turn(new ReentrantLock(), 1) : new Turn(turn.lock, turn.all + 1);
        }

        @Nullable Turn left() {
            return all - 1 == NOBODY ? null : new Turn(lock, all - 1);
        }
    }

    /** Does the work once everyone who came before is done with theirs for the key. */
    public <T> T work(K key, Supplier<T> work) {
        var lock = turns.merge(key, Turn.joined(null), (turn, one) -> Turn.joined(turn))
                .lock();
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
            turns.computeIfPresent(key, (same, turn) -> turn.left());
        }
    }

    /** For how many keys someone works or waits. */
    public int size() {
        return turns.size();
    }
}
