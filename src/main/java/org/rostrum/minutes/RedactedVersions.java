package org.rostrum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.CanonicalJson;
import org.rostrum.proceedings.ActRecorded;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MinutesAct;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Wording;

/**
 * Takes what the law took out of the record out of the minutes too, in the transaction of the act: out of every version that was
 * given out, which says so from then on, and out of the clerk's words. The journal keeps the digest of what is left.
 */
@ApplicationScoped
class RedactedVersions {
    @Inject
    Proceedings proceedings;

    @Inject
    Versions versions;

    @Inject
    Rewordings rewordings;

    @Inject
    HouseStyles styles;

    @Inject
    Clock clock;

    /** What is taken out, and by which entry. */
    private record Taken(Set<Long> entries, List<String> words, long by, String why) {}

    void take(@Observes ActRecorded recorded) {
        if (recorded.act() instanceof CorrectionAct.Redact redact) {
            // They are read beside the transaction of the act, and have their words still.
            var before = proceedings.entries(recorded.after().meeting());
            var taken = new Taken(
                    new HashSet<>(redact.entries()),
                    words(before, redact),
                    recorded.after().head().sequence(),
                    redact.why().text());
            var now = before.stream()
                    .map(entry -> taken.entries().contains(entry.sequence()) ? Chain.redact(entry) : entry)
                    .toList();
            outOfVersions(recorded, now, taken);
            outOfTheClerksWords(recorded, now, taken);
        }
    }

    private static List<String> words(List<Entry> entries, CorrectionAct.Redact redact) {
        return entries.stream()
                .filter(entry -> redact.entries().contains(entry.sequence()))
                .flatMap(entry -> entry.wording() instanceof Wording.Kept kept
                        ? texts(CanonicalJson.read(kept.text()))
                        : Stream.empty())
                .map(String::strip)
                .distinct()
                .toList();
    }

    private static Stream<String> texts(@Nullable Object words) {
        return switch (words) {
            case String text -> Stream.of(text);
            case List<?> list -> list.stream().flatMap(RedactedVersions::texts);
            case Map<?, ?> map -> map.values().stream().flatMap(RedactedVersions::texts);
            case null, default -> Stream.empty();
        };
    }

    private void outOfVersions(ActRecorded recorded, List<Entry> entries, Taken taken) {
        var meeting = recorded.after().meeting();
        for (var listed : versions.of(meeting)) {
            var given = versions.texts(meeting, listed.number());
            var left =
                    given.stream().map(text -> redacted(text, entries, taken)).toList();
            if (!left.equals(given)) {
                var digest = versions.redact(meeting, listed.number(), Making.of(said(left, listed, taken)));
                if (listed.state().isPublic()) {
                    recorded.entails().accept(new MinutesAct.RedactMinutes(listed.number(), digest));
                }
            }
        }
    }

    private static MinutesDocument redacted(MinutesDocument given, List<Entry> entries, Taken taken) {
        var made = entries.subList(0, (int) Math.min(given.basis().entries(), entries.size()));
        var form = given.form();
        var anew = MinutesDocument.of(made, form.profile(), form.language(), form.style());
        return new RedactedText(anew, taken.entries(), taken.words()).of(given);
    }

    /** The text says of itself that it is not whole any more. */
    private List<MinutesDocument> said(List<MinutesDocument> texts, Versions.Listed listed, Taken taken) {
        return texts.stream().map(text -> said(text, listed, taken)).toList();
    }

    private MinutesDocument said(MinutesDocument text, Versions.Listed listed, Taken taken) {
        var phrases = new Printed(text).phrases();
        var day = phrases.day(LocalDate.ofInstant(clock.instant(), text.form().zone()));
        var edition = text.edition();
        var words = listed.digest()
                .map(digest -> phrases.say(
                        "edition.redacted", edition.words(), day, String.valueOf(taken.by()), taken.why(), digest))
                .orElseGet(() -> phrases.say(
                        "edition.redacted.undigested", edition.words(), day, String.valueOf(taken.by()), taken.why()));
        return text.as(new Edition(edition.number(), edition.state(), words));
    }

    private void outOfTheClerksWords(ActRecorded recorded, List<Entry> entries, Taken taken) {
        var meeting = recorded.after().meeting();
        var style = styles.of(recorded.after().plan().body());
        for (var language : Minutes.LANGUAGES) {
            if (!rewordings.revisions(meeting, language).isEmpty()) {
                rewordings.redact(meeting, language, taken.by(), texts(entries, language, style, taken));
            }
        }
    }

    private static List<RedactedText> texts(List<Entry> entries, Locale language, HouseStyle style, Taken taken) {
        return Arrays.stream(Profile.values())
                .map(profile -> MinutesDocument.of(entries, profile, language, style))
                .map(draft -> new RedactedText(draft, taken.entries(), taken.words()))
                .toList();
    }
}
