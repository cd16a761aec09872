package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;

@DisplayName("The last call of a hearing")
class LastCallTest {
    private static final LocalTime HOUR = LocalTime.of(23, 15);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final HearingAct.LastCall LAST_CALL = new HearingAct.LastCall();

    private final PlayedActs evening = PlayedActs.inTheHearing();

    @Test
    void still_takes_cards() {
        evening.then(LAST_CALL);
        assertThat(evening.line().taking()).isTrue();
        assertThat(evening.line().intake()).isEqualTo(Line.Intake.LAST_CALL);
        var written = evening.waiting().getFirst();
        evening.then(PlayedActs.change(written, Position.FOR, Channel.WRITTEN, "Ada Marlowe"))
                .then(PlayedActs.change(written, Position.FOR, Channel.ROOM, "Ada Marlowe"));
    }

    @Test
    void leaves_in_the_line_who_is_not_here_yet() {
        var waiting = evening.waiting();
        evening.then(LAST_CALL, new HearingAct.CloseLine());
        assertThat(evening.waiting()).isEqualTo(waiting);
    }

    @Test
    void is_made_once() {
        evening.then(LAST_CALL);
        assertThat(evening.objection(LAST_CALL)).contains("The last call was made already.");
    }

    @Test
    void is_refused_once_the_line_is_closed() {
        evening.then(new HearingAct.CloseLine());
        assertThat(evening.objection(LAST_CALL)).contains("The line is closed already.");
    }

    @Test
    void can_be_made_again_when_the_line_was_opened_again() {
        evening.then(LAST_CALL, new HearingAct.CloseLine(), new HearingAct.OpenLine(), LAST_CALL);
        assertThat(evening.line().intake()).isEqualTo(Line.Intake.LAST_CALL);
    }

    @Test
    void is_over_when_it_is_undone() {
        evening.then(LAST_CALL, new CorrectionAct.Undo());
        assertThat(evening.line().intake()).isEqualTo(Line.Intake.OPEN);
    }

    @Test
    void closes_the_line_by_itself_at_the_hour_it_says_and_not_before() {
        evening.then(until(HOUR));
        var hour = evening.line().closes().orElseThrow();
        assertThat(hour.atZone(ZONE).toLocalTime()).isEqualTo(HOUR);
        assertThat(evening.state().at(hour.minusMillis(1)).openLine().filter(Line::taking))
                .isPresent();
        assertThat(evening.state().at(hour).openLine().filter(Line::taking)).isEmpty();
    }

    @Test
    void has_closed_the_line_for_an_act_that_comes_at_its_hour() {
        evening.then(until(HOUR));
        var hour = evening.line().closes().orElseThrow();
        var sooner = until(HOUR.minusMinutes(30));
        assertThat(evening.atTheDoor(sooner, hour.minusMillis(1))).isEqualTo(new Verdict.Allowed());
        assertThat(evening.atTheDoor(sooner, hour))
                .isEqualTo(new Verdict.Refused("HearingInStep", "The line is closed already.", false));
    }

    @Test
    void leaves_the_line_closed_for_whatever_is_recorded_after_its_hour() {
        evening.then(until(evening.now().atZone(ZONE).toLocalTime().plusSeconds(15)));
        evening.then(note(), note());
        assertThat(evening.line().taking()).isFalse();
        assertThat(evening.line().closes()).isEmpty();
    }

    @Test
    void may_say_another_hour_later() {
        evening.then(LAST_CALL, until(HOUR), until(HOUR.plusMinutes(30)));
        assertThat(evening.line().closes().orElseThrow().atZone(ZONE).toLocalTime())
                .isEqualTo(HOUR.plusMinutes(30));
    }

    @Test
    void does_not_say_the_same_hour_twice() {
        evening.then(until(HOUR));
        assertThat(evening.objection(until(HOUR)))
                .contains("The last call has said this hour already. Say another one, or leave it as it is.");
        assertThat(evening.objection(LAST_CALL)).contains("The last call was made already.");
        evening.then(until(HOUR.plusMinutes(30)), until(HOUR));
    }

    @Test
    void may_say_an_hour_again_that_was_taken_back_or_is_over_with_the_line_opened_again() {
        evening.then(until(HOUR), new CorrectionAct.Undo(), until(HOUR));
        evening.then(new HearingAct.CloseLine(), new HearingAct.OpenLine(), until(HOUR));
        assertThat(evening.line().closes()).isPresent();
    }

    @Test
    void has_no_hour_any_more_once_the_line_is_opened_again() {
        evening.then(until(HOUR), new HearingAct.CloseLine(), new HearingAct.OpenLine());
        assertThat(evening.line().closes()).isEmpty();
    }

    private static HearingAct.LastCall until(LocalTime hour) {
        return new HearingAct.LastCall(Optional.of(hour));
    }

    private static MeetingAct.Note note() {
        return new MeetingAct.Note(Words.of("A word."));
    }
}
