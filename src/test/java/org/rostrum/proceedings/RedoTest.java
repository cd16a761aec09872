package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName("What was undone and is put back")
class RedoTest {
    private static final CorrectionAct.Undo UNDO = new CorrectionAct.Undo();
    private static final CorrectionAct.Redo REDO = new CorrectionAct.Redo();

    private final PlayedActs evening = PlayedActs.inTheHearing().then(new FloorAct.Call(Optional.empty()));

    @Test
    void is_as_it_was() {
        evening.then(new FloorAct.Begin());
        var before = evening.state();
        evening.then(UNDO, REDO);
        assertThat(evening.state()).isEqualTo(before);
    }

    @Test
    void can_be_undone_once_more() {
        evening.then(new FloorAct.Begin(), UNDO, REDO, UNDO);
        assertThat(evening.state().lectern().turn().orElseThrow().phase()).isEqualTo(Turn.Phase.CALLED);
    }

    @Test
    void keeps_what_a_resident_did_meanwhile() {
        var other = evening.waiting().getLast();
        evening.then(new FloorAct.Begin(), UNDO).byResident(new FloorAct.Withdraw(other));
        evening.then(REDO);
        assertThat(evening.state().lectern().turn().orElseThrow().phase()).isEqualTo(Turn.Phase.SPEAKING);
        assertThat(evening.speaker(other).state()).isEqualTo(Speaker.State.WITHDRAWN);
    }

    @Test
    void is_gone_once_something_else_was_done() {
        evening.then(new FloorAct.Begin(), UNDO, new FloorAct.NotHere());
        assertThat(evening.objection(REDO)).contains("There is nothing to put back.");
    }

    @Test
    void is_refused_where_a_rule_would_refuse_the_act_now() {
        var called = evening.state().lectern().turn().orElseThrow().speaker();
        evening.then(UNDO, new FloorAct.Call(Optional.of(called)), UNDO).byResident(new FloorAct.Withdraw(called));
        assertThat(evening.objection(REDO)).isPresent();
    }

    @Test
    void is_refused_where_someone_moved_up_otherwise_since() {
        var cap = new HearingAct.AdoptRules(
                PlayedActs.HEARING, SpeakingRules.of(120, Arrangement.IN_TURN).cappedAt(30), Optional.empty());
        evening.then(cap, UNDO);
        evening.byResident(new FloorAct.Withdraw(evening.waiting().getFirst()));
        assertThat(evening.objection(REDO))
                .contains("It would change what others did since the undo. Do it anew instead.");
        evening.then(cap);
    }

    @Test
    void is_never_a_sign_up_and_so_takes_a_place_from_nobody() {
        evening.then(new FloorAct.Begin());
        var begun = evening.state().undoable();
        evening.then(signUp(1));
        assertThat(evening.state().undoable()).isEqualTo(begun);
    }

    @Test
    void is_nothing_without_an_undo() {
        assertThat(evening.objection(REDO)).contains("There is nothing to put back.");
    }

    private static HearingAct.SignUp signUp(int id) {
        return new HearingAct.SignUp(
                new Id(id),
                PlayedActs.HEARING,
                "NEW-00" + id,
                Position.FOR,
                Channel.ROOM,
                120,
                Words.of("Late Comer"),
                Optional.empty(),
                Optional.empty());
    }
}
