package org.rostrum.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An evening drawn by chance, and what was told in it: at every fifth call those who waited were given a window. Each
 * evening has habits of its own, so that none is what the program imagines before the first turn: how many use all of
 * their time, how long the walk to the lectern is, how many are not there; there are questions, and in three evenings of
 * ten a recess.
 */
public final class SimulatedEvening {
    /** A window that was told and the call that came, in seconds from when it was told. */
    public record Told(double from, double to, double middle, double naive, double called) {
        /** Whether the call came within it. */
        public boolean held() {
            return from <= called && called <= to;
        }
    }

    private record Turn(boolean there, double taken, double gap, double recess) {}

    private static final Instant BEGUN = Instant.parse("2018-04-17T00:00:00Z");
    private static final int[] ALLOTTED = {60, 120, 120, 180};
    private static final int EVERY = 5;
    private static final int ASKED_AT_ONCE = 6;
    private static final double UNANSWERED_CALL_SECONDS = 8;

    private final Random random;
    private final int allotted;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Double> calls = new ArrayList<>();

    private SimulatedEvening(Random random) {
        this.random = random;
        this.allotted = ALLOTTED[random.nextInt(ALLOTTED.length)];
        int speakers = 15 + random.nextInt(106);
        double useAll = between(0.3, 0.95);
        double part = between(0.25, 0.7);
        double over = between(0, 0.12);
        double usualGap = between(4, 40);
        double notThere = between(0, 0.3);
        double questions = between(0, 0.12);
        int recessAt = random.nextInt(10) < 3 ? random.nextInt(speakers) : -1;
        for (int at = 0; at < speakers; at++) {
            double share = random.nextDouble() < useAll
                    ? 1 + over + 0.05 * random.nextGaussian()
                    : Math.clamp(part + 0.2 * random.nextGaussian(), 0.08, 1);
            double gap = usualGap * Math.exp(0.8 * random.nextGaussian() - 0.32)
                    + (random.nextDouble() < questions ? between(15, 180) : 0);
            turns.add(new Turn(
                    random.nextDouble() >= notThere,
                    Math.max(0.05, share),
                    gap,
                    at == recessAt ? between(300, 900) : 0));
        }
    }

    /** What was told in one evening. */
    public static List<Told> told(Random random) {
        var evening = new SimulatedEvening(random);
        evening.hold();
        return evening.ask();
    }

    private void hold() {
        double at = 0;
        for (var turn : turns) {
            at += turn.recess();
            calls.add(at);
            at += turn.there() ? turn.gap() + turn.taken() * allotted : UNANSWERED_CALL_SECONDS;
        }
    }

    private List<Told> ask() {
        var told = new ArrayList<Told>();
        var shares = new ArrayList<Double>();
        double gaps = 0;
        int missed = 0;
        for (int now = 0; now < turns.size(); now++) {
            if (now % EVERY == 0) {
                var expected = new ExpectedTime(shares, Duration.ofMillis(Math.round(gaps * 1000)), missed);
                for (int who = now + 1; who < turns.size(); who += Math.max(1, (turns.size() - now) / ASKED_AT_ONCE)) {
                    told.add(told(expected, now, who));
                }
            }
            var turn = turns.get(now);
            missed += turn.there() ? 0 : 1;
            gaps += turn.there() ? turn.gap() : UNANSWERED_CALL_SECONDS;
            if (turn.there()) {
                shares.add(turn.taken());
            }
        }
        return told;
    }

    private Told told(ExpectedTime expected, int now, int who) {
        // A window begins at a full five minutes; the evening does not.
        var at = BEGUN.plusSeconds(random.nextInt(300));
        int ahead = who - now;
        var window = expected.window(at, Duration.ZERO, ahead, Duration.ofSeconds((long) ahead * allotted));
        var middle = expected.end(at, Duration.ZERO, ahead, Duration.ofSeconds((long) ahead * allotted));
        return new Told(
                seconds(at, window.fromInclusive()),
                seconds(at, window.toInclusive()),
                seconds(at, middle),
                (double) ahead * allotted,
                calls.get(who) - calls.get(now));
    }

    private static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toSeconds();
    }

    private double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
