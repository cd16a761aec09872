package org.rostrum.proceedings;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rostrum.platform.Id;

/** The one place to speak from: a turn or nobody, and who left it last. There is no room in it for two. */
public record Lectern(Optional<Turn> turn, Optional<Id> last) {
    static final Lectern EMPTY = new Lectern(Optional.empty(), Optional.empty());

    Lectern with(Turn next) {
        return new Lectern(Optional.of(next), last);
    }

    Lectern change(UnaryOperator<Turn> change) {
        return new Lectern(turn.map(change), last);
    }

    Lectern left() {
        return new Lectern(Optional.empty(), turn.map(Turn::speaker).or(() -> last));
    }

    /** The lectern as if this speaker had never been there. */
    Lectern without(Id speaker) {
        return new Lectern(turn.filter(it -> !it.speaker().equals(speaker)), last.filter(id -> !id.equals(speaker)));
    }

    Lectern forgotten() {
        return EMPTY;
    }
}
