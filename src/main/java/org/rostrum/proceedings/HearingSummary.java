package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;

/**
 * A hearing as a list shows it after an entry: what was published, and how many have signed up.
 *
 * @param rules those by which it is heard now
 * @param yetToClose as {@link Sitting#isYetToClose}
 * @param taking whether the line takes speakers, unless its hour has come
 * @param closes the hour at which the line closes, where one was said
 * @param full the positions for which every place is taken
 * @param signedUp how many have signed up and not withdrawn
 * @param counts the positions on the record, confirmed or not
 * @param speaking how many want to speak, as {@link Line#speaking()}
 * @param sides how many of each position have a place
 * @param toBegin whether it was neither opened nor closed
 */
public record HearingSummary(
        MeetingPlan.Item item,
        MeetingPlan.Hearing planned,
        SpeakingRules rules,
        boolean yetToClose,
        boolean taking,
        Optional<Instant> closes,
        Set<Position> full,
        boolean hidesPositions,
        boolean drawn,
        long signedUp,
        Map<Position, Long> counts,
        Duration each,
        int speaking,
        Map<Position, Integer> sides,
        boolean toBegin) {

    static HearingSummary of(MeetingState state, MeetingPlan.Item item, MeetingPlan.Hearing planned) {
        var line = state.line(planned.id()).orElseThrow();
        return new HearingSummary(
                item,
                planned,
                line.rules(),
                state.sitting().isYetToClose(planned.id()),
                line.taking(),
                // Only that of the open hearing comes by itself.
                isOpen(state, planned) ? line.closes() : Optional.empty(),
                full(line),
                state.hidesPositions(planned.id()),
                line.seed().isPresent(),
                signedUp(line),
                counts(line),
                Duration.ofSeconds(line.each()),
                line.speaking(),
                line.sides().speakers(),
                isToBegin(state, planned));
    }

    private static boolean isOpen(MeetingState state, MeetingPlan.Hearing planned) {
        return state.sitting().hearing().filter(planned.id()::equals).isPresent();
    }

    private static Set<Position> full(Line line) {
        var places = line.places();
        return Arrays.stream(Position.values()).filter(places::full).collect(Collectors.toUnmodifiableSet());
    }

    private static long signedUp(Line line) {
        return line.speakers()
                .values()
                .filter(speaker -> speaker.state() != Speaker.State.WITHDRAWN)
                .count();
    }

    private static Map<Position, Long> counts(Line line) {
        var counted = line.positions();
        var counts = new EnumMap<Position, Long>(Position.class);
        for (var position : Position.values()) {
            counts.put(
                    position,
                    counted.count(position, Speaker.Layer.CONFIRMED)
                            + counted.count(position, Speaker.Layer.UNCONFIRMED));
        }
        return Map.copyOf(counts);
    }

    private static boolean isToBegin(MeetingState state, MeetingPlan.Hearing planned) {
        return !isOpen(state, planned) && !state.sitting().closed().contains(planned.id());
    }

    /** Whether the line takes speakers at an instant. */
    public boolean taking(Instant now) {
        return taking && closes.filter(hour -> !now.isBefore(hour)).isEmpty();
    }

    /** How many hold a position. */
    public long count(Position position) {
        return counts.getOrDefault(position, 0L);
    }
}
