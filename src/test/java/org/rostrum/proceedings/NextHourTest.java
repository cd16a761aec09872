package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An hour that was said in the night in which the hour from one to two comes twice")
class NextHourTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant FIRST_TEN_TO_TWO = Instant.parse("2018-11-04T05:50:00Z");
    private static final Instant SECOND_TEN_TO_TWO = Instant.parse("2018-11-04T06:50:00Z");

    @Test
    void comes_in_the_second_of_them_where_it_is_over_in_the_first() {
        assertThat(after(FIRST_TEN_TO_TWO, 1, 15)).isEqualTo("2018-11-04T06:15:00Z");
    }

    @Test
    void comes_in_the_first_where_it_is_still_to_come_there() {
        assertThat(after(FIRST_TEN_TO_TWO, 1, 55)).isEqualTo("2018-11-04T05:55:00Z");
    }

    @Test
    void comes_on_the_next_day_where_it_is_over_in_both() {
        assertThat(after(SECOND_TEN_TO_TWO, 1, 15)).isEqualTo("2018-11-05T06:15:00Z");
    }

    private static Instant after(Instant said, int hour, int minute) {
        return NextHour.after(said, LocalTime.of(hour, minute), ZONE);
    }
}
