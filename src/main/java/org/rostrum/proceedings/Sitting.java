package org.rostrum.proceedings;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rostrum.platform.Id;

/** How far the meeting has come: its status, the item and the hearing that are open, the papers received. */
public record Sitting(Status status, Optional<Id> item, Optional<Id> hearing, Set<Id> closed, Set<Id> exhibits) {
    /** Where a meeting stands. */
    public enum Status {
        PLANNED,
        IN_SESSION,
        RECESS,
        CONTINUED,
        ADJOURNED
    }

    static final Sitting PLANNED = new Sitting(Status.PLANNED, Optional.empty(), Optional.empty(), Set.of(), Set.of());

    Sitting in(Status next) {
        return new Sitting(next, item, hearing, closed, exhibits);
    }

    Sitting item(Optional<Id> next) {
        return new Sitting(status, next, hearing, closed, exhibits);
    }

    Sitting open(Id next) {
        return new Sitting(status, item, Optional.of(next), closed, exhibits);
    }

    Sitting closeHearing() {
        return new Sitting(
                status, item, Optional.empty(), plus(closed, hearing.stream().toList()), exhibits);
    }

    Sitting received(Id exhibit) {
        return new Sitting(status, item, hearing, closed, plus(exhibits, java.util.List.of(exhibit)));
    }

    private static Set<Id> plus(Set<Id> set, java.util.Collection<Id> more) {
        var larger = new TreeSet<>(set);
        larger.addAll(more);
        return Set.copyOf(larger);
    }
}
