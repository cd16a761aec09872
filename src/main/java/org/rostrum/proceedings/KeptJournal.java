package org.rostrum.proceedings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A journal as the database keeps it, read for its proof: nothing in it is taken for granted. A chain alone does not miss what
 * was cut off behind its last entry; that is found by the row that says where it ends.
 *
 * @param entries those up to the first line that is none
 * @param head where it ends, as it was when they began to be read
 * @param wrong the first line that is none, and why
 */
record KeptJournal(List<Entry> entries, Chain.Head head, Optional<Chain.Verification.Broken> wrong) {
    static KeptJournal of(Chain.Head head, List<JournalLine> lines) {
        var entries = new ArrayList<Entry>();
        var wrong = Optional.<String>empty();
        for (var line : lines) {
            wrong = wrong(line, entries);
            if (wrong.isPresent()) {
                break;
            }
        }
        return new KeptJournal(
                List.copyOf(entries), head, wrong.map(why -> new Chain.Verification.Broken(entries.size() + 1L, why)));
    }

    private static Optional<String> wrong(JournalLine line, List<Entry> entries) {
        try {
            var entry = line.entry();
            if (!line.tellsOf(entry)) {
                return Optional.of("A column beside it differs from what was hashed.");
            }
            entries.add(entry);
            return Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.of("It cannot be read.");
        }
    }

    /** Whether it went on while it was read, or only seems to. */
    boolean goesOn() {
        return entries.size() > head.sequence();
    }

    Chain.Verification proved() {
        return switch (Chain.verify(entries)) {
            case Chain.Verification.Broken earlier -> earlier;
            case Chain.Verification.Whole whole ->
                wrong.<Chain.Verification>map(first -> first).orElseGet(() -> ended(whole));
        };
    }

    private Chain.Verification ended(Chain.Verification.Whole whole) {
        if (whole.entries() < head.sequence()) {
            return new Chain.Verification.Broken(whole.entries() + 1, "An entry is missing here.");
        }
        return new Chain.Head(whole.entries(), whole.head()).equals(head)
                ? whole
                : new Chain.Verification.Broken(whole.entries(), "It is not the one with which the journal ends.");
    }
}
