package org.rostrum.proceedings;

import java.util.Optional;

/** A correction or a redaction names an entry that is in the journal. It is asked with the journal's head at hand. */
final class RecordedEntry {
    private RecordedEntry() {}

    static Optional<String> objection(Chain.Head head, Act act) {
        return act instanceof CorrectionAct correction
                ? named(correction)
                        .filter(entry -> entry < 1 || entry > head.sequence())
                        .map(entry -> "There is no entry %d; the last one is %d.".formatted(entry, head.sequence()))
                : Optional.empty();
    }

    private static Optional<Long> named(CorrectionAct act) {
        return switch (act) {
            case CorrectionAct.Correct(var entry, var what) -> Optional.of(entry);
            case CorrectionAct.Redact(var entry, var why) -> Optional.of(entry);
            case CorrectionAct.Release(var entry, var why) -> Optional.of(entry);
            case CorrectionAct.Undo() -> Optional.empty();
            case CorrectionAct.Redo() -> Optional.empty();
        };
    }
}
