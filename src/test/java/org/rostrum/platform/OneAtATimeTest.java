package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Work that is done by one at a time for each key")
class OneAtATimeTest {
    private final OneAtATime<String> turns = new OneAtATime<>();

    @Test
    void is_never_done_by_two() throws Exception {
        var working = new AtomicInteger();
        var most = new AtomicInteger();
        var asked = new AskedAtOnce();
        asked.by(
                8,
                () -> turns.work("a", () -> {
                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                    return asked.held(working::decrementAndGet);
                }));
        assertThat(most).hasValue(1);
        assertThat(turns.size()).isZero();
    }

    @Test
    void does_not_wait_for_that_of_another_key() throws Exception {
        var begun = new CountDownLatch(1);
        var other = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(1)) {
            threads.execute(() -> turns.work("a", () -> {
                begun.countDown();
                return awaited(other);
            }));
            begun.await();
            assertThat(turns.<String>work("b", () -> "done")).isEqualTo("done");
            other.countDown();
        }
        assertThat(turns.size()).isZero();
    }

    @Test
    void leaves_nothing_behind_where_it_fails() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> turns.work("a", () -> {
                    throw new IllegalStateException("lost");
                }));
        assertThat(turns.size()).isZero();
        assertThat(turns.<String>work("a", () -> "again")).isEqualTo("again");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
