package org.rostrum.proceedings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.platform.Id;

/**
 * Who of the members is here, who has the chair when it was handed over, who of those who are here asks for the floor, in
 * the order in which they did, and from when until when each member was here.
 *
 * @param withdrawn who was in the room, left it without being excused, and is not back
 */
public record Attendance(
        Map<Id, Presence> members,
        Set<Id> withdrawn,
        Optional<Id> chair,
        List<Id> requests,
        Map<Id, List<Stay>> stays) {
    static final Attendance NONE = new Attendance(Map.of(), Set.of(), Optional.empty(), List.of(), Map.of());

    /** One time that a member was here; the end is not known while it lasts. */
    public record Stay(Instant since, Optional<Instant> until, boolean remote) {
        private Stay ended(Instant at) {
            return until.isPresent() ? this : new Stay(since, Optional.of(at), remote);
        }
    }

    /** How a member attends; absent until something else was recorded. */
    public Presence of(Id member) {
        return members.getOrDefault(member, Presence.ABSENT);
    }

    /** The times that a member was here, the earliest first. */
    public List<Stay> staysOf(Id member) {
        return stays.getOrDefault(member, List.of());
    }

    /** How many count as here by the rules of the body. */
    int present(Procedure procedure) {
        long here = members.values().stream().filter(procedure::counts).count();
        return (int) here + (procedure.keepsWithdrawn() ? withdrawn.size() : 0);
    }

    Attendance departed(Id member, boolean excused, Instant at) {
        var left = with(member, excused ? Presence.EXCUSED : Presence.ABSENT, at);
        var gone = new TreeSet<>(left.withdrawn);
        if (!excused && of(member) == Presence.PRESENT) {
            gone.add(member);
        }
        return new Attendance(left.members, Set.copyOf(gone), left.chair, left.requests, left.stays);
    }

    Attendance with(Id member, Presence presence, Instant at) {
        var changed = new TreeMap<>(members);
        changed.put(member, presence);
        return called(changed, at);
    }

    /** Who is here as before stays on; a second roll call of a day begins nothing anew. */
    Attendance called(Map<Id, Presence> roll, Instant at) {
        var next = new Attendance(Map.copyOf(roll), withdrawn, chair, requests, stays);
        var changed = new HashMap<>(stays);
        for (var member : union(members, roll)) {
            if (of(member) != next.of(member)) {
                changed.put(member, turned(staysOf(member), next.of(member), at));
            }
        }
        return new Attendance(next.members, next.stillGone(), chair, requests, Map.copyOf(changed)).ofThoseHere();
    }

    Attendance chair(Id member) {
        return new Attendance(members, withdrawn, Optional.of(member), requests, stays);
    }

    /** Everyone goes, though who was here to the last is still known. */
    Attendance over(Instant at) {
        var ended = new HashMap<Id, List<Stay>>();
        stays.forEach((member, all) ->
                ended.put(member, all.stream().map(stay -> stay.ended(at)).toList()));
        return new Attendance(members, withdrawn, chair, List.of(), Map.copyOf(ended));
    }

    /** Nobody has answered yet; what was before stays known. */
    Attendance another() {
        return new Attendance(Map.of(), Set.of(), Optional.empty(), List.of(), stays);
    }

    Attendance requested(Id member) {
        return new Attendance(
                members,
                withdrawn,
                chair,
                Stream.concat(requests.stream(), Stream.of(member)).toList(),
                stays);
    }

    /** Without the request of a member who has the floor now or no longer asks for it. */
    Attendance answered(Id member) {
        return new Attendance(
                members,
                withdrawn,
                chair,
                requests.stream().filter(other -> !other.equals(member)).toList(),
                stays);
    }

    private Attendance ofThoseHere() {
        return new Attendance(
                members,
                withdrawn,
                chair,
                requests.stream().filter(member -> of(member).here()).toList(),
                stays);
    }

    /** A second roll call finds away who has withdrawn; it excuses her only if it says so. */
    private Set<Id> stillGone() {
        return withdrawn.stream()
                .filter(member -> of(member) == Presence.ABSENT)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Id> union(Map<Id, Presence> before, Map<Id, Presence> after) {
        var all = new TreeMap<>(before);
        all.putAll(after);
        return List.copyOf(all.keySet());
    }

    private static List<Stay> turned(List<Stay> before, Presence next, Instant at) {
        var all = new ArrayList<>(before.stream().map(stay -> stay.ended(at)).toList());
        if (next.here()) {
            all.add(new Stay(at, Optional.empty(), next == Presence.REMOTE));
        }
        return List.copyOf(all);
    }
}
