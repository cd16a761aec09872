package org.rostrum.proceedings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which acts of a meeting were taken back and not put back: whoever looks back counts them no more. */
public final class TakenBack {
    private TakenBack() {}

    /** The sequences of what was taken back, and of all acts that took something back or put it back. */
    public static Set<Long> in(List<Entry> entries) {
        var undone = new HashSet<Long>();
        var state = MeetingState.empty();
        for (var entry : entries) {
            switch (entry.act()) {
                case CorrectionAct.Undo undo -> {
                    undone.add(entry.sequence());
                    state.undoable().ifPresent(undone::add);
                }
                case CorrectionAct.Redo redo -> {
                    undone.add(entry.sequence());
                    state.redoable().ifPresent(undone::remove);
                }
                case Act other -> {}
            }
            state = state.after(entry);
        }
        return undone;
    }
}
