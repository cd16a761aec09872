package org.rostrum.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Draw;
import org.rostrum.order.Position;
import org.rostrum.order.SignedUp;
import org.rostrum.order.SpeakingOrder;
import org.rostrum.platform.Id;

/**
 * How long it takes to draw 5,000 speakers and put them into the line, seed included, in a Java of its own for each set
 * of options; the first rounds warm it up and do not count.
 */
final class OrderBench implements Bench.Measurement {
    private static final int SPEAKERS = 5000;
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 200;

    @Override
    public List<String> take() throws Exception {
        return List.of(
                "| Java options of | median | nine in ten within | the first round of all |",
                "| --- | --- | --- | --- |",
                "| `serve` | " + inItsOwnJava(Started.SERVE),
                "| `demo` | " + inItsOwnJava(Started.DEMO));
    }

    private static String inItsOwnJava(List<String> jvm) throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvm);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), OrderBench.class.getName()));
        var process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Prints one row of figures for the Java it runs in. */
    @SuppressWarnings("SystemOut") // The parent reads it.
    public static void main(String[] none) {
        var speakers = IntStream.range(0, SPEAKERS)
                .mapToObj(number -> new SignedUp(
                        new Id(number), "%03d-%03d".formatted(number / 1000, number % 1000), position(number)))
                .toList();
        double first = milliseconds(speakers);
        for (int round = 1; round < WARM_UP; round++) {
            milliseconds(speakers);
        }
        var measured = Figures.of(IntStream.range(0, ROUNDS)
                .mapToObj(round -> milliseconds(speakers))
                .toList());
        System.out.printf("%.1f ms | %.1f ms | %.0f ms |%n", measured.median(), measured.share(0.9), first);
    }

    private static Position position(int number) {
        return number % 7 == 0 ? Position.NEUTRAL : number % 2 == 0 ? Position.FOR : Position.AGAINST;
    }

    private static double milliseconds(List<SignedUp> speakers) {
        long begun = System.nanoTime();
        var seed = new Draw("a secret")
                .seed(speakers.stream().map(SignedUp::reference).toList());
        var line = SpeakingOrder.of(speakers, Arrangement.IN_TURN_BY_DRAW, Optional.of(seed));
        double took = (System.nanoTime() - begun) / 1e6;
        if (line.size() != SPEAKERS) {
            throw new IllegalStateException("The order lost somebody.");
        }
        return took;
    }
}
