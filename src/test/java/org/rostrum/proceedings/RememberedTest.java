package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Habits;
import org.rostrum.platform.AskedAtOnce;
import org.rostrum.platform.Id;

@DisplayName("The meetings that are remembered")
class RememberedTest {
    private static final Id TONIGHT = new Id(1);
    private static final List<Entry> ENTRIES = entries();
    private static final Chain.Head LAST = ENTRIES.getLast().head();
    private static final int WEIGHT = ENTRIES.size() + Remembered.PLAN;

    private final AtomicInteger read = new AtomicInteger();

    @Test
    void are_no_more_than_have_so_many_entries_and_those_that_were_asked_for_last() {
        var remembered = new Remembered(3 * WEIGHT);
        for (int at = 1; at <= 20; at++) {
            remembered.keep(upTo(remembered, TONIGHT));
            remembered.keep(upTo(remembered, new Id(at)));
        }
        assertThat(remembered.size()).isEqualTo(3);
        read.set(0);
        upTo(remembered, TONIGHT);
        assertThat(read).hasValue(0);
        upTo(remembered, new Id(2));
        assertThat(read).hasValue(ENTRIES.size());
    }

    /** All that undo and redo promise is in the entries. */
    @Test
    void can_be_taken_back_as_far_once_they_were_forgotten() {
        var remembered = new Remembered(WEIGHT);
        var kept = upTo(remembered, TONIGHT);
        remembered.keep(kept);
        remembered.keep(upTo(remembered, new Id(2)));
        var again = upTo(remembered, TONIGHT);
        assertThat(again).isNotSameAs(kept);
        assertThat(again.state()).isEqualTo(kept.state());
        assertThat(again.state().undoable()).isPresent().isEqualTo(kept.state().undoable());
    }

    @Test
    void never_go_back() {
        var remembered = new Remembered(WEIGHT);
        var kept = upTo(remembered, TONIGHT);
        remembered.keep(kept);
        remembered.keep(Standing.of(TONIGHT, ENTRIES.subList(0, 2)));
        assertThat(upTo(remembered, TONIGHT)).isSameAs(kept);
    }

    @Test
    void are_folded_once_for_all_who_ask_meanwhile() throws Exception {
        var remembered = new Remembered(WEIGHT);
        var asked = new AskedAtOnce();
        var all = asked.by(6, () -> remembered.upTo(LAST, TONIGHT, behind -> asked.held(() -> read(behind))));
        assertThat(read).hasValue(ENTRIES.size());
        assertThat(all).allSatisfy(standing -> assertThat(standing).isSameAs(all.getFirst()));
    }

    /** Otherwise whoever looks in on the evening right after the hearing was opened would read eight earlier ones. */
    @Test
    void ask_once_how_earlier_evenings_went() throws Exception {
        var remembered = new Remembered(WEIGHT);
        var open = ENTRIES.stream()
                .filter(entry -> entry.act() instanceof HearingAct.OpenHearing)
                .findFirst();
        var standing =
                Standing.of(TONIGHT, ENTRIES.subList(0, (int) open.orElseThrow().sequence()));
        remembered.keep(standing);
        var habits = new AtomicInteger();
        var asked = new AskedAtOnce();
        var all = asked.by(
                6,
                () -> remembered.foretold(
                        standing,
                        () -> asked.held(() -> {
                            habits.incrementAndGet();
                            return Habits.IMAGINED;
                        })));
        assertThat(habits).hasValue(1);
        assertThat(all).noneMatch(Standing::asksForHabits);
    }

    private Standing upTo(Remembered remembered, Id meeting) {
        return remembered.upTo(LAST, meeting, this::read);
    }

    private List<Entry> read(long behind) {
        var more = ENTRIES.subList((int) behind, ENTRIES.size());
        read.addAndGet(more.size());
        return more;
    }

    private static List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        var head = Chain.Head.NONE;
        for (var timed : new DurhamEvening(LocalDate.of(2018, 4, 16), 1000).acts()) {
            entries.add(Chain.append(head, Entry.Draft.now(timed.actor(), timed.at(), timed.act()), "salt"));
            head = entries.getLast().head();
        }
        return entries;
    }
}
