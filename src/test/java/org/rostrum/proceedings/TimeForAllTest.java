package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Outlook;
import org.rostrum.order.SpeakingRules;

@DisplayName("Five minutes for all, two for each")
class TimeForAllTest {
    private static final SpeakingRules RULES = rules(300);
    private final PlayedActs played =
            PlayedActs.inTheHearing().then(new HearingAct.AdoptRules(PlayedActs.HEARING, RULES, Optional.empty()));

    /** The rules as they are typed. */
    private static SpeakingRules rules(int total) {
        var fields = Map.of("seconds", 120L, "arrangement", "IN_TURN", "totalSeconds", (long) total);
        return (SpeakingRules) Values.build("", SpeakingRules.class, fields);
    }

    private void speak(int seconds) {
        played.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin());
        played.after(seconds, new FloorAct.End());
    }

    private Duration granted() {
        return played.state().lectern().turn().orElseThrow().clock().allotted();
    }

    @Test
    void give_the_last_who_is_called_what_is_left() {
        speak(120);
        speak(120);
        played.then(new FloorAct.Call(Optional.empty()));
        assertThat(granted()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void let_nobody_be_called_once_they_are_used_up() {
        speak(120);
        speak(120);
        speak(55);
        assertThat(played.objection(new FloorAct.Call(Optional.empty())))
                .contains("The time for all speakers at this hearing, 5:00, is used up.");
    }

    @Test
    void count_the_turn_that_a_call_ends() {
        speak(120);
        speak(120);
        played.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin());
        var call = new FloorAct.Call(Optional.empty());
        var soon = played.now().plusSeconds(20);
        assertThat(judged(call, soon)).isEqualTo(new Verdict.Allowed());
        assertThat(judged(call, soon.plusSeconds(60))).isInstanceOf(Verdict.Refused.class);
    }

    private Verdict judged(Act act, Instant at) {
        return Rulebook.judge(played.state().before(act, at), act);
    }

    @Test
    void leave_who_is_called_all_the_same_her_own_time() {
        speak(120);
        speak(120);
        speak(60);
        played.because(new FloorAct.Call(Optional.empty()));
        assertThat(granted()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void reach_three_of_those_who_wait() {
        assertThat(played.line().shared().reached(Duration.ZERO, 1)).hasSize(3);
        speak(120);
        assertThat(played.line().shared().reached(Duration.ZERO, 1)).hasSize(2);
    }

    @Test
    void are_had_once_by_someone_who_is_put_back() {
        speak(120);
        played.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin());
        played.after(60, new FloorAct.PutBack());
        speak(30);
        assertThat(played.line().shared().leftForAll(Duration.ZERO)).contains(Duration.ofSeconds(90));
    }

    @Test
    void mean_that_three_of_ten_are_heard() {
        var outlook = Outlook.of(RULES, 10, Instant.EPOCH);
        assertThat(outlook.speakers()).isEqualTo(10);
        assertThat(outlook.heard()).isEqualTo(3);
    }

    @Test
    void have_no_room_for_a_turn_too_short_to_be_called_for() {
        assertThat(Outlook.of(rules(245), 10, Instant.EPOCH).heard()).isEqualTo(2);
        assertThat(Outlook.of(rules(250), 10, Instant.EPOCH).heard()).isEqualTo(3);
    }
}
