package org.rostrum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.rostrum.minutes.MinutesDocument.Form;
import org.rostrum.proceedings.ActRecorded;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.MinutesAct;

/**
 * Takes what the law took out of the record out of the minutes too, in the transaction of the act: out of every version that was
 * given out, which says so from then on, and out of the clerk's words. The journal keeps the digest of what is left.
 */
@ApplicationScoped
class RedactedVersions {
    @Inject
    Versions versions;

    @Inject
    Rewordings rewordings;

    @Inject
    HouseStyles styles;

    @Inject
    Clock clock;

    void take(@Observes ActRecorded recorded) {
        if (recorded.act() instanceof CorrectionAct.Redact redact) {
            var redaction = new Redaction(recorded.entries(), redact);
            outOfVersions(recorded, redaction);
            outOfTheClerksWords(recorded, redaction);
        }
    }

    private void outOfVersions(ActRecorded recorded, Redaction redaction) {
        var meeting = recorded.after().meeting();
        for (var listed : versions.of(meeting)) {
            var given = versions.texts(meeting, listed.number());
            var left = given.stream().map(redaction::redacted).toList();
            if (!left.equals(given)) {
                var said = left.stream()
                        .map(text -> redaction.said(text, today(text), listed.digest()))
                        .toList();
                var digest = versions.redact(meeting, listed.number(), Making.of(said));
                if (listed.state().isPublic()) {
                    recorded.entails().accept(new MinutesAct.RedactMinutes(listed.number(), digest));
                }
            }
        }
    }

    private LocalDate today(MinutesDocument text) {
        return LocalDate.ofInstant(clock.instant(), text.form().zone());
    }

    private void outOfTheClerksWords(ActRecorded recorded, Redaction redaction) {
        var meeting = recorded.after().meeting();
        var plan = recorded.after().plan();
        var style = styles.of(plan.body());
        for (var language : Minutes.LANGUAGES) {
            if (!rewordings.revisions(meeting, language).isEmpty()) {
                var texts = Arrays.stream(Profile.values())
                        .map(profile -> new Form(profile, language, ZoneId.of(plan.zone()), style))
                        .map(redaction::outOf)
                        .toList();
                rewordings.redact(meeting, language, redaction.by(), texts);
            }
        }
    }
}
