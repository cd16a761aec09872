package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Speaker;

@DisplayName("Letters to those who sit outside")
class OutsideLettersTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final Id HEARING = EVENING.hearing();
    private static final Map<String, Object> SEATS =
            Map.of("seconds", 300L, "members", 2L, "delegates", Map.of("seats", 10L, "each", 2L));

    private final List<Entry> entries = new ArrayList<>();

    OutsideLettersTest() {
        EVENING.before().forEach(timed -> record(timed.act()));
        record(new MeetingAct.CallToOrder());
        record(new MeetingAct.OpenItem(new Id(1010)));
        record(new HearingAct.OpenHearing(HEARING));
    }

    @Test
    void reach_every_one_of_1200() {
        var ids = LongStream.rangeClosed(1, 1200).mapToObj(Id::new).toList();
        assertThat(Portions.of(ids))
                .allMatch(some -> some.size() <= 500)
                .flatMap(some -> some)
                .hasSize(1200);
        assertThat(Portions.of(Set.of())).isEmpty();
    }

    @Test
    void are_due_when_the_rules_keep_no_seats_any_more() {
        var due = new HearingsToTell();
        adopt(SEATS);
        due.note(state().lines());
        assertThat(due.taken()).contains(HEARING);
        adopt(Map.of("seconds", 300L, "members", 2L));
        due.note(state().lines());
        assertThat(due.taken()).contains(HEARING);
        due.note(state().lines());
        assertThat(due.taken()).doesNotContain(HEARING);
    }

    @Test
    void say_nothing_twice_to_who_is_called_and_is_not_here() {
        var third = oneOutside();
        assertThat(again(third)).isEmpty();
        record(new FloorAct.Call(Optional.of(third)));
        assertThat(line().delegates().outside()).doesNotContain(third);
        assertThat(again(third)).isEmpty();
        record(new FloorAct.NotHere());
        assertThat(line().delegates().outside()).contains(third);
        assertThat(again(third)).isEmpty();
    }

    @Test
    void tell_of_a_seat_once_there_is_one() {
        var third = oneOutside();
        adopt(Map.of("seconds", 300L, "members", 2L));
        assertThat(again(third)).map(Speaker::id).contains(third);
    }

    private Id oneOutside() {
        adopt(SEATS);
        var side = line().waiting().stream()
                .filter(one -> one.position() == org.rostrum.order.Position.FOR)
                .filter(one -> one.channel() == org.rostrum.order.Channel.ROOM)
                .map(Speaker::id)
                .toList();
        record(ActCodec.read(
                "foundGroup",
                Map.of(
                        "speaker",
                        side.get(0).toString(),
                        "group",
                        new Id(77).toString(),
                        "code",
                        "G-48213",
                        "name",
                        "Friends of the park")));
        for (int at = 1; at < 3; at++) {
            record(ActCodec.read(
                    "joinGroup", Map.of("speaker", side.get(at).toString(), "group", new Id(77).toString())));
        }
        assertThat(line().delegates().outside()).containsExactly(side.get(2));
        return side.get(2);
    }

    private Optional<Speaker> again(Id speaker) {
        return OutsideLetters.seatedAgain(line(), line().delegates().outside(), speaker);
    }

    private void adopt(Map<String, Object> groups) {
        record(ActCodec.read(
                "adoptRules",
                Map.of(
                        "hearing",
                        HEARING.toString(),
                        "rules",
                        Map.of("seconds", 120L, "arrangement", "IN_TURN", "groups", groups))));
    }

    private Line line() {
        return state().line(HEARING).orElseThrow();
    }

    private MeetingState state() {
        return MeetingState.of(entries);
    }

    private void record(Act act) {
        var head = entries.isEmpty() ? Chain.Head.NONE : entries.getLast().head();
        var at = Instant.parse("2018-04-16T23:00:00Z").plusSeconds(10L * entries.size());
        entries.add(Chain.append(head, Entry.Draft.now("clerk", at, act), "salt"));
    }
}
