package org.rostrum.signup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.LeftOut;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Speaker.Layer;
import org.rostrum.proceedings.Words;

/**
 * Which sign-ups that nobody has confirmed do not count: of one address the latest does, and none that bears the name of one
 * which the address has confirmed. Two of whom the clerk has said that they are two people both count.
 */
record OncePerAddress(Line line, Set<Set<Id>> apart) {
    /** How many of each position are left out of groups of one address each; a position of which none is has no line. */
    List<LeftOut> leftOut(Collection<List<Id>> groups) {
        var left = groups.stream().flatMap(this::ofOneAddress).toList();
        return Arrays.stream(Position.values())
                .map(position -> new LeftOut(
                        position,
                        (int) left.stream()
                                .filter(one -> one.position() == position
                                        && one.channel().speaks())
                                .count(),
                        (int) left.stream()
                                .filter(one -> one.position() == position
                                        && !one.channel().speaks())
                                .count()))
                .filter(one -> one.all() > 0)
                .toList();
    }

    private Stream<Speaker> ofOneAddress(List<Id> ids) {
        var all = ids.stream()
                .flatMap(id -> line.speakers().find(id).stream())
                .filter(one -> one.counts() && one.layer() != Layer.DISOWNED)
                .sorted(Comparator.comparingLong(Speaker::entry).reversed())
                .toList();
        var counting = new ArrayList<Speaker>();
        var left = new ArrayList<Speaker>();
        for (var one : all) {
            if (one.layer() == Layer.UNCONFIRMED) {
                boolean again = counting.stream().anyMatch(other -> mayBeOne(one, other)) || isConfirmed(one, all);
                (again ? left : counting).add(one);
            }
        }
        return left.stream();
    }

    private boolean isConfirmed(Speaker one, List<Speaker> all) {
        return all.stream()
                .filter(other -> other.layer() == Layer.CONFIRMED)
                .anyMatch(other -> mayBeOne(one, other) && Likeness.sameName(given(one), given(other)));
    }

    private boolean mayBeOne(Speaker one, Speaker other) {
        return !apart.contains(Set.of(one.id(), other.id()));
    }

    private static String given(Speaker speaker) {
        return speaker.name().given().map(Words::text).orElse("");
    }
}
