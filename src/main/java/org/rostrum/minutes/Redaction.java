package org.rostrum.minutes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.minutes.MinutesDocument.Form;
import org.rostrum.proceedings.BehindDoors;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;

/** An act by which the law takes words out of the record, and what goes out of the minutes by it. */
final class Redaction {
    private final List<Entry> before;
    private final List<Entry> now;
    private final Set<Long> entries;
    private final TakenWords words;
    private final CorrectionAct.Redact act;
    private final boolean hidden;
    private final Map<Made, RedactedText> made = new HashMap<>();

    /** From what minutes were made, and in which form. */
    private record Made(long basis, Form form) {}

    /**
     * The act, as it follows upon a journal.
     *
     * @param before the entries before it, which have their words still
     */
    Redaction(List<Entry> before, CorrectionAct.Redact act) {
        this.before = before;
        this.act = act;
        entries = Set.copyOf(act.entries());
        now = before.stream()
                .map(entry -> entries.contains(entry.sequence()) ? Chain.redact(entry) : entry)
                .toList();
        words = new TakenWords(before, entries);
        hidden = BehindDoors.in(before).stream().anyMatch(entries::contains);
    }

    /** The entry by which the words were taken out. */
    long by() {
        return before.getLast().sequence() + 1;
    }

    /** What goes out of minutes of this form that are made from the record as it stands. */
    RedactedText outOf(Form form) {
        return outOf(before.size(), form);
    }

    /** Minutes that were given out, without what was taken out; they say nothing of it yet. */
    MinutesDocument redacted(MinutesDocument given) {
        return outOf(Math.min(given.basis().entries(), before.size()), given.form())
                .of(given);
    }

    private RedactedText outOf(long basis, Form form) {
        return made.computeIfAbsent(
                new Made(basis, form), one -> new RedactedText(anew(before, one), anew(now, one), entries, words));
    }

    private static MinutesDocument anew(List<Entry> entries, Made made) {
        var form = made.form();
        return MinutesDocument.of(
                entries.subList(0, (int) made.basis()), form.profile(), form.language(), form.style());
    }

    /**
     * The text says of itself that it is not whole any more; nothing of why where that was taken out of a closed session.
     *
     * @param digest of the version before, where it had one
     */
    MinutesDocument said(MinutesDocument text, LocalDate today, Optional<String> digest) {
        var phrases = new Printed(text).phrases();
        var edition = text.edition();
        var day = phrases.day(today);
        var taken = hidden
                ? phrases.say("edition.redacted.closed", edition.words(), day)
                : phrases.say(
                        "edition.redacted",
                        edition.words(),
                        day,
                        String.valueOf(by()),
                        act.why().text());
        var said = digest.map(before -> phrases.say("edition.redacted.digest", taken, before))
                .orElse(taken);
        return text.as(new Edition(edition.number(), edition.state(), said));
    }
}
