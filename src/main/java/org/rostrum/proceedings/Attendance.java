package org.rostrum.proceedings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rostrum.platform.Id;

/**
 * Who of the members is here, who has the chair when it was handed over, and who of those who are here asks for the floor,
 * in the order in which they did.
 */
public record Attendance(Map<Id, Presence> members, Optional<Id> chair, List<Id> requests) {
    static final Attendance NONE = new Attendance(Map.of(), Optional.empty(), List.of());

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
        return new Attendance(Map.copyOf(changed), chair, requests).ofThoseHere();
    }

    Attendance called(Map<Id, Presence> roll) {
        return new Attendance(Map.copyOf(roll), chair, requests).ofThoseHere();
    }

    Attendance chair(Id member) {
        return new Attendance(members, Optional.of(member), requests);
    }

    Attendance requested(Id member) {
        return new Attendance(
                members,
                chair,
                Stream.concat(requests.stream(), Stream.of(member)).toList());
    }

    /** Without the request of a member who has the floor now or no longer asks for it. */
    Attendance answered(Id member) {
        return new Attendance(
                members,
                chair,
                requests.stream().filter(other -> !other.equals(member)).toList());
    }

    private Attendance ofThoseHere() {
        return new Attendance(
                members,
                chair,
                requests.stream().filter(member -> of(member).here()).toList());
    }
}
