package org.rostrum.proceedings;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;

/** The sides of a hearing: how many speak for each, and for how long. */
public record Sides(Line line) {
    /** One side of the hearing. */
    public record Side(int heard, int waiting, Duration used) {}

    /** The count of one side. */
    public Side of(Position position) {
        var side = line.inOrder().stream()
                .filter(speaker -> speaker.position() == position)
                .toList();
        int heard = (int) side.stream().filter(Speaker::wasHeard).count();
        int waiting = (int) side.stream().filter(Speaker::waiting).count();
        return new Side(heard, waiting, side.stream().map(Speaker::spoken).reduce(Duration.ZERO, Duration::plus));
    }

    /** How many of each position have a place and did not withdraw. */
    public Map<Position, Integer> speakers() {
        return line.inOrder().stream()
                .filter(speaker -> speaker.state() != Speaker.State.WITHDRAWN)
                .collect(Collectors.groupingBy(Speaker::position, Collectors.summingInt(speaker -> 1)));
    }

    /** How many of each position would speak under other rules. */
    public Map<Position, Integer> speakersUnder(SpeakingRules others) {
        return line.ruledBy(others).sides().speakers();
    }
}
