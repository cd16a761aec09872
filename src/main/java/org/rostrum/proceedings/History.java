package org.rostrum.proceedings;

import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code undo} needs: the last act that can be taken back, the state before it, and what others did since. It is
 * told apart by the entry alone, so that states can be compared without walking back through the evening.
 */
final class History {
    private record Since(Entry entry, Optional<Since> earlier) {}

    private final long entry;
    private final MeetingState before;
    private final Optional<Since> since;

    private History(long entry, MeetingState before, Optional<Since> since) {
        this.entry = entry;
        this.before = before;
        this.since = since;
    }

    static History of(Entry entry, MeetingState before) {
        return new History(entry.sequence(), before, Optional.empty());
    }

    History then(Entry other) {
        return new History(entry, before, Optional.of(new Since(other, since)));
    }

    long entry() {
        return entry;
    }

    MeetingState undone() {
        var again = new ArrayDeque<Entry>();
        for (var step = since; step.isPresent(); step = step.get().earlier()) {
            again.addFirst(step.get().entry());
        }
        var state = before;
        for (var other : again) {
            state = state.after(other);
        }
        return state;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof History history && history.entry == entry;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(entry);
    }
}
