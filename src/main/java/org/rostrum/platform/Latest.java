package org.rostrum.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Keeps what was asked for last, up to a bound, so that memory does not grow with what others ask for. It is for one thread at a
 * time.
 *
 * @param <K> by what it is found
 * @param <V> what is kept
 */
public final class Latest<K, V> {
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private final ToLongFunction<V> weight;
    private long whole;

    /** Keeps so many. */
    public Latest(long most) {
        this(most, each -> 1);
    }

    /** Keeps as many as weigh no more together, and the last one whatever it weighs; the weight of each must stay the same. */
    public Latest(long most, ToLongFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    /** What is kept under a key. */
    public Optional<V> get(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** What is kept under a key, or else something new, which is kept then. */
    public V get(K key, Supplier<V> otherwise) {
        return get(key).orElseGet(() -> {
            var made = otherwise.get();
            put(key, made);
            return made;
        });
    }

    /** Keeps something in place of what was kept under the key; what was asked for longest ago may have to go for it. */
    public void put(K key, V value) {
        whole += weight.applyAsLong(value);
        Optional.ofNullable(kept.put(key, value)).ifPresent(this::isGone);
        for (var eldest = kept.entrySet().iterator(); whole > most && kept.size() > 1; ) {
            isGone(eldest.next().getValue());
            eldest.remove();
        }
    }

    private void isGone(V value) {
        whole -= weight.applyAsLong(value);
    }

    /** How many are kept. */
    public int size() {
        return kept.size();
    }
}
