package org.rostrum.order;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the evenings of a body usually go: what stands in for this evening until its own turns outweigh it. A body that was
 * never heard is imagined; each earlier evening of its own moves it from there.
 *
 * @param share of the time allotted that a turn takes
 * @param deviation of that share from turn to turn
 * @param gapSeconds between turns, on average
 * @param turnouts who came when called in each of the earlier evenings
 * @param weight how many turns of this evening count as much
 */
public record Habits(double share, double deviation, double gapSeconds, List<Turnout> turnouts, double weight) {
    /** Of a body of which nothing is known. */
    public static final Habits IMAGINED = new Habits(0.9, 0.3, 15, List.of(), 4);

    /** Of those called who have checked in, how many are not there in an evening of which nothing is known. */
    static final double CHECKED_IN_NOT_HERE = 0.02;

    /** The same of all others. */
    static final double NOT_HERE = 0.08;

    /** The weight that many earlier evenings come near to; one evening differs from another, so that it stays small. */
    private static final double MOST_WEIGHT = 20;

    /** How many evenings the imagined one counts for. */
    private static final double IMAGINED_EVENINGS = 0.5;

    private static final int FEWEST_TURNS = 5;

    /** Keeps the turnouts as they were. */
    public Habits {
        turnouts = List.copyOf(turnouts);
    }

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
                told.stream().map(ExpectedTime::turnout).toList(),
                IMAGINED.weight + (MOST_WEIGHT - IMAGINED.weight) * known);
    }

    /** How often someone is missing who waits and will be called in so long. */
    double missing(Waiting one, Duration untilCalled) {
        double imagined = one.checkedIn() ? CHECKED_IN_NOT_HERE : NOT_HERE;
        return mean(turnouts, imagined, turnout -> turnout.missing(one, untilCalled));
    }

    private static <T> double mean(List<T> told, double imagined, ToDoubleFunction<T> figure) {
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
}
