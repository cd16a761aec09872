package org.rostrum.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the program takes from {@code java} to its first good answer, with a data folder that is there already, beside
 * the same server with an empty application: as its own manual starts it, and without clustering and with the Java options
 * of the program. They take turns, so that whatever else the machine does meets all.
 */
final class StartBench implements Bench.Measurement {
    private static final int TURNS = 5;

    @Override
    public List<String> take() throws Exception {
        var lines = new ArrayList<>(List.of(
                "| Java options of | Rostrum, median (least to most) | empty application, as it comes | ratio"
                        + " | without clustering, the same Java options | ratio |",
                "| --- | --- | --- | --- | --- | --- |"));
        lines.add(row("`demo`", Started.DEMO));
        lines.add(row("`serve`", Started.SERVE));
        return lines;
    }

    private static String row(String name, List<String> jvm) throws Exception {
        try (var data = Folder.fresh();
                var empty = Folder.fresh()) {
            rostrum(jvm, data.path());
            bare(jvm, empty.path());
            var ours = new ArrayList<Long>();
            var asItComes = new ArrayList<Long>();
            var bare = new ArrayList<Long>();
            for (int turn = 0; turn < TURNS; turn++) {
                ours.add(rostrum(jvm, data.path()).toMillis());
                asItComes.add(asItComes(empty.path()).toMillis());
                bare.add(bare(jvm, empty.path()).toMillis());
            }
            var figures = Figures.of(ours);
            return "| %s | %s | %s | %.2f | %s | %.2f |"
                    .formatted(
                            name,
                            seconds(figures),
                            seconds(Figures.of(asItComes)),
                            figures.median() / Figures.of(asItComes).median(),
                            seconds(Figures.of(bare)),
                            figures.median() / Figures.of(bare).median());
        }
    }

    private static Duration rostrum(List<String> jvm, Path data) throws Exception {
        try (var started = Started.rostrum(jvm, "serve", data)) {
            return started.untilReady();
        }
    }

    private static Duration asItComes(Path folder) throws Exception {
        try (var started = Started.emptyServer(folder)) {
            return started.untilReady();
        }
    }

    private static Duration bare(List<String> jvm, Path folder) throws Exception {
        try (var started = Started.bareServer(jvm, folder)) {
            return started.untilReady();
        }
    }

    private static String seconds(Figures millis) {
        return "%.1f s (%.1f to %.1f)".formatted(millis.median() / 1000, millis.least() / 1000, millis.most() / 1000);
    }
}
