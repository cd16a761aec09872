package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName("A hearing that is interrupted")
class HearingBrokenOffTest {
    private static final LocalDate LATER = LocalDate.of(2018, 4, 23);

    private static final MeetingAct.ContinueTo TO_ANOTHER_DAY = new MeetingAct.ContinueTo(LATER, Words.of("Hall"));

    private final PlayedActs played = PlayedActs.inTheHearing();

    @Test
    void keeps_its_line_until_it_is_opened_again() {
        var before = played.waiting();
        played.then(continued(LATER), new HearingAct.OpenHearing(PlayedActs.HEARING));
        assertThat(played.waiting()).isEqualTo(before);
        assertThat(played.state().sitting().continued()).isEmpty();
    }

    @Test
    void tells_the_day_it_goes_on() {
        played.then(continued(LATER), new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
        assertThat(played.state().sitting().continued()).containsEntry(PlayedActs.HEARING, LATER);
    }

    @Test
    void is_yet_to_close_until_the_meeting_is_adjourned() {
        played.then(continued(LATER), new MeetingAct.CloseItem());
        assertThat(played.state().sitting().isYetToClose(PlayedActs.HEARING)).isTrue();
        played.then(new MeetingAct.Adjourn());
        assertThat(played.state().sitting().isYetToClose(PlayedActs.HEARING)).isFalse();
    }

    @Test
    void is_not_yet_to_close_once_it_was_closed() {
        played.then(new HearingAct.CloseHearing());
        assertThat(played.state().sitting().isYetToClose(PlayedActs.HEARING)).isFalse();
    }

    @Test
    void is_not_continued_to_a_day_that_is_over() {
        assertThat(played.objection(continued(LocalDate.of(2018, 4, 15))))
                .contains("Give a day from 2018-04-16 on, within ten years.");
    }

    @Test
    void is_not_continued_over_someone_at_the_lectern() {
        played.then(new FloorAct.Call(Optional.empty()));
        assertThat(played.objection(continued(LATER))).contains("Someone is at the lectern. End the turn first.");
    }

    @Test
    void puts_back_who_was_called_and_has_not_begun_when_the_meeting_is_continued() {
        var before = played.waiting();
        played.then(new FloorAct.Call(Optional.empty()), TO_ANOTHER_DAY);
        assertThat(played.waiting()).isEqualTo(before);
        assertThat(played.state().lectern().turn()).isEmpty();
        played.then(new MeetingAct.CallToOrder(), new FloorAct.Call(Optional.empty()));
        assertThat(played.state().lectern().turn().orElseThrow().speaker()).isEqualTo(before.getFirst());
    }

    @Test
    void goes_on_another_day_from_a_recess_in_the_middle_of_a_turn() {
        played.then(
                new FloorAct.Call(Optional.empty()),
                new FloorAct.Begin(),
                new FloorAct.Pause(),
                new MeetingAct.Recess(true));
        assertThat(played.objection(TO_ANOTHER_DAY)).isEmpty();
    }

    @Test
    void keeps_the_group_of_who_was_called_waiting_when_the_meeting_is_continued() {
        var one = played.waiting().get(0);
        var other = played.waiting().get(2);
        var groups =
                Map.of("seconds", 120L, "arrangement", "IN_TURN", "groups", Map.of("seconds", 300L, "members", 2L));
        played.then(
                new HearingAct.AdoptRules(
                        PlayedActs.HEARING,
                        (SpeakingRules) Values.build("", SpeakingRules.class, groups),
                        Optional.empty()),
                new GroupAct.FoundGroup(one, new Id(77), "G-48213", Words.of("Friends of the park")),
                new GroupAct.JoinGroup(other, new Id(77)),
                new FloorAct.Call(Optional.of(one)),
                TO_ANOTHER_DAY);
        assertThat(played.waiting()).contains(one, other);
        assertThat(played.line().spokespersons().speaksFor(one)).isEqualTo(2);
    }

    @Test
    void keeps_what_someone_put_back_had_used_when_the_meeting_is_continued() {
        played.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin()).after(30, new FloorAct.PutBack());
        var first = played.waiting().getFirst();
        played.then(new FloorAct.Call(Optional.empty()), TO_ANOTHER_DAY);
        assertThat(played.speaker(first).used()).hasSeconds(30);
        assertThat(played.waiting()).startsWith(first);
    }

    @Test
    void is_not_continued_with_the_meeting_over_someone_who_speaks_or_was_paused() {
        played.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin());
        assertThat(played.objection(TO_ANOTHER_DAY)).contains("Someone is at the lectern. End the turn first.");
        played.then(new FloorAct.Pause());
        assertThat(played.objection(TO_ANOTHER_DAY)).contains("Someone is at the lectern. End the turn first.");
        played.then(new FloorAct.End());
        assertThat(played.objection(TO_ANOTHER_DAY)).isEmpty();
    }

    @Test
    void counts_who_spoke_as_heard_in_a_journal_that_continued_the_meeting_over_her() {
        var first = played.waiting().getFirst();
        played.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin());
        played.because(TO_ANOTHER_DAY);
        assertThat(played.speaker(first).state()).isEqualTo(Speaker.State.HEARD);
        assertThat(played.state().lectern().turn()).isEmpty();
    }

    @Test
    void tells_nobody_a_time_while_the_meeting_is_continued() {
        assertThat(standing().windows(played.line(), played.now())).isNotEmpty();
        played.then(TO_ANOTHER_DAY);
        assertThat(standing().windows(played.line(), played.now())).isEmpty();
        played.then(new MeetingAct.CallToOrder());
        assertThat(standing().windows(played.line(), played.now())).isNotEmpty();
    }

    @Test
    void waits_while_the_session_is_closed() {
        played.then(
                new FloorAct.Call(Optional.empty()),
                new FloorAct.Begin(),
                new MeetingAct.ClosedSession(Optional.empty()));
        assertThat(played.objection(new FloorAct.ResumeTurn()))
                .contains("The meeting is in closed session. Open the session first.");
        played.then(new MeetingAct.OpenSession(), new FloorAct.ResumeTurn());
    }

    @Test
    void hears_speakers_under_oath() {
        var first = played.waiting().getFirst();
        played.then(new HearingAct.Oath(List.of(first)));
        assertThat(played.speaker(first).sworn()).isTrue();
        assertThat(played.speaker(played.waiting().get(1)).sworn()).isFalse();
    }

    private Standing standing() {
        return Standing.of(PlayedActs.HEARING, played.entries());
    }

    private static HearingAct.ContinueHearing continued(LocalDate date) {
        return new HearingAct.ContinueHearing(date, Optional.empty());
    }
}
