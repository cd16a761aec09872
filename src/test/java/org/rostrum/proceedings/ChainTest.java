package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A chain of which someone reckons hashes anew")
class ChainTest {
    private final List<Entry> entries = PlayedActs.inTheHearing()
            .then(new MeetingAct.Note(Words.of("The chair spoke.")), new MeetingAct.Note(Words.of("The clerk spoke.")))
            .entries();

    @Test
    void is_broken_behind_an_entry_whose_own_hash_fits_again() {
        int at = entries.size() - 2;
        var changed = new ArrayList<>(entries);
        changed.set(at, behind(entries.get(at - 1).head(), entries.get(at), "The chair sang."));
        assertThat(Chain.verify(changed))
                .isEqualTo(new Chain.Verification.Broken(at + 2L, "It does not follow the entry before."));
    }

    /** Or whoever changed one would have to reckon but that one anew. */
    @Test
    void has_other_hashes_from_the_first_that_differs_on() {
        var last = entries.getLast();
        var one = behind(new Chain.Head(last.sequence() - 1, "one"), last, "The same words.");
        var other = behind(new Chain.Head(last.sequence() - 1, "other"), last, "The same words.");
        assertThat(one.facts()).isEqualTo(other.facts());
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void is_broken_where_its_first_entries_are_left_out() {
        var beheaded = new ArrayList<Entry>();
        var head = new Chain.Head(1, Chain.Head.NONE.hash());
        for (var entry : entries.subList(1, entries.size())) {
            beheaded.add(behind(head, entry, "Left."));
            head = beheaded.getLast().head();
        }
        assertThat(Chain.verify(beheaded)).isEqualTo(new Chain.Verification.Broken(1, "An entry is missing here."));
    }

    private static Entry behind(Chain.Head head, Entry entry, String words) {
        var act = entry.act() instanceof MeetingAct.Note ? new MeetingAct.Note(Words.of(words)) : entry.act();
        var draft = new Entry.Draft(entry.actor(), entry.occurredAt(), entry.recordedAt(), act, Optional.empty());
        return Chain.append(head, draft, "salt");
    }
}
