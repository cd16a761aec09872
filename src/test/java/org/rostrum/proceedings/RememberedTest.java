package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

    private Standing upTo(Remembered remembered, Id meeting) {
        return remembered.upTo(LAST, meeting, behind -> {
            var more = ENTRIES.subList((int) behind, ENTRIES.size());
            read.addAndGet(more.size());
            return more;
        });
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
