package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.PaperEvents.Written;
import org.rostrum.floor.PaperEvents.Wrong;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Words;

@DisplayName("What was written on paper beside the turns, of a record that goes to 7:30 PM")
class PaperEventsTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant SINCE = Instant.parse("2018-04-16T23:30:00Z");
    private static final Instant LATE = Instant.parse("2018-04-17T12:00:00Z");

    @Test
    void says_nothing_in_a_row_without_hour_and_words() {
        var read = read(note(1, " ", ""));
        assertThat(read.events()).isEmpty();
        assertThat(read.wrong()).isEmpty();
    }

    @Test
    void needs_an_hour() {
        assertThat(read(note(1, "", "The lights went out.")).wrong()).containsEntry(1, Wrong.NO_HOUR);
    }

    @Test
    void needs_an_hour_for_all_that_was_chosen() {
        assertThat(read(row(1, "", PaperEvent.Kind.ADJOURN, "")).wrong()).containsEntry(1, Wrong.NO_HOUR);
    }

    @Test
    void needs_words_for_a_note_and_for_nothing_else() {
        assertThat(read(note(1, "7:42", ""), row(2, "7:43", PaperEvent.Kind.RECESS, ""))
                        .wrong())
                .containsOnlyKeys(1)
                .containsEntry(1, Wrong.NO_WORDS);
    }

    @Test
    void says_for_what_the_public_was_sent_out_in_the_act_itself_and_in_no_note() {
        var read = read(
                row(1, "7:50", PaperEvent.Kind.CLOSED_SESSION, "Advice of the attorney."),
                row(2, "8:10", PaperEvent.Kind.OPEN_SESSION, ""));
        assertThat(read.events().stream()
                        .flatMap(event -> event.acts().stream())
                        .map(timed -> timed.act()))
                .containsExactly(
                        new MeetingAct.ClosedSession(Optional.of(Words.of("Advice of the attorney."))),
                        new MeetingAct.OpenSession());
    }

    @Test
    void cannot_be_before_the_record_or_still_to_come() {
        assertThat(PaperEvents.of(
                                List.of(note(1, "7:20 PM", "Early"), note(2, "7:50 PM", "Late")),
                                SINCE,
                                SINCE.plusSeconds(600),
                                ZONE)
                        .wrong())
                .containsEntry(1, Wrong.BEFORE_THE_RECORD)
                .containsEntry(2, Wrong.STILL_TO_COME);
    }

    @Test
    void stands_between_the_turns_by_its_hour_and_behind_the_one_that_ended_in_it() {
        var turns = List.of(turn(1, "23:40:00", "23:45:00"), turn(2, "23:55:00", "23:58:00"));
        var events = read(
                        note(1, "7:42", "Somebody shouted."),
                        row(2, "7:45", PaperEvent.Kind.RECESS, ""),
                        row(3, "7:55", PaperEvent.Kind.RESUME, "The sound was mended."))
                .events();
        assertThat(acts(turns, events))
                .containsExactly("call", "begin", "note", "end", "recess", "resume", "note", "call", "begin", "end");
    }

    @Test
    void ends_the_evening_behind_the_last_turn_with_what_was_said_of_it_before() {
        var events = read(
                        row(1, "7:45", PaperEvent.Kind.CLOSE_HEARING, ""),
                        row(2, "7:50", PaperEvent.Kind.ADJOURN, "All went home."))
                .events();
        assertThat(acts(List.of(turn(1, "23:40:00", "23:45:00")), events))
                .containsExactly("call", "begin", "end", "closeHearing", "note", "adjourn");
    }

    @Test
    void ends_the_evening_behind_all_who_were_called_in_the_minute_of_the_last_turn_and_were_not_here() {
        var turns = List.of(turn(1, "23:40:00", "23:45:00"), notHere(2, "23:45:00"), notHere(3, "23:45:00"));
        var events = read(row(1, "7:45", PaperEvent.Kind.CLOSE_HEARING, ""), row(2, "7:45", PaperEvent.Kind.RECESS, ""))
                .events();
        assertThat(acts(turns, events))
                .containsExactly(
                        "call", "begin", "end", "call", "notHere", "call", "notHere", "closeHearing", "recess");
    }

    @Test
    void breaks_off_behind_who_was_not_here_and_before_who_spoke_after_it() {
        var turns = List.of(turn(1, "23:40:00", "23:45:00"), notHere(2, "23:45:00"), turn(3, "23:55:00", "23:58:00"));
        var events = read(row(1, "7:45", PaperEvent.Kind.RECESS, ""), row(2, "7:55", PaperEvent.Kind.RESUME, ""))
                .events();
        assertThat(acts(turns, events))
                .containsExactly("call", "begin", "end", "call", "notHere", "recess", "resume", "call", "begin", "end");
    }

    @Test
    void needs_the_member_or_the_paper_that_it_is_about_and_no_other() {
        var member = Optional.of(new Id(7));
        assertThat(read(about("7:40", PaperEvent.Kind.ARRIVE, Optional.empty(), Optional.empty()))
                        .wrong())
                .containsEntry(1, Wrong.NO_MEMBER);
        assertThat(read(about("7:40", PaperEvent.Kind.EXHIBIT, member, Optional.empty()))
                        .wrong())
                .containsEntry(1, Wrong.NO_EXHIBIT);
        assertThat(read(about("7:40", PaperEvent.Kind.RESUME, member, Optional.empty()))
                        .wrong())
                .containsEntry(1, Wrong.MEANT_FOR_ANOTHER);
        assertThat(read(until(PaperEvent.Kind.RESUME, "8:15")).wrong()).containsEntry(1, Wrong.MEANT_FOR_ANOTHER);
    }

    @Test
    void tells_who_came_and_left_and_which_paper_was_received() {
        var id = Optional.of(new Id(7));
        assertThat(act(about("7:40", PaperEvent.Kind.ARRIVE_REMOTE, id, Optional.empty())))
                .isEqualTo(new MeetingAct.Arrive(new Id(7), true));
        assertThat(act(about("7:40", PaperEvent.Kind.DEPART_EXCUSED, id, Optional.empty())))
                .isEqualTo(new MeetingAct.Depart(new Id(7), true));
        assertThat(act(about("7:40", PaperEvent.Kind.EXHIBIT, Optional.empty(), id)))
                .isEqualTo(new HearingAct.ReceiveExhibit(new Id(7)));
    }

    @Test
    void knows_why_a_recess_was_called_and_until_when_in_the_half_of_the_day_that_comes_next() {
        assertThat(act(until(PaperEvent.Kind.DISRUPTION, "8:15")))
                .isEqualTo(new MeetingAct.Recess(true, Optional.of(LocalTime.of(20, 15))));
        assertThat(read(until(PaperEvent.Kind.RECESS, "soon")).wrong()).containsEntry(1, Wrong.NO_END);
        assertThat(read(until(PaperEvent.Kind.RECESS, "7:45 PM")).wrong()).containsEntry(1, Wrong.NO_END);
    }

    private static Act act(Written row) {
        return read(row).events().getFirst().acts().getFirst().act();
    }

    private static List<String> acts(List<PaperTurn> turns, List<PaperEvent> events) {
        return acts(new FilledSheet(PaperHead.NOTHING, turns, events, List.of(), Map.of()));
    }

    private static List<String> acts(FilledSheet sheet) {
        return PaperStep.inOrder(sheet, MeetingState.empty()).stream()
                .map(step -> ActCodec.name(step.timed().act()))
                .toList();
    }

    private static PaperTurn turn(long speaker, String began, String ended) {
        return new PaperTurn(new Id(speaker), PaperTurn.Outcome.HEARD, at(began), at(ended));
    }

    private static PaperTurn notHere(long speaker, String at) {
        return new PaperTurn(new Id(speaker), PaperTurn.Outcome.NOT_HERE, at(at), at(at));
    }

    private static Instant at(String hour) {
        return Instant.parse("2018-04-16T" + hour + "Z");
    }

    private static Written note(int row, String at, String words) {
        return row(row, at, PaperEvent.Kind.NOTE, words);
    }

    private static Written row(int row, String at, PaperEvent.Kind kind, String words) {
        return new Written(row, at, kind, Optional.empty(), Optional.empty(), "", words);
    }

    private static Written about(String at, PaperEvent.Kind kind, Optional<Id> member, Optional<Id> exhibit) {
        return new Written(1, at, kind, member, exhibit, "", "");
    }

    private static Written until(PaperEvent.Kind kind, String hour) {
        return new Written(1, "7:45", kind, Optional.empty(), Optional.empty(), hour, "");
    }

    private static PaperEvents read(Written... rows) {
        return PaperEvents.of(List.of(rows), SINCE, LATE, ZONE);
    }
}
