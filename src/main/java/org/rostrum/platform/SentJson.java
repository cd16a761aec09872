package org.rostrum.platform;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what someone sent as text, as one JSON object or as values of the journal, and refuses what could not be read as it was meant. */
public final class SentJson {
    /** How many levels an object may have that is read. */
    static final int DEEPEST = 100;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,4})?");

    private SentJson() {}

    /**
     * Reads a request body as text.
     *
     * @throws Refusal if it is longer than the limit in bytes or not UTF-8
     */
    public static String text(InputStream body, int limit) {
        try {
            var bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Refusal(ProblemDocument.of(
                        413, "What was sent is too long", "Send at most " + limit + " bytes. Nothing was recorded."));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw unreadable();
        } catch (IOException cutOff) {
            throw unreadable();
        }
    }

    /**
     * Reads a text as one JSON object.
     *
     * @throws Refusal if it is anything else, nested more than a hundred levels deep, or has a field that stands twice
     */
    public static JsonObject object(String text) {
        if (tooDeep(text)) {
            throw unreadable();
        }
        requireReadable(text);
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException notJson) {
            throw unreadable();
        }
    }

    /**
     * Refuses what the reader of the platform does not: of a field that stands twice it would keep the last and say nothing, and a
     * number that is too long would end it with an exception of its own.
     */
    private static void requireReadable(String text) {
        var open = new ArrayDeque<Set<String>>();
        var field = "";
        try (var parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT -> open.push(new HashSet<>());
                    case END_OBJECT -> open.pop();
                    case KEY_NAME -> {
                        field = parser.getString();
                        if (!open.getFirst().add(field)) {
                            throw Refusal.input(field, "This field stands twice. Leave one out.");
                        }
                    }
                    case VALUE_NUMBER -> requireShort(field, parser.getString());
                    default -> {}
                }
            }
        } catch (JsonException notJson) {
            throw unreadable();
        }
    }

    /** Refuses a number that no field has, and that could not be read in reasonable time, if at all. */
    static void requireShort(String field, String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw Refusal.input(field, "This number is too long. Write it with fewer digits.");
        }
    }

    /**
     * Reads a text as values of the journal: whole numbers only, and every text one that people can read.
     *
     * @throws Refusal naming the field that is otherwise
     */
    public static Map<String, @Nullable Object> values(String text) {
        try {
            var values = CanonicalJson.readObject(text);
            readable("", values);
            return values;
        } catch (CanonicalJson.Unreadable wrong) {
            if (wrong.field().isEmpty()) {
                throw unreadable();
            }
            throw Refusal.input(wrong.field(), wrong.advice());
        }
    }

    private static void readable(String field, @Nullable Object value) {
        switch (value) {
            case String text
            when !Printable.isAll(text) ->
                throw Refusal.input(field, "This contains a character that cannot be printed. Type it again.");
            case Map<?, ?> object ->
                object.forEach((name, inner) -> readable(field.isEmpty() ? "" + name : field + "." + name, inner));
            case List<?> list -> list.forEach(inner -> readable(field, inner));
            case null, default -> {}
        }
    }

    /** Counts brackets inside strings too; a hundred of them unclosed is no text a form would send. */
    private static boolean tooDeep(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            depth += letter == '{' || letter == '[' ? 1 : letter == '}' || letter == ']' ? -1 : 0;
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    static Refusal unreadable() {
        return new Refusal(ProblemDocument.of(
                400,
                "What was sent is not a JSON object",
                "Send one JSON object in UTF-8, as /openapi describes it. Nothing was recorded."));
    }
}
