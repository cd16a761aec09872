package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.Tier;

@DisplayName("Other rules, put in force for 50 who signed up at two minutes each")
class RulesInForceTest {
    private final PlayedActs evening = PlayedActs.inTheItem();

    @Test
    void give_everyone_who_waits_the_new_time() {
        adopt(SpeakingRules.of(60, Arrangement.IN_TURN));
        assertThat(evening.line().waiting())
                .allMatch(speaker -> evening.line().allotted(speaker).toSeconds() == 60);
    }

    @Test
    void leave_an_order_that_was_drawn() {
        var before = evening.waiting();
        adopt(SpeakingRules.of(60, Arrangement.AS_SIGNED_UP));
        assertThat(evening.waiting()).isEqualTo(before);
    }

    @Test
    void in_tiers_give_the_time_of_their_number_until_the_hearing_opens_and_keep_it_then() {
        adopt(SpeakingRules.of(180, Arrangement.IN_TURN).inTiers(new Tier(10, 180), new Tier(100, 90)));
        var first = evening.line().waiting().getFirst();
        assertThat(evening.line().allotted(first).toSeconds()).isEqualTo(90);
        evening.then(new HearingAct.OpenHearing(PlayedActs.HEARING));
        assertThat(evening.line().rules().seconds()).isEqualTo(90);
        assertThat(evening.line().allotted(evening.speaker(first.id())).toSeconds())
                .isEqualTo(90);
    }

    @Test
    void in_tiers_are_settled_at_once_where_the_hearing_is_open() {
        evening.then(new HearingAct.OpenHearing(PlayedActs.HEARING));
        adopt(SpeakingRules.of(180, Arrangement.IN_TURN).inTiers(new Tier(49, 180), new Tier(100, 90)));
        assertThat(evening.line().rules().seconds()).isEqualTo(90);
        assertThat(evening.line().each()).isEqualTo(90);
        evening.then(new FloorAct.Withdraw(evening.waiting().getLast()));
        assertThat(evening.line().each()).isEqualTo(90);
        assertThat(evening.line().allotted(evening.line().waiting().getFirst()).toSeconds())
                .isEqualTo(90);
    }

    @Test
    void in_tiers_are_settled_for_a_continued_hearing_when_it_is_opened_again() {
        evening.then(
                new HearingAct.OpenHearing(PlayedActs.HEARING),
                new HearingAct.ContinueHearing(LocalDate.of(2018, 4, 23), Optional.empty()));
        adopt(SpeakingRules.of(180, Arrangement.IN_TURN).inTiers(new Tier(49, 180), new Tier(100, 90)));
        evening.then(new FloorAct.Withdraw(evening.waiting().getLast()));
        evening.then(new HearingAct.OpenHearing(PlayedActs.HEARING));
        assertThat(evening.line().rules().seconds()).isEqualTo(180);
    }

    @Test
    void count_nobody_who_withdrew() {
        evening.then(new FloorAct.Withdraw(evening.line().waiting().getFirst().id()));
        assertThat(evening.line().speaking()).isEqualTo(49);
        var sides = evening.line().sides().speakersUnder(SpeakingRules.of(60, Arrangement.AS_SIGNED_UP));
        assertThat(sides.values().stream().mapToInt(many -> many).sum()).isEqualTo(49);
    }

    @Test
    void are_refused_once_the_hearing_is_closed() {
        evening.then(new HearingAct.OpenHearing(PlayedActs.HEARING), new HearingAct.CloseHearing());
        assertThat(evening.objection(act(SpeakingRules.of(60, Arrangement.IN_TURN))))
                .contains("This hearing has been closed.");
    }

    private void adopt(SpeakingRules rules) {
        evening.then(act(rules));
    }

    private static HearingAct.AdoptRules act(SpeakingRules rules) {
        return new HearingAct.AdoptRules(PlayedActs.HEARING, rules, Optional.of(Words.of("Motion 3")));
    }
}
