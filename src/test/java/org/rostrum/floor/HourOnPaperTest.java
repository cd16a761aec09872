package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An hour on paper, of the night in which the hour from one to two comes twice")
class HourOnPaperTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant FIRST_TEN_TO_TWO = Instant.parse("2018-11-04T05:50:00Z");

    @Test
    void is_that_of_the_second_of_them_where_the_record_has_passed_the_first() {
        assertThat(read("1:15 AM")).contains(Instant.parse("2018-11-04T06:15:00Z"));
    }

    @Test
    void is_that_of_the_first_where_the_record_has_not_come_to_it() {
        assertThat(read("1:55 AM")).contains(Instant.parse("2018-11-04T05:55:00Z"));
    }

    @Test
    void is_none_of_the_next_day() {
        assertThat(read("0:15")).isEmpty();
    }

    private static Optional<Instant> read(String typed) {
        return HourOnPaper.read(typed).orElseThrow().from(FIRST_TEN_TO_TWO, Duration.ofHours(6), ZONE);
    }
}
