package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.minutes.NoticeRule.Verdict;

@DisplayName("The time before a meeting in which the public must be told")
class NoticeRuleTest {
    private static final ZoneId DURHAM = ZoneId.of("America/New_York");
    private static final LocalDate APRIL_16 = LocalDate.of(2018, 4, 16);

    /** Examples of the Texas Association of Counties and of Leasor Crass, P.C., on H.B. 1522. */
    @ParameterizedTest
    @CsvSource({
        "2025-09-15, 2025-09-09",
        "2025-09-16, 2025-09-10",
        "2025-09-17, 2025-09-11",
        "2025-09-18, 2025-09-12",
        "2025-09-19, 2025-09-15"
    })
    void is_three_business_days_in_texas(LocalDate meeting, LocalDate last) {
        assertThat(rule("TX_MEETING").lastDay(meeting)).isEqualTo(last);
        assertThat(judge("TX_MEETING", last.atTime(23, 59), meeting)).isEqualTo(new Verdict.InTime());
        assertThat(judge("TX_MEETING", last.plusDays(1).atStartOfDay(), meeting))
                .isEqualTo(new Verdict.OutOfTime());
    }

    @Test
    void leaves_out_a_day_on_which_the_offices_are_closed() {
        var closed = new NoticeRule(
                "TX",
                "TX",
                new NoticeRule.Lead.BusinessDays(3),
                "any",
                Optional.empty(),
                new Holidays(List.of("2 MONDAY 10")));
        assertThat(closed.lastDay(LocalDate.of(2025, 10, 16))).isEqualTo(LocalDate.of(2025, 10, 9));
    }

    @Test
    void leaves_out_thanksgiving_and_the_friday_after_it() {
        assertThat(rule("TX_MEETING").lastDay(LocalDate.of(2025, 12, 1))).isEqualTo(LocalDate.of(2025, 11, 21));
    }

    @Test
    void of_three_business_days_is_law_in_texas_since_september_2025() {
        assertThat(rule("TX_MEETING").holdsOn(LocalDate.of(2025, 8, 31))).isFalse();
        assertThat(rule("TX_MEETING").holdsOn(LocalDate.of(2025, 9, 1))).isTrue();
    }

    @Test
    void of_48_hours_depends_on_the_hour_at_which_the_meeting_begins() {
        assertThat(judge("NC_SPECIAL", APRIL_16.minusDays(2).atTime(12, 0), APRIL_16))
                .isEqualTo(new Verdict.InTimeFrom(LocalTime.NOON));
        assertThat(judge("NC_SPECIAL", APRIL_16.minusDays(2).atStartOfDay(), APRIL_16))
                .isEqualTo(new Verdict.InTime());
        assertThat(judge("NC_SPECIAL", APRIL_16.minusDays(1).atTime(0, 1), APRIL_16))
                .isEqualTo(new Verdict.OutOfTime());
        assertThat(rule("NC_SPECIAL").lastDay(APRIL_16)).isEqualTo(APRIL_16.minusDays(2));
    }

    @Test
    void is_counted_in_whole_hours_also_when_the_clocks_are_put_forward() {
        assertThat(judge("NC_SPECIAL", LocalDateTime.of(2018, 3, 10, 12, 0), LocalDate.of(2018, 3, 12)))
                .isEqualTo(new Verdict.InTimeFrom(LocalTime.of(13, 0)));
    }

    @ParameterizedTest
    @CsvSource({"2018-04-06, true", "2018-04-07, false", "2018-03-22, true", "2018-03-21, false"})
    void of_a_zoning_hearing_has_a_last_and_a_first_day(LocalDate published, boolean inTime) {
        assertThat(judge("NC_ZONING", published.atTime(8, 0), APRIL_16))
                .isEqualTo(inTime ? new Verdict.InTime() : new Verdict.OutOfTime());
    }

    @Test
    void names_its_source_for_every_rule() {
        assertThat(NoticeRule.ALL).hasSize(5).allMatch(rule -> rule.source().contains("§"));
    }

    @Test
    void is_told_of_only_by_laws_that_held_on_the_day() {
        var timing = Papers.timing(APRIL_16.atStartOfDay(DURHAM).toInstant(), APRIL_16, DURHAM);
        assertThat(timing.checked())
                .extracting(checked -> checked.rule().id())
                .contains("NC_SPECIAL")
                .doesNotContain("TX_MEETING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-31", "4 TURKEYDAY 11", "x MONDAY 01", "a b", ""})
    void is_not_reckoned_with_a_holiday_that_is_none(String written) {
        assertThatThrownBy(() -> new Holidays(List.of(written)))
                .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
    }

    private static NoticeRule rule(String id) {
        return NoticeRule.ALL.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict judge(String id, LocalDateTime posted, LocalDate meeting) {
        return rule(id).judge(posted.atZone(DURHAM).toInstant(), meeting, DURHAM);
    }
}
