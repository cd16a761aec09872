package org.rostrum.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the evenings of a body are like")
class HabitsTest {
    private static final ExpectedTime BRISK = new ExpectedTime(
            Collections.nCopies(40, 0.5), Duration.ofSeconds(200), TurnoutTest.unseen(40, 10), Habits.IMAGINED);

    @Test
    void are_imagined_where_nothing_is_known() {
        assertThat(Habits.of(List.of())).isEqualTo(Habits.IMAGINED);
    }

    @Test
    void move_from_the_imagined_to_those_that_were_held() {
        var once = Habits.of(List.of(BRISK));
        assertThat(once.share()).isBetween(0.5, Habits.IMAGINED.share());
        var often = Habits.of(Collections.nCopies(50, BRISK));
        assertThat(often.share()).isCloseTo(0.5, within(0.01));
        assertThat(often.gapSeconds()).isCloseTo(5, within(0.2));
        assertThat(often.missing(Waiting.unseen(Duration.ofMinutes(2)), Duration.ofMinutes(9)))
                .isCloseTo(0.2, within(0.01));
        assertThat(often.deviation()).isLessThan(0.05);
    }

    @Test
    void weigh_more_the_more_evenings_were_held_and_never_hide_this_one() {
        var once = Habits.of(List.of(BRISK));
        var often = Habits.of(Collections.nCopies(50, BRISK));
        assertThat(once.weight()).isBetween(Habits.IMAGINED.weight(), often.weight());
        var slow = new ExpectedTime(
                Collections.nCopies(60, 1.0), Duration.ofMinutes(10), TurnoutTest.unseen(60, 0), often);
        assertThat(slow.share()).isGreaterThan(0.8);
    }

    @Test
    void are_not_told_by_an_evening_with_hardly_a_turn() {
        var broken =
                new ExpectedTime(List.of(0.1, 0.1), Duration.ofMinutes(30), TurnoutTest.unseen(2, 0), Habits.IMAGINED);
        assertThat(Habits.of(List.of(broken))).isEqualTo(Habits.IMAGINED);
    }
}
