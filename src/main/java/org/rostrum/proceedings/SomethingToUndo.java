package org.rostrum.proceedings;

import java.util.Optional;

/**
 * Undo needs an act that can be taken back, redo one that was; and what is done again keeps the rules as it did before, and
 * takes from nobody what she was given since.
 */
final class SomethingToUndo implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case CorrectionAct.Undo undo -> Rule.unless(now.undoable().isPresent(), "There is nothing to undo.");
            case CorrectionAct.Redo redo ->
                now.history()
                        .redoable()
                        .map(undone -> again(now, undone))
                        .orElse(Optional.of("There is nothing to put back."));
            case Act other -> Optional.empty();
        };
    }

    private static Optional<String> again(MeetingState now, Entry undone) {
        var before = now.before(undone.act(), undone.occurredAt());
        return Rulebook.judge(before, undone.act(), undone.reason()) instanceof Verdict.Refused refused
                ? Optional.of(refused.words())
                : Rule.unless(
                        !now.history().changesWhatOthersDid(now),
                        "It would change what others did since the undo. Do it anew instead.");
    }
}
