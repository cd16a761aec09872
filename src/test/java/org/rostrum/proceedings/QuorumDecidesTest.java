package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.proceedings.PlayedActs.member;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A body without a quorum")
class QuorumDecidesTest {
    private final PlayedActs played = PlayedActs.inTheItem()
            .then(new MeetingAct.RollCall(Map.of(member(0), Presence.PRESENT, member(2), Presence.PRESENT)));

    @ParameterizedTest
    @EnumSource(names = {"ADJOURN", "RECESS", "FIX_TIME_TO_ADJOURN", "OBTAIN_QUORUM"})
    void may_still_go_apart_or_get_one(MotionKind kind) {
        move(kind);
        played.then(vote(), new DecisionAct.Declare(Result.CARRIED));
        assertThat(played.state().motions().carried().map(Motion::kind)).containsExactly(kind);
    }

    /** Those who are away would carry the day otherwise. */
    @ParameterizedTest
    @EnumSource(names = {"ADJOURN", "RECESS", "FIX_TIME_TO_ADJOURN", "OBTAIN_QUORUM"})
    void does_so_by_more_than_half_of_those_voting_whatever_it_needs_otherwise(MotionKind kind) {
        var few = PlayedActs.inTheItem(new Majority(Majority.Base.NOT_EXCUSED, Majority.Share.MORE_THAN_HALF))
                .then(
                        new MeetingAct.RollCall(Map.of(member(0), Presence.PRESENT, member(2), Presence.PRESENT)),
                        PlayedActs.upon(kind, "Do it."),
                        new DecisionAct.Second(member(0)));
        few.then(new DecisionAct.Vote(Method.VOICE, few.state().voting().everyoneAye()));
        var plan = few.state().plan().orElseThrow();
        assertThat(few.motion().tally().absent()).isEqualTo(4);
        assertThat(plan.counted(few.motion())).isEqualTo(Result.CARRIED);
        assertThat(plan.majority(kind, true).base()).isEqualTo(Majority.Base.NOT_EXCUSED);
        assertThat(few.objection(new DecisionAct.Declare(Result.FAILED)))
                .contains("The ballots say 2 to 0: the motion has carried.");
        few.then(new DecisionAct.Declare(Result.CARRIED));
    }

    @ParameterizedTest
    @EnumSource(names = {"ADJOURN", "RECESS", "FIX_TIME_TO_ADJOURN", "OBTAIN_QUORUM"})
    void may_do_so_over_the_motion_that_it_cannot_decide(MotionKind kind) {
        move(MotionKind.MAIN);
        move(kind);
        played.then(new DecisionAct.WithoutObjection());
        assertThat(played.motion().kind()).isEqualTo(MotionKind.MAIN);
        assertThat(played.objection(vote())).contains("There is no quorum: 2 count as here, 4 are needed.");
    }

    @Test
    void is_adjourned_over_the_motion_that_it_cannot_decide() {
        move(MotionKind.MAIN);
        assertThat(played.objection(new MeetingAct.Adjourn()))
                .contains("A hearing or a motion is still open. End it first.");
        move(MotionKind.ADJOURN);
        played.then(new DecisionAct.WithoutObjection(), new MeetingAct.Adjourn());
        assertThat(played.state().sitting().status()).isEqualTo(Sitting.Status.ADJOURNED);
        assertThat(played.motion().kind()).isEqualTo(MotionKind.MAIN);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MAIN", "CALL_THE_QUESTION", "APPROVE_MINUTES", "CLOSED_SESSION", "CONSENT_AGENDA"},
            mode = EnumSource.Mode.INCLUDE)
    void decides_nothing_else(MotionKind kind) {
        if (played.objection(PlayedActs.upon(kind, "Decide it.")).isPresent()) {
            return;
        }
        move(kind);
        assertThat(played.objection(vote())).contains("There is no quorum: 2 count as here, 4 are needed.");
        assertThat(played.objection(new DecisionAct.WithoutObjection()))
                .contains("There is no quorum: 2 count as here, 4 are needed.");
    }

    @Test
    void knows_a_member_who_left_excused() {
        played.then(new MeetingAct.Depart(member(2), true));
        assertThat(played.state().attendance().of(member(2))).isEqualTo(Presence.EXCUSED);
        assertThat(played.state().quorum().present()).isEqualTo(1);
    }

    private void move(MotionKind kind) {
        played.then(
                new DecisionAct.Motion(Words.of("Do it."), member(2), Optional.of(kind), Optional.empty()),
                new DecisionAct.Second(member(0)));
    }

    private DecisionAct.Vote vote() {
        return new DecisionAct.Vote(Method.VOICE, played.state().voting().everyoneAye());
    }
}
