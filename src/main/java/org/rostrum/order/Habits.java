package org.rostrum.order;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the evenings of a body usually go: what stands in for this evening until its own turns outweigh it. A body that was
 * never heard is imagined; each earlier evening of its own moves it from there.
 *
 * @param share of the time allotted that a turn takes
 * @param deviation of that share from turn to turn
 * @param gapSeconds between turns, on average
 * @param notHere of those called, how many were not there, as a share
 * @param weight how many turns of this evening count as much
 */
public record Habits(double share, double deviation, double gapSeconds, double notHere, double weight) {
    /** Of a body of which nothing is known. */
    public static final Habits IMAGINED = new Habits(0.9, 0.3, 15, 0.08, 4);

    /** The weight that many earlier evenings come near to; one evening differs from another, so that it stays small. */
    private static final double MOST_WEIGHT = 20;

    /** How many evenings the imagined one counts for. */
    private static final double IMAGINED_EVENINGS = 0.5;

    private static final int FEWEST_TURNS = 5;

    /** The habits that earlier evenings show; those with hardly a turn tell nothing. */
    public static Habits of(List<ExpectedTime> earlier) {
        var told = earlier.stream()
                .filter(evening -> evening.shares().size() >= FEWEST_TURNS)
                .toList();
        double known = told.size() / (told.size() + IMAGINED_EVENINGS);
        return new Habits(
                mean(told, IMAGINED.share, Habits::shareOf),
                Math.sqrt(mean(told, IMAGINED.deviation * IMAGINED.deviation, Habits::varianceOf)),
                mean(told, IMAGINED.gapSeconds, Habits::gapOf),
                mean(told, IMAGINED.notHere, Habits::notHereOf),
                IMAGINED.weight + (MOST_WEIGHT - IMAGINED.weight) * known);
    }

    private static double mean(List<ExpectedTime> told, double imagined, ToDoubleFunction<ExpectedTime> figure) {
        double real = told.stream().mapToDouble(figure).sum();
        return (IMAGINED_EVENINGS * imagined + real) / (IMAGINED_EVENINGS + told.size());
    }

    private static double shareOf(ExpectedTime evening) {
        return evening.shares().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    private static double varianceOf(ExpectedTime evening) {
        double mean = shareOf(evening);
        return evening.shares().stream()
                .mapToDouble(share -> (share - mean) * (share - mean))
                .average()
                .orElseThrow();
    }

    private static double gapOf(ExpectedTime evening) {
        return evening.gaps().toMillis() / 1000.0 / evening.shares().size();
    }

    private static double notHereOf(ExpectedTime evening) {
        return (double) evening.notHere() / (evening.shares().size() + evening.notHere());
    }
}
