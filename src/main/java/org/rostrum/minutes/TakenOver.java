package org.rostrum.minutes;

import java.util.HashSet;
import java.util.List;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FiledMinutes;
import org.rostrum.proceedings.MeetingAct;

/**
 * Whether versions of minutes from elsewhere can be kept here: one that nobody can read would be in the way of everyone who lists
 * or redacts them.
 */
public final class TakenOver {
    private final Id meeting;
    private final List<Entry> entries;

    private TakenOver(Id meeting, List<Entry> entries) {
        this.meeting = meeting;
        this.entries = entries;
    }

    /**
     * Versions of the meeting that these entries tell of.
     *
     * @throws Refusal if they do not begin with its publication
     */
    public static TakenOver of(List<Entry> entries) {
        if (!entries.isEmpty() && entries.getFirst().act() instanceof MeetingAct.Publish(var plan)) {
            return new TakenOver(plan.meeting(), entries);
        }
        throw Refusal.input("entries", "The first entry must be the publication of a meeting.");
    }

    /**
     * Reads a version.
     *
     * @throws Refusal naming each field that is wrong
     */
    public FiledMinutes read(Fields fields) {
        var filed = FiledMinutes.read(fields);
        if (Edition.State.named(filed.standing()).isEmpty()) {
            fields.wrong("standing", "Choose one of DRAFT, IN_REVIEW, ADOPTED, CORRECTED.");
        }
        if (!isOfThisJournal(filed.head())) {
            fields.wrong("hash", "No entry of this journal has this number and this hash.");
        }
        if (filed.texts().isEmpty()) {
            fields.wrong("texts", "A version has at least one text.");
        }
        fields.check();
        var seen = new HashSet<String>();
        var texts = fields.list("texts", filed.texts().size());
        for (int at = 0; at < texts.size(); at++) {
            var text = filed.texts().get(at);
            check(filed, text, texts.get(at));
            if (!seen.add(text.profile() + "." + text.language())) {
                texts.get(at).wrong("profile", "This profile stands twice in this language.");
            }
        }
        fields.check();
        return filed;
    }

    private boolean isOfThisJournal(Chain.Head head) {
        long sequence = head.sequence();
        return sequence >= 1
                && sequence <= entries.size()
                && entries.get((int) sequence - 1).head().equals(head);
    }

    private void check(FiledMinutes filed, FiledMinutes.Text text, Fields fields) {
        if (Profile.named(text.profile()).isEmpty()) {
            fields.wrong("profile", "This profile is not offered. Ask for action, summary, speakers, roberts or full.");
        }
        if (!Minutes.isWritten(text.language())) {
            fields.wrong("language", "The minutes do not come in this language. Ask for en or es.");
        }
        if (!isMinutes(filed, text)) {
            fields.wrong(
                    "document",
                    "This is not the text of this version in this profile and language, as minutes.json gives it.");
        }
    }

    /** Read and written again: whatever falls over in it does so here, and not in each reading of it. */
    private boolean isMinutes(FiledMinutes filed, FiledMinutes.Text text) {
        try {
            var document = JsonReading.read(text.document());
            var form = document.form();
            // Not always that of the version: an entry came sometimes while its texts were made.
            var basis =
                    new Chain.Head(document.basis().entries(), document.basis().hash());
            return document.meeting().equals(meeting)
                    && document.edition().number() == filed.number()
                    && document.edition().state().name().equals(filed.standing())
                    && form.profile().word().equals(text.profile())
                    && form.language().getLanguage().equals(text.language())
                    && isOfThisJournal(basis)
                    && new JsonMinutes(document).json().containsKey("sections");
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
