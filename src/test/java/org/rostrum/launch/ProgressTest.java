package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is told while something takes its time")
class ProgressTest {
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(1);

    private final Shown terminal = new Shown();
    private final Shown aside = new Shown();

    @Test
    void has_a_dot_again_and_again() throws Exception {
        assertThat(every(SOON).step("Starting the server", untilDotted(terminal)))
                .isEqualTo("done");
        assertThat(terminal.text()).matches(" +\\d+\\.\\d s  Starting the server( \\.)+\n");
    }

    @Test
    void ends_its_line_before_a_refusal() {
        assertThatThrownBy(() -> every(NEVER).step("Asking the database", () -> {
                    throw new CannotStart("It is silent.");
                }))
                .hasMessage("It is silent.");
        assertThat(terminal.text()).endsWith("Asking the database\n");
    }

    @Test
    void stands_beside_what_a_script_reads() throws Exception {
        every(SOON).quietly(untilDotted(aside));
        assertThat(terminal.text()).isEmpty();
        assertThat(aside.text()).matches("One moment( \\.)+\n");
    }

    @Test
    void ends_before_what_is_said_and_does_not_go_on_behind_it() throws Exception {
        var both = new Shown();
        var progress = new Progress(both.stream(), both.stream(), SOON);
        progress.quietly(() -> {
            both.dotted.await();
            progress.say("maria signs in");
            return "done";
        });
        progress.step("Starting the server", () -> {
            progress.say("It is full.");
            return "done";
        });
        assertThat(both.text())
                .matches("One moment( \\.)+\nmaria signs in\n +[\\d.]+ s  Starting the server( \\.)*\nIt is full\\.\n");
    }

    @Test
    void is_nothing_when_it_is_soon_done() throws Exception {
        every(NEVER).quietly(() -> "done");
        assertThat(aside.text()).isEmpty();
    }

    private Progress every(Duration betweenDots) {
        return new Progress(terminal.stream(), aside.stream(), betweenDots);
    }

    private static Callable<String> untilDotted(Shown place) {
        return () -> {
            place.dotted.await();
            return "done";
        };
    }

    /** What was printed so far; {@code dotted} opens with the first dot of its own. */
    private static final class Shown extends ByteArrayOutputStream {
        private final CountDownLatch dotted = new CountDownLatch(1);

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            if (text().endsWith(" .")) {
                dotted.countDown();
            }
        }

        PrintStream stream() {
            return new PrintStream(this, true, StandardCharsets.UTF_8);
        }

        String text() {
            return toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        }
    }
}
