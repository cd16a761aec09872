package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.rostrum.mail.Outbox;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.ActRecorded;
import org.rostrum.proceedings.CorrectionAct;

/**
 * Forgets what came with a sign-up and is not in the journal, once the law has taken the name of its speaker out of the record:
 * address, phone number, needs, the written statement with its files, and the letters to her; in the transaction of the act.
 */
@ApplicationScoped
class TakenOut {
    @Inject
    EntityManager entities;

    @Inject
    StatementRows statements;

    @Inject
    Outbox outbox;

    void forget(@Observes ActRecorded recorded) {
        if (recorded.act() instanceof CorrectionAct.Redact) {
            var after = recorded.after().state();
            recorded.before().state().lines().values().stream()
                    .flatMap(line -> line.speakers().values())
                    .filter(speaker -> after.speaker(speaker.id())
                            .filter(now -> !now.name().equals(speaker.name()))
                            .isPresent())
                    .map(org.rostrum.proceedings.Speaker::id)
                    .forEach(this::forget);
        }
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
