package org.rostrum.platform;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads one JSON object that is too large to be held whole: the objects of its lists are handed on one after the other, as they
 * come, and what nobody asks for is passed over. What is read is as strict as {@link Fields#object}: at most a hundred levels deep,
 * and no field stands twice.
 */
public final class JsonStream {
    /** The parser itself gives up at a thousand levels, with an exception that tells of nothing. */
    private static final int DEEPEST_PASSED = 900;

    private final Bounded file;
    private final JsonParser parser;
    private final Set<String> held;
    private final Map<String, Consumer<Fields>> takers;
    /** The one that was read last. */
    private String field = "";

    private JsonStream(Bounded file, JsonParser parser, Set<String> held, Map<String, Consumer<Fields>> takers) {
        this.file = file;
        this.parser = parser;
        this.held = held;
        this.takers = takers;
    }

    /**
     * Reads to the end.
     *
     * @param file its bound is that of each field, and of each object of a list whose objects are not held
     * @param held the fields that are held: a list of these is one part, since whoever takes its objects keeps them
     * @param takers by the name of a list who takes its objects; what is wrong in one is named such as {@code seats[2].title}
     * @return the fields that are held, and those that have a taker; a list is an empty one
     * @throws Refusal if it is not one JSON object in UTF-8, such a list is something else, or a part is beyond the bound
     */
    public static JsonObject read(Bounded file, Set<String> held, Map<String, Consumer<Fields>> takers) {
        var strict = StandardCharsets.UTF_8.newDecoder();
        try (var parser = Json.createParser(new InputStreamReader(file, strict))) {
            return new JsonStream(file, parser, held, takers).whole();
        } catch (JsonException | NoSuchElementException notJson) {
            throw SentJson.unreadable();
        }
    }

    private JsonObject whole() {
        if (parser.next() != Event.START_OBJECT) {
            throw SentJson.unreadable();
        }
        var fields = new HashMap<String, JsonValue>();
        while (parser.next() == Event.KEY_NAME) {
            var name = parser.getString();
            field = name;
            file.again();
            if (fields.containsKey(name)) {
                throw twice(name);
            }
            var value = field(name, parser.next());
            if (held.contains(name) || takers.containsKey(name)) {
                fields.put(name, value);
            }
        }
        if (parser.hasNext()) {
            throw SentJson.unreadable();
        }
        var object = Json.createObjectBuilder();
        fields.forEach(object::add);
        return object.build();
    }

    private JsonValue field(String name, Event begun) {
        if (begun == Event.START_ARRAY) {
            list(name);
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        if (takers.containsKey(name) && begun != Event.VALUE_NULL) {
            throw Refusal.input(name, "This must be a list of objects.");
        }
        if (held.contains(name)) {
            return value(begun, 1);
        }
        pass(begun);
        return JsonValue.NULL;
    }

    private void list(String name) {
        var taker = takers.get(name);
        int at = 0;
        for (var next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
            if (!held.contains(name)) {
                file.again();
            }
            if (taker == null) {
                pass(next);
            } else if (value(next, 2) instanceof JsonObject object) {
                taker.accept(Fields.of(object, name + "[" + at + "]."));
            } else {
                throw Refusal.input(name + "[" + at + "]", "This must be an object.");
            }
            at++;
        }
    }

    private void pass(Event begun) {
        int open = depth(begun);
        while (open > 0) {
            if (open > DEEPEST_PASSED) {
                throw SentJson.unreadable();
            }
            open += depth(parser.next());
        }
    }

    private static int depth(Event event) {
        return switch (event) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            default -> 0;
        };
    }

    private JsonValue value(Event begun, int depth) {
        if (depth > SentJson.DEEPEST) {
            throw SentJson.unreadable();
        }
        return switch (begun) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_NUMBER -> {
                SentJson.requireShort(field, parser.getString());
                yield parser.getValue();
            }
            default -> parser.getValue();
        };
    }

    private JsonValue object(int depth) {
        var object = Json.createObjectBuilder();
        var names = new HashSet<String>();
        while (parser.next() == Event.KEY_NAME) {
            var name = parser.getString();
            field = name;
            if (!names.add(name)) {
                throw twice(name);
            }
            object.add(name, value(parser.next(), depth + 1));
        }
        return object.build();
    }

    private JsonValue array(int depth) {
        var array = Json.createArrayBuilder();
        for (var next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
            array.add(value(next, depth + 1));
        }
        return array.build();
    }

    private static Refusal twice(String field) {
        return Refusal.input(field, "This field stands twice. Leave one out.");
    }
}
