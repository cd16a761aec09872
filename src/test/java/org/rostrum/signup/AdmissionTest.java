package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rostrum.order.Position.AGAINST;
import static org.rostrum.order.Position.FOR;
import static org.rostrum.order.Position.NEUTRAL;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;

@DisplayName("A hearing whose places are all taken")
class AdmissionTest {
    private final PlayedSignUps played = new PlayedSignUps();

    @Test
    void lets_someone_who_speaks_change_sides() {
        played.adopt("overCap", "REFUSED", "cap", 2L);
        var ana = played.signUp(1, FOR, Channel.ROOM);
        played.signUp(2, FOR, Channel.ROOM);
        assertThatCode(() -> changes(ana, AGAINST)).doesNotThrowAnyException();
    }

    @Test
    void counts_nobody_against_her_own_place() {
        played.adopt("overCap", "REFUSED", "cap", 2L, "capPerSide", 1L);
        var ana = played.signUp(1, FOR, Channel.ROOM);
        played.signUp(2, AGAINST, Channel.ROOM);
        assertThatCode(() -> changes(ana, NEUTRAL)).doesNotThrowAnyException();
        assertThat(refused(ana, AGAINST).errors())
                .extracting(ProblemDocument.FieldError::field)
                .containsExactly("position");
    }

    @Test
    void gives_nobody_a_place_who_had_none() {
        played.adopt("overCap", "REFUSED", "cap", 1L);
        played.signUp(1, FOR, Channel.ROOM);
        var writer = played.signUp(2, FOR, Channel.WRITTEN);
        assertThat(refused(writer, FOR).errors())
                .extracting(ProblemDocument.FieldError::field)
                .containsExactly("channel");
    }

    @Test
    void does_not_bind_what_the_clerk_entered() {
        played.adopt("overCap", "REFUSED", "cap", 1L);
        played.signUp(1, FOR, Channel.ROOM);
        var card = played.signUp(2, FOR, Channel.WRITTEN, "clerk");
        assertThatCode(() -> changes(card, FOR)).doesNotThrowAnyException();
    }

    private ProblemDocument refused(Id speaker, Position position) {
        return catchThrowableOfType(Refusal.class, () -> changes(speaker, position))
                .problem();
    }

    private void changes(Id speaker, Position position) {
        var state = played.state();
        var plan = state.plan().orElseThrow().hearing(PlayedSignUps.HEARING).orElseThrow();
        new Admission(state, plan, plan.opens()).placeFor(state.speaker(speaker).orElseThrow(), position);
    }
}
