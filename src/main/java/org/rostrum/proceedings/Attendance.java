package org.rostrum.proceedings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rostrum.platform.Id;

/** Who of the members is here, and who has the chair when it was handed over. */
public record Attendance(Map<Id, Presence> members, Optional<Id> chair) {
    static final Attendance NONE = new Attendance(Map.of(), Optional.empty());

    /** How a member attends; absent until something else was recorded. */
    public Presence of(Id member) {
        return members.getOrDefault(member, Presence.ABSENT);
    }

    /** How many are here and count by the rules of the body. */
    int present(Procedure procedure) {
        return (int) members.values().stream().filter(procedure::counts).count();
    }

    Attendance with(Id member, Presence presence) {
        var changed = new TreeMap<>(members);
        changed.put(member, presence);
        return new Attendance(Map.copyOf(changed), chair);
    }

    Attendance called(Map<Id, Presence> roll) {
        return new Attendance(Map.copyOf(roll), chair);
    }

    Attendance chair(Id member) {
        return new Attendance(members, Optional.of(member));
    }
}
