package org.rostrum.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingState;

@DisplayName("The year of a body")
class SeasonTest {
    private static final Season.Row OVER = row(PlayedEvening.over().entries());
    private static final Season.Row BEGUN = row(PlayedEvening.inTheHearing().entries());

    @Test
    void says_of_a_meeting_how_many_signed_up_and_were_heard() {
        assertThat(OVER.sum().signedUp()).isEqualTo(50);
        assertThat(OVER.sum().heard()).isEqualTo(50);
        assertThat(OVER.sum().waiting()).isZero();
    }

    @Test
    void counts_those_who_were_not_reached() {
        assertThat(BEGUN.sum().waiting()).isEqualTo(50);
    }

    @Test
    void adds_the_meetings_up() {
        var season = Season.of("Durham City Council", 2018, List.of(OVER, BEGUN));
        assertThat(season.total().signedUp()).isEqualTo(100);
        assertThat(season.total().heard()).isEqualTo(50);
        assertThat(season.total().waiting()).isEqualTo(50);
        assertThat(season.total().medianWait()).isEqualTo(OVER.sum().medianWait());
    }

    @Test
    void of_a_body_without_meetings_is_empty() {
        assertThat(Season.of("Nobody", 2018, List.of()).total().signedUp()).isZero();
    }

    private static Season.Row row(List<Entry> entries) {
        return Season.Row.of(
                PlayedEvening.EVENING.plan(), MeetingState.of(entries).daysHeld(), entries);
    }

    @Test
    void finds_a_body_by_an_address_that_can_be_typed() {
        assertThat(Season.address("Durham City Council")).isEqualTo("durham-city-council");
        assertThat(Season.address("Comisión de Planeación")).isEqualTo("comision-de-planeacion");
        assertThat(Season.address("市議會")).matches("body-[0-9a-f]{12}");
    }
}
