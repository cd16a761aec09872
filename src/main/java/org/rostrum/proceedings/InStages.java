package org.rostrum.proceedings;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rostrum.order.Position;
import org.rostrum.order.Stage;

/** The stages in which a line is heard, and which of them is held; a hearing that has none is heard in one go. */
public record InStages(Line line) {
    /** The stage that is held now; none where the hearing has no stages, or none has begun. */
    public Optional<Stage> held() {
        return stages().isEmpty() ? Optional.empty() : line.begun().map(now -> stages().get(at(now)));
    }

    /** The stage after it. */
    public Optional<Stage> next() {
        return number() < stages().size() ? Optional.of(stages().get(number())) : Optional.empty();
    }

    private List<Stage> stages() {
        return line.rules().floor().parts();
    }

    /** The number of the one that is held, from 1; 0 before the first. */
    public int number() {
        return line.begun().map(now -> at(now) + 1).orElse(0);
    }

    /** Other rules may have fewer stages than have begun. */
    private int at(Begun now) {
        return Math.min(now.number(), stages().size()) - 1;
    }

    /** The number of the stage in which those of a side are called next, from 1; behind the last where there is none. */
    public int comesIn(Position side) {
        int from = stages().isEmpty() ? 0 : line.begun().map(this::at).orElse(0);
        return 1
                + IntStream.range(from, stages().size())
                        .filter(at -> stages().get(at).takes(side))
                        .findFirst()
                        .orElse(stages().size());
    }

    /** The stage in which those of a side are called next. */
    public Optional<Stage> of(Position side) {
        if (stages().isEmpty()) {
            return Optional.empty();
        }
        int number = comesIn(side);
        return number <= stages().size() ? Optional.of(stages().get(number - 1)) : Optional.empty();
    }

    /** Whether those of a side are called now, as far as the stages go. */
    public boolean isTheTurnOf(Position side) {
        return held().filter(held -> !held.takes(side)).isEmpty();
    }
}
