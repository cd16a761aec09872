package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Turnout;
import org.rostrum.platform.Id;

@DisplayName("Who has checked in")
class ComingsTest {
    private static final FloorAct.Call NEXT = new FloorAct.Call(Optional.empty());

    private PlayedActs evening = PlayedActs.inTheHearing();

    @Test
    void is_expected_to_be_there_where_those_were_missing_who_had_not() {
        evenAndOddAreCalled();
        var comes = evening.waiting().getFirst();
        var now = evening.now();
        var before = end(now);
        evening.then(new FloorAct.CheckIn(comes));
        assertThat(Duration.between(before, end(now))).isGreaterThan(Duration.ofSeconds(45));
    }

    @Test
    void moves_the_windows_of_those_behind_alone() {
        evenAndOddAreCalled();
        var now = evening.now();
        var waiting = evening.waiting();
        var before = standing().windows(evening.line(), now);
        evening.then(
                new FloorAct.CheckIn(waiting.get(4)),
                new FloorAct.CheckIn(waiting.get(5)),
                new FloorAct.CheckIn(waiting.get(6)),
                new FloorAct.CheckIn(waiting.get(7)));
        var after = standing().windows(evening.line(), now);
        assertThat(waiting.subList(0, 5))
                .allSatisfy(ahead -> assertThat(after).containsEntry(ahead, before.get(ahead)));
        assertThat(waiting.subList(8, 12))
                .allSatisfy(behind -> assertThat(after.get(behind).toInclusive())
                        .isAfter(before.get(behind).toInclusive()));
    }

    @Test
    void changes_nothing_before_anybody_was_called_but_how_sure_it_is() {
        var now = evening.now();
        var before = end(now);
        evening.then(new FloorAct.CheckIn(evening.waiting().getFirst()));
        assertThat(Duration.between(before, end(now))).isBetween(Duration.ZERO, Duration.ofSeconds(30));
    }

    @Test
    void is_known_from_before_the_hearing_or_from_so_long_before_the_call() {
        evening = PlayedActs.ready();
        var early = evening.waiting().getFirst();
        var late = evening.waiting().get(1);
        evening = PlayedActs.inTheItem();
        evening.then(new FloorAct.CheckIn(early), new HearingAct.OpenHearing(PlayedActs.HEARING));
        evening.then(new FloorAct.CheckIn(late), NEXT, new FloorAct.Begin()).after(60, new FloorAct.End());
        evening.then(NEXT, new FloorAct.Begin(), new FloorAct.End());
        evening.then(NEXT, new FloorAct.Begin(), new FloorAct.End());
        assertThat(turnout())
                .isEqualTo(of(
                        call(true, Optional.empty()),
                        call(true, Optional.of(Duration.ofSeconds(90))),
                        call(true, Optional.of(Duration.ZERO))));
    }

    @Test
    void after_she_missed_her_call_was_missing_unseen_and_there_when_called_again() {
        var missed = evening.waiting().getFirst();
        evening.then(NEXT, new FloorAct.NotHere(), new FloorAct.CheckIn(missed));
        evening.then(new FloorAct.Call(Optional.of(missed)), new FloorAct.Begin(), new FloorAct.End());
        assertThat(turnout())
                .isEqualTo(
                        of(call(false, Optional.of(Duration.ZERO)), call(true, Optional.of(Duration.ofSeconds(10)))));
    }

    @Test
    void is_not_told_by_what_was_taken_back() {
        evening.then(NEXT, new FloorAct.NotHere(), new CorrectionAct.Undo());
        assertThat(turnout()).isEqualTo(of());
        evening.then(new FloorAct.Begin(), new FloorAct.End());
        assertThat(turnout()).isEqualTo(of(call(true, Optional.of(Duration.ZERO))));
    }

    /** Of the first twenty every second has checked in, and speaks for two minutes; the others are missing. */
    private void evenAndOddAreCalled() {
        var first = evening.waiting().subList(0, 20);
        IntStream.range(0, 10).forEach(number -> evening.then(new FloorAct.CheckIn(first.get(2 * number))));
        for (int number = 0; number < 10; number++) {
            evening.then(NEXT, new FloorAct.Begin()).after(120, new FloorAct.End());
            evening.then(NEXT, new FloorAct.NotHere());
        }
    }

    private static Turnout.Call call(boolean answered, Optional<Duration> unseen) {
        return new Turnout.Call(answered, false, unseen);
    }

    private static Turnout of(Turnout.Call... calls) {
        return Turnout.of(List.of(calls));
    }

    private Turnout turnout() {
        return standing().expected(evening.line()).turnout();
    }

    private Instant end(Instant now) {
        return standing().expectedEnd(evening.line(), now);
    }

    private Standing standing() {
        return Standing.of(new Id(1), evening.entries());
    }
}
