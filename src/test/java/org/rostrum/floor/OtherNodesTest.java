package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Proceedings;

@DisplayName("What other nodes recorded")
@SuppressWarnings("UnnecessaryAssignment") // no container here injects it
class OtherNodesTest {
    private static final Id FIRST = new Id(1);
    private static final Id SECOND = new Id(2);

    private final List<Map<Id, Long>> asked = new ArrayList<>();
    private final List<Id> announced = new ArrayList<>();

    @Test
    void is_not_asked_for_while_nobody_watches() {
        nodes(Map.of()).round();
        assertThat(asked).isEmpty();
    }

    @Test
    void is_announced_of_each_meeting_also_behind_one_that_cannot_be_read() {
        var watched = Map.of(FIRST, 7L, SECOND, 9L);
        nodes(watched).round();
        assertThat(asked).containsExactly(watched);
        assertThat(announced).containsExactly(SECOND);
    }

    private OtherNodes nodes(Map<Id, Long> watched) {
        var nodes = new OtherNodes();
        nodes.channel = new LiveChannel() {
            @Override
            Map<Id, Long> told() {
                return watched;
            }
        };
        nodes.proceedings = new Proceedings() {
            @Override
            public List<Id> behind(Map<Id, Long> known) {
                asked.add(known);
                return List.of(FIRST, SECOND);
            }

            @Override
            public void announce(Id meeting) {
                if (meeting.equals(FIRST)) {
                    throw new IllegalStateException("a broken row");
                }
                announced.add(meeting);
            }
        };
        return nodes;
    }
}
