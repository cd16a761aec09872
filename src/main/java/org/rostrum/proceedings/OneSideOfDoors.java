package org.rostrum.proceedings;

import java.util.List;
import java.util.Optional;

/**
 * One act takes the words out of public entries or of those behind closed doors, not of both: as a public act it would tell
 * of the hidden ones, and as a hidden one it would not say why words of public entries are missing. It is asked with the
 * journal's entries at hand.
 */
final class OneSideOfDoors {
    private OneSideOfDoors() {}

    static Optional<String> objection(List<Entry> entries, CorrectionAct.Redact act) {
        return Rule.unless(
                BehindDoors.apart(entries, act.entries()).size() == 1,
                "Some of these entries are public and others of a closed session. Take their words out in two acts.");
    }
}
