package org.rostrum.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostrum.archive.PlayedEvening.HEARING;
import static org.rostrum.archive.PlayedEvening.at;
import static org.rostrum.archive.PlayedEvening.member;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.FloorRecord;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Words;

@DisplayName("The evening of April 16, 2018, gone through again")
class ReplayTest {
    private static final Replay WHOLE = Replay.of(PlayedEvening.over().entries());

    @Test
    void begins_where_the_meeting_was_called_to_order() {
        assertThat(acts(WHOLE.opening())).containsExactly("callToOrder");
    }

    @Test
    void shows_the_last_step_while_nobody_has_called_to_order() {
        var planned = PlayedEvening.over().entries().subList(0, 52);
        assertThat(acts(Replay.of(planned).opening())).containsExactly("draw");
    }

    @Test
    void shows_the_same_state_at_each_step_as_the_journal_up_to_it() {
        var entries = PlayedEvening.over().entries();
        for (int number = 1; number <= WHOLE.steps().size(); number++) {
            var frame = WHOLE.number(number);
            var until = entries.subList(0, (int) frame.step().sequence());
            assertThat(frame.standing().state()).isEqualTo(MeetingState.of(until));
        }
    }

    @Test
    void shows_the_clock_at_the_lectern_as_it_stood_at_a_time_of_day() {
        var began = WHOLE.steps().stream()
                .filter(step -> step.told().getLast().act().equals("begin"))
                .findFirst()
                .orElseThrow();
        var frame = WHOLE.at(began.at().plusSeconds(9));
        assertThat(frame.step()).isEqualTo(began);
        assertThat(frame.standing()
                        .state()
                        .lectern()
                        .turn()
                        .orElseThrow()
                        .clock()
                        .used(frame.at()))
                .hasSeconds(9);
    }

    @Test
    void shows_the_first_step_before_and_the_last_behind_the_meeting() {
        assertThat(WHOLE.at(at(19, 0).minusSeconds(100_000_000)).number()).isEqualTo(1);
        assertThat(acts(WHOLE.at(at(23, 59)))).containsExactly("adjourn");
        assertThat(WHOLE.number(Integer.MAX_VALUE).later()).isEmpty();
        assertThat(WHOLE.number(-5).earlier()).isEmpty();
    }

    @Test
    void leads_from_each_step_to_the_one_before_and_behind() {
        IntStream.range(2, WHOLE.steps().size()).forEach(number -> {
            var frame = WHOLE.number(number);
            assertThat(frame.earlier()).contains(WHOLE.steps().get(number - 2));
            assertThat(frame.later()).contains(WHOLE.steps().get(number));
            assertThat(frame.around()).contains(frame.step()).hasSizeLessThan(10);
        });
    }

    @Test
    void leaves_out_who_signed_up_and_who_checked_in() {
        assertThat(WHOLE.steps())
                .flatExtracting(Replay.Step::told)
                .extracting(FloorRecord.Told::act)
                .doesNotContain("signUp", "checkIn", "change");
    }

    @Test
    void shows_of_a_closed_session_only_who_comes_and_goes() {
        var closed = Replay.of(inClosedSession().entries());
        assertThat(last(closed, 3)).containsExactly("closedSession", "depart", "openSession");
    }

    @Test
    void shows_what_was_noted_behind_closed_doors_once_the_body_has_released_it() {
        var played = inClosedSession();
        long session = played.entries().stream()
                .filter(entry -> entry.act() instanceof MeetingAct.ClosedSession)
                .findFirst()
                .orElseThrow()
                .sequence();
        var released = Replay.of(played.then(new CorrectionAct.Release(session, Words.of("By vote of May 7.")))
                .entries());
        assertThat(last(released, 5)).containsExactly("closedSession", "depart", "note", "openSession", "release");
    }

    private static PlayedEvening inClosedSession() {
        return PlayedEvening.inTheHearing()
                .then(
                        new MeetingAct.ClosedSession(Optional.empty()),
                        new MeetingAct.Depart(member(3)),
                        new MeetingAct.Note(Words.of("What the attorney said.")),
                        new MeetingAct.OpenSession());
    }

    @Test
    void shows_no_name_that_was_taken_out_of_the_record() {
        var played = PlayedEvening.inTheHearing().then(new FloorAct.Call(Optional.empty()));
        var called = played.state().speaker(atLectern(played)).orElseThrow();
        var replay = Replay.of(played.redacted(called.entry()).entries());
        var shown = replay.number(replay.steps().size());
        assertThat(shown.step().told().getLast().who().orElseThrow().name()).isEqualTo("■■■");
        assertThat(shown.toString()).doesNotContain(called.name().text(Locale.ENGLISH));
    }

    @Test
    void does_not_repeat_the_name_of_someone_who_never_signed_up() {
        var played = PlayedEvening.inTheHearing();
        var other = played.state().line(HEARING).orElseThrow().next().orElseThrow();
        played.then(new HearingAct.Disown(other.id()), new FloorAct.Withdraw(other.id()));
        var replay = Replay.of(played.entries());
        assertThat(last(replay, 1)).containsExactly("openHearing");
    }

    @Test
    void tells_a_call_of_someone_who_never_signed_up_by_the_reference() {
        var played = PlayedEvening.inTheHearing();
        var other = played.state().line(HEARING).orElseThrow().next().orElseThrow();
        played.then(
                new FloorAct.Call(Optional.empty()),
                new FloorAct.NotHere(),
                new HearingAct.Disown(other.id()),
                new FloorAct.Withdraw(other.id()));
        assertThat(Replay.of(played.entries()).steps().toString())
                .contains("who=Optional[Who[name=" + other.reference())
                .doesNotContain(other.name().text(Locale.ENGLISH));
    }

    @Test
    void marks_what_was_taken_back_later() {
        var replay = Replay.of(PlayedEvening.inTheHearing()
                .then(new FloorAct.Call(Optional.empty()), new CorrectionAct.Undo())
                .entries());
        var steps = replay.steps();
        assertThat(steps.get(steps.size() - 2).told().getLast().undone()).isTrue();
        assertThat(replay.number(steps.size() - 1).standing().state().lectern().turn())
                .isPresent();
        assertThat(replay.number(steps.size()).standing().state().lectern().turn())
                .isEmpty();
    }

    @Test
    void needs_a_meeting_that_was_published() {
        assertThatThrownBy(() -> Replay.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tells_on_which_days_something_happened() {
        assertThat(WHOLE.days()).hasSize(2).last().hasToString("2018-04-16");
    }

    @Test
    void tells_a_note_in_its_words() {
        var replay = Replay.of(PlayedEvening.inTheHearing()
                .then(new MeetingAct.Note(Words.of("The lights went out.")))
                .entries());
        assertThat(replay.steps().getLast().told().getFirst().what()).contains("The lights went out.");
    }

    private static Id atLectern(PlayedEvening played) {
        return played.state().lectern().turn().orElseThrow().speaker();
    }

    private static List<String> last(Replay replay, int most) {
        var steps = replay.steps();
        return steps.subList(steps.size() - most, steps.size()).stream()
                .map(step -> step.told().getFirst().act())
                .toList();
    }

    private static List<String> acts(Replay.Frame frame) {
        return frame.step().told().stream().map(FloorRecord.Told::act).toList();
    }
}
