package org.rostrum.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingState;

/** Which acts of a meeting were taken back: whoever looks back counts them no more. */
final class TakenBack {
    private TakenBack() {}

    /** The sequences of what was taken back, and of the acts that took it back. */
    static Set<Long> in(List<Entry> entries) {
        var undone = new HashSet<Long>();
        var state = MeetingState.empty();
        for (var entry : entries) {
            if (entry.act() instanceof CorrectionAct.Undo) {
                undone.add(entry.sequence());
                state.undoable().ifPresent(undone::add);
            }
            state = state.after(entry);
        }
        return undone;
    }
}
