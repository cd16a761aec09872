package org.rostrum.proceedings;

import java.util.List;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;

/**
 * Texts that were made of the record are not kept where the law took words out of it meanwhile: they hold these words still, and
 * the redaction did not see them.
 */
final class TakenOutSince {
    private TakenOutSince() {}

    /**
     * Judges the entries behind those that the texts were made of.
     *
     * @throws Refusal if one of them takes words out
     */
    static void refuse(List<Entry> since) {
        if (since.stream().anyMatch(entry -> entry.act() instanceof CorrectionAct.Redact)) {
            throw new Refusal(ProblemDocument.of(
                    409,
                    "Words were taken out of the record in this moment",
                    "Nothing was kept. Send this again, and the minutes are made without them."));
        }
    }
}
