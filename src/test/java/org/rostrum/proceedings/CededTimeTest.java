package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("Time that one speaker gives another")
class CededTimeTest {
    private final PlayedActs played = PlayedActs.inTheHearing();
    private final Id from = played.waiting().get(5);
    private final Id to = played.waiting().get(1);

    @Test
    void is_added_to_the_other_turn() {
        played.then(new FloorAct.CheckIn(from), new FloorAct.Cede(from, to));
        assertThat(played.line().allotted(played.speaker(to))).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void leaves_nothing_to_be_called_for() {
        played.then(new FloorAct.CheckIn(from), new FloorAct.Cede(from, to));
        assertThat(played.waiting()).doesNotContain(from);
        assertThat(played.speaker(from).state()).isEqualTo(Speaker.State.CEDED);
    }

    @Test
    void is_given_only_by_someone_who_came() {
        assertThat(played.objection(new FloorAct.Cede(from, to))).contains("Who gives the time has not checked in.");
    }

    @Test
    void is_not_given_to_oneself_or_to_one_who_was_called() {
        assertThat(played.objection(new FloorAct.Cede(from, from))).contains("Name two different speakers.");
        played.then(new FloorAct.CheckIn(from), new FloorAct.Call(Optional.of(to)));
        assertThat(played.objection(new FloorAct.Cede(from, to))).isPresent();
    }

    @Test
    void is_not_had_again_by_being_put_back_from_the_lectern() {
        var first = played.waiting().getFirst();
        played.then(
                new FloorAct.Call(Optional.empty()),
                new FloorAct.PutBack(),
                new FloorAct.CheckIn(first),
                new FloorAct.Cede(first, to));
        assertThat(played.objection(new FloorAct.PutBack())).isPresent();
    }

    @Test
    void comes_back_when_it_is_undone() {
        played.then(new FloorAct.CheckIn(from), new FloorAct.Cede(from, to), new CorrectionAct.Undo());
        assertThat(played.speaker(from).waiting()).isTrue();
        assertThat(played.line().allotted(played.speaker(to))).isEqualTo(Duration.ofMinutes(2));
    }
}
