package org.rostrum.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Today, with which the lists of meetings begin")
class CalendarTest {
    private static final ZoneId DURHAM = ZoneId.of("America/New_York");
    private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");
    private static final LocalDate EVENING = LocalDate.of(2026, 11, 30);

    @Test
    void lasts_until_six_in_the_morning_by_the_clock_of_the_body() {
        assertThat(today("2026-12-01T10:59:59Z", DURHAM)).isEqualTo(EVENING);
        assertThat(today("2026-12-01T11:00:00Z", DURHAM)).isEqualTo(EVENING.plusDays(1));
    }

    @Test
    void is_the_earlier_day_where_bodies_have_different_clocks() {
        assertThat(today("2026-12-01T11:00:00Z", DURHAM, SEATTLE)).isEqualTo(EVENING);
        assertThat(today("2026-12-01T14:00:00Z", DURHAM, SEATTLE)).isEqualTo(EVENING.plusDays(1));
    }

    @Test
    void leaves_nothing_of_an_evening_out_where_no_body_is_known() {
        assertThat(today("2026-12-01T11:00:00Z")).isEqualTo(EVENING);
    }

    private static LocalDate today(String now, ZoneId... zones) {
        return Calendar.today(Instant.parse(now), List.of(zones));
    }
}
