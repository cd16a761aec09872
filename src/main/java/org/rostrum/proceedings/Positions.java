package org.rostrum.proceedings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;

/**
 * The positions on the record of one hearing, as they stood when they were asked for. One person has one: of those that she has
 * confirmed the latest counts. Of what was not confirmed one counts for each address, as the journal says how many do not.
 */
public final class Positions {
    private final List<Speaker> all;
    private final Map<Id, Speaker> superseded;
    private final List<LeftOut> leftOut;

    /** The positions of these sign-ups, spoken or not. */
    Positions(List<Speaker> all, List<LeftOut> leftOut) {
        this.all = List.copyOf(all);
        this.leftOut = List.copyOf(leftOut);
        superseded = superseded(this.all);
    }

    /** How many hold a position, in one layer of the counts. */
    public long count(Position position, Speaker.Layer layer) {
        long came = came(position, layer);
        return layer == Speaker.Layer.UNCONFIRMED ? Math.max(0, came - leftOut(position)) : came;
    }

    private long came(Position position, Speaker.Layer layer) {
        return all.stream()
                .filter(Speaker::counts)
                .filter(speaker -> speaker.position() == position && speaker.layer() == layer)
                .filter(speaker -> !superseded.containsKey(speaker.id()))
                .count();
    }

    /** How many of one position do not count, since the same person has signed up again. */
    public long superseded(Position position) {
        return all.stream()
                .filter(speaker -> speaker.position() == position && superseded.containsKey(speaker.id()))
                .count();
    }

    /** How many of one position do not count, since nobody has confirmed them and their address gave another that counts. */
    public int leftOut(Position position) {
        return leftOut.stream()
                .filter(one -> one.position() == position)
                .mapToInt(LeftOut::all)
                .sum();
    }

    /** The sign-ups that do not count, each with the later one of the same person that does. */
    public Map<Id, Speaker> superseded() {
        return superseded;
    }

    private static Map<Id, Speaker> superseded(List<Speaker> all) {
        var latest = confirmed(all)
                .collect(Collectors.toMap(
                        speaker -> speaker.whose().person(),
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(Speaker::entry))));
        var superseded = new HashMap<Id, Speaker>();
        confirmed(all).forEach(speaker -> {
            var counting = latest.getOrDefault(speaker.whose().person(), speaker);
            if (!counting.id().equals(speaker.id())) {
                superseded.put(speaker.id(), counting);
            }
        });
        return Map.copyOf(superseded);
    }

    private static Stream<Speaker> confirmed(List<Speaker> all) {
        return all.stream().filter(speaker -> speaker.layer() == Speaker.Layer.CONFIRMED && speaker.counts());
    }
}
