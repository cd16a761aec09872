package org.rostrum.proceedings;

import java.util.List;
import java.util.Optional;

/** A correction or a redaction names an entry that is in the journal. It is asked with the journal's head at hand. */
final class RecordedEntry {
    private RecordedEntry() {}

    static Optional<String> objection(Chain.Head head, Act act) {
        return act instanceof CorrectionAct correction
                ? named(correction).stream()
                        .filter(entry -> entry < 1 || entry > head.sequence())
                        .findFirst()
                        .map(entry -> "There is no entry %d; the last one is %d.".formatted(entry, head.sequence()))
                : Optional.empty();
    }

    private static List<Long> named(CorrectionAct act) {
        return switch (act) {
            case CorrectionAct.Correct(var entry, var what) -> List.of(entry);
            case CorrectionAct.Redact redact -> redact.entries();
            case CorrectionAct.Release(var entry, var why) -> List.of(entry);
            case CorrectionAct.Undo() -> List.of();
            case CorrectionAct.Redo() -> List.of();
        };
    }
}
