package org.rostrum.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Tells the person at the terminal what is being done and how long it took. */
final class Progress {
    private final PrintStream terminal;
    private final long begun = System.nanoTime();

    Progress(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Says what begins, does it and says nothing more: the next line shows that it is over. */
    <T> T step(String what, Callable<T> work) throws Exception {
        say("%5.1f s  %s".formatted(seconds(), what));
        return work.call();
    }

    void say(String line) {
        terminal.println(line);
        terminal.flush();
    }

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }
}
