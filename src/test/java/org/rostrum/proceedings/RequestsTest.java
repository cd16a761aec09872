package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("Members who ask for the floor")
class RequestsTest {
    private static final Id ONE = PlayedActs.member(1);
    private static final Id OTHER = PlayedActs.member(2);

    private final PlayedActs evening =
            PlayedActs.inTheHearing().then(new MeetingAct.RequestFloor(ONE), new MeetingAct.RequestFloor(OTHER));

    @Test
    void wait_in_the_order_in_which_they_asked() {
        assertThat(requests()).containsExactly(ONE, OTHER);
    }

    @Test
    void have_it_when_they_ask_the_speaker_something() {
        evening.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin(), new FloorAct.Question(ONE));
        assertThat(requests()).containsExactly(OTHER);
    }

    @Test
    void have_it_when_they_move_something() {
        evening.then(new HearingAct.CloseHearing(), new DecisionAct.Motion(Words.of("Adopt the text."), OTHER));
        assertThat(requests()).containsExactly(ONE);
    }

    @Test
    void take_the_request_back() {
        evening.then(new MeetingAct.WithdrawRequest(ONE));
        assertThat(requests()).containsExactly(OTHER);
        assertThat(evening.objection(new MeetingAct.WithdrawRequest(ONE)))
                .contains("This member has not asked for the floor.");
    }

    @Test
    void ask_once_each() {
        assertThat(evening.objection(new MeetingAct.RequestFloor(ONE)))
                .contains("This member has asked for the floor already.");
    }

    @Test
    void are_here() {
        evening.then(new MeetingAct.Depart(ONE));
        assertThat(requests()).containsExactly(OTHER);
        assertThat(evening.objection(new MeetingAct.RequestFloor(ONE))).contains("This member is not here.");
    }

    @Test
    void wait_again_when_the_question_is_undone() {
        evening.then(
                new FloorAct.Call(Optional.empty()),
                new FloorAct.Begin(),
                new FloorAct.Question(ONE),
                new CorrectionAct.Undo());
        assertThat(requests()).containsExactly(ONE, OTHER);
    }

    private List<Id> requests() {
        return evening.state().attendance().requests();
    }
}
