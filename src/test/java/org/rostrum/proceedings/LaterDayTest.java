package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("A meeting over several days")
class LaterDayTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 4, 16);
    private static final LocalDate SECOND = LocalDate.of(2018, 4, 18);

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Verdict OVER =
            new Verdict.Refused("StillToCome", "This day is over. Give one that is still to come.", false);

    private final PlayedActs played = PlayedActs.inTheItem();

    @Test
    void goes_on_on_the_same_day_or_later_but_not_before() {
        assertThat(played.objection(to(FIRST.minusDays(1))))
                .contains("Give a day from 2018-04-16 on, within ten years.");
        assertThat(played.objection(to(FIRST))).isEmpty();
        assertThat(played.objection(to(FIRST.plusYears(10)))).isPresent();
        assertThat(played.objection(to(FIRST.plusYears(10).minusDays(1)))).isEmpty();
    }

    @Test
    void goes_on_from_the_day_to_which_it_was_continued_last() {
        played.then(to(SECOND), new MeetingAct.CallToOrder());
        assertThat(played.objection(to(FIRST.plusDays(1))))
                .contains("Give a day from 2018-04-18 on, within ten years.");
        assertThat(played.objection(to(SECOND))).isEmpty();
    }

    @Test
    void continues_a_hearing_from_that_day_too() {
        played.then(to(SECOND), new MeetingAct.CallToOrder(), new HearingAct.OpenHearing(PlayedActs.HEARING));
        assertThat(played.objection(new HearingAct.ContinueHearing(FIRST.plusDays(1), Optional.empty())))
                .contains("Give a day from 2018-04-18 on, within ten years.");
    }

    @Test
    void knows_all_of_them_and_is_on_the_last() {
        played.then(to(SECOND), new MeetingAct.CallToOrder());
        var standing = Standing.of(new Id(1), played.entries());
        assertThat(standing.days()).extracting(MeetingDay::date).containsExactly(FIRST, SECOND);
        assertThat(standing.day()).isEqualTo(new MeetingDay(SECOND, Optional.of(LocalTime.of(18, 0)), "Gymnasium"));
        assertThat(standing.state().sitting().later()).isEmpty();
        assertThat(standing.saidAnew()).isPresent();
    }

    @Test
    void does_not_go_on_on_a_day_that_is_over_at_midnight() {
        played.then(new HearingAct.OpenHearing(PlayedActs.HEARING));
        var hearing = new HearingAct.ContinueHearing(FIRST, Optional.empty());
        var midnight = FIRST.plusDays(1).atStartOfDay(ZONE).toInstant();
        assertThat(played.atTheDoor(to(FIRST), midnight.minusSeconds(1))).isEqualTo(new Verdict.Allowed());
        assertThat(played.atTheDoor(hearing, midnight.minusSeconds(1))).isEqualTo(new Verdict.Allowed());
        assertThat(played.atTheDoor(to(FIRST), midnight)).isEqualTo(OVER);
        assertThat(played.atTheDoor(hearing, midnight)).isEqualTo(OVER);
        assertThat(played.atTheDoor(to(FIRST.plusDays(1)), midnight)).isEqualTo(new Verdict.Allowed());
    }

    private static MeetingAct.ContinueTo to(LocalDate day) {
        return new MeetingAct.ContinueTo(day, Words.of("Gymnasium"), Optional.of(LocalTime.of(18, 0)));
    }
}
