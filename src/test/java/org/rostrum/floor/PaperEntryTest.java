package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Verdict;
import org.rostrum.proceedings.Words;

@DisplayName("What is entered from paper")
class PaperEntryTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final Instant SEVEN = Instant.parse("2018-04-16T23:00:00Z");
    private static final PaperPlace FIRST = new PaperPlace.Row(1);
    private static final Words WHY = Words.of("They left.");

    private final Door door = new Door();
    private final PaperEntry paper = new PaperEntry();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container runs in a unit test.
    void meet() {
        paper.proceedings = door;
        EVENING.before().forEach(timed -> door.append(Entry.Draft.now("clerk", timed.at(), timed.act())));
        door.append(Entry.Draft.now("clerk", SEVEN, new MeetingAct.CallToOrder()));
    }

    @Test
    void uses_a_reason_for_the_rule_that_it_was_given_for_and_stops_again_at_another() {
        door.refuses.put("recess", new Verdict.Refused("hear", "Hear them first.", true));
        door.refuses.put("note", new Verdict.Refused("count", "Count again.", true));
        var outcome = enter(Map.of(FIRST, new PaperReason("hear", WHY)));
        assertThat(door.recorded()).endsWith("callToOrder", "recess");
        assertThat(door.entries.getLast().reason()).contains(WHY);
        var why = (Recording.Refused) outcome.stopped().orElseThrow().why();
        assertThat(why.verdict().rule()).isEqualTo("count");
        assertThat(outcome.recorded()).isEmpty();
        assertThat(outcome.begun()).containsExactly(FIRST);
    }

    @Test
    void needs_no_reason_where_no_rule_asks_for_one() {
        enter(Map.of(FIRST, new PaperReason("hear", WHY)));
        assertThat(door.recorded()).endsWith("recess", "note");
        assertThat(door.entries).allMatch(entry -> entry.reason().isEmpty());
    }

    @Test
    void goes_on_from_where_the_record_stands_without_what_was_taken_back() {
        var later = SEVEN.plusSeconds(3600);
        door.append(Entry.Draft.now("clerk", later, new MeetingAct.Recess(false, Optional.empty())));
        assertThat(paper.since(EVENING.plan().meeting())).contains(later);
        door.append(Entry.Draft.now("clerk", later, new CorrectionAct.Undo()));
        assertThat(paper.since(EVENING.plan().meeting())).contains(SEVEN);
    }

    private PaperEntry.Outcome enter(Map<PaperPlace, PaperReason> reasons) {
        var recess = new PaperEvent(
                1, PaperEvent.Kind.RECESS, SEVEN.plusSeconds(60), Optional.empty(), Optional.empty(), "Fire alarm.");
        var sheet = new FilledSheet(PaperHead.NOTHING, List.of(), List.of(recess), List.of(), reasons);
        return paper.enter(door.standing(), door.head().sequence(), sheet);
    }

    /** A journal whose rules refuse what a test says, unless there is a reason. */
    private static final class Door extends Proceedings {
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Verdict.Refused> refuses = new HashMap<>();

        void append(Entry.Draft draft) {
            entries.add(Chain.append(head(), draft, "salt"));
        }

        Chain.Head head() {
            return entries.isEmpty() ? Chain.Head.NONE : entries.getLast().head();
        }

        Standing standing() {
            return Standing.of(EVENING.plan().meeting(), entries);
        }

        List<String> recorded() {
            return entries.stream().map(entry -> ActCodec.name(entry.act())).toList();
        }

        @Override
        public List<Entry> entries(Id meeting) {
            return List.copyOf(entries);
        }

        @Override
        public Recording record(Id meeting, Wish wish) {
            var verdict = Optional.ofNullable(refuses.get(ActCodec.name(wish.act())));
            if (verdict.isPresent() && wish.reason().isEmpty()) {
                return new Recording.Refused(verdict.get(), standing());
            }
            var at = wish.occurredAt().orElseThrow();
            append(new Entry.Draft(wish.actor(), at, at, wish.act(), wish.reason()));
            return new Recording.Recorded(entries.getLast(), standing());
        }
    }
}
