package org.rostrum.launch;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Tells the person at the terminal what is being done and how long it took. */
final class Progress {
    private static final Duration BETWEEN_DOTS = Duration.ofSeconds(2);

    private final PrintStream terminal;
    private final PrintStream aside;
    private final Duration betweenDots;
    private final long begun = System.nanoTime();
    private volatile DottedLine dotted;

    /** What a script may read goes to the first, and what only shows that something is being done to the second. */
    Progress(PrintStream terminal, PrintStream aside, Duration betweenDots) {
        this.terminal = terminal;
        this.aside = aside;
        this.betweenDots = betweenDots;
        this.dotted = new DottedLine(aside, "");
    }

    /** Where no person looks on, nothing is said beside the answers. */
    @SuppressWarnings("SystemConsoleNull") // Some Javas never say so; there the dots stand in standard error alone.
    static Progress on(PrintStream terminal) {
        var aside = System.console() == null ? new PrintStream(OutputStream.nullOutputStream()) : System.err;
        return new Progress(terminal, aside, BETWEEN_DOTS);
    }

    /** Says what begins and does it, with a dot every two seconds; the next line shows that it is over. */
    <T> T step(String what, Callable<T> work) throws Exception {
        var line = new DottedLine(terminal, "%5.1f s  %s".formatted(seconds(), what));
        line.begin();
        return withDots(line, work);
    }

    /** Does what is soon done, and shows that it goes on when it is not. */
    <T> T quietly(Callable<T> work) throws Exception {
        return withDots(new DottedLine(aside, "One moment"), work);
    }

    private <T> T withDots(DottedLine line, Callable<T> work) throws Exception {
        long every = betweenDots.toMillis();
        dotted = line;
        try (var dots = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory())) {
            var unused = dots.scheduleAtFixedRate(line::dot, every, every, TimeUnit.MILLISECONDS);
            return work.call();
        } finally {
            line.end();
        }
    }

    /** Says it in a line of its own: the dots of what goes on end before it, and no more follow. */
    void say(String line) {
        dotted.end();
        terminal.println(line);
        terminal.flush();
    }

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }

    /** A line that begins with its first dot, if not before, and ends once. */
    private static final class DottedLine {
        private enum Stage {
            TO_COME,
            BEGUN,
            OVER
        }

        private final PrintStream place;
        private final String beginning;
        private Stage stage = Stage.TO_COME;

        DottedLine(PrintStream place, String beginning) {
            this.place = place;
            this.beginning = beginning;
        }

        synchronized void begin() {
            if (stage == Stage.TO_COME) {
                stage = Stage.BEGUN;
                show(beginning);
            }
        }

        synchronized void dot() {
            begin();
            if (stage == Stage.BEGUN) {
                show(" .");
            }
        }

        synchronized void end() {
            if (stage == Stage.BEGUN) {
                place.println();
            }
            stage = Stage.OVER;
        }

        private void show(String part) {
            place.print(part);
            place.flush();
        }
    }
}
