package org.rostrum.proceedings;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was taken back and not put back, reckoned with two stacks and nothing of the program's own reckoning. */
public final class TwoStacks {
    private TwoStacks() {}

    /** The sequences of what is taken back at the end, and of all acts that took something back or put it back. */
    public static Set<Long> takenBack(List<Entry> entries) {
        var done = new ArrayDeque<Long>();
        var undone = new ArrayDeque<Long>();
        var corrections = new HashSet<Long>();
        var gone = new HashSet<Long>();
        for (var entry : entries) {
            if (entry.act() instanceof CorrectionAct.Undo) {
                corrections.add(entry.sequence());
                undone.push(done.pop());
                gone.add(undone.peek());
            } else if (entry.act() instanceof CorrectionAct.Redo) {
                corrections.add(entry.sequence());
                done.push(undone.pop());
                gone.remove(done.peek());
            } else if (entry.act().canBeTakenBack() && !entry.actor().equals("resident")) {
                done.push(entry.sequence());
                undone.clear();
            }
        }
        gone.addAll(corrections);
        return gone;
    }
}
