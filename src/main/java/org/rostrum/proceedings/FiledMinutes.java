package org.rostrum.proceedings;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rostrum.platform.CanonicalJson;
import org.rostrum.platform.Fields;
import org.rostrum.platform.OrNull;
import org.rostrum.platform.Sha256;

/**
 * A version of the minutes as the meeting file holds it: every text as it was given out.
 *
 * @param standing how far it has come, such as {@code ADOPTED}
 * @param head what it was made from
 * @param salt random; empty of a version that was kept before versions had a digest
 */
public record FiledMinutes(
        int number, String standing, Instant madeAt, Chain.Head head, Optional<String> salt, List<Text> texts) {
    private static final int LONGEST_WORD = 20;
    private static final int LONGEST_TEXT = 16 << 20;
    private static final int MOST_TEXTS = 100;
    private static final int DIGITS = 64;

    /** The minutes in one profile and language, as JSON. */
    public record Text(String profile, String language, String document) {}

    /**
     * The digest of texts: SHA-256 of the canonical JSON (RFC 8785) of an object with the {@code salt} and, in {@code texts}
     * under a name such as {@code action.en}, the SHA-256 of each text in UTF-8.
     */
    public static String digest(String salt, List<Text> texts) {
        var each = new TreeMap<String, Object>();
        texts.forEach(text -> each.put(text.profile() + "." + text.language(), Sha256.hex(text.document())));
        return Sha256.hex(CanonicalJson.write(Map.of("salt", salt, "texts", each)));
    }

    /** What a version is proved by: the texts themselves are not needed any more. */
    public record Known(int number, String standing, Optional<String> digest) {
        /** Whether everyone may read it. */
        boolean isOut() {
            return standing.equals("ADOPTED") || standing.equals("CORRECTED");
        }
    }

    /** This version without its texts. */
    public Known known() {
        return new Known(number, standing, digest());
    }

    /** The digest of this version, where it has one. */
    public Optional<String> digest() {
        return salt.map(random -> digest(random, texts));
    }

    /** The version in the file. */
    public JsonObject json() {
        return Json.createObjectBuilder()
                .add("version", number)
                .add("standing", standing)
                .add("madeAt", madeAt.toString())
                .add("entries", head.sequence())
                .add("hash", head.hash())
                .add("salt", OrNull.text(salt))
                .add("texts", list())
                .build();
    }

    private JsonArrayBuilder list() {
        var list = Json.createArrayBuilder();
        texts.forEach(text -> list.add(Json.createObjectBuilder()
                .add("profile", text.profile())
                .add("language", text.language())
                .add("document", text.document())));
        return list;
    }

    /** Reads what {@link #json} wrote; a field that is wrong is noted with {@code fields}. */
    public static FiledMinutes read(Fields fields) {
        long number = number(fields, "version");
        var standing = fields.line("standing", LONGEST_WORD);
        var madeAt = fields.instant("madeAt");
        var head = new Chain.Head(number(fields, "entries"), fields.verbatim("hash", DIGITS));
        var salt = fields.optionalText("salt", DIGITS);
        var texts = fields.list("texts", MOST_TEXTS).stream()
                .map(text -> new Text(
                        text.line("profile", LONGEST_WORD),
                        text.line("language", LONGEST_WORD),
                        text.verbatim("document", LONGEST_TEXT)))
                .toList();
        fields.check();
        return new FiledMinutes(Math.toIntExact(number), standing, madeAt, head, salt, texts);
    }

    private static long number(Fields fields, String field) {
        var number = fields.optionalNumber(field);
        if (number.isEmpty() || number.getAsLong() < 1 || number.getAsLong() > Integer.MAX_VALUE) {
            fields.wrong(field, "This must be a whole number.");
        }
        return number.orElse(1);
    }
}
