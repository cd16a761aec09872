package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

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
}
