package org.rostrum.archive;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers that cost much to find: who asks for one that is being found already waits for it, and none is kept behind that. */
final class Shared<K, V> {
    private final Map<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    /** The answer to {@code key}; whatever {@code find} throws is thrown to all who wait. */
    V of(K key, Supplier<V> find) {
        var mine = new CompletableFuture<V>();
        var others = running.putIfAbsent(key, mine);
        if (others == null) {
            mine.completeAsync(find, task -> found(key, task));
        }
        return waited(others == null ? mine : others);
    }

    /** In the thread of whoever asked first. */
    private void found(K key, Runnable task) {
        try {
            task.run();
        } finally {
            running.remove(key);
        }
    }

    private static <V> V waited(CompletableFuture<V> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }
}
