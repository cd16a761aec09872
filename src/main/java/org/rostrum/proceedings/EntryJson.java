package org.rostrum.proceedings;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.rostrum.platform.Fields;
import org.rostrum.platform.SentJson;

/** Entries on the wire: for the public, and whole for the file from which a meeting can be imported. */
public final class EntryJson {
    private EntryJson() {}

    /** What the public may read of an entry, which is enough to prove the chain where words were kept. */
    public static JsonObject open(Entry entry) {
        return common(entry)
                .add("seq", entry.sequence())
                .add("act", ActCodec.name(entry.act()))
                .add("occurredAt", entry.occurredAt().toString())
                .add("recordedAt", entry.recordedAt().toString())
                .add("actor", entry.actor())
                .build();
    }

    /** What the public may read of an entry of a closed session: its place in the chain; all else is null. */
    public static JsonObject shut(Entry entry) {
        return Json.createObjectBuilder()
                .add("seq", entry.sequence())
                .addNull("act")
                .addNull("occurredAt")
                .addNull("recordedAt")
                .addNull("actor")
                .addNull("facts")
                .addNull("words")
                .add("closedSession", true)
                .add("wordsDigest", entry.wording().digest())
                .add("previous", entry.previous())
                .add("hash", entry.hash())
                .build();
    }

    /** An entry in the meeting file: its texts exactly as they were hashed. */
    public static JsonObject whole(Entry entry) {
        var json = Json.createObjectBuilder()
                .add("facts", entry.facts())
                .add("previous", entry.previous())
                .add("hash", entry.hash());
        return switch (entry.wording()) {
            case Wording.Kept(var salt, var text) ->
                json.add("words", text).add("salt", salt).build();
            case Wording.TakenOut(var digest) -> json.add("wordsDigest", digest).build();
        };
    }

    /** Reads what {@link #whole} wrote; a field that is wrong is noted with {@code fields}. */
    public static Entry read(Fields fields) {
        int longest = Fields.USUAL_LIMIT;
        var facts = fields.verbatim("facts", longest);
        var wording = fields.has("wordsDigest")
                ? new Wording.TakenOut(fields.verbatim("wordsDigest", 64))
                : new Wording.Kept(fields.verbatim("salt", 64), fields.verbatim("words", longest));
        var previous = fields.verbatim("previous", 64);
        var hash = fields.verbatim("hash", 64);
        fields.check();
        try {
            return Entry.restore(facts, wording, previous, hash);
        } catch (IllegalArgumentException wrong) {
            fields.wrong("facts", "This is not an entry as the export writes it.");
            fields.check();
            throw wrong;
        }
    }

    private static JsonObjectBuilder common(Entry entry) {
        JsonValue words = entry.wording() instanceof Wording.Kept kept ? SentJson.object(kept.text()) : JsonValue.NULL;
        return Json.createObjectBuilder()
                .add("facts", SentJson.object(entry.facts()))
                .add("words", words)
                .add("wordsDigest", entry.wording().digest())
                .add("previous", entry.previous())
                .add("hash", entry.hash());
    }
}
