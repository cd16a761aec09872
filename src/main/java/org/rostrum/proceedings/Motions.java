package org.rostrum.proceedings;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The motion before the body and those it is done with. */
public record Motions(Optional<Motion> open, List<Motion> done) {
    static final Motions NONE = new Motions(Optional.empty(), List.of());

    Motions with(Motion motion) {
        return new Motions(Optional.of(motion), done);
    }

    Motions change(UnaryOperator<Motion> change) {
        return new Motions(open.map(change), done);
    }

    Motions end(Motion.Stage stage) {
        return new Motions(
                Optional.empty(),
                Stream.concat(done.stream(), open.map(motion -> motion.in(stage)).stream())
                        .toList());
    }
}
