package org.rostrum.floor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.PaperEntry;
import org.rostrum.floor.PaperEvent;
import org.rostrum.floor.PaperEvents;
import org.rostrum.floor.PaperPlace;
import org.rostrum.floor.RoomOnPaper;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Speaker;

@DisplayName("What was typed from a filled-in sheet")
class PaperFieldsTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);

    @Test
    void keeps_the_turns_that_were_typed_once_the_hearing_is_closed() {
        var waiting = waiting();
        var last = waiting.getLast();
        var fields = fields(
                Map.of("began-" + last.id(), "8:58", "ended-" + waiting.get(1).id(), "8:40"));
        assertThat(fields.line(waiting, true)).containsExactly(waiting.get(1), last);
        assertThat(fields.line(waiting, false)).isEqualTo(waiting);
    }

    @Test
    void has_as_many_motions_as_the_page_that_was_sent_also_when_fewer_are_open_now() {
        var fields = fields(Map.of("motions", "7", "text-m7", "Adopt the text."));
        assertThat(fields.motions(0)).hasSize(7);
        assertThat(fields.motions(0).getLast().text()).isEqualTo("Adopt the text.");
        assertThat(fields(Map.of("motions", "many")).motions(6)).hasSizeGreaterThan(6);
    }

    @Test
    void know_a_motion_by_the_entry_that_made_it_a_moment_ago_or_before() {
        assertThat(fields(Map.of("known-m1", "41")).motions(0).getFirst().known())
                .contains(41L);
        var made = new PaperEntry.Outcome(Set.of(), Set.of(), Map.of(new PaperPlace.Motion(1), 52L), Optional.empty());
        assertThat(new PaperFields(Map.of(), List.of(), List.of(), made)
                        .motions(0)
                        .getFirst()
                        .known())
                .contains(52L);
    }

    @Test
    void have_room_for_all_that_a_sheet_has_room_for() {
        assertThat(fields(Map.of()).rows()).hasSize(20).hasSize(RoomOnPaper.ROWS);
        assertThat(fields(Map.of()).motions(2)).hasSize(5).hasSize(2 + RoomOnPaper.MOTIONS);
    }

    @Test
    void keep_of_a_row_what_is_not_in_the_record() {
        var typed = Map.of(
                "at-1",
                "7:40",
                "what-1",
                "RECESS",
                "until-1",
                "8:00",
                "words-1",
                "Fire alarm.",
                "at-2",
                "9:00",
                "what-2",
                "ADJOURN",
                "words-2",
                "All went home.");
        var begun = Set.<PaperPlace>of(new PaperPlace.Row(1), new PaperPlace.Row(2));
        var entered = new PaperEntry.Outcome(Set.of(), begun, Map.of(), Optional.empty());
        var rows = new PaperFields(typed, List.of(), List.of(), entered).rows();
        assertThat(rows.getFirst()).isEqualTo(row(1, "7:40", PaperEvent.Kind.NOTE, "Fire alarm."));
        assertThat(rows.get(1)).isEqualTo(row(2, "9:00", PaperEvent.Kind.ADJOURN, ""));
    }

    private static PaperEvents.Written row(int number, String at, PaperEvent.Kind kind, String words) {
        return new PaperEvents.Written(number, at, kind, Optional.empty(), Optional.empty(), "", words);
    }

    private static PaperFields fields(Map<String, String> typed) {
        return new PaperFields(typed, EVENING.plan().members(), List.of(), PaperEntry.Outcome.NOTHING);
    }

    private static List<Speaker> waiting() {
        var state = MeetingState.empty();
        var head = Chain.Head.NONE;
        for (var timed : EVENING.before()) {
            var entry = Chain.append(head, Entry.Draft.now("clerk", timed.at(), timed.act()), "salt");
            state = state.after(entry);
            head = entry.head();
        }
        return state.line(EVENING.hearing()).orElseThrow().waiting();
    }
}
