package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.regex.Pattern;
import org.rostrum.mail.Outbox;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.ActRecorded;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Words;

/**
 * Forgets what came with a sign-up and is not in the journal, once the law has taken the name of its speaker out of the record:
 * address, phone number, needs, the written statement with its files, the letters to her, and those to others of the same hearing
 * that name her and are still to be sent; in the transaction of the act.
 */
@ApplicationScoped
class TakenOut {
    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";

    @Inject
    EntityManager entities;

    @Inject
    StatementRows statements;

    @Inject
    Outbox outbox;

    void forget(@Observes ActRecorded recorded) {
        if (recorded.act() instanceof CorrectionAct.Redact) {
            var after = recorded.after().state();
            for (var line : recorded.before().state().lines().values()) {
                line.speakers()
                        .values()
                        .filter(speaker -> after.speaker(speaker.id())
                                .filter(now -> !now.name().equals(speaker.name()))
                                .isPresent())
                        .forEach(speaker -> forget(speaker, line));
            }
        }
    }

    private void forget(org.rostrum.proceedings.Speaker speaker, Line line) {
        forget(speaker.id());
        var others = line.speakers()
                .values()
                .map(org.rostrum.proceedings.Speaker::id)
                .filter(other -> !other.equals(speaker.id()))
                .toList();
        speaker.name().given().map(Words::text).ifPresent(name -> outbox.forget(others, asWords(name)));
    }

    /** As letters say a name: not within another. */
    private static Pattern asWords(String name) {
        return Pattern.compile("(?<!" + LETTER + ")" + Pattern.quote(name) + "(?!" + LETTER + ")");
    }

    private void forget(Id speaker) {
        var row = entities.find(Speaker.class, speaker.value());
        if (row != null) {
            row.tell(Speaker.Aside.nothing());
        }
        statements.forget(speaker);
        outbox.forget(Set.of(speaker));
    }
}
