package org.rostrum.proceedings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;

/**
 * Some of one position who speak through one of them.
 *
 * @param code by which others join, such as {@code G-48213}
 * @param joined who joined it and has not left it, in that order; who may not be called any more is among them
 * @param chosen who speaks for the others as long as she may be called
 * @param delegates who was named to sit for it in a room that does not hold all
 * @param speaksFor for how many the one at the lectern speaks, or spoke, herself included; 0 before
 * @param heard who has spoken for the others
 */
public record Group(
        Id id,
        String code,
        Words name,
        Position position,
        List<Id> joined,
        Id chosen,
        List<Id> delegates,
        int speaksFor,
        Optional<Id> heard) {
    static Group of(GroupAct.FoundGroup act, Position position) {
        return new Group(
                act.group(),
                act.code(),
                act.name(),
                position,
                List.of(act.speaker()),
                act.speaker(),
                List.of(),
                0,
                Optional.empty());
    }

    /** Whether it can still be joined and left: nobody has spoken for it, or speaks now. */
    public boolean open() {
        return speaksFor == 0;
    }

    Group without(Id member) {
        return of(others(joined, member), chosen, others(delegates, member), speaksFor, heard);
    }

    Group with(Id member) {
        return of(Stream.concat(joined.stream(), Stream.of(member)).toList(), chosen, delegates, speaksFor, heard);
    }

    Group choosing(Id member) {
        return of(joined, member, delegates, speaksFor, heard);
    }

    Group called(int members) {
        return of(joined, chosen, delegates, members, heard);
    }

    Group heardThrough(Id member) {
        return of(joined, chosen, delegates, speaksFor, Optional.of(member));
    }

    Group notHeard() {
        return of(joined, chosen, delegates, 0, Optional.empty());
    }

    Group sending(List<Id> members) {
        return of(joined, chosen, List.copyOf(members), speaksFor, heard);
    }

    private static List<Id> others(List<Id> all, Id member) {
        return all.stream().filter(other -> !other.equals(member)).toList();
    }

    private Group of(List<Id> members, Id spokesperson, List<Id> seated, int many, Optional<Id> through) {
        return new Group(id, code, name, position, members, spokesperson, seated, many, through);
    }
}
