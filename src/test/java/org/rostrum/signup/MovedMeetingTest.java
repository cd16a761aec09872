package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.ActRecorded;
import org.rostrum.proceedings.AgendaAct;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;

@DisplayName("Who signed up for a meeting that is moved")
class MovedMeetingTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final Id SPEAKER = new Id(9001);
    private static final Words WHY = Words.of("An order of the court.");

    private final List<Entry> entries = new ArrayList<>();

    MovedMeetingTest() {
        var published = EVENING.before().getFirst();
        record(published.at(), published.act());
    }

    @Test
    void is_told_when_it_is_moved_and_when_that_is_undone() {
        assertThat(tells(move("Gymnasium"))).isTrue();
        assertThat(tells(new CorrectionAct.Undo())).isTrue();
        assertThat(tells(new CorrectionAct.Redo())).isTrue();
    }

    @Test
    void is_told_nothing_when_the_place_is_taken_out_of_the_record() {
        tells(move("Gymnasium"));
        var before = standing();
        entries.replaceAll(entry -> entry.sequence() == 2 ? Chain.redact(entry) : entry);
        var redact = new CorrectionAct.Redact(2, WHY);
        record(later(), redact);
        assertThat(standing().days()).isNotEqualTo(before.days());
        assertThat(MovedLetters.moves(new ActRecorded(before, redact, standing(), entries, act -> {})))
                .isFalse();
    }

    @Test
    void came_in_writing_in_time_also_where_it_was_moved_to_an_earlier_day() {
        var closes = closes();
        write(SPEAKER, closes.minus(1, ChronoUnit.HOURS));
        record(later(), new AgendaAct.Reschedule(LocalDate.of(2018, 4, 14), Words.of("Gymnasium"), Optional.empty()));
        assertThat(closes()).isBefore(closes.minus(1, ChronoUnit.DAYS));
        assertThat(Signups.cameLateInWriting(standing(), SPEAKER)).isFalse();
        write(new Id(9002), closes);
        assertThat(Signups.cameLateInWriting(standing(), new Id(9002))).isTrue();
    }

    private Instant closes() {
        return standing().plan().hearing(EVENING.hearing()).orElseThrow().closesInclusive();
    }

    private void write(Id speaker, Instant at) {
        record(
                at,
                new HearingAct.SignUp(
                        speaker,
                        EVENING.hearing(),
                        "ZZZ-" + speaker,
                        Position.FOR,
                        Channel.WRITTEN,
                        0,
                        Words.of("Wren Writes"),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Act move(String place) {
        return new AgendaAct.Reschedule(LocalDate.of(2018, 4, 23), Words.of(place), Optional.of(LocalTime.of(20, 0)));
    }

    private boolean tells(Act act) {
        var before = standing();
        record(later(), act);
        return MovedLetters.moves(new ActRecorded(before, act, standing(), entries, entailed -> {}));
    }

    private Standing standing() {
        return Standing.of(EVENING.plan().meeting(), entries);
    }

    private Instant later() {
        return entries.getLast().occurredAt().plusSeconds(10);
    }

    private void record(Instant at, Act act) {
        var head = entries.isEmpty() ? Chain.Head.NONE : entries.getLast().head();
        entries.add(Chain.append(head, Entry.Draft.now("clerk", at, act), "salt"));
    }
}
