package org.rostrum.proceedings;

import java.util.Locale;
import java.util.Optional;

/**
 * Where the rules of the hearing ask for the oath, nobody testifies before it. Who only argues needs none (N.C.G.S.
 * § 160D-406(f)), so that a reason lifts it.
 */
final class OathBeforeClock implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        boolean asked = act instanceof FloorAct.Begin
                && now.openLine()
                        .filter(line -> line.rules().floor().onEvidence().asksOath())
                        .isPresent();
        return asked
                ? now.lectern()
                        .turn()
                        .flatMap(turn -> now.speaker(turn.speaker()))
                        .flatMap(speaker -> Rule.unless(
                                speaker.sworn(),
                                "%s has not taken the oath, which the rules of this hearing ask for. Administer it first."
                                        .formatted(speaker.name().text(Locale.ENGLISH))))
                : Optional.empty();
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
