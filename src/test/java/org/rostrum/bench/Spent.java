package org.rostrum.bench;

import java.time.Duration;

/** What the processor was asked for: by the program, by its database, and by the load that this process puts on both. */
record Spent(Duration program, Duration database, Duration load) {
    static final Spent NOTHING = new Spent(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** Up to now, since each began. */
    static Spent upToNow(Started rostrum) {
        return new Spent(
                of(rostrum.process().toHandle()),
                rostrum.process().descendants().map(Spent::of).reduce(Duration.ZERO, Duration::plus),
                of(ProcessHandle.current()));
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    Spent plus(Spent more) {
        return new Spent(program.plus(more.program), database.plus(more.database), load.plus(more.load));
    }

    Spent minus(Spent before) {
        return new Spent(program.minus(before.program), database.minus(before.database), load.minus(before.load));
    }

    /** The cells of a table: microseconds for one of so many. */
    String ofEach(long many) {
        return "%d µs | %d µs | %d µs".formatted(micros(program, many), micros(database, many), micros(load, many));
    }

    private static long micros(Duration time, long many) {
        return Math.round(time.toNanos() / 1000.0 / many);
    }
}
