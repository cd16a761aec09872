package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;

@DisplayName("The last call of a hearing")
class LastCallTest {
    private static final HearingAct.LastCall LAST_CALL = new HearingAct.LastCall();

    private final PlayedActs evening = PlayedActs.inTheHearing();

    @Test
    void still_takes_cards() {
        evening.then(LAST_CALL);
        assertThat(evening.line().taking()).isTrue();
        assertThat(evening.line().intake()).isEqualTo(Line.Intake.LAST_CALL);
        var written = evening.waiting().getFirst();
        evening.then(PlayedActs.change(written, Position.FOR, Channel.WRITTEN, "Ada Marlowe"))
                .then(PlayedActs.change(written, Position.FOR, Channel.ROOM, "Ada Marlowe"));
    }

    @Test
    void leaves_in_the_line_who_is_not_here_yet() {
        var waiting = evening.waiting();
        evening.then(LAST_CALL, new HearingAct.CloseLine());
        assertThat(evening.waiting()).isEqualTo(waiting);
    }

    @Test
    void is_made_once() {
        evening.then(LAST_CALL);
        assertThat(evening.objection(LAST_CALL)).contains("The last call was made already.");
    }

    @Test
    void is_refused_once_the_line_is_closed() {
        evening.then(new HearingAct.CloseLine());
        assertThat(evening.objection(LAST_CALL)).contains("The line is closed already.");
    }

    @Test
    void can_be_made_again_when_the_line_was_opened_again() {
        evening.then(LAST_CALL, new HearingAct.CloseLine(), new HearingAct.OpenLine(), LAST_CALL);
        assertThat(evening.line().intake()).isEqualTo(Line.Intake.LAST_CALL);
    }

    @Test
    void is_over_when_it_is_undone() {
        evening.then(LAST_CALL, new CorrectionAct.Undo());
        assertThat(evening.line().intake()).isEqualTo(Line.Intake.OPEN);
    }
}
