package org.rostrum.proceedings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.platform.Id;

/** The groups of a line: who is in which, and who speaks for whom (decision 0020). */
public record Spokespersons(Line line) {
    /** The group of a code. */
    public Optional<Group> group(String code) {
        return line.groups().values().stream()
                .filter(group -> group.code().equals(code))
                .findFirst();
    }

    /** The group of which someone is a member, or was when it was heard. */
    public Optional<Group> groupOf(Id speaker) {
        return line.groups().values().stream()
                .filter(group -> group.joined().contains(speaker))
                .filter(group ->
                        members(group).stream().anyMatch(member -> member.id().equals(speaker)))
                .findFirst();
    }

    /**
     * The members of a group in the order they joined: who may be called or is at the lectern and holds its position still;
     * once it was heard, who was spoken for and by whom.
     */
    public List<Speaker> members(Group group) {
        return group.joined().stream()
                .flatMap(id -> line.speakers().find(id).stream())
                .filter(speaker -> speaker.position() == group.position())
                .filter(speaker -> group.heard().isPresent()
                        ? speaker.state() == Speaker.State.SPOKEN_FOR
                                || group.heard().get().equals(speaker.id())
                        : speaker.waiting() || speaker.state() == Speaker.State.CALLED)
                .toList();
    }

    /** Who speaks for a group or has spoken: who was chosen or, once she may not be called, who joined first after her. */
    public Optional<Speaker> of(Group group) {
        var members = members(group);
        var named = group.heard().orElse(group.chosen());
        return members.stream()
                .filter(member -> member.id().equals(named))
                .findFirst()
                .or(() -> members.stream().findFirst());
    }

    /** For how many someone speaks or has spoken, herself included; 0 for who speaks for herself, or for too few. */
    public int speaksFor(Id speaker) {
        return groupOf(speaker)
                .filter(group ->
                        of(group).filter(one -> one.id().equals(speaker)).isPresent())
                .map(group -> group.open() ? enough(members(group).size()) : group.speaksFor())
                .orElse(0);
    }

    /** Those who wait and will not be called if whoever speaks for their group before them, or now, is heard. */
    public Set<Id> spokenForSoon() {
        var order = line.groups().isEmpty()
                ? List.<Id>of()
                : line.waiting().stream().map(Speaker::id).toList();
        return line.groups().values().stream()
                .filter(group -> group.heard().isEmpty())
                .flatMap(group -> of(group).stream()
                        .filter(one -> speaksFor(one.id()) > 0)
                        .flatMap(one -> behind(order, one.id(), group)))
                .collect(Collectors.toSet());
    }

    /** The members of a group who stand behind one of them; behind the one at the lectern stand all. */
    private Stream<Id> behind(List<Id> order, Id one, Group group) {
        return members(group).stream().map(Speaker::id).filter(id -> order.indexOf(id) > order.indexOf(one));
    }

    private int enough(int members) {
        return line.rules().groups().filter(group -> members >= group.members()).isPresent() ? members : 0;
    }
}
