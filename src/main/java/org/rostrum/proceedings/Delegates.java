package org.rostrum.proceedings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.order.Channel;
import org.rostrum.order.DelegateRules;
import org.rostrum.order.GroupRules;
import org.rostrum.platform.Id;

/** Who of the groups of a line sits in a room that does not hold all who wish to be there (decision 0030). */
public record Delegates(Line line) {
    /** Where someone is during the hearing. */
    public enum Seat {
        /** No seat is kept for her and none is denied: as many as come find one, or she is in no group. */
        OPEN,
        /** One of the seats of her group is hers. */
        DELEGATE,
        /** The seats of her group are others'. She keeps her place in the line and comes in when she is called. */
        OUTSIDE
    }

    /** What the rules say of it. */
    public Optional<DelegateRules> rules() {
        return line.rules().groups().flatMap(GroupRules::delegates);
    }

    /** How many wish to be in the room: who signed up to speak there and has not withdrawn. */
    public int wishing() {
        return (int) line.speakers()
                .values()
                .filter(Delegates::wishesToBeThere)
                .filter(speaker -> speaker.state() != Speaker.State.WITHDRAWN)
                .count();
    }

    /** Whether more wish to be in the room than it holds. */
    public boolean roomIsFull() {
        return rules().filter(rules -> wishing() > rules.seats()).isPresent();
    }

    /**
     * Who has the seats of a group: who speaks for it, then whom she named, then who joined first, as many as there are
     * seats. Who attends from elsewhere needs none.
     */
    public List<Speaker> of(Group group) {
        var there = attending(group);
        var chosen =
                Stream.concat(line.spokespersons().of(group).map(Speaker::id).stream(), group.delegates().stream());
        return Stream.concat(chosen, there.stream().map(Speaker::id))
                .distinct()
                .flatMap(id -> there.stream().filter(member -> member.id().equals(id)))
                .limit(rules().map(DelegateRules::each).orElse(0))
                .toList();
    }

    /** The seats of a group with one more of its members in them; whoever was named last gives hers up if need be. */
    public List<Id> withSeat(Group group, Id member) {
        var before = of(group).stream()
                .map(Speaker::id)
                .filter(id -> !leads(group, id))
                .filter(Predicate.not(member::equals));
        return Stream.concat(Stream.of(member), before)
                .limit(rules().map(rules -> rules.each() - 1L).orElse(0L))
                .toList();
    }

    /** Where someone is during the hearing. */
    public Seat seat(Id speaker) {
        return line.spokespersons()
                .groupOf(speaker)
                .filter(group -> roomIsFull() && limited(group).anyMatch(speaker::equals))
                .map(group ->
                        of(group).stream().anyMatch(one -> one.id().equals(speaker)) ? Seat.DELEGATE : Seat.OUTSIDE)
                .orElse(Seat.OPEN);
    }

    /** Everyone who waits and follows from outside. */
    public Set<Id> outside() {
        return roomIsFull()
                ? line.groups().values().stream().flatMap(this::outside).collect(Collectors.toSet())
                : Set.of();
    }

    private Stream<Id> outside(Group group) {
        var seated = of(group).stream().map(Speaker::id).collect(Collectors.toSet());
        return limited(group).filter(id -> !seated.contains(id));
    }

    /** Those of a group whom its seats bind; nobody where it is too small to speak through one. */
    private Stream<Id> limited(Group group) {
        int least = line.rules().groups().map(GroupRules::members).orElse(Integer.MAX_VALUE);
        return line.spokespersons().members(group).size() < least
                ? Stream.empty()
                : attending(group).stream().filter(Speaker::waiting).map(Speaker::id);
    }

    /** Which members of a group can have one of its seats. */
    public Set<Id> comeToTheRoom(Group group) {
        return attending(group).stream().map(Speaker::id).collect(Collectors.toSet());
    }

    private List<Speaker> attending(Group group) {
        return line.spokespersons().members(group).stream()
                .filter(Delegates::wishesToBeThere)
                .toList();
    }

    private boolean leads(Group group, Id member) {
        return line.spokespersons()
                .of(group)
                .filter(one -> one.id().equals(member))
                .isPresent();
    }

    private static boolean wishesToBeThere(Speaker speaker) {
        return speaker.channel() == Channel.ROOM;
    }

    Line named(GroupAct.NameDelegates act) {
        return line.spokespersons()
                .groupOf(act.speaker())
                .map(group -> new Spokespersons(line).with(group.sending(act.delegates())))
                .orElse(line);
    }
}
