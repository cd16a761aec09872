package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;

@DisplayName("A wait list")
class WaitListTest {
    private final PlayedSignUps played = new PlayedSignUps();

    @Test
    void is_left_by_who_stands_on_it_no_more() {
        var ana = played.signUp(1, Position.FOR, Channel.ROOM);
        assertThat(WaitList.hasLeft(played.line(), Set.of(), ana)).isTrue();
        assertThat(WaitList.hasLeft(played.line(), Set.of(ana), ana)).isFalse();
    }

    /** She would be told that she waits a second time, as if she had had a place between. */
    @Test
    void is_not_left_by_who_was_committed_and_waits_for_her_seal() {
        assertThat(WaitList.hasLeft(played.line(), Set.of(), new Id(1))).isFalse();
    }
}
