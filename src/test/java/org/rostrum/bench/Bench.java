package org.rostrum.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the packaged program beside a baseline in the same run and writes what came out into
 * {@code docs/performance.md}. Started by {@code ./rostrum bench}; on a machine that does something else at the same time
 * the figures mean little.
 */
public final class Bench {
    /** One measurement; gives its figures as lines of Markdown. */
    interface Measurement {
        List<String> take() throws Exception;
    }

    private static final Path PAPER = Path.of("docs", "performance.md");

    private Bench() {}

    /** Takes the measurements that are named, or all of them, one after the other. */
    @SuppressWarnings("SystemOut") // Its reader sits at the terminal.
    public static void main(String[] names) throws Exception {
        var all = measurements();
        var wanted = names.length == 0 ? List.copyOf(all.keySet()) : List.of(names);
        for (var name : wanted) {
            if (!all.containsKey(name)) {
                System.err.printf(
                        "There is no measurement \"%s\". Measurements: %s.%n", name, String.join(", ", all.keySet()));
                System.exit(1);
            }
        }
        for (var name : wanted) {
            System.out.printf("%n%s%n", name);
            var figures = all.getOrDefault(name, List::of).take();
            figures.forEach(System.out::println);
            write(name, figures);
        }
    }

    private static Map<String, Measurement> measurements() {
        var all = new LinkedHashMap<String, Measurement>();
        all.put("start", new StartBench());
        all.put("order", new OrderBench());
        all.put("expected", new ExpectedBench());
        all.put("signups", new SignupBench());
        all.put("memory", new MemoryBench());
        all.put("minutes", new MinutesBench());
        all.put("desk", new DeskBench());
        return all;
    }

    private static void write(String name, List<String> figures) throws IOException {
        var lines = new ArrayList<>(List.of("Taken on " + Machine.inWords() + ".", ""));
        lines.addAll(figures);
        new Paper(PAPER).replace(name, lines);
    }
}
