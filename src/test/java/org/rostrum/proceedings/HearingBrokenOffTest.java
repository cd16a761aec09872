package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A hearing that is interrupted")
class HearingBrokenOffTest {
    private static final LocalDate LATER = LocalDate.of(2018, 4, 23);

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
    void tells_nobody_a_time_while_the_meeting_is_continued() {
        assertThat(standing().windows(played.line(), played.now())).isNotEmpty();
        played.then(new MeetingAct.ContinueTo(LATER, Words.of("Hall")));
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
