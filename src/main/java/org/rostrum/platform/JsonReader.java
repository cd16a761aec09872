package org.rostrum.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text of whole numbers, strictly; what it refuses it says with the place. */
final class JsonReader {
    private static final int DEEPEST = 64;

    private final String json;
    private int at;
    private int depth;
    private final Deque<String> path = new ArrayDeque<>();

    JsonReader(String json) {
        this.json = json;
    }

    @Nullable Object whole() {
        Object value = value();
        return atEnd(value);
    }

    Map<String, @Nullable Object> wholeObject() {
        skipSpace();
        var object = object();
        atEnd(object);
        return object;
    }

    private <T extends @Nullable Object> T atEnd(T value) {
        skipSpace();
        if (at < json.length()) {
            throw wrong("the end");
        }
        return value;
    }

    private @Nullable Object value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> text();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        var object = new LinkedHashMap<String, @Nullable Object>();
        enter('{');
        while (!leave('}', object.isEmpty())) {
            skipSpace();
            String key = text();
            skipSpace();
            take(':');
            path.addLast(key);
            if (object.containsKey(key)) {
                throw wrong("a key that stands once");
            }
            object.put(key, value());
            path.removeLast();
        }
        return object;
    }

    private List<@Nullable Object> array() {
        var array = new ArrayList<@Nullable Object>();
        enter('[');
        while (!leave(']', array.isEmpty())) {
            array.add(value());
        }
        return array;
    }

    private void enter(char opening) {
        take(opening);
        if (++depth > DEEPEST) {
            throw wrong("fewer levels");
        }
    }

    private boolean leave(char closing, boolean first) {
        skipSpace();
        if (peek() == closing) {
            at++;
            depth--;
            return true;
        }
        if (!first) {
            take(',');
            skipSpace();
        }
        return false;
    }

    private String text() {
        take('"');
        var text = new StringBuilder();
        while (peek() != '"') {
            char letter = json.charAt(at++);
            if (letter < ' ') {
                throw wrong("an escaped control character");
            }
            text.append(letter == '\\' ? escaped() : letter);
        }
        at++;
        return text.toString();
    }

    private char escaped() {
        peek();
        char letter = json.charAt(at++);
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> codeUnit();
            default -> throw wrong("an escape");
        };
    }

    private char codeUnit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw wrong("four hexadecimal digits");
            }
            unit = unit << 4 | digit;
            at++;
        }
        return (char) unit;
    }

    private Long number() {
        int start = at;
        while (at < json.length() && "-+.eE0123456789".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        String digits = json.substring(start, at);
        if (!digits.matches("-?(0|[1-9]\\d{0,17})")) {
            throw wrong("a whole number");
        }
        return Long.valueOf(digits);
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!json.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return meaning;
    }

    private void skipSpace() {
        while (at < json.length() && " \t\n\r".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= json.length()) {
            throw wrong("more");
        }
        return json.charAt(at);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw wrong("'" + expected + "'");
        }
        at++;
    }

    private IllegalArgumentException wrong(String expected) {
        return new CanonicalJson.Unreadable(String.join(".", path), expected, at);
    }
}
