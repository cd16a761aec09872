package org.rostrum.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.rostrum.order.SimulatedEvening;
import org.rostrum.order.SimulatedEvening.Told;

/**
 * How often the window that a waiting speaker is told holds, in 1,000 evenings drawn by chance, and how far off its middle
 * is beside counting places times minutes, and beside someone who knows the habits of the very evening: nobody can be
 * expected to come nearer than that.
 */
final class ExpectedBench implements Bench.Measurement {
    /** Five evenings of each. */
    private static final int BODIES = 200;

    private static final long SEED = 20_261_125;
    private static final double HALF = 0.5;

    @Override
    public List<String> take() {
        var told = bodies(SimulatedEvening::told);
        var atMostHalf = bodies(random -> SimulatedEvening.told(random, HALF));
        var door = new Random(SEED);
        var checkedIn = bodies(random -> SimulatedEvening.toldWhereTheyCheckIn(random, door));
        var halfCheckedIn = bodies(random -> SimulatedEvening.toldWhereTheyCheckIn(random, door, HALF));
        return List.of(
                "| told to | windows | held | width | off by, on average | places times minutes off by | ratio"
                        + " | ratio of who knows the habits |",
                "| --- | --- | --- | --- | --- | --- | --- | --- |",
                row("everyone", told, any -> true),
                row("a body's first evening", told, one -> one.evening() == 0),
                row("its later evenings", told, one -> one.evening() > 0),
                row("called within 20 minutes", told, one -> one.called() <= 1200),
                row("called within an hour", told, one -> one.called() > 1200 && one.called() <= 3600),
                row("called later", told, one -> one.called() > 3600),
                row("everyone, where up to half do not come", atMostHalf, any -> true),
                row("everyone, where people check in", checkedIn, any -> true),
                row("a body's first evening, where people check in", checkedIn, one -> one.evening() == 0),
                row("called within 20 minutes, where people check in", checkedIn, one -> one.called() <= 1200),
                row("everyone, where people check in and up to half do not come", halfCheckedIn, any -> true));
    }

    private static List<Told> bodies(Function<Random, List<Told>> body) {
        var random = new Random(SEED);
        return IntStream.range(0, BODIES)
                .boxed()
                .flatMap(number -> body.apply(random).stream())
                .toList();
    }

    private static String row(String who, List<Told> all, Predicate<Told> asked) {
        var told = all.stream().filter(asked).toList();
        double off = off(told, Told::middle);
        double naive = off(told, Told::naive);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f %% | %.0f min | %.1f min | %.1f min | %.2f | %.2f |",
                who,
                told.size(),
                100.0 * told.stream().filter(Told::held).count() / told.size(),
                mean(told, one -> one.to() - one.from()) / 60,
                off / 60,
                naive / 60,
                off / naive,
                off(told, Told::knowing) / naive);
    }

    private static double off(List<Told> told, ToDoubleFunction<Told> foretold) {
        return mean(told, one -> Math.abs(foretold.applyAsDouble(one) - one.called()));
    }

    private static double mean(List<Told> told, ToDoubleFunction<Told> figure) {
        return told.stream().mapToDouble(figure).average().orElse(0);
    }
}
