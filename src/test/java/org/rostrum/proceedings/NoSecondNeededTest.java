package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.proceedings.PlayedActs.member;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a body that asks for no second a motion")
class NoSecondNeededTest {
    private static final Procedure SMALL_BOARD = StandardRules.all().stream()
            .filter(standard -> standard.key().equals("roberts-small-board"))
            .flatMap(standard -> standard.rules().procedure().stream())
            .findFirst()
            .orElseThrow();

    private final PlayedActs played =
            PlayedActs.inTheItem(SMALL_BOARD).then(new DecisionAct.Motion(Words.of("Adopt the text."), member(0)));

    @Test
    void is_before_it_at_once() {
        assertThat(played.motion().stage()).isEqualTo(Motion.Stage.SECONDED);
        assertThat(played.motion().seconder()).isEmpty();
        played.then(PlayedActs.upon(MotionKind.AMEND, "Strike the last line."));
        assertThat(played.motion().kind()).isEqualTo(MotionKind.AMEND);
        assertThat(played.motion().stage()).isEqualTo(Motion.Stage.SECONDED);
    }

    @Test
    void does_not_die_for_want_of_one() {
        assertThat(played.objection(new DecisionAct.NoSecond()))
                .contains("By the rules of this body a motion needs no second.");
    }

    @Test
    void may_be_seconded_all_the_same_but_once_and_by_another() {
        assertThat(played.objection(new DecisionAct.Second(member(0)))).contains("The mover cannot second the motion.");
        assertThat(played.objection(new DecisionAct.WithdrawSecond())).contains("No motion that was seconded is open.");
        played.then(new DecisionAct.Second(member(1)));
        assertThat(played.motion().seconder()).isEqualTo(Optional.of(member(1)));
        assertThat(played.objection(new DecisionAct.Second(member(2)))).contains("No motion waits for a second.");
    }

    @Test
    void stays_before_it_when_the_second_is_taken_back() {
        played.then(new DecisionAct.Second(member(1)), new DecisionAct.WithdrawSecond());
        assertThat(played.motion().stage()).isEqualTo(Motion.Stage.SECONDED);
        assertThat(played.motion().seconder()).isEmpty();
    }
}
