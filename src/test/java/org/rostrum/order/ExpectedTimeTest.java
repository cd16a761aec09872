package org.rostrum.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The expected time of someone in the line")
class ExpectedTimeTest {
    private static final Instant NOW = Instant.parse("2018-04-17T00:00:00Z");

    @Test
    void ends_of_the_window_are_full_five_minutes() {
        var window = ExpectedTime.before().window(NOW, Duration.ofSeconds(70), 9, Duration.ofMinutes(18));
        assertThat(window.fromInclusive().getEpochSecond() % 300).isZero();
        assertThat(window.toInclusive().getEpochSecond() % 300).isZero();
    }

    @Test
    void more_people_ahead_never_mean_an_earlier_end() {
        var before = ExpectedTime.before();
        var end = NOW;
        for (int ahead = 0; ahead < 60; ahead++) {
            var later = before.window(NOW, Duration.ZERO, ahead, Duration.ofMinutes(2L * ahead));
            assertThat(later.toInclusive()).isAfterOrEqualTo(end);
            end = later.toInclusive();
        }
    }

    @Test
    void a_window_holds_four_of_five_played_evenings() {
        var random = new Random(16_04_2018);
        int held = 0;
        for (int evening = 0; evening < 2000; evening++) {
            int ahead = 5 + random.nextInt(30);
            var window = ExpectedTime.before().window(NOW, Duration.ZERO, ahead, Duration.ofMinutes(2L * ahead));
            Instant called = NOW.plusSeconds(played(random, ahead));
            boolean inside = !called.isBefore(window.fromInclusive()) && !called.isAfter(window.toInclusive());
            held += inside ? 1 : 0;
        }
        assertThat(held / 2000.0).isBetween(0.75, 0.92);
    }

    /** Most use their two minutes, some a part, some run over; one in ten is not there; a gap of some seconds each. */
    private static long played(Random random, int ahead) {
        double seconds = 0;
        for (int i = 0; i < ahead; i++) {
            boolean there = random.nextInt(10) > 0;
            double turn = random.nextInt(4) == 0 ? 30 + random.nextInt(90) : 110 + random.nextInt(25);
            seconds += there ? turn + 6 + random.nextInt(14) : 10;
        }
        return Math.round(seconds);
    }
}
