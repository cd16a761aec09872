package org.rostrum.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map by id that shares almost everything with the map it was made from: setting one of 50,000 values
 * copies some hundred bytes. States of a meeting hold on to the states before them, so that copies would not do.
 */
public final class IdMap<V> {
    private static final int BITS = 5;

    private sealed interface Node<V> {
        record Leaf<V>(Id key, V value) implements Node<V> {}

        /** Children stand in the order of their bits in {@code present}. */
        record Branch<V>(int present, List<Node<V>> children) implements Node<V> {
            Optional<Node<V>> child(int bit) {
                return (present & bit) == 0 ? Optional.empty() : Optional.of(children.get(place(bit)));
            }

            Branch<V> with(int bit, Node<V> child) {
                var copy = new ArrayList<>(children);
                if ((present & bit) == 0) {
                    copy.add(place(bit), child);
                } else {
                    copy.set(place(bit), child);
                }
                return new Branch<>(present | bit, List.copyOf(copy));
            }

            private int place(int bit) {
                return Integer.bitCount(present & bit - 1);
            }
        }
    }

    private final @Nullable Node<V> root;
    private final int size;

    private IdMap(@Nullable Node<V> root, int size) {
        this.root = root;
        this.size = size;
    }

    /** A map of nothing. */
    public static <V> IdMap<V> empty() {
        return new IdMap<>(null, 0);
    }

    /** This map with one value set or replaced. */
    public IdMap<V> with(Id key, V value) {
        int more = find(key).isPresent() ? 0 : 1;
        return new IdMap<>(put(Optional.ofNullable(root), 0, new Node.Leaf<>(key, value)), size + more);
    }

    /** How many values there are. */
    public int size() {
        return size;
    }

    /** The value under the key, if there is one. */
    public Optional<V> find(Id key) {
        int shift = 0;
        var node = Optional.ofNullable(root);
        while (node.isPresent() && node.get() instanceof Node.Branch<V> branch) {
            node = branch.child(bit(key, shift));
            shift += BITS;
        }
        return node.filter(found ->
                        found instanceof Node.Leaf<V> leaf && leaf.key().equals(key))
                .map(found -> ((Node.Leaf<V>) found).value());
    }

    /** Every value, in an order that depends on the keys alone. */
    public Stream<V> values() {
        return Optional.ofNullable(root).stream().flatMap(IdMap::valuesOf);
    }

    private static <V> Stream<V> valuesOf(Node<V> node) {
        return switch (node) {
            case Node.Leaf<V> leaf -> Stream.of(leaf.value());
            case Node.Branch<V> branch -> branch.children().stream().flatMap(IdMap::valuesOf);
        };
    }

    private static <V> Node<V> put(Optional<Node<V>> node, int shift, Node.Leaf<V> leaf) {
        if (node.isEmpty()) {
            return leaf;
        }
        return switch (node.get()) {
            case Node.Leaf<V> other when other.key().equals(leaf.key()) -> leaf;
            case Node.Leaf<V> other -> {
                var split = new Node.Branch<V>(bit(other.key(), shift), List.of(other));
                yield put(Optional.of(split), shift, leaf);
            }
            case Node.Branch<V> branch -> {
                int bit = bit(leaf.key(), shift);
                yield branch.with(bit, put(branch.child(bit), shift + BITS, leaf));
            }
        };
    }

    private static int bit(Id key, int shift) {
        // Ids sort by time, so neighbours share their upper bits; an odd factor is one to one and spreads them.
        long spread = Long.reverse(key.value() * 0x9E3779B97F4A7C15L);
        return 1 << (spread >>> shift & (1 << BITS) - 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdMap<?> map && java.util.Objects.equals(root, map.root);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hashCode(root);
    }

    @Override
    public String toString() {
        return values().toList().toString();
    }
}
