package org.rostrum.order;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who came when called in an evening, and what was known of each before. Someone who waits is expected to be missing as often
 * as those who were called and of whom as much was known so long before: who has checked in, as those who had when they were
 * called; who has not, as those who had not that long before their call, since some still come.
 *
 * @param calls each kind of call, and how often it was
 */
public record Turnout(Map<Call, Long> calls) {
    /** Before the first call. */
    static final Turnout NONE = new Turnout(Map.of());

    /** So many calls count for what holds of everyone, where hardly anybody like her was called. */
    private static final double CALLS_OF_ALL = 2;

    /** Keeps the calls as they were. */
    public Turnout {
        calls = Map.copyOf(calls);
    }

    /** Of these calls. */
    public static Turnout of(List<Call> calls) {
        return new Turnout(calls.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    /**
     * A call.
     *
     * @param unseen how long before the call, or longer, it was not known that she had come: zero if she had not checked in
     *     by then, empty if she had before the hearing was opened
     */
    public record Call(boolean answered, boolean remote, Optional<Duration> unseen) {
        private boolean checkedIn() {
            return unseen.filter(Duration::isZero).isEmpty();
        }

        private boolean like(Waiting one, Duration untilCalled) {
            return remote == one.remote()
                    && (one.checkedIn()
                            ? checkedIn()
                            : unseen.isPresent() && unseen.get().compareTo(untilCalled) <= 0);
        }
    }

    /** So many calls, of which so many were missed. */
    record Tally(long called, long missed) {
        /** As a share, where so many more calls count for a usual one. */
        double share(double usual, double weight) {
            return (weight * usual + missed) / (weight + called);
        }
    }

    /** The calls of those of whom as much was known so long before. */
    Tally like(Waiting one, Duration untilCalled) {
        return tally(call -> call.like(one, untilCalled));
    }

    /** Of those of whom as much was known so long before, how many were missing, as a share. */
    double missing(Waiting one, Duration untilCalled) {
        double usual = one.checkedIn()
                ? Habits.CHECKED_IN_NOT_HERE
                : tally(call -> true).share(Habits.NOT_HERE, 0);
        return like(one, untilCalled).share(usual, CALLS_OF_ALL);
    }

    private Tally tally(Predicate<Call> which) {
        long called = 0;
        long missed = 0;
        for (var kind : calls.entrySet()) {
            if (which.test(kind.getKey())) {
                called += kind.getValue();
                missed += kind.getKey().answered() ? 0 : kind.getValue();
            }
        }
        return new Tally(called, missed);
    }
}
