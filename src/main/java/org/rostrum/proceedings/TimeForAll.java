package org.rostrum.proceedings;

import java.time.Duration;
import java.util.Optional;

/** Nobody is called once the time that the rules give to all speakers together is used up. */
final class TimeForAll implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof FloorAct.Call
                ? now.openLine()
                        .filter(line -> !line.shared().timeIsLeft(Duration.ZERO))
                        .flatMap(TimeForAll::usedUp)
                : Optional.empty();
    }

    private static Optional<String> usedUp(Line line) {
        return line.rules()
                .totalSeconds()
                .map(total -> "The time for all speakers at this hearing, %s, is used up."
                        .formatted("%d:%02d".formatted(total / 60, total % 60)));
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
