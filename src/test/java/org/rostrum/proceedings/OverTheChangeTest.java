package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.platform.Id;

@DisplayName("A hearing that runs over midnight, or over the hour at which the clocks are changed")
class OverTheChangeTest {
    private static final String MIDNIGHT = "2018-04-17T00:00-04:00[America/New_York]";
    private static final String AN_HOUR_LESS = "2019-03-10T03:00-04:00[America/New_York]";
    private static final String AN_HOUR_MORE = "2018-11-04T01:00-05:00[America/New_York]";

    private final PlayedActs evening = PlayedActs.inTheHearing();

    @ParameterizedTest
    @ValueSource(strings = {MIDNIGHT, AN_HOUR_LESS, AN_HOUR_MORE})
    void gives_a_turn_every_second_and_no_more(String change) {
        speakFrom(change, 30);
        assertThat(clock().used(at(change).plusSeconds(30))).hasSeconds(60);
        assertThat(clock().left(at(change).plusSeconds(60))).hasSeconds(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {MIDNIGHT, AN_HOUR_LESS, AN_HOUR_MORE})
    void stands_still_in_a_recess_for_as_long_as_it_lasts(String change) {
        speakFrom(change, 60);
        evening.after(30, new MeetingAct.Recess(false)).after(600, new MeetingAct.Resume());
        assertThat(evening.now()).isEqualTo(at(change).plusSeconds(570));
        evening.then(new FloorAct.ResumeTurn());
        assertThat(clock().used(evening.now())).hasSeconds(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {MIDNIGHT, AN_HOUR_LESS, AN_HOUR_MORE})
    void tells_the_same_waits_as_at_any_other_hour(String change) {
        speakFrom(change, 30);
        var now = at(change).minusSeconds(30);
        var usual = now.minus(Duration.ofHours(3));
        var end = Duration.between(now, standing().expectedEnd(evening.line(), now));
        assertThat(end).isPositive().isLessThan(Duration.ofHours(6));
        assertThat(Duration.between(usual, standing().expectedEnd(evening.line(), usual)))
                .isEqualTo(end);
        assertThat(standing().windows(evening.line(), now).values())
                .allMatch(window -> !window.fromInclusive().isBefore(now)
                        && window.fromInclusive().isBefore(window.toInclusive()));
    }

    /** Someone begins so many seconds before the change. */
    private void speakFrom(String change, int seconds) {
        evening.then(new FloorAct.Call(Optional.empty()));
        var begins = at(change).minusSeconds(seconds);
        evening.after((int) Duration.between(evening.now(), begins).toSeconds(), new FloorAct.Begin());
        assertThat(at(change)
                        .minusSeconds(1)
                        .atZone(ZoneId.of("America/New_York"))
                        .toLocalTime())
                .hasSecond(59);
    }

    private static Instant at(String change) {
        return ZonedDateTime.parse(change).toInstant();
    }

    private TurnClock clock() {
        return evening.state().lectern().turn().orElseThrow().clock();
    }

    private Standing standing() {
        return new Standing(new Id(1), evening.state(), Chain.Head.NONE, 0, 0, Optional.empty());
    }
}
