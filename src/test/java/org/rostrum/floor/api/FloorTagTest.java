package org.rostrum.floor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Standing;

@DisplayName("The tag by which a caller knows the floor again")
class FloorTagTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final HearingAct.LastCall LAST_CALL = new HearingAct.LastCall(Optional.of(LocalTime.of(23, 15)));

    @Test
    void is_another_once_the_line_has_closed_by_itself_and_not_before() {
        var standing = afterTheLastCall();
        var hour = standing.state().openLine().flatMap(Line::closes).orElseThrow();
        var tag = FloorResource.tag(standing);
        assertThat(FloorResource.tag(standing.at(hour.minusMillis(1)))).isEqualTo(tag);
        assertThat(FloorResource.tag(standing.at(hour))).isNotEqualTo(tag);
    }

    private static Standing afterTheLastCall() {
        var before = EVENING.acts().stream()
                .takeWhile(timed -> !(timed.act() instanceof FloorAct.Call))
                .toList();
        var acts = new ArrayList<>(before);
        acts.add(new DurhamEvening.Timed(before.getLast().at(), "clerk", LAST_CALL));
        var journal = new ArrayList<Entry>();
        var head = Chain.Head.NONE;
        for (var timed : acts) {
            journal.add(Chain.append(head, Entry.Draft.now(timed.actor(), timed.at(), timed.act()), "salt"));
            head = journal.getLast().head();
        }
        return Standing.of(new Id(1), journal);
    }
}
