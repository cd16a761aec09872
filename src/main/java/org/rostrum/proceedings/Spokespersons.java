package org.rostrum.proceedings;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
        if (line.groups().isEmpty()) {
            return Optional.empty();
        }
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

    /** Whether someone speaks for her group or has spoken, be it large enough or not. */
    public boolean leads(Id speaker) {
        return groupOf(speaker)
                .flatMap(this::of)
                .filter(one -> one.id().equals(speaker))
                .isPresent();
    }

    /** For how many someone speaks or has spoken, herself included; 0 for who speaks for herself, or for too few. */
    public int speaksFor(Id speaker) {
        return groupOf(speaker)
                .filter(group -> leads(speaker))
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

    /** The name of the group of which someone is a member, where she is in one. */
    public Optional<String> groupName(Id speaker) {
        return groupOf(speaker).map(group -> group.name().text());
    }

    Line founded(GroupAct.FoundGroup act) {
        return line.speakers()
                .find(act.speaker())
                .map(founder -> with(line, Group.of(act, founder.position())))
                .orElse(line);
    }

    Line joined(GroupAct.JoinGroup act) {
        var left = left(act.speaker());
        return Optional.ofNullable(left.groups().get(act.group()))
                .map(group -> with(left, group.with(act.speaker())))
                .orElse(left);
    }

    /** Who leaves a group is in none. */
    Line left(Id speaker) {
        return line.groups().values().stream()
                .filter(group -> group.joined().contains(speaker))
                .reduce(line, (less, group) -> with(less, group.without(speaker)), (one, other) -> other);
    }

    Line choosing(Id speaker) {
        return groupOf(speaker)
                .map(group -> with(line, group.choosing(speaker)))
                .orElse(line);
    }

    /** Someone is called and given so much time; with enough members she speaks for her group. */
    Line called(Id id, Duration granted) {
        int members = speaksFor(id);
        var called = line.change(id, speaker -> speaker.called(granted));
        return members == 0
                ? called
                : new Spokespersons(called)
                        .groupOf(id)
                        .map(group -> with(called, group.called(members)))
                        .orElse(called);
    }

    /** A turn has ended: whom she spoke for is not called any more. */
    Line heard(Id id, Duration used) {
        var group = groupOf(id).filter(one -> !one.open());
        var after = line.change(id, speaker -> speaker.heard(used));
        if (group.isEmpty()) {
            return after;
        }
        for (var member : members(group.get())) {
            after = after.change(
                    member.id(), speaker -> speaker.waiting() ? speaker.in(Speaker.State.SPOKEN_FOR) : speaker);
        }
        return with(after, group.get().heardThrough(id));
    }

    /** Nobody has spoken for the group of someone who did not speak, or is to speak again; its members wait as before. */
    Line unheard(Id id) {
        var group = groupOf(id).filter(one -> !one.open());
        var after = line;
        for (var member : group.map(this::members).orElse(List.of())) {
            after = after.change(
                    member.id(),
                    speaker ->
                            speaker.state() == Speaker.State.SPOKEN_FOR ? speaker.in(Speaker.State.WAITING) : speaker);
        }
        return group.isPresent() ? with(after, group.get().notHeard()) : after;
    }

    Line with(Group group) {
        return with(line, group);
    }

    private static Line with(Line line, Group group) {
        var more = new TreeMap<>(line.groups());
        more.put(group.id(), group);
        return line.with(Collections.unmodifiableMap(more));
    }
}
