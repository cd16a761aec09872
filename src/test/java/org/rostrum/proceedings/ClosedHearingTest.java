package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;

@DisplayName("A hearing that was closed")
class ClosedHearingTest {
    private final PlayedActs evening = PlayedActs.inTheHearing();
    private final Speaker waiting = evening.line().waiting().getFirst();

    @Test
    void has_the_positions_that_it_was_closed_with() {
        var other = waiting.position() == Position.FOR ? Position.AGAINST : Position.FOR;
        var change = PlayedActs.change(waiting.id(), other, Channel.ROOM, "Ada Marlowe");
        assertThat(evening.objection(change)).isEmpty();
        evening.then(new HearingAct.CloseHearing());
        assertThat(evening.objection(change)).contains("This hearing has been closed.");
    }

    @Test
    void lets_a_name_be_put_right() {
        evening.then(new HearingAct.CloseHearing());
        var change = PlayedActs.change(waiting.id(), waiting.position(), waiting.channel(), "Ada Marlowe");
        assertThat(evening.objection(change)).isEmpty();
    }

    @Test
    void can_still_be_withdrawn_from() {
        evening.then(new HearingAct.CloseHearing());
        assertThat(evening.objection(new FloorAct.Withdraw(waiting.id()))).isEmpty();
    }
}
