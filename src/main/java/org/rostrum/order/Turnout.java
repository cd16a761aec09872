package org.rostrum.order;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who came when called in an evening, and what was known of each before. Someone who waits is expected to be missing as often
 * as those who were called and of whom as much was known so long before: who has checked in, as those who had when they were
 * called; who has not, as those who had not that long before their call, since some still come.
 *
 * @param all of every call
 * @param room of those in the room
 * @param remote of those who take part remotely, where there is no door to check in at
 */
public record Turnout(Tally all, Calls room, Calls remote) {
    /** Before the first call. */
    static final Turnout NONE = of(List.of());

    /** So many calls count for what holds of everyone, where hardly anybody like her was called. */
    private static final double CALLS_OF_ALL = 2;

    /** Of these calls. */
    public static Turnout of(List<Call> calls) {
        return new Turnout(
                calls.stream().map(Tally::of).reduce(Tally.NONE, Tally::plus),
                Calls.of(calls.stream().filter(call -> !call.remote()).toList()),
                Calls.of(calls.stream().filter(Call::remote).toList()));
    }

    /** A call, and what was known of the one called. */
    public record Call(boolean answered, boolean remote, Come come) {}

    /** Whether someone had come, as far as that was known when she was called. */
    public sealed interface Come {
        /** She had not checked in. */
        record NotYet() implements Come {}

        /** She had checked in so long before her call; a check-in that was noted for a later hour is one just at the call. */
        record Since(Duration beforeCall) implements Come {
            public Since {
                beforeCall = beforeCall.isNegative() ? Duration.ZERO : beforeCall;
            }
        }

        /** She had checked in before the hearing was opened. */
        record BeforeTheHearing() implements Come {}

        private boolean known() {
            return !(this instanceof NotYet);
        }

        /** How long before the call, or longer, it was not known that she had come; empty if it was known all the time. */
        private Optional<Duration> unseen() {
            return switch (this) {
                case NotYet() -> Optional.of(Duration.ZERO);
                case Since(var beforeCall) -> Optional.of(beforeCall);
                case BeforeTheHearing() -> Optional.empty();
            };
        }
    }

    /** So many calls, of which so many were missed. */
    public record Tally(long called, long missed) {
        static final Tally NONE = new Tally(0, 0);

        static Tally of(Call call) {
            return new Tally(1, call.answered() ? 0 : 1);
        }

        Tally plus(Tally more) {
            return new Tally(called + more.called, missed + more.missed);
        }

        /** As a share, where so many more calls count for a usual one, which also stands where there was no call. */
        double share(double usual, double weight) {
            return called == 0 ? usual : (weight * usual + missed) / (weight + called);
        }
    }

    /**
     * The calls of those in the room, or of the others.
     *
     * @param checkedIn those of who had checked in
     * @param notBy those of who had not that long before, for each length that makes a difference; asked for everyone in
     *     the line, hence not counted anew each time
     */
    public record Calls(Tally checkedIn, NavigableMap<Duration, Tally> notBy) {
        /** Keeps the lengths as they were. */
        public Calls {
            notBy = Collections.unmodifiableNavigableMap(new TreeMap<>(notBy));
        }

        static Calls of(List<Call> calls) {
            var notBy = new TreeMap<Duration, Tally>();
            for (var call : calls) {
                call.come().unseen().ifPresent(unseen -> notBy.merge(unseen, Tally.of(call), Tally::plus));
            }
            var sum = Tally.NONE;
            for (var length : notBy.entrySet()) {
                sum = sum.plus(length.getValue());
                length.setValue(sum);
            }
            var checkedIn = calls.stream().filter(call -> call.come().known());
            return new Calls(checkedIn.map(Tally::of).reduce(Tally.NONE, Tally::plus), notBy);
        }

        Tally like(Waiting one, Duration untilCalled) {
            return one.checkedIn()
                    ? checkedIn
                    : Optional.ofNullable(notBy.floorEntry(untilCalled))
                            .map(Map.Entry::getValue)
                            .orElse(Tally.NONE);
        }
    }

    /** The calls of those of whom as much was known so long before. */
    Tally like(Waiting one, Duration untilCalled) {
        return (one.remote() ? remote : room).like(one, untilCalled);
    }

    /** Of those of whom as much was known so long before, how many were missing, as a share. */
    double missing(Waiting one, Duration untilCalled) {
        double usual = one.checkedIn() ? Habits.CHECKED_IN_NOT_HERE : all.share(Habits.NOT_HERE, 0);
        return like(one, untilCalled).share(usual, CALLS_OF_ALL);
    }
}
