package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A clock of two minutes")
class TurnClockTest {
    private static final Instant BEGUN = Instant.parse("2018-04-17T00:41:00Z");

    private final TurnClock running = TurnClock.of(Duration.ofMinutes(2)).started(BEGUN);

    @Test
    void that_is_started_while_it_runs_goes_on() {
        assertThat(running.started(BEGUN.plusSeconds(30)).used(BEGUN.plusSeconds(40)))
                .hasSeconds(40);
    }

    @Test
    void stands_at_what_was_used_and_goes_on_from_there() {
        var paused = running.stopped(BEGUN.plusSeconds(30));
        assertThat(paused.used(BEGUN.plusSeconds(90))).hasSeconds(30);
        assertThat(paused.started(BEGUN.plusSeconds(90)).left(BEGUN.plusSeconds(100)))
                .hasSeconds(80);
    }
}
