package org.rostrum.signup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.platform.Latest;
import org.rostrum.platform.Network;

/**
 * Slows a flood of sign-ups from one network for one hearing, and nobody else. So many pass in ten minutes as come from a
 * full library with one Wi-Fi; whoever comes after them gets a place in a queue, which is called at the same pace, or
 * passes at once by a {@link Puzzle}, of whom there are as many again. Whoever passed once passes again with the same key.
 * It remembers a bounded number of networks and keys, the latest ones.
 */
final class Turnstile {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration LONGEST_QUEUE = Duration.ofMinutes(10);
    private static final int MOST_GATES = 10_000;
    private static final int MOST_KEYS = 50_000;

    private final int limit;
    private final Latest<Place, Gate> gates = new Latest<>(MOST_GATES);
    private final Latest<Key, Instant> called = new Latest<>(MOST_KEYS);

    private record Place(Id hearing, Network from) {}

    private record Key(Place place, String key) {}

    /** The two ways in at one place. */
    private record Gate(Bucket free, Bucket byWork) {}

    /** Lets {@code limit} pass in ten minutes, at least one. */
    Turnstile(int limit) {
        this.limit = limit;
    }

    /**
     * Decides about one sign-up.
     *
     * @param key what the sender calls it; without a key no place in the queue can be found again
     * @param worked whether it comes with the solution of its puzzle
     */
    synchronized Turn arrive(Id hearing, Network from, Optional<String> key, boolean worked, Instant now) {
        var place = new Place(hearing, from);
        var gate = gates.get(place, this::gate);
        var known = key.map(given -> new Key(place, given));
        var turn = known.flatMap(called::get);
        if (turn.isEmpty() && !gate.free().next(now).isAfter(now)) {
            return pass(gate.free(), known, now);
        }
        if (turn.filter(when -> !when.isAfter(now)).isPresent()) {
            return new Turn.Now();
        }
        boolean workHelps = !gate.byWork().next(now).isAfter(now);
        if (worked && workHelps) {
            return pass(gate.byWork(), known, now);
        }
        var when = turn.or(() -> known.flatMap(mine -> queue(gate.free(), mine, now)));
        return new Turn.Later(when.orElseGet(() -> gate.free().next(now)), when.isPresent(), workHelps);
    }

    private Gate gate() {
        var regained = WINDOW.dividedBy(limit);
        return new Gate(new Bucket(limit, regained), new Bucket(limit, regained));
    }

    private Turn pass(Bucket bucket, Optional<Key> key, Instant now) {
        bucket.take(now);
        key.ifPresent(mine -> called.put(mine, now));
        return new Turn.Now();
    }

    /** A longer queue would only let a flood shut others of its network out for longer. */
    private Optional<Instant> queue(Bucket bucket, Key key, Instant now) {
        if (bucket.next(now).isAfter(now.plus(LONGEST_QUEUE))) {
            return Optional.empty();
        }
        var when = bucket.take(now);
        called.put(key, when);
        return Optional.of(when);
    }

    /** How many networks and keys are remembered. */
    synchronized int remembered() {
        return gates.size() + called.size();
    }
}
