package org.rostrum.proceedings;

import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code undo} and {@code redo} need: the last act that can be taken back with the state before it, and the one that
 * was taken back last with the state that it had led to; with each what others did since. It is told apart by the act that
 * can be taken back alone, so that states can be compared without walking through the evening.
 */
final class History {
    static final History NONE = new History(Optional.empty(), Optional.empty());

    private record Since(Entry entry, Optional<Since> earlier) {}

    /** A way to another state, along what others did since. */
    private record Way(Entry act, MeetingState start, Optional<Since> since) {
        Way then(Entry other) {
            return new Way(act, start, Optional.of(new Since(other, since)));
        }

        MeetingState walked() {
            var again = new ArrayDeque<Entry>();
            for (var step = since; step.isPresent(); step = step.get().earlier()) {
                again.addFirst(step.get().entry());
            }
            var state = start;
            for (var other : again) {
                state = state.after(other);
            }
            return state;
        }
    }

    private final Optional<Way> back;
    private final Optional<Way> forth;

    private History(Optional<Way> back, Optional<Way> forth) {
        this.back = back;
        this.forth = forth;
    }

    /** After an act that can be taken back; what was taken back before it is gone for good. */
    static History of(Entry entry, MeetingState before) {
        return new History(Optional.of(new Way(entry, before, Optional.empty())), Optional.empty());
    }

    History then(Entry other) {
        return new History(back.map(way -> way.then(other)), forth.map(way -> way.then(other)));
    }

    /** The act that {@code undo} would take back. */
    Optional<Entry> undoable() {
        return back.map(Way::act);
    }

    /** The state before the act that {@code undo} would take back; {@code now} where there is none. */
    MeetingState beforeUndoable(MeetingState now) {
        return back.map(Way::start).orElse(now);
    }

    /** The act that {@code redo} would put back. */
    Optional<Entry> redoable() {
        return forth.map(Way::act);
    }

    /** The state without the act that can be taken back, from which {@code now} can be had again. */
    MeetingState undone(MeetingState now) {
        return back.map(way -> {
                    var without = way.walked();
                    var again = new Way(way.act(), now, Optional.empty());
                    return without.with(new History(without.history().back, Optional.of(again)));
                })
                .orElse(now);
    }

    /**
     * Whether what others did since the last undo comes out otherwise with the act that it took back before theirs than
     * with that act behind theirs. Where nobody did anything since, it does not.
     */
    boolean changesWhatOthersDid(MeetingState now) {
        return forth.filter(way -> way.since().isPresent())
                .filter(way -> !way.walked().equals(now.after(way.act())))
                .isPresent();
    }

    /** The state with the act that was taken back last, as if it had never been. */
    MeetingState redone(MeetingState now) {
        return forth.map(Way::walked).orElse(now);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof History history && last().equals(history.last());
    }

    @Override
    public int hashCode() {
        return last().hashCode();
    }

    private Optional<Long> last() {
        return undoable().map(Entry::sequence);
    }
}
