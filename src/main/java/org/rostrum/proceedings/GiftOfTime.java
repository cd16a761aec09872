package org.rostrum.proceedings;

import java.util.Optional;

/** Time is given as the rules of the hearing say: by who has come, to one of the same position, and not without end. */
final class GiftOfTime implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        if (!(act instanceof FloorAct.Cede(var from, var to))) {
            return Optional.empty();
        }
        var line = now.lineOf(from).orElseThrow();
        var gift = new Gift(
                line,
                line.speakers().find(from).orElseThrow(),
                line.speakers().find(to).orElseThrow());
        return gift.hindrance().map(hindrance -> words(hindrance, gift));
    }

    private static String words(Gift.Hindrance hindrance, Gift gift) {
        return switch (hindrance) {
            case NOT_ALLOWED -> "The rules of this hearing let nobody give time away.";
            case OTHER_POSITION -> "Time is given to someone who holds the same position.";
            case NOT_CHECKED_IN -> "Who gives the time has not checked in.";
            case GIVEN_BEFORE -> "Who was given time by others does not give it away.";
            case ENOUGH_GAVE ->
                "As many as may have given this speaker their time: %d."
                        .formatted(gift.rules().givers().orElseThrow());
            case TOO_LONG ->
                "Together they would have more than the rules allow, %d seconds.".formatted(gift.mostSeconds());
        };
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
