package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.rostrum.order.Arrangement;
import org.rostrum.order.ExpectedTime;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@Label("The times of any evening that the rulebook allows")
class RandomEveningTimesTest {
    private static final int TRIES = 25;
    private static final MeetingAct.ContinueTo CONTINUED =
            new MeetingAct.ContinueTo(LocalDate.of(2018, 4, 19), Words.of("Hall"));

    /** Much longer than anybody waits in an evening. */
    private static final Duration NIGHTS = Duration.ofHours(60);

    private static final Duration LONGEST_WAIT = Duration.ofHours(10);

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void who_had_the_same_has_the_same_under_other_rules(@ForAll("picks") List<Integer> picks) {
        for (var state : new RandomEvening(picks).states()) {
            for (var hearing : state.lines().keySet()) {
                var adopted =
                        new HearingAct.AdoptRules(hearing, SpeakingRules.of(60, Arrangement.IN_TURN), Optional.empty());
                if (Rulebook.judge(state, adopted) instanceof Verdict.Allowed) {
                    assertSameForAll(
                            state.line(hearing).orElseThrow(),
                            after(state, adopted).line(hearing));
                }
            }
        }
    }

    private static void assertSameForAll(Line before, Optional<Line> after) {
        var times = new HashMap<Integer, Set<Integer>>();
        for (var speaker : before.speakers().values().toList()) {
            times.computeIfAbsent(speaker.seconds(), any -> new TreeSet<>())
                    .add(after.orElseThrow()
                            .speakers()
                            .find(speaker.id())
                            .orElseThrow()
                            .seconds());
        }
        assertThat(times.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void nobody_is_told_to_wait_for_as_long_as_the_nights_before_the_meeting_went_on(
            @ForAll("picks") List<Integer> picks) {
        var evening = new RandomEvening(picks);
        for (int at = 0; at < evening.journal().size(); at++) {
            var state = evening.states().get(at + 1);
            var now = evening.journal().get(at).occurredAt();
            if (state.openLine().isPresent() && Rulebook.judge(state, CONTINUED) instanceof Verdict.Allowed) {
                var then = now.plus(NIGHTS);
                assertInOrderAndSoon(heardOne(state.after(entry(CONTINUED, now)), then), then.plusSeconds(90));
            }
        }
    }

    private static MeetingState heardOne(MeetingState continued, Instant then) {
        var later = continued.after(entry(new MeetingAct.CallToOrder(), then));
        var call = new FloorAct.Call(Optional.empty());
        return Rulebook.judge(later, call) instanceof Verdict.Allowed
                ? later.after(entry(call, then.plusSeconds(10)))
                        .after(entry(new FloorAct.Begin(), then.plusSeconds(20)))
                        .after(entry(new FloorAct.End(), then.plusSeconds(80)))
                : later;
    }

    private static void assertInOrderAndSoon(MeetingState state, Instant now) {
        var line = state.openLine().orElseThrow();
        var windows = standing(state).windows(line, now);
        var ends = line.waiting().stream()
                .map(Speaker::id)
                .filter(windows::containsKey)
                .map(windows::get)
                .map(ExpectedTime.Window::toInclusive)
                .toList();
        assertThat(ends).isSorted().allSatisfy(end -> assertThat(end).isBefore(now.plus(LONGEST_WAIT)));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void what_is_expected_is_as_before_once_an_act_is_undone(@ForAll("picks") List<Integer> picks) {
        var evening = new RandomEvening(picks);
        for (int at = 0; at < evening.journal().size(); at++) {
            if (evening.journal().get(at).act().canBeTakenBack()) {
                var undone = after(evening.states().get(at + 1), new CorrectionAct.Undo());
                assertThat(expected(undone)).isEqualTo(expected(evening.states().get(at)));
            }
        }
    }

    private static Optional<ExpectedTime> expected(MeetingState state) {
        return state.openLine().map(standing(state)::expected);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void nobody_is_heard_by_a_meeting_that_is_continued_who_had_not_begun(@ForAll("picks") List<Integer> picks) {
        for (var state : new RandomEvening(picks).states()) {
            if (Rulebook.judge(state, CONTINUED) instanceof Verdict.Allowed) {
                var heard = heard(state);
                state.lectern()
                        .turn()
                        .filter(turn -> turn.phase() != Turn.Phase.CALLED)
                        .ifPresent(turn -> heard.add(turn.speaker()));
                assertThat(heard(after(state, CONTINUED))).isEqualTo(heard);
            }
        }
    }

    private static Set<Id> heard(MeetingState state) {
        return state.lines().values().stream()
                .flatMap(line -> line.speakers().values())
                .filter(speaker -> speaker.state() == Speaker.State.HEARD)
                .map(Speaker::id)
                .collect(Collectors.toSet());
    }

    private static MeetingState after(MeetingState state, Act act) {
        return state.after(entry(act, Instant.parse("2018-04-17T06:00:00Z")));
    }

    private static Entry entry(Act act, Instant at) {
        return Chain.append(Chain.Head.NONE, new Entry.Draft("clerk", at, at, act, Optional.empty()), "salt");
    }

    private static Standing standing(MeetingState state) {
        return new Standing(new Id(1), state, Chain.Head.NONE, 0, 0, Optional.empty());
    }

    @Provide
    Arbitrary<List<Integer>> picks() {
        return RandomEvening.picks();
    }
}
