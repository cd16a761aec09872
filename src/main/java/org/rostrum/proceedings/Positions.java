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
 * confirmed the latest counts. What was not confirmed counts as it came, since nobody has said whose it is.
 */
public final class Positions {
    private final List<Speaker> all;
    private final Map<Id, Speaker> superseded;

    /** The positions of these sign-ups, spoken or not. */
    Positions(List<Speaker> all) {
        this.all = List.copyOf(all);
        superseded = superseded(this.all);
    }

    /** How many hold a position, in one layer of the counts. */
    public long count(Position position, Speaker.Layer layer) {
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
