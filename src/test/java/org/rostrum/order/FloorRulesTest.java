package org.rostrum.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The clock of a turn of three minutes")
class FloorRulesTest {
    private static final Duration TURN = Duration.ofMinutes(3);

    @Test
    void warns_half_a_minute_before_its_end_where_nothing_is_said() {
        assertThat(FloorRules.USUAL.warning(TURN)).hasSeconds(30);
    }

    @Test
    void warns_when_as_much_is_left_as_the_rules_say() {
        assertThat(seconds(60).warning(TURN)).hasSeconds(60);
    }

    @Test
    void warns_by_a_share_of_its_own_time() {
        assertThat(percent(20).warning(TURN)).hasSeconds(36);
        assertThat(percent(20).warning(Duration.ofMinutes(1))).hasSeconds(12);
    }

    @Test
    void does_not_warn_at_the_whole_of_it() {
        assertThatThrownBy(() -> percent(100)).hasMessageContaining("between 1 and 99 percent");
    }

    @Test
    void warns_by_one_measure_and_not_from_the_start() {
        assertThat(Contradiction.in(
                        rules(new FloorRules(Optional.of(30), Optional.of(20), Optional.empty(), Optional.empty()))))
                .containsExactly(Contradiction.WARNS_TWICE);
        assertThat(Contradiction.in(rules(seconds(180)))).containsExactly(Contradiction.WARNS_FROM_THE_START);
        assertThat(Contradiction.in(rules(seconds(179)))).isEmpty();
    }

    @Test
    void is_that_of_the_shortest_tier_when_the_warning_is_weighed() {
        var tiers = rules(seconds(60)).inTiers(new Tier(10, 180), new Tier(20, 60));
        assertThat(Contradiction.in(tiers)).containsExactly(Contradiction.WARNS_FROM_THE_START);
    }

    private static FloorRules seconds(int left) {
        return new FloorRules(Optional.of(left), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static FloorRules percent(int share) {
        return new FloorRules(Optional.empty(), Optional.of(share), Optional.empty(), Optional.empty());
    }

    private static SpeakingRules rules(FloorRules floor) {
        return SpeakingRules.of(180, Arrangement.AS_SIGNED_UP).onTheFloor(floor);
    }
}
