package org.rostrum.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets what looks again and again for something to do have its rounds, from the start of the program to its end. */
@ApplicationScoped
public class RoundTimer {
    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedScheduledExecutorService timer;

    /**
     * Begins the rounds. The next one begins a pause after the last one ended, so that two never run at a time.
     *
     * @param pause before each round, the first one too
     * @param round must not throw, or it was the last
     */
    public void every(Duration pause, Runnable round) {
        var unused = timer.scheduleWithFixedDelay(round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does once, beside the caller, what a start owes to the time before it. */
    public void once(Runnable work) {
        timer.execute(work);
    }
}
