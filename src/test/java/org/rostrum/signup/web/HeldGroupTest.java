package org.rostrum.signup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.GroupAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Words;

@DisplayName("A group as a member sees it who names its delegates")
class HeldGroupTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final Id GROUP = new Id(77);
    private final List<Entry> entries = new ArrayList<>();

    @Test
    void offers_those_who_come_to_the_room_and_no_others() {
        EVENING.before().forEach(timed -> record(timed.act()));
        var groups = Map.of("seconds", 300L, "members", 2L, "delegates", Map.of("seats", 10L, "each", 3L));
        record(ActCodec.read(
                "adoptRules",
                Map.of(
                        "hearing",
                        EVENING.hearing().toString(),
                        "rules",
                        Map.of("seconds", 120L, "arrangement", "IN_TURN", "groups", groups))));
        var members = line().waiting().stream()
                .filter(one -> one.position() == Position.FOR && one.channel() == Channel.ROOM)
                .map(Speaker::id)
                .limit(3)
                .toList();
        record(new GroupAct.FoundGroup(members.get(0), GROUP, "G-48213", Words.of("Friends of the park")));
        record(new GroupAct.JoinGroup(members.get(1), GROUP));
        record(new GroupAct.JoinGroup(members.get(2), GROUP));
        record(new HearingAct.Change(
                members.get(2),
                Position.FOR,
                Channel.REMOTE,
                120,
                Words.of("From afar"),
                Optional.empty(),
                Optional.empty()));
        var group = line().groups().get(GROUP);
        var held = new HeldGroup(
                line(), group, line().speakers().find(members.get(0)).orElseThrow());
        assertThat(held.members()).isEqualTo(3);
        assertThat(held.comingToTheRoom()).extracting(Speaker::id).containsExactly(members.get(1));
    }

    private Line line() {
        return MeetingState.of(entries).line(EVENING.hearing()).orElseThrow();
    }

    private void record(Act act) {
        var head = entries.isEmpty() ? Chain.Head.NONE : entries.getLast().head();
        var at = Instant.parse("2018-04-10T16:00:00Z").plusSeconds(10L * entries.size());
        entries.add(Chain.append(head, Entry.Draft.now("clerk", at, act), "salt"));
    }
}
