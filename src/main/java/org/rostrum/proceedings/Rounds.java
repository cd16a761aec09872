package org.rostrum.proceedings;

import java.util.Optional;
import java.util.function.Predicate;
import org.rostrum.platform.IdMap;

/** The rounds of a line: whether everyone was heard, and who is heard once more. */
public record Rounds(Line line) {
    /** The speakers, of whom some that were heard wait once more. */
    IdMap<Speaker> again(Predicate<Speaker> such) {
        var round = line.speakers();
        for (var speaker : line.inOrder()) {
            if (speaker.state() == Speaker.State.HEARD && such.test(speaker)) {
                round = round.with(speaker.id(), speaker.onceMore());
            }
        }
        return round;
    }

    /** How many wait who were never heard. */
    public int unheard() {
        return (int)
                line.waiting().stream().filter(speaker -> !speaker.wasHeard()).count();
    }

    /** Whether some who were heard have been called up once more. */
    boolean hadSecondRound() {
        return line.inOrder().stream().anyMatch(speaker -> speaker.before().isPresent());
    }

    /** The time of each in a second round that the rules know and that was not held yet. */
    public Optional<Integer> secondSeconds() {
        return line.rules().floor().secondSeconds().filter(time -> !hadSecondRound());
    }
}
