package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.FloorAct;

@DisplayName("Letters of time that came back")
class TimeLettersTest {
    private final PlayedSignUps played = new PlayedSignUps();
    private final Id ana = played.signUp(1, Position.FOR, Channel.ROOM);
    private final Id bea = played.signUp(2, Position.FOR, Channel.ROOM);

    TimeLettersTest() {
        played.adopt("cededSeconds", 600L);
    }

    @Test
    void go_to_who_gave_it_and_to_who_waits_without_it() {
        var apart = played.state();
        played.record(new FloorAct.Cede(ana, bea));
        var given = played.state();
        assertThat(TimeLetters.returned(given, apart)).singleElement().satisfies(returned -> {
            assertThat(returned.giver().id()).isEqualTo(ana);
            assertThat(returned.taker()).map(taker -> taker.id()).contains(bea);
        });
    }

    @Test
    void go_to_who_gave_it_alone_where_the_other_speaks_no_more() {
        played.record(new FloorAct.Cede(ana, bea));
        var given = played.state();
        played.record(new FloorAct.Withdraw(bea));
        assertThat(TimeLetters.returned(given, played.state()))
                .singleElement()
                .satisfies(returned -> assertThat(returned.taker()).isEmpty());
    }

    @Test
    void go_to_nobody_while_it_stays_given() {
        played.record(new FloorAct.Cede(ana, bea));
        var given = played.state();
        played.record(new FloorAct.CheckIn(bea));
        assertThat(TimeLetters.returned(given, played.state())).isEmpty();
    }
}
