package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName("What another clerk did between a clerk's look and her undo")
class TwoClerksTest {
    private static final Id GROUP = new Id(77);

    private static final Map<String, Object> RULES =
            Map.of("seconds", 120L, "arrangement", "IN_TURN", "groups", Map.of("seconds", 300L, "members", 2L));

    private final PlayedActs evening = PlayedActs.inTheHearing()
            .then(
                    new HearingAct.AdoptRules(
                            PlayedActs.HEARING,
                            (SpeakingRules) Values.build("", SpeakingRules.class, RULES),
                            Optional.empty()),
                    new FloorAct.Call(Optional.empty()));

    @Test
    void is_to_be_seen_before_it_is_taken_back() {
        evening.then(found());
        assertThat(leaves(new CorrectionAct.Undo())).isFalse();
        assertThat(leaves(new CorrectionAct.Redo())).isFalse();
        assertThat(leaves(new FloorAct.Begin())).isTrue();
    }

    @Test
    void leaves_the_undo_as_it_is_where_a_resident_did_it() {
        evening.byResident(found());
        assertThat(leaves(new CorrectionAct.Undo())).isTrue();
    }

    private GroupAct.FoundGroup found() {
        return new GroupAct.FoundGroup(evening.waiting().getFirst(), GROUP, "G-48213", Words.of("Friends of the park"));
    }

    private boolean leaves(Act wanted) {
        return evening.entries().getLast().leaves(wanted, evening.state());
    }
}
