package org.rostrum.signup;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;

/**
 * Commits the sign-ups that wait together, up to 200 in one transaction, since that costs about as much as one. Each is
 * answered after its own commit.
 */
@ApplicationScoped
class SignupWriter {
    private static final int TOGETHER = 200;
    private static final int TRIES = 5;
    private static final int MOST_WAITING = 10_000;
    private static final int ANSWERING = 4;

    private record Waiting(SignupBatch.Request request, CompletableFuture<Signups.Receipt> answer) {
        void answer(SignupBatch.Outcome outcome) {
            switch (outcome) {
                case SignupBatch.Outcome.Kept(var receipt) -> answer.complete(receipt);
                case SignupBatch.Outcome.TurnedAway(var refusal) -> answer.completeExceptionally(refusal);
            }
        }
    }

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedThreadFactory threads;

    @Inject
    SignupBatch batch;

    @Inject
    MovedLetters moved;

    // The server's own executor looks through its whole class path for contexts each time it is given something to do.
    @SuppressWarnings("NullAway.Init")
    private ExecutorService answers;

    private volatile boolean ended;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
        answers = Executors.newFixedThreadPool(ANSWERING, threads);
        var thread = threads.newThread(this::run);
        thread.setName("sign-ups");
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void end() {
        ended = true;
        answers.shutdown();
    }

    CompletionStage<Signups.Receipt> write(SignupBatch.Request request) {
        var waiting = new Waiting(request, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            throw new Refusal(ProblemDocument.of(
                    503,
                    "Very many people are signing up just now",
                    "Nothing was recorded. Send it again in a moment."));
        }
        return waiting.answer();
    }

    private void run() {
        while (!ended) {
            try {
                var together = new ArrayList<Waiting>();
                together.add(queue.take());
                queue.drainTo(together, TOGETHER - 1);
                write(together);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void write(List<Waiting> together) {
        try {
            var written = batch.write(together.stream().map(Waiting::request).toList());
            // What an answer costs must not keep the next from being written.
            answers.execute(() -> {
                for (int at = 0; at < together.size(); at++) {
                    together.get(at).answer(written.outcomes().get(at));
                }
            });
            moved.tellIfMovedSince(written.read());
        } catch (RuntimeException failed) {
            // One that cannot be written must not take the others with it.
            together.forEach(this::alone);
        }
    }

    /** Another node may write the same request in the same moment, once and again; nothing is left behind by what failed. */
    private void alone(Waiting waiting) {
        for (int left = TRIES; ; left--) {
            try {
                var written = batch.write(List.of(waiting.request()));
                waiting.answer(written.outcomes().getFirst());
                moved.tellIfMovedSince(written.read());
                return;
            } catch (RuntimeException failed) {
                if (left <= 1 || failed instanceof Refusal) {
                    waiting.answer().completeExceptionally(failed);
                    return;
                }
            }
        }
    }
}
