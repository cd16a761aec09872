package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName("25 seconds that each side shares, 20 for each speaker, of which each uses 10")
class SharedTimeTest {
    private static final String USED_UP =
            "Those for it have used up the 0:25 that they share. Even the sides out first.";

    private final PlayedActs evening = PlayedActs.inTheItem()
            .then(
                    new HearingAct.AdoptRules(
                            PlayedActs.HEARING,
                            SpeakingRules.of(20, Arrangement.IN_TURN).sharedBySides(25),
                            Optional.empty()),
                    new HearingAct.OpenHearing(PlayedActs.HEARING));

    @Test
    void give_each_at_most_what_her_side_has_left() {
        assertThat(given()).hasSeconds(20);
        evening.then(new FloorAct.Begin(), new FloorAct.End());
        assertThat(evening.line().shared().left(Position.FOR)).contains(Duration.ofSeconds(15));
        assertThat(given()).hasSeconds(15);
    }

    @Test
    void are_the_other_sides_own() {
        speak(Position.FOR);
        assertThat(evening.line().shared().left(Position.AGAINST)).contains(Duration.ofSeconds(25));
    }

    @Test
    void are_used_up_in_three_turns_and_then_nobody_of_the_side_is_called() {
        speak(Position.FOR, Position.FOR, Position.FOR);
        assertThat(evening.objection(call(Position.FOR))).contains(USED_UP);
        assertThat(evening.objection(call(Position.AGAINST))).isEmpty();
    }

    @Test
    void that_are_used_up_leave_the_line_to_the_other_side() {
        speak(Position.FOR, Position.FOR, Position.FOR);
        assertThat(evening.line().callable()).extracting(Speaker::position).doesNotContain(Position.FOR);
        evening.then(new FloorAct.Call(Optional.empty()));
        assertThat(atTheLectern().position()).isNotEqualTo(Position.FOR);
    }

    @Test
    void are_kept_for_the_one_at_the_lectern() {
        speak(Position.FOR);
        evening.then(call(Position.FOR));
        assertThat(evening.objection(call(Position.FOR)))
                .contains("What those for it have left of their 0:25 was given to the one at the lectern. End the turn"
                        + " first.");
    }

    @Test
    void are_given_on_at_the_one_door_since_a_call_ends_the_turn_before_it() {
        speak(Position.FOR);
        evening.then(call(Position.FOR), new FloorAct.Begin());
        assertThat(evening.atTheDoor(call(Position.FOR), evening.now().plusSeconds(5)))
                .isEqualTo(new Verdict.Allowed());
        assertThat(evening.atTheDoor(call(Position.FOR), evening.now().plusSeconds(15)))
                .isEqualTo(new Verdict.Refused("SideHasTime", USED_UP, true));
    }

    @Test
    void do_not_bind_who_is_called_for_a_recorded_reason() {
        speak(Position.FOR, Position.FOR, Position.FOR);
        evening.because(call(Position.FOR));
        assertThat(clock().allotted()).hasSeconds(20);
    }

    @Test
    void become_as_many_for_both_by_one_act() {
        speak(Position.FOR, Position.FOR, Position.FOR, Position.AGAINST);
        assertThat(evening.line().shared().even()).startsWith(30, 300);
        evening.then(new HearingAct.EvenOut(30));
        assertThat(evening.line().shared().left(Position.FOR)).contains(Duration.ZERO);
        assertThat(evening.line().shared().left(Position.AGAINST)).contains(Duration.ofSeconds(20));
    }

    @Test
    void are_not_evened_out_below_what_a_side_has_used() {
        speak(Position.FOR, Position.FOR, Position.FOR);
        assertThat(evening.objection(new HearingAct.EvenOut(29)))
                .contains("One side has used 0:30 already, or was given it. Give each side at least that.");
        assertThat(evening.objection(new HearingAct.EvenOut(25))).isPresent();
    }

    @Test
    void are_not_evened_out_to_what_each_has() {
        assertThat(evening.objection(new HearingAct.EvenOut(25))).contains("Each side has that time already.");
    }

    @Test
    void are_25_again_when_it_is_undone() {
        evening.then(new HearingAct.EvenOut(300), new CorrectionAct.Undo());
        assertThat(evening.line().shared().left(Position.FOR)).contains(Duration.ofSeconds(25));
    }

    @Test
    void say_how_far_the_line_reaches() {
        assertThat(evening.line().shared().reach().stream().filter(Duration::isPositive))
                .containsOnly(Duration.ofSeconds(20), Duration.ofSeconds(5));
    }

    private Duration given() {
        evening.then(call(Position.FOR));
        return clock().allotted();
    }

    private void speak(Position... sides) {
        for (var side : sides) {
            evening.then(call(side), new FloorAct.Begin(), new FloorAct.End());
        }
    }

    private FloorAct.Call call(Position side) {
        var waiting = evening.line().waiting().stream().filter(speaker -> speaker.position() == side);
        return new FloorAct.Call(waiting.findFirst().map(Speaker::id));
    }

    private TurnClock clock() {
        return evening.state().lectern().turn().orElseThrow().clock();
    }

    private Speaker atTheLectern() {
        Id speaker = evening.state().lectern().turn().orElseThrow().speaker();
        return evening.speaker(speaker);
    }
}
