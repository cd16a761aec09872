package org.rostrum.proceedings;

import java.time.Duration;
import java.util.Optional;

/** Evening out gives no side less than it has used, and changes something. */
final class EvenSides implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof HearingAct.EvenOut(var seconds)
                ? now.openLine().flatMap(line -> objection(line, seconds))
                : Optional.empty();
    }

    private static Optional<String> objection(Line line, int seconds) {
        int most = line.shared().mostUsed();
        return Rule.unless(
                        most <= seconds,
                        "One side has used %s already, or was given it. Give each side at least that."
                                .formatted(TurnClock.shown(Duration.ofSeconds(most))))
                .or(() -> Rule.unless(
                        !line.rules().sideSeconds().equals(Optional.of(seconds)), "Each side has that time already."));
    }
}
