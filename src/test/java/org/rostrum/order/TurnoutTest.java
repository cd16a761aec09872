package org.rostrum.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who came when called")
class TurnoutTest {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration LATER = Duration.ofHours(1);
    private static final Turnout.Come BEFORE_THE_HEARING = new Turnout.Come.BeforeTheHearing();
    private static final Turnout.Come NEVER = new Turnout.Come.NotYet();
    private static final Turnout.Come A_QUARTER_BEFORE = since(Duration.ofMinutes(15));

    /** Of 100: who had checked in was there, some late; of the others most were not. */
    private static final List<Turnout.Call> IN_THE_ROOM = together(List.of(
            calls(60, true, BEFORE_THE_HEARING),
            calls(20, true, A_QUARTER_BEFORE),
            calls(4, true, NEVER),
            calls(16, false, NEVER)));

    private static final Turnout AT_THE_DOOR = Turnout.of(IN_THE_ROOM);

    @Test
    void makes_those_who_have_checked_in_hardly_ever_missing() {
        assertThat(AT_THE_DOOR.missing(waiting(true), SOON)).isLessThan(0.01);
    }

    @Test
    void makes_those_mostly_missing_who_have_not_and_are_called_soon() {
        assertThat(AT_THE_DOOR.missing(waiting(false), SOON)).isCloseTo(0.8, within(0.1));
    }

    @Test
    void lets_those_still_come_who_are_called_later() {
        assertThat(AT_THE_DOOR.missing(waiting(false), LATER)).isCloseTo(0.4, within(0.02));
    }

    @Test
    void tells_of_nobody_whose_turn_to_check_in_has_not_come_where_that_is_just_before_the_call() {
        var onDeck =
                Turnout.of(together(List.of(calls(80, true, since(Duration.ofMinutes(3))), calls(20, false, NEVER))));
        assertThat(onDeck.missing(waiting(false), SOON)).isGreaterThan(0.9);
        assertThat(onDeck.missing(waiting(false), Duration.ofMinutes(15))).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void tells_everyone_alike_where_nobody_checks_in() {
        assertThat(unseen(40, 10).missing(waiting(false), SOON))
                .isCloseTo(0.2, within(1e-9))
                .isCloseTo(unseen(40, 10).missing(waiting(false), LATER), within(1e-9));
    }

    @Test
    void tells_nothing_of_those_who_take_part_remotely_by_those_in_the_room() {
        var hybrid = Turnout.of(
                together(List.of(IN_THE_ROOM, Collections.nCopies(40, new Turnout.Call(true, true, NEVER)))));
        assertThat(hybrid.missing(new Waiting(SOON, true, false), SOON)).isLessThan(0.01);
        assertThat(hybrid.missing(waiting(false), SOON)).isCloseTo(0.8, within(0.1));
    }

    @Test
    void counts_a_check_in_at_the_very_call_or_noted_for_a_later_hour_as_one() {
        var atTheCall = Turnout.of(calls(40, true, since(Duration.ZERO)));
        assertThat(atTheCall.missing(waiting(true), SOON)).isLessThan(0.01);
        assertThat(Turnout.of(calls(40, true, since(Duration.ofMinutes(-5))))).isEqualTo(atTheCall);
    }

    @Test
    void is_the_usual_one_where_nobody_was_called() {
        assertThat(Turnout.NONE.missing(waiting(false), SOON)).isEqualTo(Habits.NOT_HERE);
        assertThat(Turnout.NONE.missing(waiting(true), SOON)).isEqualTo(Habits.CHECKED_IN_NOT_HERE);
    }

    /** An evening in which nobody checked in. */
    static Turnout unseen(int answered, int missed) {
        return Turnout.of(together(List.of(calls(answered, true, NEVER), calls(missed, false, NEVER))));
    }

    private static Waiting waiting(boolean checkedIn) {
        return new Waiting(Duration.ofMinutes(2), false, checkedIn);
    }

    private static List<Turnout.Call> calls(int many, boolean answered, Turnout.Come come) {
        return Collections.nCopies(many, new Turnout.Call(answered, false, come));
    }

    private static Turnout.Come since(Duration beforeCall) {
        return new Turnout.Come.Since(beforeCall);
    }

    private static List<Turnout.Call> together(List<List<Turnout.Call>> calls) {
        return calls.stream().flatMap(List::stream).toList();
    }
}
