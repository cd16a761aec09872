package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;

@Label("Any evening that the rulebook allows")
class RandomEveningTest {
    private static final int TRIES = 25;

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void undo_after_any_act_gives_the_state_before(@ForAll("picks") List<Integer> picks) {
        var evening = new RandomEvening(picks);
        for (int at = 0; at < evening.journal().size(); at++) {
            if (evening.journal().get(at).act().canBeTakenBack()) {
                var after = evening.states().get(at + 1);
                assertThat(evening.then(after, new CorrectionAct.Undo()))
                        .isEqualTo(evening.states().get(at));
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void redo_after_any_undo_gives_the_state_after_the_act(@ForAll("picks") List<Integer> picks) {
        var evening = new RandomEvening(picks);
        for (int at = 0; at < evening.journal().size(); at++) {
            if (evening.journal().get(at).act().canBeTakenBack()) {
                var after = evening.states().get(at + 1);
                var undone = evening.then(after, new CorrectionAct.Undo());
                assertThat(Rulebook.judge(undone, new CorrectionAct.Redo())).isEqualTo(new Verdict.Allowed());
                assertThat(evening.then(undone, new CorrectionAct.Redo())).isEqualTo(after);
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void what_was_undone_to_the_first_act_comes_back_redo_by_redo(@ForAll("picks") List<Integer> picks) {
        var evening = new RandomEvening(picks);
        var states = new ArrayList<>(List.of(evening.state()));
        while (states.getLast().undoable().isPresent()) {
            states.add(evening.then(states.getLast(), new CorrectionAct.Undo()));
            assertThat(states.size() - 1)
                    .as("acts taken back")
                    .isLessThanOrEqualTo(evening.journal().size());
        }
        var state = states.getLast();
        for (var expected : states.reversed().subList(1, states.size())) {
            state = evening.then(state, new CorrectionAct.Redo());
            assertThat(state.equals(expected)).isTrue();
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void undo_leaves_what_would_be_without_the_act_it_takes_back(@ForAll("picks") List<Integer> picks) {
        var evening = new RandomEvening(picks);
        assertThat(evening.state().equals(MeetingState.of(withoutTheUndone(evening.journal()))))
                .isTrue();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void replaying_the_stored_journal_gives_the_same_state(@ForAll("picks") List<Integer> picks) {
        var evening = new RandomEvening(picks);
        assertThat(MeetingState.of(stored(evening.journal()))).isEqualTo(evening.state());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void whoever_is_called_is_the_one_at_the_lectern_and_no_other(@ForAll("picks") List<Integer> picks) {
        for (var state : new RandomEvening(picks).states()) {
            assertThat(called(state))
                    .isEqualTo(state.lectern().turn().filter(turn -> !turn.isExamination()).map(Turn::speaker).stream()
                            .toList());
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void at_most_one_clock_of_a_turn_runs_and_all_of_them_together_no_longer_than_it_lasts(
            @ForAll("picks") List<Integer> picks) {
        var evening = new RandomEvening(picks);
        for (int at = 0; at < evening.journal().size(); at++) {
            var now = evening.journal().get(at).occurredAt();
            evening.states().get(at + 1).lectern().turn().ifPresent(turn -> assertOneClockAtATime(turn, now));
        }
    }

    private static void assertOneClockAtATime(Turn turn, Instant now) {
        var clocks = new ArrayList<>(turn.asides().stream().map(Aside::clock).toList());
        clocks.add(turn.clock());
        assertThat(clocks.stream()
                        .filter(clock -> clock.runningSince().isPresent())
                        .count())
                .isLessThanOrEqualTo(1);
        assertThat(turn.aside().isPresent() && turn.phase() == Turn.Phase.SPEAKING)
                .isFalse();
        var asides =
                turn.asides().stream().map(aside -> aside.clock().used(now)).reduce(Duration.ZERO, Duration::plus);
        assertThat(asides).isLessThanOrEqualTo(Duration.between(turn.calledAt(), now));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void who_withdrew_comes_back_only_when_that_is_undone(@ForAll("picks") List<Integer> picks) {
        var evening = new RandomEvening(picks);
        for (int at = 0; at < evening.journal().size(); at++) {
            var next = evening.states().get(at + 1);
            if (!(evening.journal().get(at).act() instanceof CorrectionAct)) {
                assertThat(withdrawn(evening.states().get(at)))
                        .allMatch(speaker ->
                                next.speaker(speaker.id()).orElseThrow().state() == Speaker.State.WITHDRAWN);
            }
        }
    }

    private static Stream<Speaker> withdrawn(MeetingState state) {
        return state.lines().values().stream()
                .flatMap(line -> line.speakers().values())
                .filter(speaker -> speaker.state() == Speaker.State.WITHDRAWN);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void those_who_were_called_never_move_among_each_other(@ForAll("picks") List<Integer> picks) {
        var evening = new RandomEvening(picks);
        for (int at = 0; at < evening.journal().size(); at++) {
            if (!(evening.journal().get(at).act() instanceof CorrectionAct)) {
                var before = wereCalled(evening.states().get(at));
                var after = wereCalled(evening.states().get(at + 1));
                assertThat(after.stream().filter(before::contains))
                        .containsExactlyElementsOf(
                                before.stream().filter(after::contains).toList());
            }
        }
    }

    private static List<Id> wereCalled(MeetingState state) {
        return state.lines().values().stream()
                .flatMap(line -> line.inOrder().stream())
                .filter(speaker ->
                        EnumSet.of(Speaker.State.CALLED, Speaker.State.HEARD).contains(speaker.state()))
                .map(Speaker::id)
                .toList();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void everyone_who_speaks_has_one_place_in_one_line(@ForAll("picks") List<Integer> picks) {
        for (var line : new RandomEvening(picks).state().lines().values()) {
            var speaking = line.speakers()
                    .values()
                    .filter(speaker -> speaker.channel().speaks())
                    .map(Speaker::id)
                    .toList();
            assertThat(line.inOrder()).extracting(Speaker::id).containsExactlyInAnyOrderElementsOf(speaking);
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void the_sides_add_up_to_the_line(@ForAll("picks") List<Integer> picks) {
        for (var line : new RandomEvening(picks).state().lines().values()) {
            int waiting = 0;
            for (var position : Position.values()) {
                waiting += line.sides().of(position).waiting();
            }
            assertThat(waiting).isEqualTo(line.waiting().size());
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void no_side_is_promised_more_than_it_has_left(@ForAll("picks") List<Integer> picks) {
        for (var line : new RandomEvening(picks).state().lines().values()) {
            var waiting = line.waiting();
            var reach = line.shared().reach();
            for (var position : Position.values()) {
                var promised = IntStream.range(0, waiting.size())
                        .filter(at -> waiting.get(at).position() == position)
                        .mapToObj(reach::get)
                        .reduce(Duration.ZERO, Duration::plus);
                assertThat(line.shared()
                                .left(position)
                                .filter(left -> promised.isPositive() && promised.compareTo(left) > 0))
                        .isEmpty();
            }
        }
    }

    /** The ballots are those of the act as it was sent, and not what the motion made of them. */
    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void the_tally_equals_the_ballots_of_every_member(@ForAll("picks") List<Integer> picks) {
        var evening = new RandomEvening(picks);
        var entries = evening.journal();
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at).act() instanceof DecisionAct.Vote vote) {
                var after = evening.states().get(at + 1);
                counted(
                        vote,
                        after.motions().open().orElseThrow().tally(),
                        after.plan().orElseThrow());
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void a_changed_letter_is_found_wherever_it_stands(
            @ForAll("picks") List<Integer> picks, @ForAll @IntRange(max = 1_000_000) int place) {
        var journal = new RandomEvening(picks).journal();
        int at = place % journal.size();
        assertThatCode(() -> assertThat(Chain.verify(journal)).isInstanceOf(Chain.Verification.Whole.class))
                .doesNotThrowAnyException();
        for (var part : partsOf(journal.get(at))) {
            assertThat(found(journal, at, part, place))
                    .as("%s of entry %d", part, at + 1)
                    .isTrue();
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void a_lost_or_moved_entry_is_found(
            @ForAll("picks") List<Integer> picks, @ForAll @IntRange(max = 1_000_000) int place) {
        var journal = new RandomEvening(picks).journal();
        int at = place % journal.size();
        var swapped = new ArrayList<>(journal);
        Collections.swap(swapped, at, (at + 1) % journal.size());
        assertThat(Chain.verify(swapped).equals(Chain.verify(journal))).isEqualTo(journal.size() == 1);
        var lost = new ArrayList<>(journal);
        lost.remove(at);
        assertThat(Chain.verify(lost)).isNotEqualTo(Chain.verify(journal));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void a_redaction_is_no_break(@ForAll("picks") List<Integer> picks, @ForAll @IntRange(max = 1_000_000) int place) {
        var journal = new RandomEvening(picks).journal();
        var redacted = new ArrayList<>(journal);
        redacted.set(place % journal.size(), Chain.redact(journal.get(place % journal.size())));
        assertThat(Chain.verify(redacted)).isEqualTo(Chain.verify(journal));
        assertThat(MeetingState.of(redacted).sitting())
                .isEqualTo(MeetingState.of(journal).sitting());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void what_is_left_for_the_public_tells_the_same_evening(@ForAll("picks") List<Integer> picks) {
        var journal = new RandomEvening(picks).journal();
        var whole = MeetingState.of(journal);
        var left = MeetingState.of(BehindDoors.without(journal));
        assertThat(left.sitting()).isEqualTo(whole.sitting());
        assertThat(left.attendance()).isEqualTo(whole.attendance());
        assertThat(left.lines()).isEqualTo(whole.lines());
        assertThat(left.motions().open()).isEqualTo(whole.motions().open().filter(motion -> !motion.behindDoors()));
    }

    /** Shows that the evenings above are no empty ones; a share needs more of them than an example does. */
    @Property(tries = 2 * TRIES, shrinking = ShrinkingMode.OFF, seed = "1")
    void many_reach_a_turn_and_some_a_vote(@ForAll("picks") List<Integer> picks) {
        var evening = new RandomEvening(picks);
        boolean turn = evening.journal().stream().anyMatch(entry -> entry.act() instanceof FloorAct.Begin);
        boolean vote = evening.journal().stream().anyMatch(entry -> entry.act() instanceof DecisionAct.Vote);
        boolean evidence = evening.journal().stream().anyMatch(entry -> entry.act() instanceof EvidenceAct);
        Statistics.label("evidence")
                .collect(evidence)
                .coverage(it -> it.check(true).percentage(share -> share > 10));
        Statistics.label("turn").collect(turn).coverage(it -> it.check(true).percentage(share -> share > 20));
        Statistics.label("vote").collect(vote).coverage(it -> it.check(true).percentage(share -> share > 5));
    }

    @Provide
    Arbitrary<List<Integer>> picks() {
        return RandomEvening.picks();
    }

    private enum Part {
        FACTS,
        WORDS,
        SALT,
        PREVIOUS,
        HASH
    }

    private static Set<Part> partsOf(Entry entry) {
        return entry.wording() instanceof Wording.Kept
                ? EnumSet.allOf(Part.class)
                : EnumSet.of(Part.FACTS, Part.PREVIOUS, Part.HASH);
    }

    /** Whether a change of one letter cannot be read as an entry, or breaks the chain. */
    private static boolean found(List<Entry> journal, int at, Part part, int place) {
        var changed = new ArrayList<>(journal);
        try {
            changed.set(at, changed(journal.get(at), part, place));
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
        return Chain.verify(changed) instanceof Chain.Verification.Broken;
    }

    private static Entry changed(Entry it, Part part, int place) {
        var wording = it.wording();
        return switch (part) {
            case FACTS -> Entry.restore(other(it.facts(), place), wording, it.previous(), it.hash());
            case WORDS -> Entry.restore(it.facts(), changed(wording, false, place), it.previous(), it.hash());
            case SALT -> Entry.restore(it.facts(), changed(wording, true, place), it.previous(), it.hash());
            case PREVIOUS -> Entry.restore(it.facts(), wording, other(it.previous(), place), it.hash());
            case HASH -> Entry.restore(it.facts(), wording, it.previous(), other(it.hash(), place));
        };
    }

    private static Wording changed(Wording wording, boolean salt, int place) {
        var kept = (Wording.Kept) wording;
        return salt
                ? new Wording.Kept(other(kept.salt(), place), kept.text())
                : new Wording.Kept(kept.salt(), other(kept.text(), place));
    }

    /** The text with one letter changed by one bit. */
    private static String other(String text, int place) {
        var letters = text.toCharArray();
        int at = place % letters.length;
        letters[at] = (char) (letters[at] ^ 1);
        return new String(letters);
    }

    private static List<Entry> stored(List<Entry> journal) {
        return journal.stream()
                .map(it -> Entry.restore(it.facts(), it.wording(), it.previous(), it.hash()))
                .toList();
    }

    private static List<Entry> withoutTheUndone(List<Entry> journal) {
        var undone = TwoStacks.takenBack(journal);
        return journal.stream()
                .filter(entry -> !undone.contains(entry.sequence()))
                .toList();
    }

    private static List<org.rostrum.platform.Id> called(MeetingState state) {
        return state.lines().values().stream()
                .flatMap(line -> line.speakers().values())
                .filter(speaker -> speaker.state() == Speaker.State.CALLED)
                .map(Speaker::id)
                .toList();
    }

    /** Who was named twice counts on neither side; where silence is an aye, so may who was silent or had left. */
    private static void counted(DecisionAct.Vote vote, Tally tally, MeetingPlan plan) {
        var cast = new HashMap<>(vote.ballots());
        cast.keySet().removeAll(vote.twice().keySet());
        assertThat(vote.ballots()).hasSameSizeAs(plan.members());
        for (var ballot : List.of(Ballot.NO, Ballot.ABSTAIN, Ballot.RECUSED)) {
            assertThat(count(tally, ballot)).isEqualTo(Collections.frequency(cast.values(), ballot));
        }
        int ayes = Collections.frequency(cast.values(), Ballot.AYE);
        int silent = Collections.frequency(cast.values(), Ballot.NOT_VOTING)
                + Collections.frequency(cast.values(), Ballot.ABSENT);
        assertThat(tally.ayes()).isBetween(ayes, plan.rulesOfOrder().countsSilence() ? ayes + silent : ayes);
        assertThat(Arrays.stream(Ballot.values())
                        .mapToInt(ballot -> count(tally, ballot))
                        .sum())
                .isEqualTo(plan.members().size());
    }

    private static int count(Tally tally, Ballot ballot) {
        return switch (ballot) {
            case AYE -> tally.ayes();
            case NO -> tally.noes();
            case ABSTAIN -> tally.abstentions();
            case RECUSED -> tally.recused();
            case ABSENT -> tally.absent();
            case NOT_VOTING -> tally.notVoting();
        };
    }
}
