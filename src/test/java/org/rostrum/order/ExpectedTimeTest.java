package org.rostrum.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.SimulatedEvening.Told;

@DisplayName("The expected time of someone in the line")
class ExpectedTimeTest {
    private static final Instant NOW = Instant.parse("2018-04-17T00:00:00Z");
    private static final Random EVENINGS = new Random(16_04_2018);
    private static final List<Told> TOLD = bodies(() -> SimulatedEvening.told(EVENINGS));
    private static final Random SAME_EVENINGS = new Random(16_04_2018);
    private static final Random AT_THE_DOOR = new Random(17_04_2018);
    private static final List<Told> TOLD_WHERE_THEY_CHECK_IN =
            bodies(() -> SimulatedEvening.toldWhereTheyCheckIn(SAME_EVENINGS, AT_THE_DOOR));

    private static List<Told> bodies(Supplier<List<Told>> body) {
        return Stream.generate(body).limit(100).flatMap(List::stream).toList();
    }

    @Test
    void ends_of_the_window_are_full_five_minutes() {
        var window = ExpectedTime.before()
                .windows(NOW, Duration.ofSeconds(70), line(10))
                .getLast();
        assertThat(window.fromInclusive().getEpochSecond() % 300).isZero();
        assertThat(window.toInclusive().getEpochSecond() % 300).isZero();
    }

    @Test
    void more_people_ahead_never_mean_an_earlier_end() {
        var end = NOW;
        for (var later : ExpectedTime.before().windows(NOW, Duration.ZERO, line(60))) {
            assertThat(later.toInclusive()).isAfterOrEqualTo(end);
            end = later.toInclusive();
        }
    }

    @Test
    void turns_that_take_half_their_time_bring_the_call_nearer() {
        var quick = new ExpectedTime(
                Collections.nCopies(30, 0.5), Duration.ofMinutes(5), TurnoutTest.unseen(30, 0), Habits.IMAGINED);
        var usual = new ExpectedTime(
                Collections.nCopies(30, 1.0), Duration.ofMinutes(5), TurnoutTest.unseen(30, 0), Habits.IMAGINED);
        assertThat(quick.end(NOW, Duration.ZERO, line(20))).isBefore(usual.end(NOW, Duration.ZERO, line(20)));
    }

    @Test
    void an_evening_that_runs_evenly_narrows_the_window() {
        var even = new ExpectedTime(
                Collections.nCopies(60, 0.9), Duration.ofMinutes(15), TurnoutTest.unseen(60, 3), Habits.IMAGINED);
        assertThat(width(even)).isLessThan(width(ExpectedTime.before()));
    }

    private static List<Waiting> line(int many) {
        return Collections.nCopies(many, Waiting.unseen(Duration.ofMinutes(2)));
    }

    private static Duration width(ExpectedTime expected) {
        var window = expected.windows(NOW, Duration.ZERO, line(41)).getLast();
        return Duration.between(window.fromInclusive(), window.toInclusive());
    }

    @Test
    void a_window_holds_four_times_in_five_in_evenings_unlike_the_one_imagined() {
        assertThat(held(TOLD)).isBetween(0.78, 0.84);
    }

    @Test
    void a_window_holds_four_times_in_five_where_people_check_in() {
        assertThat(held(TOLD_WHERE_THEY_CHECK_IN)).isBetween(0.78, 0.84);
    }

    private static double held(List<Told> told) {
        return (double) told.stream().filter(Told::held).count() / told.size();
    }

    @Test
    void who_has_checked_in_brings_the_middle_nearer_in_the_same_evenings() {
        assertThat(off(TOLD_WHERE_THEY_CHECK_IN)).isLessThan(0.95 * off(TOLD));
    }

    private static double off(List<Told> told) {
        return told.stream()
                .mapToDouble(one -> Math.abs(one.middle() - one.called()))
                .average()
                .orElseThrow();
    }
}
