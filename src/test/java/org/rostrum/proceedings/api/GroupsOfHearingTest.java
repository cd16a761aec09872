package org.rostrum.proceedings.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;

@DisplayName("The groups of a hearing")
class GroupsOfHearingTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);

    @Test
    void are_told_as_they_were_sent() {
        var groups = Map.of("seconds", 300L, "members", 2L, "delegates", Map.of("seats", 10L, "each", 3L));
        var rules = Map.of("seconds", 120L, "arrangement", "IN_TURN", "groups", groups);
        var adopted =
                ActCodec.read("adoptRules", Map.of("hearing", EVENING.hearing().toString(), "rules", rules));
        var state = MeetingState.empty()
                .after(entry(new MeetingAct.Publish(EVENING.plan())))
                .after(entry(adopted));
        assertThat(HearingsResource.groups(state.line(EVENING.hearing()).orElseThrow()))
                .isEqualTo(Json.createObjectBuilder()
                        .add("seconds", 300)
                        .add("members", 2)
                        .add(
                                "delegates",
                                Json.createObjectBuilder().add("seats", 10).add("each", 3))
                        .build());
    }

    private static Entry entry(Act act) {
        var at = Instant.parse("2018-04-10T16:00:00Z");
        return Chain.append(Chain.Head.NONE, Entry.Draft.now("clerk", at, act), "salt");
    }
}
