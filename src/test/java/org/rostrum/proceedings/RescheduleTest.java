package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;

@DisplayName("A published meeting")
class RescheduleTest {
    private static final LocalDate DAY = LocalDate.of(2018, 4, 16);
    private static final LocalDate LATER = LocalDate.of(2018, 4, 23);
    private static final Id MEETING = new Id(1);

    private final PlayedActs played = PlayedActs.ready();

    @Test
    void is_moved_to_another_day_hour_and_place_before_it_begins() {
        played.then(to(LATER, "Gymnasium", 20));
        assertThat(standing().days())
                .containsExactly(new MeetingDay(LATER, Optional.of(LocalTime.of(20, 0)), "Gymnasium"));
        assertThat(standing().saidAnew()).contains(played.entries().getLast().recordedAt());
        assertThat(standing().day()).isEqualTo(standing().days().getFirst());
    }

    @Test
    void is_where_it_was_once_that_is_undone() {
        var before = standing().days();
        played.then(to(LATER, "Gymnasium", 20), new CorrectionAct.Undo());
        assertThat(standing().days()).isEqualTo(before);
        assertThat(standing().saidAnew()).isEmpty();
    }

    @Test
    void is_a_new_entry_of_the_calendar_only_when_something_else_is_said_of_it() {
        assertThat(standing().revision()).isZero();
        played.then(to(LATER, "Gymnasium", 20), new CorrectionAct.Undo());
        assertThat(standing().revision()).isEqualTo(2);
        played.then(new MeetingAct.CallToOrder(), new MeetingAct.Note(Words.of("A dog came in.")));
        assertThat(standing().revision()).isEqualTo(2);
        played.then(new MeetingAct.ContinueTo(LATER, Words.of("Library")), new CorrectionAct.Undo());
        assertThat(standing().revision()).isEqualTo(4);
        var item = standing().plan().items().getFirst();
        played.then(new AgendaAct.CorrectTitle(item.id(), Words.of("Another title")));
        assertThat(standing().revision()).isEqualTo(5);
    }

    @Test
    void does_not_go_back_to_a_time_that_is_over() {
        var zone = ZoneId.of(standing().plan().zone());
        var after = DAY.plusDays(1).atTime(12, 0).atZone(zone).toInstant();
        played.then(to(LATER, "Gymnasium", 20));
        assertThat(objection(new CorrectionAct.Undo(), after)).contains("StillToCome");
        assertThat(objection(new CorrectionAct.Undo(), DAY.atStartOfDay(zone).toInstant()))
                .isEmpty();
        played.then(new CorrectionAct.Undo());
        var muchLater = LATER.plusDays(1).atTime(12, 0).atZone(zone).toInstant();
        assertThat(objection(new CorrectionAct.Redo(), after)).isEmpty();
        assertThat(objection(new CorrectionAct.Redo(), muchLater)).contains("StillToCome");
    }

    @Test
    void does_not_go_back_once_someone_signed_up_who_would_be_late_by_then() {
        var begun = PlayedActs.published().then(to(LATER, "Gymnasium", 20));
        var closed = begun.state()
                .plan()
                .flatMap(plan -> plan.hearing(PlayedActs.HEARING))
                .orElseThrow()
                .closesInclusive();
        begun.byResident(card(9001), closed.minus(8, ChronoUnit.DAYS));
        assertThat(begun.objection(new CorrectionAct.Undo())).isEmpty();
        begun.byResident(card(9002), closed);
        assertThat(begun.objection(new CorrectionAct.Undo()))
                .contains(
                        "Someone has signed up since who would be late by the time before. Move the meeting anew instead.");
    }

    @Test
    void is_not_moved_to_where_and_when_it_is() {
        played.then(to(LATER, "Gymnasium", 20));
        assertThat(played.objection(to(LATER, "Gymnasium", 20)))
                .contains("The meeting is called for this day, hour and place already.");
        assertThat(played.objection(to(LATER, "Library", 20))).isEmpty();
    }

    @Test
    void is_continued_and_not_moved_once_it_was_called_to_order() {
        played.then(new MeetingAct.CallToOrder());
        assertThat(played.objection(to(LATER, "Gymnasium", 20)))
                .contains("The meeting has been called to order. Continue it to another day or place instead.");
    }

    @Test
    void is_not_moved_to_a_time_that_is_over_or_ten_years_away() {
        var zone = ZoneId.of(standing().plan().zone());
        var now = DAY.atTime(12, 0).atZone(zone).toInstant();
        assertThat(objection(to(DAY, "Library", 11), now)).contains("StillToCome");
        assertThat(objection(to(DAY.minusDays(1), "Library", 23), now)).contains("StillToCome");
        assertThat(objection(to(DAY, "Library", 13), now)).isEmpty();
        assertThat(objection(new AgendaAct.Reschedule(DAY, Words.of("Library"), Optional.empty()), now))
                .isEmpty();
        assertThat(played.objection(to(DAY.plusYears(10), "Library", 19))).contains("Give a day within ten years.");
    }

    @Test
    void keeps_the_line_that_was_put_in_order_and_its_end_of_sign_up() {
        var closes = closes(standing());
        played.then(to(LATER, "Gymnasium", 20));
        assertThat(played.line().isFixed()).isTrue();
        assertThat(closes(standing())).isEqualTo(closes);
    }

    @Test
    void takes_the_end_of_sign_up_along_while_no_line_is_fixed() {
        var first = Standing.of(MEETING, played.entries().subList(0, 1));
        var hour = first.plan().begins();
        var moved = first.plan()
                .movedTo(
                        new AgendaAct.Reschedule(LATER, Words.of("Gymnasium"), hour.map(time -> time.plusHours(2))),
                        hearing -> true);
        var late = ChronoUnit.HOURS.between(
                closes(first), moved.hearing(PlayedActs.HEARING).orElseThrow().closesInclusive());
        assertThat(late).isEqualTo(7 * 24 + (hour.isPresent() ? 2 : 0));
    }

    @Test
    void closes_sign_up_no_earlier_than_it_opens() {
        var first = Standing.of(MEETING, played.entries().subList(0, 1)).plan();
        var moved = first.movedTo(
                new AgendaAct.Reschedule(DAY.minusYears(1), Words.of("Gymnasium"), Optional.empty()), hearing -> true);
        var hearing = moved.hearing(PlayedActs.HEARING).orElseThrow();
        assertThat(hearing.closesInclusive()).isEqualTo(hearing.opens());
    }

    private static HearingAct.SignUp card(long id) {
        return new HearingAct.SignUp(
                new Id(id),
                PlayedActs.HEARING,
                "ZZZ-" + id,
                Position.FOR,
                Channel.ROOM,
                120,
                Words.of("Zoe Later"),
                Optional.empty(),
                Optional.empty());
    }

    private static AgendaAct.Reschedule to(LocalDate day, String place, int hour) {
        return new AgendaAct.Reschedule(day, Words.of(place), Optional.of(LocalTime.of(hour, 0)));
    }

    private Optional<String> objection(Act act, java.time.Instant at) {
        return Rulebook.judge(standing(), act, at, Optional.empty()) instanceof Verdict.Refused refused
                ? Optional.of(refused.rule())
                : Optional.empty();
    }

    private Standing standing() {
        return Standing.of(MEETING, played.entries());
    }

    private static java.time.Instant closes(Standing standing) {
        return standing.plan().hearing(PlayedActs.HEARING).orElseThrow().closesInclusive();
    }
}
