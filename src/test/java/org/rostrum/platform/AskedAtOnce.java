package org.rostrum.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Several who ask for the same while it is made: it is not done before all of them wait, for it or for each other. */
public final class AskedAtOnce {
    private final CountDownLatch everyone = new CountDownLatch(1);

    /** Holds what is made until everyone has asked. */
    public <T> T held(Supplier<T> made) {
        try {
            everyone.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return made.get();
    }

    /** What each of so many gets. */
    public <T> List<T> by(int many, Supplier<T> question) throws Exception {
        var asked = new ArrayList<FutureTask<T>>();
        var threads = new ArrayList<Thread>();
        for (int at = 0; at < many; at++) {
            asked.add(new FutureTask<>(question::get));
            threads.add(Thread.ofPlatform().daemon().start(asked.getLast()));
        }
        while (threads.stream()
                .anyMatch(thread ->
                        thread.getState() == Thread.State.RUNNABLE || thread.getState() == Thread.State.NEW)) {
            Thread.onSpinWait();
        }
        everyone.countDown();
        var answers = new ArrayList<T>();
        for (var answer : asked) {
            answers.add(answer.get());
        }
        return answers;
    }
}
