package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Speaker.Layer;

@DisplayName("A sign-up whose e-mail address answers")
class ConfirmedSignUpTest {
    private final PlayedActs evening = PlayedActs.ready();
    private final Id speaker = evening.waiting().getFirst();
    private final Position position = evening.speaker(speaker).position();

    @Test
    void is_unconfirmed_until_then() {
        assertThat(evening.speaker(speaker).layer()).isEqualTo(Layer.UNCONFIRMED);
    }

    @Test
    void moves_from_one_layer_of_the_counts_to_another() {
        long before = count(Layer.UNCONFIRMED);
        evening.then(new HearingAct.Confirm(speaker));
        assertThat(count(Layer.UNCONFIRMED)).isEqualTo(before - 1);
        assertThat(count(Layer.CONFIRMED)).isEqualTo(1);
    }

    @Test
    void keeps_its_place_in_the_line() {
        var before = evening.waiting();
        evening.then(new HearingAct.Confirm(speaker));
        assertThat(evening.waiting()).isEqualTo(before);
    }

    @Test
    void is_counted_as_disowned_also_once_it_was_withdrawn() {
        evening.then(new HearingAct.Disown(speaker), new FloorAct.Withdraw(speaker));
        assertThat(count(Layer.DISOWNED)).isEqualTo(1);
        assertThat(evening.waiting()).doesNotContain(speaker);
    }

    @Test
    void counts_in_no_layer_once_its_owner_withdrew() {
        long before = count(Layer.UNCONFIRMED);
        evening.then(new FloorAct.Withdraw(speaker));
        assertThat(count(Layer.UNCONFIRMED)).isEqualTo(before - 1);
        assertThat(count(Layer.DISOWNED)).isZero();
    }

    @Test
    void is_not_confirmed_any_more_once_disowned() {
        evening.then(new HearingAct.Disown(speaker));
        assertThat(evening.objection(new HearingAct.Confirm(speaker))).isPresent();
        assertThat(evening.objection(new HearingAct.Disown(speaker))).isPresent();
    }

    @Test
    void can_be_disowned_after_it_was_confirmed_and_after_the_meeting() {
        evening.then(new HearingAct.Confirm(speaker), new MeetingAct.CallToOrder(), new MeetingAct.Adjourn());
        assertThat(evening.objection(new HearingAct.Disown(speaker))).isEmpty();
    }

    @Test
    void makes_no_act_of_the_clerk_stale() {
        assertThat(new HearingAct.Confirm(speaker).comesByTheWay()).isTrue();
        assertThat(new FloorAct.Withdraw(speaker).comesByTheWay()).isFalse();
    }

    private long count(Layer layer) {
        return evening.line().positions().count(position, layer);
    }
}
