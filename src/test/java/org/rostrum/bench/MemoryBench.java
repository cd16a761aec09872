package org.rostrum.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is alive in the program's heap before and after 60 seconds in which visitors without a cookie look at its public
 * pages. A page that began a session for each of them would show here.
 */
final class MemoryBench implements Bench.Measurement {
    private static final int TOGETHER = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration LOOKED = Duration.ofSeconds(60);
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    @Override
    public List<String> take() throws Exception {
        System.setProperty("http.maxConnections", Integer.toString(TOGETHER));
        try (var data = Folder.fresh();
                var rostrum = Started.rostrum(Started.SERVE, "demo", data.path())) {
            var pages = pages(AnyHearing.publish(rostrum, data.path()));
            look(pages, WARM_UP);
            double before = aliveMegabytes(rostrum.process());
            var looked = look(pages, LOOKED);
            double after = aliveMegabytes(rostrum.process());
            return List.of(
                    "| pages looked at in %d s | alive before | alive after | ratio |".formatted(LOOKED.toSeconds()),
                    "| --- | --- | --- | --- |",
                    "| %d | %.1f MB | %.1f MB | %.3f |"
                            .formatted(looked.millis().rising().size(), before, after, after / before));
        }
    }

    private static List<String> pages(AnyHearing hearing) {
        return List.of(
                hearing.address() + "/",
                hearing.address() + "/hearings/" + hearing.hearing(),
                hearing.address() + "/hearings/" + hearing.hearing() + "/sign-up",
                hearing.address() + "/meetings/" + hearing.meeting() + "/board",
                hearing.address() + "/api");
    }

    private static Load.Done look(List<String> pages, Duration time) throws Exception {
        return new Load(TOGETHER, time)
                .run((who, round) -> Load.ask("GET", pages.get((who + round) % pages.size()), ""));
    }

    /** Counts what a full collection leaves alive. */
    private static double aliveMegabytes(Process process) throws IOException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var total = TOTAL.matcher(said);
        if (!total.find()) {
            throw new IOException("The heap could not be counted: " + said);
        }
        return Long.parseLong(total.group(1)) / 1e6;
    }
}
