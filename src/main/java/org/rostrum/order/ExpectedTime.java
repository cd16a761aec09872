package org.rostrum.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When someone in the line may expect to be called, reckoned from this evening: which share of the time allotted the
 * turns have taken, the gaps between them, and how many were not there. What the body's evenings were like before stands in
 * until its turns outweigh that. {@code docs/expected-time.md} gives the reasoning; {@code ./rostrum bench expected}
 * measures how often the window holds.
 *
 * @param shares for each turn that has ended, the time taken as a share of the time allotted
 * @param gaps what has passed between turns in all: walking up, questions, calls that nobody answered; no recess
 * @param notHere calls that nobody answered
 * @param usual how the evenings of this body go
 */
public record ExpectedTime(List<Double> shares, Duration gaps, int notHere, Habits usual) {
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
        return new ExpectedTime(List.of(), Duration.ZERO, 0, Habits.IMAGINED);
    }

    /**
     * The window of someone with {@code ahead} others before, to whom {@code allottedAhead} is allotted in all, when the
     * one at the lectern still has {@code left}.
     */
    public Window window(Instant now, Duration left, int ahead, Duration allottedAhead) {
        double mean = seconds(left, ahead, allottedAhead);
        double reach = FOUR_IN_FIVE * Math.sqrt(variance(left, ahead, allottedAhead));
        var from = rounded(now, mean - reach);
        var until = rounded(now, mean + reach);
        return new Window(from, until.isAfter(from) ? until : from.plusSeconds(ROUNDED_TO_SECONDS));
    }

    /** When the line will have been heard, as one instant; the floor shows it as the expected end. */
    public Instant end(Instant now, Duration left, int waiting, Duration allotted) {
        return now.plusSeconds(Math.round(seconds(left, waiting, allotted)));
    }

    private double seconds(Duration left, int ahead, Duration allottedAhead) {
        return left.toSeconds() * share() + (1 - absent()) * (allottedAhead.toSeconds() * share() + ahead * gap());
    }

    /**
     * Of the sum of the turns ahead: what they scatter by themselves, who may not be there, recesses, and how little is
     * known yet of their means.
     */
    private double variance(Duration left, int ahead, Duration allottedAhead) {
        if (ahead == 0) {
            return square(left.toSeconds() * deviation());
        }
        double allotted = (double) allottedAhead.toSeconds() / ahead;
        double turn = allotted * share() + gap();
        double ofOne = square(allotted * deviation()) + square(DEVIATION_BY_MEAN_GAP * gap());
        double here = ahead * (1 - absent());
        double ofAbsence = absent() * (1 - absent());
        return square(left.toSeconds() * deviation())
                + here * ofOne
                + ahead * ofAbsence * square(turn)
                + ahead * VARIANCE_OF_RECESSES
                + square(here) * ofOne / turns()
                + square(ahead * turn) * ofAbsence / (calls() + 1);
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

    private double absent() {
        return (usual.weight() * usual.notHere() + notHere) / calls();
    }

    /** The turns that speak for the means: this evening's, and what the usual ones count for. */
    private double turns() {
        return usual.weight() + shares.size();
    }

    private double calls() {
        return turns() + notHere;
    }

    private static double square(double value) {
        return value * value;
    }

    private static Instant rounded(Instant now, double seconds) {
        double at = now.getEpochSecond() + Math.max(0, seconds);
        return Instant.ofEpochSecond(Math.round(at / ROUNDED_TO_SECONDS) * ROUNDED_TO_SECONDS);
    }
}
