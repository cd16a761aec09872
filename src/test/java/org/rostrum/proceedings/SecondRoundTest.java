package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Channel;
import org.rostrum.order.FloorRules;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName("A second round of a minute each, after all but the last two who withdrew were heard for ten seconds")
class SecondRoundTest {
    private static final HearingAct.SecondRound ROUND = new HearingAct.SecondRound(60);

    private final PlayedActs evening = PlayedActs.inTheItem().then(new HearingAct.OpenHearing(PlayedActs.HEARING));
    private final List<Id> order = evening.waiting();

    @Test
    void is_held_only_where_the_rules_know_one() {
        hear();
        assertThat(evening.objection(ROUND))
                .contains("The rules of this hearing know no second round. Put it into the rules first.");
        allow();
        assertThat(evening.objection(ROUND)).isEmpty();
    }

    @Test
    void comes_after_everyone_was_heard() {
        allow();
        assertThat(evening.objection(ROUND)).contains("Nobody has been heard yet.");
        speak();
        assertThat(evening.objection(ROUND))
                .contains(order.size() - 1 + " people have not been heard yet. Hear them first.");
    }

    @Test
    void waits_for_the_one_at_the_lectern() {
        allow();
        hear();
        evening.then(new FloorAct.PutBack(), new FloorAct.Call(Optional.empty()));
        assertThat(evening.objection(ROUND)).contains("Someone is at the lectern. End the turn first.");
    }

    @Test
    void calls_those_who_were_heard_in_the_same_order_and_no_other() {
        begin();
        assertThat(evening.waiting()).isEqualTo(order.subList(0, order.size() - 2));
        assertThat(evening.line().callable())
                .extracting(Speaker::before)
                .containsOnly(Optional.of(Duration.ofSeconds(10)));
    }

    @Test
    void gives_each_a_clock_that_begins_anew() {
        begin();
        evening.then(new FloorAct.Call(Optional.empty()));
        var clock = evening.state().lectern().turn().orElseThrow().clock();
        assertThat(clock.allotted()).hasSeconds(60);
        assertThat(clock.usedBefore()).isZero();
    }

    @Test
    void adds_to_what_a_speaker_and_her_side_have_spoken() {
        begin();
        var side = evening.speaker(order.getFirst()).position();
        var before = evening.line().sides().of(side);
        speak();
        assertThat(evening.speaker(order.getFirst()).spoken()).hasSeconds(20);
        assertThat(evening.line().sides().of(side).used())
                .isEqualTo(before.used().plusSeconds(10));
        assertThat(evening.line().sides().of(side).heard()).isEqualTo(before.heard());
    }

    @Test
    void adds_to_the_time_that_a_speaker_was_given() {
        begin();
        assertThat(evening.line().time(evening.speaker(order.getFirst()))).hasSeconds(60);
        speak();
        assertThat(evening.line().time(evening.speaker(order.getFirst()))).hasSeconds(180);
    }

    @Test
    void keeps_as_heard_who_does_not_speak_again() {
        begin();
        evening.then(new FloorAct.Call(Optional.empty()), new FloorAct.NotHere(), new HearingAct.CloseHearing());
        assertThat(evening.speaker(order.getFirst()).wasHeard()).isTrue();
    }

    @Test
    void does_not_hold_up_the_vote() {
        begin();
        evening.then(new HearingAct.CloseHearing(), PlayedActs.upon(MotionKind.MAIN, "Adopt the text."));
        evening.then(new DecisionAct.Second(PlayedActs.member(3)));
        assertThat(evening.objection(new DecisionAct.WithoutObjection())).isEmpty();
    }

    @Test
    void lets_nobody_change_sides() {
        begin();
        var first = order.getFirst();
        assertThat(evening.objection(PlayedActs.change(first, Position.NEUTRAL, Channel.ROOM, "Another")))
                .isPresent();
    }

    @Test
    void can_be_left_by_who_was_heard_and_stays_heard() {
        begin();
        var first = order.getFirst();
        evening.then(new FloorAct.Withdraw(first));
        assertThat(evening.waiting()).isEqualTo(order.subList(1, order.size() - 2));
        assertThat(evening.speaker(first).told()).isEqualTo(Speaker.State.HEARD);
        assertThat(evening.speaker(first).counts()).isTrue();
        assertThat(evening.objection(new FloorAct.Withdraw(first)))
                .contains("This speaker is not waiting, or has been heard.");
    }

    @Test
    void does_not_begin_anew_once_all_have_left_it() {
        begin();
        evening.waiting().forEach(each -> evening.then(new FloorAct.Withdraw(each)));
        assertThat(evening.objection(ROUND)).contains("Some have been heard a second time already.");
    }

    @Test
    void is_waited_for_again_when_the_clerk_undoes_it() {
        begin();
        evening.then(new FloorAct.Withdraw(order.getFirst()), new CorrectionAct.Undo());
        assertThat(evening.waiting()).startsWith(order.getFirst());
    }

    @Test
    void leaves_the_time_that_was_given_for_the_first_with_who_used_it() {
        allow();
        var giver = order.getLast();
        var taker = order.stream()
                .filter(id ->
                        evening.speaker(id).position() == evening.speaker(giver).position())
                .findFirst()
                .orElseThrow();
        evening.then(new FloorAct.CheckIn(giver));
        evening.because(new FloorAct.Cede(giver, taker));
        evening.waiting().forEach(each -> speak());
        evening.then(ROUND, new FloorAct.Withdraw(taker));
        assertThat(evening.speaker(giver).gaveTo()).contains(taker);
        assertThat(evening.waiting()).doesNotContain(giver);
    }

    @Test
    void is_held_once() {
        begin();
        speak();
        assertThat(evening.objection(ROUND)).contains("Some have been heard a second time already.");
    }

    @Test
    void is_gone_when_it_is_undone() {
        begin();
        evening.then(new CorrectionAct.Undo());
        assertThat(evening.line().waiting()).isEmpty();
        assertThat(evening.line().each()).isEqualTo(120);
    }

    private void begin() {
        allow();
        hear();
        evening.then(ROUND);
    }

    private void allow() {
        var rounds = new FloorRules(Optional.empty(), Optional.empty(), Optional.of(60), Optional.empty());
        var rules = SpeakingRules.of(120, Arrangement.IN_TURN).onTheFloor(rounds);
        evening.then(new HearingAct.AdoptRules(PlayedActs.HEARING, rules, Optional.empty()));
    }

    private void hear() {
        order.subList(0, order.size() - 2).forEach(speaker -> speak());
        order.subList(order.size() - 2, order.size()).forEach(gone -> evening.then(new FloorAct.Withdraw(gone)));
    }

    private void speak() {
        evening.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin(), new FloorAct.End());
    }
}
