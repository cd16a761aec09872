package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName(
        "What passes between turns, of which five began ten seconds after the call, and ten seconds after the one before")
class ExpectedTest {
    private static final LocalDate NEXT_DAY = LocalDate.of(2018, 4, 17);
    private static final Duration OF_FIVE = Duration.ofSeconds(90);
    /** Ten seconds more to an interruption, and twenty from its end until the sixth has begun. */
    private static final Duration OF_SIX = Duration.ofMinutes(2);

    private final PlayedActs played = PlayedActs.inTheHearing();

    @BeforeEach
    void hearFive() {
        for (int turn = 0; turn < 5; turn++) {
            hear();
        }
        assertThat(gaps()).isEqualTo(OF_FIVE);
    }

    @Test
    void is_not_the_night_after_which_a_meeting_goes_on() {
        played.then(new MeetingAct.ContinueTo(NEXT_DAY, Words.of("Hall")));
        played.after(23 * 3600, new MeetingAct.CallToOrder());
        hear();
        assertThat(gaps()).isEqualTo(OF_SIX);
        var tenth = standing()
                .windows(played.line(), played.now())
                .get(played.waiting().get(9));
        assertThat(tenth).isNotNull();
        assertThat(tenth.toInclusive()).isBefore(played.now().plus(Duration.ofHours(1)));
    }

    @Test
    void is_not_the_time_until_a_hearing_is_opened_again_nor_less_by_what_was_spoken_before() {
        played.then(new HearingAct.ContinueHearing(NEXT_DAY, Optional.empty()));
        played.after(3600, new HearingAct.OpenHearing(PlayedActs.HEARING));
        hear();
        assertThat(gaps()).isEqualTo(OF_SIX);
    }

    @Test
    void is_not_the_time_behind_closed_doors() {
        played.then(new MeetingAct.ClosedSession(Optional.empty()));
        played.after(2400, new MeetingAct.OpenSession());
        hear();
        assertThat(gaps()).isEqualTo(OF_SIX);
    }

    @Test
    void is_no_less_by_a_recess_after_the_last_turn() {
        played.then(new MeetingAct.Recess(false)).after(1200, new MeetingAct.Resume());
        assertThat(gaps()).isEqualTo(OF_FIVE);
        hear();
        assertThat(gaps()).isEqualTo(OF_SIX);
    }

    @Test
    void is_what_it_was_once_a_second_round_is_undone() {
        played.because(new HearingAct.SecondRound(60));
        assertThat(gaps()).isZero();
        played.then(new CorrectionAct.Undo());
        assertThat(gaps()).isEqualTo(OF_FIVE);
    }

    @Test
    void is_reckoned_anew_in_a_second_round() {
        played.because(new HearingAct.SecondRound(60));
        hear();
        hear();
        assertThat(gaps()).hasSeconds(30);
    }

    @Test
    void is_not_laid_on_others_when_a_stage_hears_some_again() {
        var all = Map.<String, Object>of("name", "All", "who", "EVERYONE");
        var rebuttal = Map.<String, Object>of("name", "Rebuttal", "who", "EVERYONE", "again", true);
        var rules = Map.of(
                "seconds", 120L, "arrangement", "IN_TURN", "onTheFloor", Map.of("stages", List.of(all, rebuttal)));
        played.then(new HearingAct.AdoptRules(
                PlayedActs.HEARING, (SpeakingRules) Values.build("", SpeakingRules.class, rules), Optional.empty()));
        played.because(new HearingAct.NextStage());
        played.because(new HearingAct.NextStage());
        assertThat(standing().expected(played.line()).shares()).isEmpty();
        assertThat(gaps()).isZero();
        hear();
        // The rules, two stages and the call took ten seconds each, and so did the begin.
        assertThat(gaps()).isEqualTo(OF_FIVE.plusSeconds(50).dividedBy(6));
    }

    @Test
    void is_told_once_of_a_hearing_that_was_opened_twice() {
        played.then(
                new HearingAct.ContinueHearing(NEXT_DAY, Optional.empty()),
                new HearingAct.OpenHearing(PlayedActs.HEARING));
        hear();
        played.then(new HearingAct.CloseHearing(), new CorrectionAct.Undo(), new HearingAct.CloseHearing());
        assertThat(Standing.evenings(new Id(1), played.entries()))
                .singleElement()
                .satisfies(evening -> assertThat(evening.shares()).hasSize(6))
                .satisfies(evening -> assertThat(evening.gaps()).isEqualTo(OF_SIX));
    }

    @Test
    void is_told_with_who_came_before_the_hearing_was_continued() {
        played.then(
                new HearingAct.ContinueHearing(NEXT_DAY, Optional.empty()),
                new HearingAct.OpenHearing(PlayedActs.HEARING));
        hear();
        assertThat(standing().expected(played.line()).turnout().all().called()).isEqualTo(6);
    }

    private void hear() {
        played.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin()).after(60, new FloorAct.End());
    }

    private Duration gaps() {
        return standing().expected(played.line()).gaps();
    }

    private Standing standing() {
        return Standing.of(new Id(1), played.entries());
    }
}
