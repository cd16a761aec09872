package org.rostrum.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When someone in the line may expect to be called, reckoned from this evening: which share of the time allotted the
 * turns have taken, the gaps between them, and who was not there. What the body's evenings were like before stands in
 * until its turns outweigh that. {@code docs/expected-time.md} gives the reasoning; {@code ./rostrum bench expected}
 * measures how often the window holds.
 *
 * @param shares for each turn that has ended, the time taken as a share of the time allotted
 * @param gaps what has passed between turns in all: walking up, questions, calls that nobody answered; no recess
 * @param turnout who came when called
 * @param usual how the evenings of this body go
 */
public record ExpectedTime(List<Double> shares, Duration gaps, Turnout turnout, Habits usual) {
    /** Gaps have a long tail: most are short, some hold a question. */
    private static final double DEVIATION_BY_MEAN_GAP = 1.3;
    /** Three evenings in ten have a recess of some ten minutes, spread over some sixty turns: 0.3 × 600² ÷ 60. */
    private static final double VARIANCE_OF_RECESSES = 1800;
    /** Four in five of a normal distribution lie within so many deviations of the mean. */
    private static final double FOUR_IN_FIVE = 1.2816;

    private static final long ROUNDED_TO_SECONDS = 300;

    /** Keeps the shares as they were. */
    public ExpectedTime {
        shares = List.copyOf(shares);
    }

    /** A stretch of time that holds the call four times in five; both ends are full five minutes. */
    public record Window(Instant fromInclusive, Instant toInclusive) {}

    /** An evening before its first turn, of a body of which nothing is known. */
    public static ExpectedTime before() {
        return new ExpectedTime(List.of(), Duration.ZERO, Turnout.NONE, Habits.IMAGINED);
    }

    /** The window of each in a line, in order, when the one at the lectern still has {@code left}. */
    public List<Window> windows(Instant now, Duration left, List<Waiting> line) {
        var turn = turn();
        var before = turn.left(left);
        var windows = new ArrayList<Window>();
        for (var each : line) {
            windows.add(window(now, before));
            before = before.plus(place(each, turn, before));
        }
        return List.copyOf(windows);
    }

    private Window window(Instant now, Sum before) {
        double reach =
                FOUR_IN_FIVE * Math.sqrt(before.chance() + square(before.turns()) / turns() + square(before.calls()));
        var from = rounded(now, before.seconds() - reach);
        var until = rounded(now, before.seconds() + reach);
        return new Window(from, until.isAfter(from) ? until : from.plusSeconds(ROUNDED_TO_SECONDS));
    }

    /** When the line will have been heard, as one instant; the floor shows it as the expected end. */
    public Instant end(Instant now, Duration left, List<Waiting> line) {
        var turn = turn();
        var before = turn.left(left);
        for (var each : line) {
            before = before.plus(place(each, turn, before));
        }
        return now.plusSeconds(Math.round(before.seconds()));
    }

    /**
     * What lies before a call, added up.
     *
     * @param chance the variance of what scatters by itself: turns and gaps, who may not be there, recesses
     * @param turns by how much turns and gaps scatter in all if those of this evening are all like one of them
     * @param calls the deviation that there is since it is not known better how many are missing
     */
    private record Sum(double seconds, double chance, double turns, double calls) {
        static final Sum NOTHING = new Sum(0, 0, 0, 0);

        /** What is not known of all places alike does not even out, so that deviations are added, not variances. */
        Sum plus(Sum place) {
            return new Sum(seconds + place.seconds, chance + place.chance, turns + place.turns, calls + place.calls);
        }
    }

    /** What a turn is like: the share of its time that is used, how much that scatters, and the gap after it. */
    private record Turn(double share, double deviation, double gap) {
        Sum left(Duration left) {
            return new Sum(left.toSeconds() * share, square(left.toSeconds() * deviation), 0, 0);
        }

        double seconds(Duration allotted) {
            return inSeconds(allotted) * share + gap;
        }

        double variance(Duration allotted) {
            return square(inSeconds(allotted) * deviation) + square(DEVIATION_BY_MEAN_GAP * gap);
        }
    }

    private Turn turn() {
        return new Turn(share(), deviation(), gap());
    }

    /** What someone before adds: a turn and a gap, or nothing if she is missing. */
    private Sum place(Waiting one, Turn turn, Sum before) {
        if (!one.allotted().isPositive()) {
            return Sum.NOTHING;
        }
        var untilCalled = Duration.ofSeconds(Math.round(before.seconds()));
        var like = turnout.like(one, untilCalled);
        double missing = like.share(usual.missing(one, untilCalled), usual.weight());
        double seconds = turn.seconds(one.allotted());
        double variance = turn.variance(one.allotted());
        double ofAbsence = missing * (1 - missing);
        return new Sum(
                (1 - missing) * seconds,
                (1 - missing) * variance + ofAbsence * square(seconds) + VARIANCE_OF_RECESSES,
                (1 - missing) * Math.sqrt(variance),
                seconds * Math.sqrt(ofAbsence / (usual.weight() + like.called() + 1)));
    }

    /** The share of the allotted time that a speaker is likely to use. */
    public double share() {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        return (usual.weight() * usual.share() + sum) / turns();
    }

    private double deviation() {
        double mean = share();
        double imagined = usual.weight() * (square(usual.deviation()) + square(usual.share() - mean));
        double real = shares.stream().mapToDouble(one -> square(one - mean)).sum();
        return Math.sqrt((imagined + real) / turns());
    }

    private double gap() {
        double real = Math.max(0, gaps.toSeconds());
        return (usual.weight() * usual.gapSeconds() + real) / turns();
    }

    /** The turns that speak for the means: this evening's, and what the usual ones count for. */
    private double turns() {
        return usual.weight() + shares.size();
    }

    /** What many share evenly is seldom full seconds each. */
    private static double inSeconds(Duration allotted) {
        return allotted.toMillis() / 1000.0;
    }

    private static double square(double value) {
        return value * value;
    }

    private static Instant rounded(Instant now, double seconds) {
        double at = now.getEpochSecond() + Math.max(0, seconds);
        return Instant.ofEpochSecond(Math.round(at / ROUNDED_TO_SECONDS) * ROUNDED_TO_SECONDS);
    }
}
