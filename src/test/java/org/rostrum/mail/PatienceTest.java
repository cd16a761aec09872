package org.rostrum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A letter that the server does not take")
class PatienceTest {
    @Test
    void is_tried_again_after_five_seconds() {
        assertThat(Patience.after(1)).contains(Duration.ofSeconds(5));
    }

    @Test
    void waits_twice_as_long_each_time() {
        assertThat(Patience.after(2)).contains(Duration.ofSeconds(10));
        assertThat(Patience.after(5)).contains(Duration.ofSeconds(80));
    }

    @Test
    void never_waits_longer_than_an_hour() {
        assertThat(IntStream.range(1, 60)
                        .mapToObj(tries -> Patience.after(tries).orElseThrow()))
                .allMatch(wait -> wait.compareTo(Duration.ofHours(1)) <= 0);
    }

    @Test
    void is_given_up_after_two_days() {
        var all = IntStream.range(1, 60)
                .mapToObj(tries -> Patience.after(tries).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(Patience.after(60)).isEmpty();
        assertThat(all).isBetween(Duration.ofDays(2), Duration.ofDays(3));
    }
}
