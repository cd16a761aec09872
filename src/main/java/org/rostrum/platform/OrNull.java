package org.rostrum.platform;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Optional;

/** What may be missing, as JSON: its value, or null. */
public final class OrNull {
    private OrNull() {}

    /** A text. */
    public static JsonValue text(Optional<String> text) {
        return text.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL);
    }

    /** A whole number. */
    public static JsonValue number(Optional<? extends Number> number) {
        return number.<JsonValue>map(some -> Json.createValue(some.longValue())).orElse(JsonValue.NULL);
    }
}
