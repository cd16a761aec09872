package org.rostrum.proceedings;

import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;

/** A motion and how far it has come; {@code entry} is the sequence of the entry that made it. */
public record Motion(
        long entry,
        Optional<Id> item,
        Words text,
        Id mover,
        Optional<Id> seconder,
        Map<Id, Ballot> ballots,
        Stage stage) {
    /** How far a motion has come. */
    public enum Stage {
        MOVED,
        SECONDED,
        VOTED,
        CARRIED,
        FAILED,
        /** Nobody seconded. */
        DIED,
        WITHDRAWN
    }

    /** The count, from the ballots. */
    public Tally tally() {
        return Tally.of(ballots.values());
    }

    Motion seconded(Id member) {
        return new Motion(entry, item, text, mover, Optional.of(member), ballots, Stage.SECONDED);
    }

    Motion voted(Map<Id, Ballot> given) {
        return new Motion(entry, item, text, mover, seconder, Map.copyOf(given), Stage.VOTED);
    }

    Motion in(Stage next) {
        return new Motion(entry, item, text, mover, seconder, ballots, next);
    }
}
