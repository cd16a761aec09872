package org.rostrum.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An evening drawn by chance, and what was told in it: at every fifth call those who waited were given a window. Each
 * body has habits of its own, so that none is what the program imagines before the first turn: how many use all of
 * their time, how long the walk to the lectern is, how many are not there, how often a member asks; one evening of a body
 * differs from the other, and in three of ten there is a recess.
 */
public final class SimulatedEvening {
    /**
     * A window that was told and the call that came, in seconds from when it was told.
     *
     * @param evening how many evenings of the body were known
     * @param naive places times minutes
     * @param knowing the middle for someone who knows the habits of this very evening, which nobody can
     */
    public record Told(
            int evening, double from, double to, double middle, double naive, double knowing, double called) {
        /** Whether the call came within it. */
        public boolean held() {
            return from <= called && called <= to;
        }
    }

    private static final Instant BEGUN = Instant.parse("2018-04-17T00:00:00Z");
    private static final int[] ALLOTTED = {60, 120, 120, 180};
    private static final int EVERY = 5;
    private static final int ASKED_AT_ONCE = 6;
    private static final double UNANSWERED_CALL_SECONDS = 8;
    private static final double LEAST_QUESTION = 15;
    private static final double MOST_QUESTION = 180;
    /** How one evening of a body differs from the next: by a quarter, mostly. */
    private static final double VARIED_BY = 0.25;

    private static final int EVENINGS_OF_A_BODY = 5;
    private static final double NOT_THERE = 0.3;

    /** What a body is like; an evening of it is like this by and large. */
    private record Ways(
            int allotted, double useAll, double part, double over, double gap, double notThere, double questions) {
        static Ways any(Random random, double mostNotThere) {
            return new Ways(
                    ALLOTTED[random.nextInt(ALLOTTED.length)],
                    between(random, 0.3, 0.95),
                    between(random, 0.25, 0.7),
                    between(random, 0, 0.12),
                    between(random, 4, 40),
                    between(random, 0, mostNotThere),
                    between(random, 0, 0.12));
        }

        Ways tonight(Random random) {
            return new Ways(
                    allotted,
                    Math.clamp(varied(random, useAll), 0, 1),
                    Math.clamp(varied(random, part), 0.1, 0.9),
                    over,
                    varied(random, gap),
                    Math.clamp(varied(random, notThere), 0, 0.5),
                    varied(random, questions));
        }

        private static double varied(Random random, double usual) {
            return usual * Math.exp(VARIED_BY * random.nextGaussian());
        }

        /** What a place in the line takes on average, those that are not there included. */
        double secondsOfOne() {
            double share = useAll * (1 + over) + (1 - useAll) * part;
            double asked = questions * (LEAST_QUESTION + MOST_QUESTION) / 2;
            return (1 - notThere) * (share * allotted + gap + asked) + notThere * UNANSWERED_CALL_SECONDS;
        }
    }

    private record Turn(boolean there, double taken, double gap, double recess) {}

    private final Random random;
    private final Ways ways;
    private final Habits usual;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Double> calls = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private Duration gaps = Duration.ZERO;
    private int missed;

    private SimulatedEvening(Random random, Ways ways, Habits usual) {
        this.random = random;
        this.ways = ways;
        this.usual = usual;
        int speakers = 15 + random.nextInt(106);
        int recessAt = random.nextInt(10) < 3 ? random.nextInt(speakers) : -1;
        for (int at = 0; at < speakers; at++) {
            double share = random.nextDouble() < ways.useAll()
                    ? 1 + ways.over() + 0.05 * random.nextGaussian()
                    : Math.clamp(ways.part() + 0.2 * random.nextGaussian(), 0.08, 1);
            double gap = ways.gap() * Math.exp(0.8 * random.nextGaussian() - 0.32)
                    + (random.nextDouble() < ways.questions() ? between(random, LEAST_QUESTION, MOST_QUESTION) : 0);
            turns.add(new Turn(
                    random.nextDouble() >= ways.notThere(),
                    Math.max(0.05, share),
                    gap,
                    at == recessAt ? between(random, 300, 900) : 0));
        }
    }

    /** What was told in the evenings of one body that misses up to 30 of 100 it calls, each known when the next begins. */
    public static List<Told> told(Random random) {
        return told(random, NOT_THERE);
    }

    /**
     * What was told in the evenings of one body, each known when the next begins.
     *
     * @param mostNotThere the largest share of those called that a body may miss, by and large
     */
    public static List<Told> told(Random random, double mostNotThere) {
        var ways = Ways.any(random, mostNotThere);
        var told = new ArrayList<Told>();
        var earlier = new ArrayList<ExpectedTime>();
        for (int number = 0; number < EVENINGS_OF_A_BODY; number++) {
            var evening = new SimulatedEvening(random, ways.tonight(random), Habits.of(earlier));
            evening.hold();
            told.addAll(evening.ask(number));
            earlier.add(evening.expected());
        }
        return told;
    }

    private void hold() {
        double at = 0;
        for (var turn : turns) {
            at += turn.recess();
            calls.add(at);
            at += turn.there() ? turn.gap() + turn.taken() * ways.allotted() : UNANSWERED_CALL_SECONDS;
        }
    }

    private List<Told> ask(int evening) {
        var told = new ArrayList<Told>();
        for (int now = 0; now < turns.size(); now++) {
            if (now % EVERY == 0) {
                for (int who = now + 1; who < turns.size(); who += Math.max(1, (turns.size() - now) / ASKED_AT_ONCE)) {
                    told.add(told(evening, now, who));
                }
            }
            see(turns.get(now));
        }
        return told;
    }

    private void see(Turn turn) {
        double gap = turn.there() ? turn.gap() : UNANSWERED_CALL_SECONDS;
        gaps = gaps.plusMillis(Math.round(gap * 1000));
        if (turn.there()) {
            shares.add(turn.taken());
        } else {
            missed++;
        }
    }

    private ExpectedTime expected() {
        return new ExpectedTime(shares, gaps, missed, usual);
    }

    private Told told(int evening, int now, int who) {
        // A window begins at a full five minutes; the evening does not.
        var at = BEGUN.plusSeconds(random.nextInt(300));
        int ahead = who - now;
        var allotted = Duration.ofSeconds((long) ahead * ways.allotted());
        var window = expected().window(at, Duration.ZERO, ahead, allotted);
        return new Told(
                evening,
                seconds(at, window.fromInclusive()),
                seconds(at, window.toInclusive()),
                seconds(at, expected().end(at, Duration.ZERO, ahead, allotted)),
                allotted.toSeconds(),
                ahead * ways.secondsOfOne(),
                calls.get(who) - calls.get(now));
    }

    private static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toSeconds();
    }

    private static double between(Random random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
