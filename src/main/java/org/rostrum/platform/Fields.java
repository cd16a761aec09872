package org.rostrum.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Reads the fields of a JSON object that someone sent and collects everything that is wrong with them, so that the
 * sender learns of all of it at once. A reader answers with something usable even for a wrong field; call
 * {@link #check} before acting on any.
 */
public final class Fields {
    /** Enough for any call but the import of a meeting: one mebibyte. */
    public static final int USUAL_LIMIT = 1 << 20;

    private static final int LONGEST_INSTANT = 40;
    private static final Instant BEYOND = Instant.parse("9999-12-31T00:00:00Z");

    private final JsonObject object;
    private final String prefix;
    private final List<ProblemDocument.FieldError> errors;

    private Fields(JsonObject object) {
        this(object, "", new ArrayList<>());
    }

    private Fields(JsonObject object, String prefix, List<ProblemDocument.FieldError> errors) {
        this.object = object;
        this.prefix = prefix;
        this.errors = errors;
    }

    /** The fields of an object that is already JSON. */
    public static Fields of(JsonObject object) {
        return new Fields(object);
    }

    /** The fields of an object that stands in another one: what is wrong is named with {@code prefix}, such as {@code seats[2].}. */
    static Fields of(JsonObject object, String prefix) {
        return new Fields(object, prefix, new ArrayList<>());
    }

    /**
     * Reads a request body.
     *
     * @throws Refusal if it is longer than the limit in bytes, not UTF-8, or not one JSON object
     */
    public static Fields read(InputStream body, int limit) {
        return new Fields(SentJson.object(SentJson.text(body, limit)));
    }

    /**
     * Reads a request body in which every field may be left out: nothing sent is as good as an empty object.
     *
     * @throws Refusal as {@link #read}
     */
    public static Fields readAny(InputStream body, int limit) {
        var text = SentJson.text(body, limit);
        return new Fields(text.isBlank() ? JsonValue.EMPTY_JSON_OBJECT : SentJson.object(text));
    }

    /** A text of one line that must be there, such as a name. */
    public String line(String field, int longest) {
        return oneLine(field, text(field, longest));
    }

    /** A text of one line that may be left out, null or blank. */
    public Optional<String> optionalLine(String field, int longest) {
        return optionalText(field, longest).map(text -> oneLine(field, text));
    }

    private String oneLine(String field, String text) {
        if (text.chars().anyMatch(letter -> letter == '\n' || letter == '\r')) {
            wrong(field, "Write this on one line.");
        }
        return text;
    }

    /** A text that must be there, letter for letter as it was sent. */
    public String verbatim(String field, int longest) {
        if (value(field) instanceof JsonString string && string.getString().length() <= longest) {
            return string.getString();
        }
        wrong(field, "This must be a text of at most " + longest + " characters.");
        return "";
    }

    /** True or false, that may be left out. */
    public Optional<Boolean> optionalTruth(String field) {
        return switch (value(field)) {
            case JsonValue truth when truth.equals(JsonValue.TRUE) -> Optional.of(true);
            case JsonValue truth when truth.equals(JsonValue.FALSE) -> Optional.of(false);
            case JsonValue none when none.equals(JsonValue.NULL) -> Optional.empty();
            default -> {
                wrong(field, "This must be true or false.");
                yield Optional.empty();
            }
        };
    }

    /** A text that must be there and not blank, without the space around it. */
    public String text(String field, int longest) {
        return optionalText(field, longest).orElseGet(() -> {
            if (isRight(field)) {
                wrong(field, "This is needed. Fill it in.");
            }
            return "";
        });
    }

    /** A text that may be left out, null or blank, without the space around it. */
    public Optional<String> optionalText(String field, int longest) {
        return switch (value(field)) {
            case JsonString string -> checked(field, string.getString().strip(), longest);
            case JsonValue none when none.equals(JsonValue.NULL) -> Optional.empty();
            default -> {
                wrong(field, "This must be a text.");
                yield Optional.empty();
            }
        };
    }

    private Optional<String> checked(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            wrong(field, "This is too long. Use at most " + longest + " characters.");
            return Optional.empty();
        }
        if (!Printable.isAll(text)) {
            wrong(field, "This contains a character that cannot be printed. Type it again.");
            return Optional.empty();
        }
        return Printable.isSeen(text) ? Optional.of(text) : Optional.empty();
    }

    /** One of the values of an enumeration, by name, that must be there. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        var found = optionalChoice(field, type);
        if (found.isEmpty() && isRight(field)) {
            wrong(field, "This is needed. Choose one of " + names(type) + ".");
        }
        return found;
    }

    /** One of the values of an enumeration, by name, that may be left out. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String field, Class<E> type) {
        var name = optionalText(field, 100);
        var found = Arrays.stream(type.getEnumConstants())
                .filter(value -> name.filter(value.name()::equals).isPresent())
                .findFirst();
        if (name.isPresent() && found.isEmpty()) {
            wrong(field, "Choose one of " + names(type) + ".");
        }
        return found;
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    /** An id that must be there. */
    public Id id(String field) {
        return parse(field, text(field, 13));
    }

    /** An id that may be left out. */
    public Optional<Id> optionalId(String field) {
        return optionalText(field, 13).map(text -> parse(field, text));
    }

    private Id parse(String field, String text) {
        try {
            return Id.parse(text);
        } catch (IllegalArgumentException notAnId) {
            if (!text.isEmpty()) {
                wrong(field, "This is not an id. Copy it from an answer of this program.");
            }
            return new Id(0);
        }
    }

    /** A moment in UTC that must be there, and that a journal can have. */
    public Instant instant(String field) {
        try {
            var time = Instant.parse(verbatim(field, LONGEST_INSTANT));
            if (isKept(time)) {
                return time;
            }
        } catch (DateTimeException wrong) {
            // Said below.
        }
        wrong(field, "Write a time with its offset, such as 2018-04-16T20:41:00-04:00.");
        return Instant.EPOCH;
    }

    /** Whether a moment is one that can be kept: since 1970, and with a year of four digits. */
    public static boolean isKept(Instant time) {
        return !time.isBefore(Instant.EPOCH) && time.isBefore(BEYOND);
    }

    /** A whole number that may be left out. */
    public OptionalLong optionalNumber(String field) {
        return switch (value(field)) {
            case JsonNumber number
            when number.isIntegral()
                    && number.bigDecimalValue().precision() <= 18
                    && Math.abs(number.bigDecimalValue().scale()) <= 18 -> OptionalLong.of(number.longValue());
            case JsonValue none when none.equals(JsonValue.NULL) -> OptionalLong.empty();
            default -> {
                wrong(field, "This must be a whole number.");
                yield OptionalLong.empty();
            }
        };
    }

    /** A list of objects, empty if left out; what is wrong in one is named such as {@code seats[2].title}. */
    public List<Fields> list(String field, int most) {
        if (value(field).equals(JsonValue.NULL)) {
            return List.of();
        }
        if (!(value(field) instanceof JsonArray array)
                || array.size() > most
                || !array.stream().allMatch(JsonObject.class::isInstance)) {
            wrong(field, "This must be a list of at most " + most + " objects.");
            return List.of();
        }
        return IntStream.range(0, array.size())
                .mapToObj(at -> new Fields(array.getJsonObject(at), prefix + field + "[" + at + "].", errors))
                .toList();
    }

    /** A list of texts that must be there, such as references; it may be empty. */
    public List<String> texts(String field, int most) {
        if (value(field) instanceof JsonArray array
                && array.size() <= most
                && array.stream().allMatch(JsonString.class::isInstance)) {
            return array.getValuesAs(JsonString::getString);
        }
        wrong(field, "This must be a list of at most " + most + " texts.");
        return List.of();
    }

    /** Whether a field was sent at all, null included. */
    public boolean has(String field) {
        return object.containsKey(field);
    }

    /** The whole object as it was sent. */
    public JsonObject object() {
        return object;
    }

    /** Notes that a field is wrong and what to do about it; what was noted of it before says it better. */
    public void wrong(String field, String message) {
        if (isRight(field)) {
            errors.add(new ProblemDocument.FieldError(prefix + field, message));
        }
    }

    private boolean isRight(String field) {
        return errors.stream().noneMatch(error -> error.field().equals(prefix + field));
    }

    /**
     * Goes on only if every field read so far was right.
     *
     * @throws Refusal naming every field that was found wrong
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw Refusal.input(List.copyOf(errors));
        }
    }

    private JsonValue value(String field) {
        return object.getOrDefault(field, JsonValue.NULL);
    }
}
