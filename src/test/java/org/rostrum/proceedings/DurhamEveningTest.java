package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Position;

@DisplayName("The evening of April 16, 2018, played")
class DurhamEveningTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final List<Entry> JOURNAL = journal();

    @Test
    void no_rule_refuses_any_of_its_acts() {
        var state = MeetingState.empty();
        for (var entry : JOURNAL) {
            assertThat(Rulebook.judge(state, entry.act())).isEqualTo(new Verdict.Allowed());
            state = state.after(entry);
        }
    }

    @Test
    void fifty_are_heard_and_six_of_six_vote_aye() {
        var state = MeetingState.of(JOURNAL);
        var line = state.line(EVENING.hearing()).orElseThrow();
        assertThat(line.inOrder()).hasSize(50).allMatch(speaker -> speaker.state() == Speaker.State.HEARD);
        assertThat(line.sides().of(Position.FOR).heard()).isEqualTo(27);
        assertThat(line.sides().of(Position.AGAINST).heard()).isEqualTo(21);
        assertThat(state.motions().done().getFirst().tally()).isEqualTo(new Tally(6, 0, 0, 0, 0, 0));
        assertThat(state.sitting().status()).isEqualTo(Sitting.Status.ADJOURNED);
    }

    @Test
    void undo_after_any_act_gives_the_state_before() {
        var state = MeetingState.empty();
        for (var entry : JOURNAL) {
            var after = state.after(entry);
            if (entry.act().canBeTakenBack()) {
                assertThat(after.after(next(entry, new CorrectionAct.Undo()))).isEqualTo(state);
            }
            state = after;
        }
    }

    @Test
    void replaying_what_was_stored_gives_the_same_state() {
        var stored = JOURNAL.stream()
                .map(it -> Entry.restore(it.facts(), it.wording(), it.previous(), it.hash()))
                .toList();
        assertThat(MeetingState.of(stored)).isEqualTo(MeetingState.of(JOURNAL));
    }

    @Test
    void a_call_never_leaves_two_at_the_lectern() {
        var state = MeetingState.empty();
        for (var entry : JOURNAL) {
            state = state.after(entry);
            assertThat(state.line(EVENING.hearing()).orElseThrow().inOrder())
                    .filteredOn(speaker -> speaker.state() == Speaker.State.CALLED)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 200)
    void any_changed_byte_is_found(@ForAll @IntRange(max = 150) int at, @ForAll @IntRange(max = 10_000) int place) {
        var entry = JOURNAL.get(at);
        int letter = place % entry.facts().length();
        char other = entry.facts().charAt(letter) == 'x' ? 'y' : 'x';
        String facts =
                entry.facts().substring(0, letter) + other + entry.facts().substring(letter + 1);
        var changed = new ArrayList<>(JOURNAL);
        changed.set(at, with(entry, facts, entry.wording()));
        assertThat(Chain.verify(changed)).isInstanceOf(Chain.Verification.Broken.class);
    }

    @Test
    void a_changed_name_is_found_and_a_redacted_one_is_no_break() {
        var changed = new ArrayList<>(JOURNAL);
        var signUp = JOURNAL.get(7);
        changed.set(7, Chain.redact(signUp));
        assertThat(Chain.verify(changed)).isEqualTo(Chain.verify(JOURNAL)).isInstanceOf(Chain.Verification.Whole.class);
        changed.set(7, with(signUp, signUp.facts(), new Wording.Kept("played", "{\"name\":\"Someone Else\"}")));
        assertThat(Chain.verify(changed)).isInstanceOf(Chain.Verification.Broken.class);
    }

    @Property
    void the_tally_equals_the_ballots(@ForAll List<Ballot> ballots) {
        var tally = Tally.of(ballots);
        assertThat(tally.ayes()
                        + tally.noes()
                        + tally.abstentions()
                        + tally.recused()
                        + tally.absent()
                        + tally.notVoting())
                .isEqualTo(ballots.size());
        assertThat(tally.ayes())
                .isEqualTo((int) ballots.stream().filter(it -> it == Ballot.AYE).count());
    }

    @Test
    void a_vote_waits_for_those_in_the_line_unless_a_reason_is_given() {
        var state = MeetingState.of(JOURNAL.subList(0, 56));
        var refused = new HearBeforeVote().objection(state, new DecisionAct.WithoutObjection());
        assertThat(refused).contains("50 people who signed up for this item have not been heard.");
        assertThat(new HearBeforeVote().overridable()).isTrue();
    }

    @Test
    void wrong_input_is_refused_by_the_name_of_the_field() {
        assertThatThrownBy(() -> ActCodec.read("shorten", Map.of("seconds", "two minutes")))
                .isInstanceOfSatisfying(
                        FieldRefused.class, it -> assertThat(it.field()).isEqualTo("seconds"));
        assertThatThrownBy(() -> ActCodec.read("question", Map.of("member", "me")))
                .isInstanceOfSatisfying(
                        FieldRefused.class, it -> assertThat(it.field()).isEqualTo("member"));
    }

    private static Entry with(Entry it, String facts, Wording wording) {
        return new Entry(
                it.sequence(),
                it.occurredAt(),
                it.recordedAt(),
                it.actor(),
                it.act(),
                it.reason(),
                facts,
                wording,
                it.previous(),
                it.hash());
    }

    private static Entry next(Entry last, Act act) {
        return Chain.append(last.head(), Entry.Draft.now("clerk", last.occurredAt(), act), "played");
    }

    private static List<Entry> journal() {
        var journal = new ArrayList<Entry>();
        var head = Chain.Head.NONE;
        for (var timed : EVENING.acts()) {
            journal.add(Chain.append(head, Entry.Draft.now(timed.actor(), timed.at(), timed.act()), "played"));
            head = journal.getLast().head();
        }
        return List.copyOf(journal);
    }
}
