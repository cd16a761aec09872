package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("After ten who used the whole of two minutes")
class ShortenedForecastTest {
    private final PlayedActs evening = PlayedActs.inTheHearing();

    @BeforeEach
    void speak() {
        for (int turn = 0; turn < 10; turn++) {
            evening.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin());
            evening.after(120, new FloorAct.End());
        }
    }

    @Test
    void the_share_that_speakers_use_is_the_same_before_and_after_all_are_shortened() {
        double before = share();
        evening.then(new HearingAct.Shorten(60));
        assertThat(share()).isEqualTo(before).isBetween(0.9, 1.0);
    }

    @Test
    void those_who_wait_need_half_as_long_once_they_have_half_the_time() {
        double before = speaking(evening.line());
        evening.then(new HearingAct.Shorten(60));
        assertThat(speaking(evening.line())).isCloseTo(before / 2, within(2.0));
    }

    @Test
    void the_end_that_was_foretold_is_the_one_that_comes() {
        var foretold = standing().expectedEnd(evening.line(), 60, evening.now());
        var at = evening.now();
        evening.then(new HearingAct.Shorten(60));
        assertThat(standing().expectedEnd(evening.line(), at)).isEqualTo(foretold);
    }

    @Test
    void time_that_was_added_counts_as_used_above_what_was_given() {
        double before = share();
        evening.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin(), new FloorAct.AddTime(120));
        evening.after(230, new FloorAct.End());
        assertThat(share()).isGreaterThan(before);
    }

    private double share() {
        return standing().expected(evening.line()).share();
    }

    /** How long those who wait will speak in all, in seconds. */
    private double speaking(Line line) {
        var allotted = line.waiting().stream().map(line::allotted).reduce(Duration.ZERO, Duration::plus);
        return allotted.toSeconds() * share();
    }

    private Standing standing() {
        return new Standing(new Id(1), evening.state(), Chain.Head.NONE, 0, 0, Optional.empty());
    }
}
