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
 * The positions on the record of one hearing. One person has one: of those that she has confirmed the latest counts. What
 * was not confirmed counts as it came, since nobody has said whose it is.
 */
public record Positions(List<Speaker> all) {
    public Positions {
        all = List.copyOf(all);
    }

    /** How many hold a position, in one layer of the counts. */
    public long count(Position position, Speaker.Layer layer) {
        var left = layer == Speaker.Layer.CONFIRMED ? superseded() : Map.<Id, Speaker>of();
        return all.stream()
                .filter(Speaker::counts)
                .filter(speaker -> speaker.position() == position && speaker.layer() == layer)
                .filter(speaker -> !left.containsKey(speaker.id()))
                .count();
    }

    /** How many of one position do not count, since the same person has signed up again. */
    public long superseded(Position position) {
        var left = superseded();
        return all.stream()
                .filter(speaker -> speaker.position() == position && left.containsKey(speaker.id()))
                .count();
    }

    /** The sign-ups that do not count, each with the later one of the same person that does. */
    public Map<Id, Speaker> superseded() {
        var latest = confirmed()
                .collect(Collectors.toMap(
                        speaker -> speaker.whose().person(),
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(Speaker::entry))));
        var superseded = new HashMap<Id, Speaker>();
        confirmed().forEach(speaker -> {
            var counting = latest.getOrDefault(speaker.whose().person(), speaker);
            if (!counting.id().equals(speaker.id())) {
                superseded.put(speaker.id(), counting);
            }
        });
        return superseded;
    }

    private Stream<Speaker> confirmed() {
        return all.stream().filter(speaker -> speaker.layer() == Speaker.Layer.CONFIRMED && speaker.counts());
    }
}
