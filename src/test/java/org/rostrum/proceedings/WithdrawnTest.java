package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("Someone who was called, put back and has withdrawn by herself")
class WithdrawnTest {
    private Chain.Head head = Chain.Head.NONE;
    private MeetingState state = MeetingState.empty();
    private final DurhamEvening evening = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private final Id speaker;

    WithdrawnTest() {
        evening.acts().subList(0, 56).forEach(timed -> act(timed.act()));
        speaker = state.openLine().flatMap(Line::next).orElseThrow().id();
        act(new FloorAct.Call(Optional.empty()));
        act(new FloorAct.PutBack());
        record("resident", new FloorAct.Withdraw(speaker));
    }

    @Test
    void does_not_stand_at_the_lectern_when_the_putting_back_is_undone() {
        act(new CorrectionAct.Undo());
        assertThat(state.lectern().turn()).isEmpty();
        assertThat(state.speaker(speaker).orElseThrow().state()).isEqualTo(Speaker.State.WITHDRAWN);
    }

    @Test
    void cannot_be_put_back_once_more() {
        assertThat(Rulebook.judge(state, new FloorAct.PutBack())).isInstanceOf(Verdict.Refused.class);
    }

    private void act(Act act) {
        record("clerk", act);
    }

    private void record(String actor, Act act) {
        var entry = Chain.append(head, Entry.Draft.now(actor, java.time.Instant.EPOCH, act), "salt");
        head = entry.head();
        state = state.after(entry);
    }
}
