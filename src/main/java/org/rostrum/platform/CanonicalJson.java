package org.rostrum.platform;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON that has one form only (RFC 8785), so that it can be hashed as it is stored. It knows objects, arrays, strings,
 * whole numbers that a double holds exactly, booleans and null; fractions are refused, since nothing in the journal
 * needs them and their text is where implementations differ.
 */
public final class CanonicalJson {
    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    /** A text that is not such JSON; says at which character, and in which field it stands. */
    public static final class Unreadable extends IllegalArgumentException {
        private final String field;
        private final String expected;

        Unreadable(String field, String expected, int at) {
            super("JSON: expected " + expected + " at character " + at);
            this.field = field;
            this.expected = expected;
        }

        /** The field, such as {@code plan.seats}; empty where it is the whole. */
        public String field() {
            return field;
        }

        /** What to do about it. */
        public String advice() {
            return "Here must stand " + expected + ".";
        }
    }

    /**
     * Writes maps with text keys, collections, text, whole numbers, booleans and null.
     *
     * @throws IllegalArgumentException if the value holds anything else, a number beyond 2^53-1 or half a surrogate pair
     */
    public static String write(@Nullable Object value) {
        var text = new StringBuilder();
        write(text, value);
        return text.toString();
    }

    /**
     * Reads JSON into maps, lists, text, {@code Long}, {@code Boolean} and null; white space is taken, a key that stands
     * twice is not.
     *
     * @throws IllegalArgumentException if the text is not such JSON, saying at which character
     */
    public static @Nullable Object read(String json) {
        return new JsonReader(json).whole();
    }

    /**
     * Reads JSON that must be an object.
     *
     * @throws IllegalArgumentException as {@link #read}, or if it is not an object
     */
    public static Map<String, @Nullable Object> readObject(String json) {
        return new JsonReader(json).wholeObject();
    }

    private static void write(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case String words -> writeText(text, words);
            case Boolean truth -> text.append(truth.booleanValue());
            case Integer number -> text.append(number.intValue());
            case Long number -> text.append(exact(number));
            case Map<?, ?> object -> writeObject(text, object);
            case Collection<?> array -> writeArray(text, array);
            default -> throw new IllegalArgumentException("Not JSON: " + value.getClass());
        }
    }

    private static long exact(long number) {
        if (number < -LARGEST || number > LARGEST) {
            throw new IllegalArgumentException("A JSON number holds no more than 2^53-1: " + number);
        }
        return number;
    }

    private static void writeObject(StringBuilder text, Map<?, ?> object) {
        // RFC 8785 sorts keys by UTF-16 code units, which is what String.compareTo does.
        var sorted = new TreeMap<String, @Nullable Object>();
        object.forEach((key, value) -> sorted.put((String) key, value));
        var between = "{";
        for (var member : sorted.entrySet()) {
            text.append(between);
            writeText(text, member.getKey());
            text.append(':');
            write(text, member.getValue());
            between = ",";
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(StringBuilder text, Collection<?> array) {
        var between = "[";
        for (var element : array) {
            text.append(between);
            write(text, element);
            between = ",";
        }
        text.append(array.isEmpty() ? "[]" : "]");
    }

    private static void writeText(StringBuilder text, String words) {
        text.append('"');
        words.codePoints().forEach(letter -> writeLetter(text, letter));
        text.append('"');
    }

    private static void writeLetter(StringBuilder text, int letter) {
        switch (letter) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> {
                if (letter < ' ') {
                    text.append("\\u00").append(Character.forDigit(letter >> 4, 16));
                    text.append(Character.forDigit(letter & 15, 16));
                } else if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
                    throw new IllegalArgumentException("Half a surrogate pair is no text.");
                } else {
                    text.appendCodePoint(letter);
                }
            }
        }
    }
}
