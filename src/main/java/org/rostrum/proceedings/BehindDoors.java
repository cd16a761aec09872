package org.rostrum.proceedings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a journal is not for the public: the notes and decisions of a closed session, and what takes one of these back,
 * corrects it or takes its words out, until the body releases the session. Who came and left is public, as is what residents
 * did meanwhile.
 */
public final class BehindDoors {
    private BehindDoors() {}

    /** The sequences of such entries; the entries begin with the first of a meeting. */
    public static Set<Long> in(List<Entry> entries) {
        if (entries.stream().noneMatch(entry -> entry.act() instanceof MeetingAct.ClosedSession)) {
            return Set.of();
        }
        var hidden = new HashSet<Long>();
        var released = released(entries);
        var state = MeetingState.empty();
        for (var entry : entries) {
            boolean known = state.doors()
                    .shut()
                    .filter(session -> released.getOrDefault(session, 0L) > entry.sequence())
                    .isPresent();
            if (!known && hides(entry, state, hidden)) {
                hidden.add(entry.sequence());
            }
            state = state.after(entry);
        }
        return Set.copyOf(hidden);
    }

    /** By the entry that began a session the one that made public what was recorded in it until then. */
    private static Map<Long, Long> released(List<Entry> entries) {
        var released = new HashMap<Long, Long>();
        for (var entry : entries) {
            if (entry.act() instanceof CorrectionAct.Release(var session, var why)) {
                released.put(session, entry.sequence());
            }
        }
        return released;
    }

    /** Some entries in two lists, those for the public and then those that are not, or in one where all are of one kind. */
    static List<List<Long>> apart(List<Entry> entries, List<Long> some) {
        var hidden = in(entries);
        return some.stream().collect(Collectors.partitioningBy(hidden::contains)).values().stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The entries without these; what is left folds to what the public may see. */
    public static List<Entry> without(List<Entry> entries) {
        var hidden = in(entries);
        return hidden.isEmpty()
                ? entries
                : entries.stream()
                        .filter(entry -> !hidden.contains(entry.sequence()))
                        .toList();
    }

    /** Whether an entry is such as long as nothing was released, after those before it, of which {@code hidden} are. */
    public static boolean hides(Entry entry, MeetingState before, Set<Long> hidden) {
        boolean shut = before.sitting().status() == Sitting.Status.CLOSED_SESSION;
        return switch (entry.act()) {
            case MeetingAct.Note note -> shut;
            case DecisionAct decision -> shut;
            case CorrectionAct.Undo undo ->
                before.undoable().filter(hidden::contains).isPresent();
            case CorrectionAct.Redo redo ->
                before.redoable().filter(hidden::contains).isPresent();
            case CorrectionAct.Correct correct -> hidden.contains(correct.entry());
            // It gives the sequences of its entries, so that one that is hidden hides it.
            case CorrectionAct.Redact redact -> redact.entries().stream().anyMatch(hidden::contains);
            default -> false;
        };
    }
}
