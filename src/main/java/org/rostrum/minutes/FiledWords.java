package org.rostrum.minutes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Set;
import org.rostrum.platform.Fields;

/**
 * The clerk's words for one sentence as the meeting file holds them, so that where it is taken over the next draft has them.
 *
 * @param key of the sentence for which they stand
 * @param drafted what the draft said when they were written
 * @param basis the last entry of the record at that time
 */
public record FiledWords(String language, String key, String words, String drafted, long basis) {
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST = 1 << 20;

    /** The words in the file. */
    public JsonObject json() {
        return Json.createObjectBuilder()
                .add("language", language)
                .add("sentence", key)
                .add("words", words)
                .add("drafted", drafted)
                .add("basis", basis)
                .build();
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @param entries how many the journal has
     * @throws org.rostrum.platform.Refusal naming the field that is wrong
     */
    public static FiledWords read(Fields fields, int entries) {
        var language = fields.verbatim("language", 2);
        var key = fields.verbatim("sentence", LONGEST_KEY);
        var words = fields.verbatim("words", LONGEST);
        var drafted = fields.verbatim("drafted", LONGEST);
        long basis = fields.optionalNumber("basis").orElse(0);
        if (!Minutes.isWritten(language)) {
            fields.wrong("language", "The minutes do not come in this language. Ask for en or es.");
        }
        if (!key.chars().allMatch(letter -> letter > ' ' && letter < 0x7f) || key.isEmpty()) {
            fields.wrong("sentence", "This is no key of a sentence.");
        }
        if (basis < 1 || basis > entries) {
            fields.wrong("basis", "This must be the sequence of an entry in this file.");
        }
        fields.check();
        return new FiledWords(language, key, words, drafted, basis);
    }

    /** Notes in {@code known} that there are words for this sentence. @throws org.rostrum.platform.Refusal if there were before */
    public void once(Set<String> known, Fields fields) {
        if (!known.add(language + " " + key.toLowerCase(Locale.ROOT))) {
            fields.wrong("sentence", "The words for this sentence stand twice in this language.");
            fields.check();
        }
    }
}
