package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An act that is sent again under its key")
class SentAgainTest {
    private final PlayedActs evening = PlayedActs.inTheItem();

    @Test
    void is_what_became_its_entry() {
        var motion = motion("Adopt it.", 1);
        evening.then(motion);
        assertThat(evening.entries().getLast().is(motion)).isTrue();
        assertThat(evening.entries().getLast().is(motion("Reject it.", 1))).isFalse();
    }

    @Test
    void is_known_by_what_is_left_where_the_words_were_taken_out() {
        var motion = motion("Adopt it.", 1);
        evening.then(motion);
        var entry = Chain.redact(evening.entries().getLast());
        assertThat(entry.is(motion)).isTrue();
        assertThat(entry.is(motion("Adopt it.", 2))).isFalse();
        assertThat(entry.is(new MeetingAct.Note(Words.of("Adopt it.")))).isFalse();
    }

    private static DecisionAct.Motion motion(String words, int mover) {
        return new DecisionAct.Motion(
                Words.of(words), PlayedActs.member(mover), Optional.of(MotionKind.MAIN), Optional.empty());
    }
}
