package org.rostrum.signup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Line;

/**
 * The hearings in which someone may have to be told where she stands or sits: those whose rules bound places or seats, and
 * once more those whose rules do so no longer, since whoever waited for either has it now.
 */
final class HearingsToTell {
    private final Set<Id> bound = ConcurrentHashMap.newKeySet();
    private final Set<Id> due = ConcurrentHashMap.newKeySet();

    /** Notes the lines of a meeting that has changed. */
    void note(Map<Id, Line> lines) {
        lines.forEach((hearing, line) -> {
            if (line.rules().isCapped() || line.delegates().rules().isPresent()) {
                bound.add(hearing);
                due.add(hearing);
            } else if (bound.remove(hearing)) {
                due.add(hearing);
            }
        });
    }

    /** Notes hearings in which someone was told before, or nobody may have been told yet. */
    void note(Collection<Id> hearings) {
        bound.addAll(hearings);
        due.addAll(hearings);
    }

    /** Notes one that could not be told. */
    void again(Id hearing) {
        due.add(hearing);
    }

    /** Those that are due, which are not due any more. */
    List<Id> taken() {
        return List.copyOf(due).stream().filter(due::remove).toList();
    }
}
