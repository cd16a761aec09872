package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.PaperHeads.Asked;
import org.rostrum.floor.PaperHeads.Written;
import org.rostrum.floor.PaperHeads.Wrong;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.MeetingDay;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Presence;

@DisplayName("The head of a run sheet")
class PaperHeadsTest {
    private static final Instant SEVEN = Instant.parse("2018-04-16T23:00:30Z");
    private static final Instant LATE = Instant.parse("2018-04-17T12:00:00Z");
    private static final MeetingDay EVENING =
            new MeetingDay(LocalDate.of(2018, 4, 16), Optional.of(LocalTime.of(19, 0)), "City Hall");
    private static final Map<Id, Presence> HERE = Map.of(new Id(2), Presence.PRESENT);

    @Test
    void of_a_meeting_that_was_called_to_order_has_the_roll_and_the_hearing_at_their_hours() {
        var read = read("", "19:03", "7:01", HERE, Optional.of(SEVEN));
        assertThat(read.wrong()).isEmpty();
        assertThat(read.since()).isEqualTo(SEVEN);
        assertThat(acts(read)).containsExactly("rollCall 23:01", "openItem 23:03", "openHearing 23:03");
    }

    @Test
    void of_a_meeting_that_was_not_calls_it_to_order_at_its_hour_or_with_the_hearing() {
        assertThat(acts(read("18:58", "19:03", "7:01", HERE, Optional.empty())))
                .containsExactly("callToOrder 22:58", "rollCall 23:01", "openItem 23:03", "openHearing 23:03");
        assertThat(acts(read("", "19:03", "", Map.of(), Optional.empty())))
                .containsExactly("callToOrder 23:03", "openItem 23:03", "openHearing 23:03");
    }

    @Test
    void has_the_roll_between_the_call_to_order_and_the_opening_of_the_same_minute() {
        assertThat(acts(read("", "19:03", "7:03", HERE, Optional.empty())))
                .containsExactly("callToOrder 23:03", "rollCall 23:03", "openItem 23:03", "openHearing 23:03");
    }

    @Test
    void opens_the_hearing_in_the_minute_up_to_which_the_record_goes_and_not_before() {
        assertThat(read("", "19:00", "", Map.of(), Optional.of(SEVEN))
                        .head()
                        .opened()
                        .orElseThrow()
                        .at())
                .isEqualTo(SEVEN);
        assertThat(read("", "18:59", "", Map.of(), Optional.of(SEVEN)).wrong())
                .containsEntry(new PaperPlace.Head(), Wrong.NOT_OPENED);
    }

    @Test
    void says_what_is_missing() {
        var head = new PaperPlace.Head();
        var roll = new PaperPlace.Roll();
        assertThat(read("", "", "", Map.of(), Optional.of(SEVEN)).wrong()).containsEntry(head, Wrong.NOT_OPENED);
        assertThat(read("soon", "19:03", "", Map.of(), Optional.empty()).wrong())
                .containsEntry(head, Wrong.NOT_CALLED);
        assertThat(read("", "19:03", "", HERE, Optional.of(SEVEN)).wrong()).containsEntry(roll, Wrong.ROLL_NO_HOUR);
        assertThat(read("", "19:03", "7:01", Map.of(), Optional.of(SEVEN)).wrong())
                .containsEntry(roll, Wrong.ROLL_NOBODY);
        assertThat(read("", "19:03", "6:59 PM", HERE, Optional.of(SEVEN)).wrong())
                .containsEntry(roll, Wrong.ROLL_BEFORE);
        assertThat(read("", "19:03", "8:30 AM", HERE, Optional.of(SEVEN)).wrong())
                .containsEntry(roll, Wrong.ROLL_BEFORE);
    }

    @Test
    void of_a_meeting_that_goes_on_with_an_open_hearing_needs_the_call_to_order() {
        var asked = new Asked(Optional.empty(), Optional.empty(), new Id(11), EVENING, ZoneId.of("America/New_York"));
        var wrong =
                PaperHeads.of(new Written("", "", "", Map.of()), asked, LATE).wrong();
        assertThat(wrong).containsEntry(new PaperPlace.Head(), Wrong.NOT_CALLED);
        assertThat(wrong.get(new PaperPlace.Head()).field()).isEqualTo("called");
    }

    @Test
    void has_a_hearing_that_opened_after_midnight_on_the_next_day() {
        var opened = Instant.parse("2018-04-17T04:10:00Z");
        assertThat(opened(read("", "00:10", "", Map.of(), Optional.of(SEVEN)))).contains(opened);
        assertThat(opened(read("18:58", "00:10", "", Map.of(), Optional.empty())))
                .contains(opened);
        var unwritten = read("", "00:10", "", Map.of(), Optional.empty());
        assertThat(opened(unwritten)).contains(opened);
        assertThat(unwritten.head().called()).contains(opened);
    }

    @Test
    void takes_no_evening_after_for_the_night_of_this_one() {
        assertThat(read("", "18:59", "", Map.of(), Optional.of(SEVEN), LATE.plus(Duration.ofDays(3)))
                        .wrong())
                .containsEntry(new PaperPlace.Head(), Wrong.NOT_OPENED);
    }

    @Test
    void has_a_hearing_that_opened_late_on_the_day_of_a_meeting_that_began_in_the_morning() {
        var eight = Instant.parse("2018-04-16T12:00:00Z");
        assertThat(opened(read("", "20:30", "", Map.of(), Optional.of(eight))))
                .contains(Instant.parse("2018-04-17T00:30:00Z"));
    }

    @Test
    void of_a_meeting_that_was_called_to_order_on_another_day_than_planned_has_its_hours_on_that_day() {
        var record = Optional.of(SEVEN.plus(Duration.ofDays(7)));
        assertThat(opened(read("", "19:05", "", Map.of(), record, LATE.plus(Duration.ofDays(7)))))
                .contains(Instant.parse("2018-04-23T23:05:00Z"));
    }

    private static Optional<Instant> opened(PaperHeads read) {
        return read.head().opened().map(PaperHead.Opened::at);
    }

    private static List<String> acts(PaperHeads read) {
        var sheet = new FilledSheet(read.head(), List.of(), List.of(), List.of(), Map.of());
        return PaperStep.inOrder(sheet, MeetingState.empty()).stream()
                .map(step -> ActCodec.name(step.timed().act()) + " "
                        + step.timed().at().toString().substring(11, 16))
                .toList();
    }

    private static PaperHeads read(
            String called, String opened, String roll, Map<Id, Presence> members, Optional<Instant> since) {
        return read(called, opened, roll, members, since, LATE);
    }

    private static PaperHeads read(
            String called,
            String opened,
            String roll,
            Map<Id, Presence> members,
            Optional<Instant> since,
            Instant now) {
        var asked = new Asked(since, Optional.of(new Id(10)), new Id(11), EVENING, ZoneId.of("America/New_York"));
        return PaperHeads.of(new Written(called, opened, roll, members), asked, now);
    }
}
