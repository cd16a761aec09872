package org.rostrum.proceedings;

import java.util.Optional;

/** Only who has come gives time away, and nobody speaks for more than two hours by it. */
final class GiftOfTime implements Rule {
    private static final int MOST_SECONDS = 7200;

    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        if (!(act instanceof FloorAct.Cede(var from, var to))) {
            return Optional.empty();
        }
        var giver = now.speaker(from).orElseThrow();
        int both = giver.seconds() + now.speaker(to).orElseThrow().seconds();
        return Rule.unless(giver.checkedIn(), "Who gives the time has not checked in.")
                .or(() -> byTheRules(now, both))
                .or(() -> Rule.unless(both <= MOST_SECONDS, "Together they would have more than two hours."));
    }

    private static Optional<String> byTheRules(MeetingState now, int both) {
        return now.openLine()
                .flatMap(line -> line.rules().cededSeconds())
                .filter(most -> both > most)
                .map(most -> most == 0
                        ? "The rules of this hearing let nobody give time away."
                        : "Together they would have more than the rules allow, %d seconds.".formatted(most));
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
