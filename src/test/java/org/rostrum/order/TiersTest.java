package org.rostrum.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.order.Arrangement.AS_SIGNED_UP;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Raleigh's tiers: up to 55 three minutes, 82 two, 165 one")
class TiersTest {
    private static final SpeakingRules RALEIGH =
            SpeakingRules.of(180, AS_SIGNED_UP).inTiers(new Tier(55, 180), new Tier(82, 120), new Tier(165, 60));
    private static final Instant SEVEN = Instant.parse("2018-04-16T23:00:00Z");

    @ParameterizedTest(name = "{0} speakers have {1} seconds")
    @CsvSource({"1,180", "55,180", "56,120", "82,120", "83,60", "165,60", "200,60"})
    void give_the_time_of_the_number_signed_up(int signedUp, int seconds) {
        assertThat(RALEIGH.secondsAt(signedUp)).isEqualTo(seconds);
    }

    @Test
    void have_no_place_above_the_last() {
        assertThat(RALEIGH.most()).contains(165);
        assertThat(RALEIGH.cappedAt(100).most()).contains(100);
    }

    @Test
    void are_settled_once_for_all_when_the_hearing_begins() {
        var settled = RALEIGH.settledFor(60);
        assertThat(settled.seconds()).isEqualTo(120);
        assertThat(settled.secondsAt(40)).isEqualTo(120);
        assertThat(settled.most()).contains(165);
    }

    @Test
    void hold_together() {
        assertThat(Contradiction.in(RALEIGH)).isEmpty();
    }

    @Test
    void that_descend_give_more_or_end_below_the_cap_are_named() {
        var rules = SpeakingRules.of(180, AS_SIGNED_UP).cappedAt(100).inTiers(new Tier(55, 60), new Tier(50, 120));
        assertThat(Contradiction.in(rules))
                .containsExactly(
                        Contradiction.TIERS_DESCEND, Contradiction.TIERS_GIVE_MORE, Contradiction.CAP_ABOVE_TIERS);
    }

    @Test
    void whose_last_holds_for_any_number_leave_nobody_out() {
        var rules = SpeakingRules.of(180, AS_SIGNED_UP).inTiers(new Tier(14, 180), new Tier(Optional.empty(), 120));
        assertThat(rules.secondsAt(14)).isEqualTo(180);
        assertThat(rules.secondsAt(15)).isEqualTo(120);
        assertThat(rules.placesFor(5000)).isEqualTo(5000);
        assertThat(rules.isCapped()).isFalse();
        assertThat(Contradiction.in(rules.cappedAt(500))).isEmpty();
        assertThat(rules.settledFor(15).most()).isEmpty();
    }

    @Test
    void above_one_that_holds_for_any_number_are_never_reached() {
        var rules = SpeakingRules.of(180, AS_SIGNED_UP).inTiers(new Tier(Optional.empty(), 180), new Tier(50, 120));
        assertThat(Contradiction.in(rules)).containsExactly(Contradiction.TIERS_DESCEND);
    }

    @Test
    void mean_an_evening_of_some_two_hours_for_64() {
        var outlook = Outlook.of(RALEIGH, 64, SEVEN);
        assertThat(outlook.speakers()).isEqualTo(64);
        assertThat(outlook.secondsEach()).isEqualTo(120);
        assertThat(outlook.length()).isBetween(Duration.ofMinutes(100), Duration.ofMinutes(140));
        assertThat(outlook.lastBegins()).isBetween(SEVEN, SEVEN.plus(outlook.length()));
    }

    @Test
    void let_nobody_speak_above_the_last() {
        assertThat(Outlook.of(RALEIGH, 500, SEVEN).speakers()).isEqualTo(165);
    }
}
