package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.FloorRules;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.Turnout;
import org.rostrum.platform.Id;

@DisplayName("Who has checked in")
class ComingsTest {
    private static final FloorAct.Call NEXT = new FloorAct.Call(Optional.empty());
    private static final Turnout.Come NOT_YET = new Turnout.Come.NotYet();
    private static final Turnout.Come BEFORE_THE_HEARING = new Turnout.Come.BeforeTheHearing();

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
        assertThat(Duration.between(before, end(now))).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
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
        assertThat(turnout()).isEqualTo(of(call(true, BEFORE_THE_HEARING), call(true, since(90)), call(true, NOT_YET)));
    }

    @Test
    void after_she_missed_her_call_was_missing_unseen_and_there_when_called_again() {
        var missed = evening.waiting().getFirst();
        evening.then(NEXT, new FloorAct.NotHere(), new FloorAct.CheckIn(missed));
        evening.then(new FloorAct.Call(Optional.of(missed)), new FloorAct.Begin(), new FloorAct.End());
        assertThat(turnout()).isEqualTo(of(call(false, NOT_YET), call(true, since(10))));
    }

    @Test
    void has_not_come_later_by_checking_in_again() {
        evening = PlayedActs.ready();
        var early = evening.waiting().getFirst();
        var late = evening.waiting().get(1);
        evening = PlayedActs.inTheItem();
        evening.then(new FloorAct.CheckIn(early), new HearingAct.OpenHearing(PlayedActs.HEARING));
        evening.then(new FloorAct.CheckIn(late)).after(600, new FloorAct.CheckIn(early));
        evening.then(new FloorAct.CheckIn(late));
        heard(early);
        heard(late);
        assertThat(turnout()).isEqualTo(of(call(true, BEFORE_THE_HEARING), call(true, since(650))));
    }

    @Test
    void and_is_missing_when_called_has_not_come_until_she_checks_in_again() {
        var left = evening.waiting().getFirst();
        evening.then(new FloorAct.CheckIn(left), NEXT, new FloorAct.NotHere());
        assertThat(evening.speaker(left).checkedIn()).isFalse();
        heard(left);
        assertThat(turnout()).isEqualTo(of(call(false, since(10)), call(true, NOT_YET)));
    }

    @Test
    void tells_nothing_of_the_calls_in_the_round_before() {
        var rounds = new FloorRules(Optional.empty(), Optional.empty(), Optional.of(60), Optional.empty());
        var rules = SpeakingRules.of(120, Arrangement.IN_TURN).onTheFloor(rounds);
        evening.then(new HearingAct.AdoptRules(PlayedActs.HEARING, rules, Optional.empty()));
        var missed = evening.waiting().getFirst();
        evening.then(new FloorAct.CheckIn(missed), NEXT, new FloorAct.NotHere());
        heard(evening.waiting().getFirst());
        evening.waiting().stream()
                .filter(id -> !id.equals(missed))
                .forEach(id -> evening.then(new FloorAct.Withdraw(id)));
        evening.then(NEXT, new FloorAct.NotHere(), new HearingAct.SecondRound(60));
        assertThat(evening.speaker(missed).missed()).isEqualTo(2);
        assertThat(turnout()).isEqualTo(of());
    }

    @Test
    void is_not_told_by_what_was_taken_back() {
        evening.then(NEXT, new FloorAct.NotHere(), new CorrectionAct.Undo());
        assertThat(turnout()).isEqualTo(of());
        evening.then(new FloorAct.Begin(), new FloorAct.End());
        assertThat(turnout()).isEqualTo(of(call(true, NOT_YET)));
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

    private void heard(Id speaker) {
        evening.then(new FloorAct.Call(Optional.of(speaker)), new FloorAct.Begin(), new FloorAct.End());
    }

    private static Turnout.Call call(boolean answered, Turnout.Come come) {
        return new Turnout.Call(answered, false, come);
    }

    private static Turnout.Come since(int seconds) {
        return new Turnout.Come.Since(Duration.ofSeconds(seconds));
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
