package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("The acts that the desk asks for")
class PossibleActsTest {
    private static final List<String> ASKED = ActCodec.names().stream()
            .filter(act -> !act.equals("publish") && !act.equals("signUp") && !act.endsWith("Minutes"))
            .toList();

    @Test
    void are_all_judged_before_a_hearing_and_in_it() {
        for (var evening : List.of(PlayedActs.ready(), PlayedActs.inTheItem(), PlayedActs.inTheHearing())) {
            var now = new Standing(new Id(1), evening.state(), Chain.Head.NONE, 0, 0, Optional.empty());
            assertThat(PossibleActs.of(now, evening.now(), ASKED))
                    .extracting(PossibleActs.Judged::act)
                    .containsExactlyElementsOf(ASKED);
        }
    }

    /** Whoever is still in session after midnight can continue the meeting to the day that has begun. */
    @Test
    void are_judged_by_a_day_that_is_not_over() {
        var evening = PlayedActs.inTheHearing();
        var now = new Standing(new Id(1), evening.state(), Chain.Head.NONE, 0, 0, Optional.empty());
        assertThat(PossibleActs.of(
                        now, evening.now().plus(Duration.ofDays(1)), List.of("continueTo", "continueHearing")))
                .extracting(PossibleActs.Judged::verdict)
                .containsOnly(new Verdict.Allowed());
    }
}
