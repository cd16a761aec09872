package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName("Time that one speaker gives another")
class CededTimeTest {
    private final PlayedActs played = PlayedActs.inTheHearing();
    private final Id from = played.waiting().get(5);
    private final Id to = played.waiting().get(1);
    private final Position same = played.speaker(to).position();

    @Test
    void is_added_to_the_other_turn() {
        played.then(new FloorAct.CheckIn(from), new FloorAct.Cede(from, to));
        assertThat(played.line().allotted(played.speaker(to))).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void leaves_nothing_to_be_called_for() {
        played.then(new FloorAct.CheckIn(from), new FloorAct.Cede(from, to));
        assertThat(played.waiting()).doesNotContain(from);
        assertThat(played.speaker(from).state()).isEqualTo(Speaker.State.CEDED);
    }

    @Test
    void is_given_only_by_someone_who_came() {
        assertThat(played.objection(new FloorAct.Cede(from, to))).contains("Who gives the time has not checked in.");
    }

    @Test
    void is_not_given_to_oneself_or_to_one_who_was_called() {
        assertThat(played.objection(new FloorAct.Cede(from, from))).contains("Name two different speakers.");
        played.then(new FloorAct.CheckIn(from), new FloorAct.Call(Optional.of(to)));
        assertThat(played.objection(new FloorAct.Cede(from, to))).isPresent();
    }

    @Test
    void is_not_had_again_by_being_put_back_from_the_lectern() {
        var first = played.waiting().getFirst();
        var sameSide = played.waiting().get(2);
        played.then(
                new FloorAct.Call(Optional.empty()),
                new FloorAct.PutBack(),
                new FloorAct.CheckIn(first),
                new FloorAct.Cede(first, sameSide));
        assertThat(played.objection(new FloorAct.PutBack())).isPresent();
    }

    @Test
    void goes_to_someone_of_the_same_position_unless_there_is_a_reason() {
        var other = played.waiting().get(2);
        played.then(new FloorAct.CheckIn(from));
        assertThat(played.objection(new FloorAct.Cede(from, other)))
                .contains("Time is given to someone who holds the same position.");
    }

    @Test
    void is_given_by_as_many_as_the_rules_say() {
        var second = played.waiting().get(7);
        adopt(Map.of("seconds", 120L, "arrangement", "IN_TURN", "cededSeconds", 600L, "givers", 1L));
        played.then(new FloorAct.CheckIn(from), new FloorAct.CheckIn(second), new FloorAct.Cede(from, to));
        assertThat(played.objection(new FloorAct.Cede(second, to)))
                .contains("As many as may have given this speaker their time: 1.");
    }

    @Test
    void is_not_passed_on() {
        played.then(new FloorAct.CheckIn(from), new FloorAct.Cede(from, to), new FloorAct.CheckIn(to));
        assertThat(played.objection(new FloorAct.Cede(to, played.waiting().get(6))))
                .contains("Who was given time by others does not give it away.");
    }

    @Test
    void is_given_before_the_hearing_is_open_too() {
        var early = PlayedActs.ready();
        early.then(new FloorAct.CheckIn(from), new FloorAct.Cede(from, to));
        assertThat(early.speaker(from).gaveTo()).contains(to);
    }

    @Test
    void comes_back_when_the_other_withdraws_before_she_is_called() {
        var order = played.waiting();
        played.then(new FloorAct.CheckIn(from), new FloorAct.Cede(from, to), new FloorAct.Withdraw(to));
        assertThat(played.waiting())
                .isEqualTo(order.stream().filter(id -> !id.equals(to)).toList());
        assertThat(played.speaker(from).gaveTo()).isEmpty();
    }

    @Test
    void comes_back_when_the_other_does_not_speak_after_all() {
        var order = played.waiting();
        played.then(new FloorAct.CheckIn(from), new FloorAct.Cede(from, to), changed(same, Channel.WRITTEN, 120));
        assertThat(played.waiting())
                .isEqualTo(order.stream().filter(id -> !id.equals(to)).toList());
        assertThat(played.speaker(from).gaveTo()).isEmpty();
        assertThat(played.speaker(to).seconds()).isZero();
    }

    @Test
    void comes_back_when_the_other_holds_another_position() {
        var order = played.waiting();
        played.then(
                new FloorAct.CheckIn(from), new FloorAct.Cede(from, to), changed(Position.NEUTRAL, Channel.ROOM, 240));
        assertThat(played.waiting()).isEqualTo(order);
        assertThat(played.line().allotted(played.speaker(to))).isEqualTo(Duration.ofMinutes(2));
        assertThat(played.line().allotted(played.speaker(from))).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void leaves_with_the_position_no_less_than_the_usual_time() {
        played.then(
                new FloorAct.CheckIn(from), new FloorAct.Cede(from, to), changed(Position.NEUTRAL, Channel.ROOM, 120));
        assertThat(played.line().allotted(played.speaker(to))).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void stays_with_the_other_whatever_else_she_changes() {
        played.then(new FloorAct.CheckIn(from), new FloorAct.Cede(from, to), changed(same, Channel.REMOTE, 240));
        assertThat(played.speaker(from).gaveTo()).contains(to);
        assertThat(played.line().allotted(played.speaker(to))).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void stays_where_some_of_it_was_used_when_the_position_is_changed() {
        played.then(new FloorAct.CheckIn(from), new FloorAct.Cede(from, to));
        played.then(new FloorAct.Call(Optional.of(to)), new FloorAct.Begin(), new FloorAct.PutBack());
        played.then(changed(Position.NEUTRAL, Channel.ROOM, 240));
        assertThat(played.speaker(from).gaveTo()).contains(to);
    }

    private HearingAct.Change changed(Position position, Channel channel, int seconds) {
        return new HearingAct.Change(
                to, position, channel, seconds, Words.of("Ada Marlowe"), Optional.empty(), Optional.empty());
    }

    @Test
    void by_a_resident_is_not_the_clerks_to_undo() {
        played.then(new FloorAct.CheckIn(from), new HearingAct.CloseLine());
        played.byResident(new FloorAct.Cede(from, to));
        played.then(new CorrectionAct.Undo());
        assertThat(played.line().taking()).isTrue();
        assertThat(played.speaker(from).state()).isEqualTo(Speaker.State.CEDED);
    }

    private void adopt(Map<String, Object> rules) {
        played.then(new HearingAct.AdoptRules(
                PlayedActs.HEARING, (SpeakingRules) Values.build("", SpeakingRules.class, rules), Optional.empty()));
    }

    @Test
    void comes_back_when_it_is_undone() {
        played.then(new FloorAct.CheckIn(from), new FloorAct.Cede(from, to), new CorrectionAct.Undo());
        assertThat(played.speaker(from).waiting()).isTrue();
        assertThat(played.line().allotted(played.speaker(to))).isEqualTo(Duration.ofMinutes(2));
    }
}
