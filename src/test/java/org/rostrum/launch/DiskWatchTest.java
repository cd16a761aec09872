package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class DiskWatchTest {
    private final ArrayList<String> told = new ArrayList<>();
    private final DiskWatch watch = new DiskWatch("data", told::add);

    @Test
    void nothing_is_said_while_there_is_room() {
        watch.look(() -> DiskWatch.SCARCE_BYTES);
        watch.look(() -> DiskWatch.SCARCE_BYTES * 10);

        assertThat(told).isEmpty();
    }

    @Test
    void it_is_said_once_that_it_fills_up_and_once_that_it_has_room() {
        watch.look(() -> 50L << 20);
        watch.look(() -> 10L << 20);
        watch.look(() -> 900L << 20);
        watch.look(() -> 900L << 20);

        assertThat(told)
                .containsExactly(
                        "The disk of data has only 50 MB left. Free some: once it is full nothing can be recorded.",
                        "The disk of data has room again.");
    }

    @Test
    void it_goes_on_once_a_disk_that_did_not_answer_does_so_again() {
        watch.look(() -> {
            throw new IOException("Stale file handle");
        });
        watch.look(() -> 50L << 20);

        assertThat(told).hasSize(1);
    }
}
