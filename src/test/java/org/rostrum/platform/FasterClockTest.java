package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A clock sixty times as fast as another")
class FasterClockTest {
    private static final Instant SEVEN = Instant.parse("2018-04-16T23:00:00Z");

    private final HandMoved real = new HandMoved();
    private final FasterClock clock = new FasterClock(real, 60, real.instant());

    @Test
    void shows_the_time_of_the_other_at_first() {
        assertThat(clock.instant()).isEqualTo(real.instant());
    }

    @Test
    void passes_a_minute_in_a_second() {
        clock.set(SEVEN);
        real.move(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(SEVEN.plusSeconds(60));
    }

    @Test
    void goes_on_after_a_restart_as_if_there_had_been_none() {
        var began = real.instant();
        real.move(Duration.ofMinutes(7));
        var again = new FasterClock(real, 60, began);
        assertThat(again.instant()).isEqualTo(clock.instant()).isEqualTo(began.plusSeconds(7 * 60 * 60));
    }

    @Test
    void passes_time_since_it_was_last_set() {
        clock.set(SEVEN);
        real.move(Duration.ofSeconds(10));
        clock.set(SEVEN);
        real.move(Duration.ofMillis(1));
        assertThat(clock.instant()).isEqualTo(SEVEN.plusMillis(60));
    }

    @Test
    void keeps_whole_microseconds_whole() {
        real.move(Duration.ofNanos(7_000));
        assertThat(clock.instant()).isEqualTo(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void is_the_other_clock_where_it_is_once_as_fast() {
        var same = new FasterClock(real, 1, real.instant());
        real.move(Duration.ofHours(30));
        assertThat(same.instant()).isEqualTo(real.instant());
    }

    @Test
    void shows_the_same_instant_in_any_zone() {
        clock.set(SEVEN);
        var there = clock.withZone(ZoneId.of("America/New_York"));
        real.move(Duration.ofSeconds(3));
        assertThat(there.instant()).isEqualTo(clock.instant());
        assertThat(there.getZone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    /** Stands still until it is moved. */
    private static final class HandMoved extends Clock {
        private Instant now = Instant.parse("2026-01-31T10:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            var outer = this;
            return new Clock() {
                @Override
                public Instant instant() {
                    return outer.instant();
                }

                @Override
                public ZoneId getZone() {
                    return zone;
                }

                @Override
                public Clock withZone(ZoneId other) {
                    return outer.withZone(other);
                }
            };
        }
    }
}
