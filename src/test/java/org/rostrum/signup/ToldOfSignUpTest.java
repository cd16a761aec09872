package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.Speaker.State;

@DisplayName("A letter to a new address")
class ToldOfSignUpTest {
    private final PlayedSignUps played = new PlayedSignUps();

    @Test
    void tells_who_waits_of_the_place_or_the_wait_list() {
        var ana = played.signUp(1, Position.FOR, Channel.ROOM);
        assertThat(told(ana, Speaker.Told.IN_LINE)).isEqualTo("IN_LINE");
        assertThat(told(ana, Speaker.Told.WAIT_LISTED)).isEqualTo("WAIT_LISTED");
    }

    @Test
    void tells_who_does_not_speak_how_she_takes_part() {
        assertThat(told(played.signUp(1, Position.FOR, Channel.WRITTEN), Speaker.Told.IN_LINE))
                .isEqualTo("WRITTEN");
    }

    @Test
    void promises_no_place_to_who_has_none_any_more() {
        played.adopt("cededSeconds", 600L);
        var ana = played.signUp(1, Position.FOR, Channel.ROOM);
        var bea = played.signUp(2, Position.FOR, Channel.ROOM);
        played.record(new FloorAct.Cede(ana, bea));
        assertThat(told(ana, Speaker.Told.IN_LINE)).isEqualTo("CEDED");
        played.record(new FloorAct.Withdraw(bea));
        assertThat(told(bea, Speaker.Told.IN_LINE)).isEqualTo("WITHDRAWN");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void has_words_for_every_state(State state) {
        var keys = switch (state) {
            case WAITING -> Arrays.stream(Speaker.Told.values()).map(Enum::name);
            case ON_RECORD ->
                Arrays.stream(Channel.values())
                        .filter(channel -> !channel.speaks())
                        .map(Enum::name);
            default -> Optional.of(state.name()).stream();
        };
        var letters = ResourceBundle.getBundle("org.rostrum.signup.letters");
        assertThat(keys).allMatch(key -> letters.containsKey("told." + key));
    }

    private String told(Id speaker, Speaker.Told line) {
        return SignupLetters.told(played.state().speaker(speaker).orElseThrow(), line);
    }
}
