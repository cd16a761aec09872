package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("A check-in that came between the clerk's look and her act")
class CheckedInMeanwhileTest {
    private final PlayedActs evening = PlayedActs.inTheHearing().then(new FloorAct.Call(Optional.empty()));
    private final Id called = evening.state().lectern().turn().orElseThrow().speaker();
    private final Id other = evening.waiting().getFirst();

    @Test
    void at_the_door_leaves_what_she_decided() {
        evening.byResident(new FloorAct.CheckIn(other));
        assertThat(leaves(new FloorAct.Begin())).isTrue();
        assertThat(leaves(new FloorAct.NotHere())).isTrue();
    }

    @Test
    void at_the_door_stands_against_calling_her_absent() {
        evening.byResident(new FloorAct.CheckIn(called));
        assertThat(leaves(new FloorAct.NotHere())).isFalse();
        assertThat(leaves(new FloorAct.Withdraw(called))).isFalse();
        assertThat(leaves(new FloorAct.Withdraw(other))).isTrue();
    }

    @Test
    void by_another_clerk_is_to_be_seen_first() {
        evening.then(new FloorAct.CheckIn(other));
        assertThat(leaves(new FloorAct.Begin())).isFalse();
    }

    private boolean leaves(Act wanted) {
        return evening.entries().getLast().leaves(wanted, evening.state());
    }
}
