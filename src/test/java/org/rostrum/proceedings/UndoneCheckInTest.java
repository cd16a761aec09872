package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("A check-in that is taken back")
class UndoneCheckInTest {
    private final PlayedActs evening = PlayedActs.inTheHearing();
    private final Id first = evening.waiting().getFirst();

    @Test
    void is_as_if_she_had_not_come() {
        var before = evening.state();
        evening.then(new FloorAct.CheckIn(first), new CorrectionAct.Undo());
        assertThat(evening.state().lines()).isEqualTo(before.lines());
    }

    @Test
    void comes_back_by_redo() {
        evening.then(new FloorAct.CheckIn(first));
        var here = evening.state();
        evening.then(new CorrectionAct.Undo(), new CorrectionAct.Redo());
        assertThat(evening.state().lines()).isEqualTo(here.lines());
    }

    @Test
    void is_not_taken_from_who_has_given_her_time_away_since() {
        evening.then(new FloorAct.CheckIn(first));
        evening.byResident(new FloorAct.Cede(first, evening.waiting().get(2)));
        assertThat(evening.objection(new CorrectionAct.Undo()))
                .hasValueSatisfying(words -> assertThat(words).startsWith("The speaker has given the time to another"));
    }

    @Test
    void was_not_made_at_the_door_which_undo_passes_over() {
        evening.then(new FloorAct.Call(Optional.empty()));
        evening.byResident(new FloorAct.CheckIn(evening.waiting().getFirst()));
        evening.then(new CorrectionAct.Undo());
        assertThat(evening.state().lectern().turn()).isEmpty();
    }
}
