package org.rostrum.proceedings;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The closed sessions of a meeting, each by the entry that began it: the one that goes on, those that are over, and those of
 * them that the body has made public.
 */
public record Doors(Optional<Long> shut, Set<Long> over, Set<Long> released) {
    static final Doors OPEN = new Doors(Optional.empty(), Set.of(), Set.of());

    Doors after(Entry entry) {
        return switch (entry.act()) {
            case MeetingAct.ClosedSession closed -> new Doors(Optional.of(entry.sequence()), over, released);
            case MeetingAct.OpenSession open ->
                new Doors(
                        Optional.empty(),
                        shut.map(session -> plus(over, session)).orElse(over),
                        // Where the doors were shut again after a release, what was recorded since is released anew.
                        shut.map(session -> minus(released, session)).orElse(released));
            case CorrectionAct.Release(var session, var why) -> new Doors(shut, over, plus(released, session));
            default -> this;
        };
    }

    /** Whether the body was ever behind closed doors. */
    public boolean everShut() {
        return shut.isPresent() || !over.isEmpty();
    }

    /** Whether a session is over and still kept from the public. */
    public boolean canRelease(long session) {
        return over.contains(session) && !released.contains(session);
    }

    private static Set<Long> minus(Set<Long> some, long one) {
        var fewer = new TreeSet<>(some);
        fewer.remove(one);
        return Set.copyOf(fewer);
    }

    private static Set<Long> plus(Set<Long> some, long one) {
        var more = new TreeSet<>(some);
        more.add(one);
        return Set.copyOf(more);
    }
}
