package org.rostrum.proceedings;

import java.util.Optional;

/** Undo needs an act that can be taken back. */
final class SomethingToUndo implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return Rule.unless(
                !(act instanceof CorrectionAct.Undo) || now.undoable().isPresent(), "There is nothing to undo.");
    }
}
