package org.rostrum.launch;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the person at the terminal what is being done and how long it took. */
final class Progress {
    private static final Duration BETWEEN_DOTS = Duration.ofSeconds(2);

    private final PrintStream terminal;
    private final PrintStream aside;
    private final Duration betweenDots;
    private final long begun = System.nanoTime();

    /** What a script may read goes to the first, and what only shows that something is being done to the second. */
    Progress(PrintStream terminal, PrintStream aside, Duration betweenDots) {
        this.terminal = terminal;
        this.aside = aside;
        this.betweenDots = betweenDots;
    }

    /** Where no person looks on, nothing is said beside the answers. */
    @SuppressWarnings("SystemConsoleNull") // Some Javas never say so; there the dots stand in standard error alone.
    static Progress on(PrintStream terminal) {
        var aside = System.console() == null ? new PrintStream(OutputStream.nullOutputStream()) : System.err;
        return new Progress(terminal, aside, BETWEEN_DOTS);
    }

    /** Says what begins and does it, with a dot every two seconds; the next line shows that it is over. */
    <T> T step(String what, Callable<T> work) throws Exception {
        show(terminal, "%5.1f s  %s".formatted(seconds(), what));
        try {
            return withDots(() -> show(terminal, " ."), work);
        } finally {
            terminal.println();
        }
    }

    /** Does what is soon done, and shows that it goes on when it is not. */
    <T> T quietly(Callable<T> work) throws Exception {
        var dotted = new AtomicBoolean();
        try {
            return withDots(() -> show(aside, dotted.getAndSet(true) ? " ." : "One moment ."), work);
        } finally {
            if (dotted.get()) {
                aside.println();
            }
        }
    }

    private <T> T withDots(Runnable dot, Callable<T> work) throws Exception {
        long every = betweenDots.toMillis();
        try (var dots = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory())) {
            var unused = dots.scheduleAtFixedRate(dot, every, every, TimeUnit.MILLISECONDS);
            return work.call();
        }
    }

    private static void show(PrintStream place, String part) {
        place.print(part);
        place.flush();
    }

    void say(String line) {
        terminal.println(line);
        terminal.flush();
    }

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }
}
