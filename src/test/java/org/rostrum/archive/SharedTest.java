package org.rostrum.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.minutes.Minutes;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.FiledMinutes;
import org.rostrum.proceedings.Proceedings;

@DisplayName("An answer that costs much to find")
class SharedTest {
    private static final Id MEETING = new Id(7);
    private static final Set<Thread.State> SETTLED = Set.of(Thread.State.WAITING, Thread.State.TERMINATED);

    private final Shared<String, Integer> answers = new Shared<>();
    private final AtomicInteger found = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    void is_found_once_for_all_who_ask_meanwhile() throws Exception {
        var first = new FutureTask<>(() -> answers.of("meeting", this::slowly));
        var second = new FutureTask<>(() -> answers.of("meeting", found::incrementAndGet));
        new Thread(first).start();
        awaitBegun();
        settle(new Thread(second));
        go.countDown();
        assertThat(first.get()).isEqualTo(1);
        assertThat(second.get()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // No container runs in a unit test.
    void is_the_proof_of_a_meeting_which_everyone_may_ask_for() throws Exception {
        var meetings = new WholeMeetings();
        meetings.minutes = new NoMinutes();
        meetings.proceedings = new SlowlyProved();
        var first = new FutureTask<>(() -> meetings.verify(MEETING));
        var second = new FutureTask<>(() -> meetings.verify(MEETING));
        new Thread(first).start();
        awaitBegun();
        settle(new Thread(second));
        go.countDown();
        assertThat(first.get()).isEqualTo(new Chain.Verification.Whole(1, "proved"));
        assertThat(second.get()).isSameAs(first.get());
    }

    /** What is asked of another one does not wait. */
    @Test
    void is_one_for_each() throws Exception {
        var first = new FutureTask<>(() -> answers.of("meeting", this::slowly));
        new Thread(first).start();
        awaitBegun();
        assertThat(answers.of("another", () -> 7)).isEqualTo(7);
        go.countDown();
        assertThat(first.get()).isEqualTo(1);
    }

    @Test
    void is_found_anew_for_who_asks_later() {
        answers.of("meeting", found::incrementAndGet);
        assertThat(answers.of("meeting", found::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void is_a_refusal_where_finding_it_is_one() {
        for (int asked = 0; asked < 2; asked++) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> answers.of("meeting", () -> {
                        throw Refusal.notFound("This meeting");
                    }));
        }
    }

    /** Its journal is proved when the test says so; each time one entry more. */
    private final class SlowlyProved extends Proceedings {
        @Override
        public long last(Id meeting) {
            return 0;
        }

        @Override
        public Chain.Verification verify(Id meeting, List<FiledMinutes.Known> minutes) {
            return new Chain.Verification.Whole(slowly(), "proved");
        }
    }

    private static final class NoMinutes extends Minutes {
        @Override
        public List<FiledMinutes.Known> known(Id meeting) {
            return List.of();
        }
    }

    private int slowly() {
        begun.countDown();
        try {
            go.await();
        } catch (InterruptedException never) {
            throw new AssertionError(never);
        }
        return found.incrementAndGet();
    }

    /** Not for ever: whoever failed before never begins. */
    private void awaitBegun() throws InterruptedException {
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private static void settle(Thread thread) {
        thread.start();
        while (!SETTLED.contains(thread.getState())) {
            Thread.onSpinWait();
        }
    }
}
