package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Contradiction;
import org.rostrum.order.FloorRules;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.Stage;

@DisplayName(
        "A hearing with a staff report, 25 seconds for those for it, everyone else, and a rebuttal of those for it")
class StagesTest {
    private static final HearingAct.NextStage NEXT = new HearingAct.NextStage();

    private final PlayedActs evening = PlayedActs.inTheItem()
            .then(adopt(
                    stage("Staff report", Stage.Who.PRESENTATION, false),
                    new Stage("Proponents", Stage.Who.FOR, Optional.of(25), Optional.of(20), Optional.empty()),
                    stage("Others", Stage.Who.EVERYONE, false),
                    stage("Rebuttal", Stage.Who.FOR, true)))
            .then(new HearingAct.OpenHearing(PlayedActs.HEARING));

    @Test
    void begins_with_the_first_and_calls_nobody_in_a_presentation() {
        assertThat(name()).contains("Staff report");
        assertThat(evening.line().next()).isEmpty();
        assertThat(evening.objection(new FloorAct.Call(Optional.empty()))).isPresent();
    }

    @Test
    void calls_those_whom_the_stage_is_for() {
        evening.then(NEXT);
        assertThat(name()).contains("Proponents");
        assertThat(evening.line().callable()).extracting(Speaker::position).containsOnly(Position.FOR);
        assertThat(evening.objection(call(Position.AGAINST)))
                .contains("This speaker does not come in the stage that is held, Proponents.");
    }

    @Test
    void gives_each_the_time_of_the_stage_and_no_more_than_it_has_left() {
        evening.then(NEXT, call(Position.FOR));
        assertThat(allotted()).hasSeconds(20);
        evening.then(new FloorAct.Begin(), new FloorAct.End(), call(Position.FOR));
        assertThat(allotted()).hasSeconds(15);
    }

    @Test
    void goes_on_when_the_time_of_the_stage_is_used_up() {
        evening.then(NEXT);
        for (int turn = 0; turn < 3; turn++) {
            assertThat(evening.objection(NEXT)).isPresent();
            evening.then(call(Position.FOR), new FloorAct.Begin(), new FloorAct.End());
        }
        assertThat(evening.objection(call(Position.FOR)))
                .contains("The time of this stage is used up. Go on to the next one.");
        evening.then(NEXT);
        assertThat(name()).contains("Others");
        assertThat(evening.line().shared().left(Position.FOR)).isEmpty();
    }

    @Test
    void does_not_go_on_while_someone_is_to_come_or_at_the_lectern() {
        evening.then(NEXT);
        int waiting = evening.line().callable().size();
        assertThat(evening.objection(NEXT)).contains(waiting + " speakers of this stage are still to come.");
        evening.then(call(Position.FOR));
        assertThat(evening.objection(NEXT)).contains("Someone is at the lectern. End the turn first.");
    }

    @Test
    void tells_a_time_only_to_those_of_the_stage_that_is_held() {
        assertThat(standing().windows(evening.line(), Instant.EPOCH)).isEmpty();
        evening.then(NEXT);
        var told = standing().windows(evening.line(), Instant.EPOCH).keySet();
        assertThat(told).isNotEmpty();
        assertThat(told).allMatch(id -> evening.speaker(id).position() == Position.FOR);
    }

    @Test
    void hears_those_again_whom_a_rebuttal_is_for() {
        evening.then(NEXT, call(Position.FOR), new FloorAct.Begin(), new FloorAct.End());
        evening.because(NEXT);
        evening.because(NEXT);
        assertThat(name()).contains("Rebuttal");
        assertThat(evening.line().callable()).anyMatch(Speaker::wasHeard);
        assertThat(evening.objection(new HearingAct.NextStage())).contains("There is no stage after this one.");
    }

    @Test
    void is_in_the_stage_before_when_it_is_undone() {
        evening.then(NEXT, new CorrectionAct.Undo());
        assertThat(name()).contains("Staff report");
    }

    @Test
    void leaves_nobody_out() {
        var rules = adopt(stage("Proponents", Stage.Who.FOR, false), stage("All again", Stage.Who.EVERYONE, true));
        assertThat(Contradiction.in(rules.rules())).containsExactly(Contradiction.STAGES_LEAVE_SOMEONE_OUT);
        var tight = new Stage("All", Stage.Who.EVERYONE, Optional.of(60), Optional.empty(), Optional.empty());
        assertThat(Contradiction.in(adopt(tight).rules())).containsExactly(Contradiction.SPEAKER_ABOVE_STAGE);
    }

    @Test
    void stands_still_in_a_recess_and_goes_on_when_the_meeting_resumes() {
        evening.after(60, new MeetingAct.Recess(false));
        evening.after(600, new MeetingAct.Resume());
        assertThat(clock().used(evening.now())).hasSeconds(60);
        assertThat(clock().used(evening.now().plusSeconds(30))).hasSeconds(90);
    }

    @Test
    void stands_still_until_the_hearing_that_was_continued_is_open_again() {
        evening.after(60, new HearingAct.ContinueHearing(LocalDate.of(2018, 4, 23), Optional.empty()));
        evening.after(7 * 86_400, new HearingAct.OpenHearing(PlayedActs.HEARING));
        assertThat(name()).contains("Staff report");
        assertThat(clock().used(evening.now())).hasSeconds(60);
    }

    @Test
    void runs_on_when_a_recess_is_taken_back() {
        evening.after(60, new MeetingAct.Recess(false));
        evening.after(5, new CorrectionAct.Undo());
        assertThat(clock().used(evening.now())).hasSeconds(65);
    }

    private TurnClock clock() {
        return evening.line().begun().orElseThrow().clock();
    }

    private Optional<String> name() {
        return evening.line().stages().held().map(Stage::name);
    }

    private Standing standing() {
        return new Standing(new org.rostrum.platform.Id(1), evening.state(), Chain.Head.NONE, 0, 0, Optional.empty());
    }

    private Duration allotted() {
        return evening.state().lectern().turn().orElseThrow().clock().allotted();
    }

    private FloorAct.Call call(Position side) {
        return new FloorAct.Call(evening.line().waiting().stream()
                .filter(speaker -> speaker.position() == side)
                .findFirst()
                .map(Speaker::id));
    }

    private static Stage stage(String name, Stage.Who who, boolean again) {
        return new Stage(name, who, Optional.empty(), Optional.empty(), Optional.of(again));
    }

    private static HearingAct.AdoptRules adopt(Stage... stages) {
        var rules = SpeakingRules.of(120, Arrangement.IN_TURN).onTheFloor(FloorRules.USUAL.in(stages));
        assertThat(List.of(stages)).isEqualTo(rules.floor().parts());
        return new HearingAct.AdoptRules(PlayedActs.HEARING, rules, Optional.empty());
    }
}
