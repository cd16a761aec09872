package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.rostrum.platform.Fields;
import org.rostrum.platform.SentJson;

@Label("The entries of any evening, as a meeting file holds them")
class EntryJsonTest {
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void holds_every_entry_as_it_was_hashed(@ForAll("picks") List<Integer> picks) {
        var journal = new RandomEvening(picks).journal();
        var taken = journal.stream().map(EntryJsonTest::sent).toList();
        assertThat(taken).isEqualTo(journal);
        assertThat(Chain.verify(taken)).isEqualTo(Chain.verify(journal));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void shows_the_gap_where_words_were_taken_out(@ForAll("picks") List<Integer> picks) {
        var journal =
                new RandomEvening(picks).journal().stream().map(Chain::redact).toList();
        var taken = journal.stream().map(EntryJsonTest::sent).toList();
        assertThat(taken).isEqualTo(journal);
        assertThat(Chain.verify(taken)).isInstanceOf(Chain.Verification.Whole.class);
    }

    private static Entry sent(Entry entry) {
        return EntryJson.read(Fields.of(SentJson.object(EntryJson.whole(entry).toString())));
    }

    @Provide
    Arbitrary<List<Integer>> picks() {
        return RandomEvening.picks();
    }
}
