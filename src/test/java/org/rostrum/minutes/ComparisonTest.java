package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Words;

@DisplayName("Two versions side by side")
class ComparisonTest {
    @Test
    void do_not_differ_from_themselves() {
        var minutes = PlayedMeeting.over().minutes();
        assertThat(Comparison.of(minutes, minutes).differences()).isEmpty();
    }

    @Test
    void show_what_was_added_what_is_gone_and_what_says_something_else() {
        var played = PlayedMeeting.ready().then(new MeetingAct.CallToOrder(), note("First."), note("Second."));
        var before = played.minutes();
        var after = played.then(new CorrectionAct.Undo(), note("Third.")).minutes();
        assertThat(Comparison.of(before, after).differences())
                .anySatisfy(line -> {
                    assertThat(line.from())
                            .hasValueSatisfying(text -> assertThat(text).endsWith("Second."));
                    assertThat(line.to()).isEmpty();
                })
                .anySatisfy(line -> {
                    assertThat(line.from()).isEqualTo(Optional.empty());
                    assertThat(line.to())
                            .hasValueSatisfying(text -> assertThat(text).endsWith("Third."));
                })
                .hasSize(2);
    }

    private static MeetingAct.Note note(String words) {
        return new MeetingAct.Note(Words.of(words));
    }
}
