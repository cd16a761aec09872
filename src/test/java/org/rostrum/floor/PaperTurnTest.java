package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Rulebook;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Verdict;

@DisplayName("A turn from paper, in a hearing that was opened on paper too")
class PaperTurnTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final Instant SEVEN = Instant.parse("2018-04-16T23:00:00Z");
    private static final Instant MONTHS_LATER = Instant.parse("2018-09-01T12:00:00Z");

    private MeetingState state = MeetingState.empty();
    private Chain.Head head = Chain.Head.NONE;

    PaperTurnTest() {
        EVENING.before().forEach(timed -> record(timed.at(), timed.act()));
        record(SEVEN, new MeetingAct.CallToOrder());
        record(SEVEN, new MeetingAct.OpenItem(EVENING.plan().items().getFirst().id()));
        record(SEVEN, new HearingAct.OpenHearing(EVENING.hearing()));
    }

    @Test
    void is_heard_for_as_long_as_the_paper_says() {
        var heard = enter(PaperTurn.Outcome.HEARD, 0, 95);
        assertThat(heard.state()).isEqualTo(Speaker.State.HEARD);
        assertThat(heard.used()).isEqualTo(Duration.ofSeconds(95));
    }

    @Test
    void of_someone_who_was_not_here_comes_once_more_at_the_end() {
        var missed = enter(PaperTurn.Outcome.NOT_HERE, 0, 0);
        assertThat(missed.missed()).isEqualTo(1);
        assertThat(line().getLast().id()).isEqualTo(missed.id());
    }

    @Test
    void of_someone_whose_position_was_noted_took_no_time() {
        var noted = enter(PaperTurn.Outcome.YIELDED, 0, 0);
        assertThat(noted.state()).isEqualTo(Speaker.State.YIELDED);
        assertThat(noted.used()).isZero();
    }

    @Test
    void of_someone_who_withdrew_calls_nobody() {
        var left = enter(PaperTurn.Outcome.WITHDREW, 0, 0);
        assertThat(left.state()).isEqualTo(Speaker.State.WITHDRAWN);
        assertThat(state.lectern().turn()).isEmpty();
    }

    @Test
    void follows_another() {
        enter(PaperTurn.Outcome.HEARD, 0, 60);
        enter(PaperTurn.Outcome.HEARD, 75, 100);
        assertThat(state.lectern().turn()).isEmpty();
    }

    private java.util.List<Speaker> line() {
        return state.line(EVENING.hearing()).orElseThrow().waiting();
    }

    private Speaker enter(PaperTurn.Outcome outcome, int from, int to) {
        var next = line().getFirst().id();
        new PaperTurn(next, outcome, SEVEN.plusSeconds(from), SEVEN.plusSeconds(to))
                .acts(state.lectern())
                .forEach(timed -> record(timed.at(), timed.act()));
        return state.speaker(next).orElseThrow();
    }

    private void record(Instant at, Act act) {
        assertThat(Rulebook.judge(state, act)).isEqualTo(new Verdict.Allowed());
        var draft = new Entry.Draft("clerk", at, MONTHS_LATER, act, java.util.Optional.empty());
        var entry = Chain.append(head, draft, "salt");
        state = state.after(entry);
        head = entry.head();
    }
}
