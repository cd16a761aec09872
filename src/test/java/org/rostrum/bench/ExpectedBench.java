package org.rostrum.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.rostrum.order.SimulatedEvening;
import org.rostrum.order.SimulatedEvening.Told;

/**
 * How often the window that a waiting speaker is told holds, in 1,000 evenings drawn by chance, and how far off its middle
 * is beside counting places times minutes.
 */
final class ExpectedBench implements Bench.Measurement {
    private static final int EVENINGS = 1000;
    private static final long SEED = 20_261_125;

    @Override
    public List<String> take() {
        var random = new Random(SEED);
        var told = IntStream.range(0, EVENINGS)
                .boxed()
                .flatMap(evening -> SimulatedEvening.told(random).stream())
                .toList();
        return List.of(
                "| told to | windows | held | width | off by, on average | places times minutes off by | ratio |",
                "| --- | --- | --- | --- | --- | --- | --- |",
                row("everyone", told, any -> true),
                row("called within 20 minutes", told, one -> one.called() <= 1200),
                row("called within an hour", told, one -> one.called() > 1200 && one.called() <= 3600),
                row("called later", told, one -> one.called() > 3600));
    }

    private static String row(String who, List<Told> all, Predicate<Told> asked) {
        var told = all.stream().filter(asked).toList();
        double off = mean(
                told.stream().map(one -> Math.abs(one.middle() - one.called())).toList());
        double naive = mean(
                told.stream().map(one -> Math.abs(one.naive() - one.called())).toList());
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f %% | %.0f min | %.1f min | %.1f min | %.2f |",
                who,
                told.size(),
                100.0 * told.stream().filter(Told::held).count() / told.size(),
                mean(told.stream().map(one -> one.to() - one.from()).toList()) / 60,
                off / 60,
                naive / 60,
                off / naive);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
