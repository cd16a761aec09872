package org.rostrum.proceedings;

import java.util.Optional;

/** A second round is held where the rules know one, once, and after everyone was heard. */
final class OneRoundAfterAnother implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof HearingAct.SecondRound
                ? now.openLine().flatMap(OneRoundAfterAnother::objection)
                : Optional.empty();
    }

    private static Optional<String> objection(Line line) {
        return Rule.unless(
                        line.rules().floor().secondSeconds().isPresent(),
                        "The rules of this hearing know no second round. Put it into the rules first.")
                .or(() -> Rule.unless(!line.rounds().hadSecondRound(), "Some have been heard a second time already."))
                .or(() -> Rule.unless(
                        line.rounds().unheard() == 0, words(line.rounds().unheard())));
    }

    private static String words(int unheard) {
        return unheard == 1
                ? "One person has not been heard yet. Hear her first."
                : unheard + " people have not been heard yet. Hear them first.";
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
