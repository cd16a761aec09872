package org.rostrum.proceedings;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;

/**
 * Refuses a field that no part of an act has: a rule whose name is misspelt would be left out of the record in silence, and for
 * good. It is asked of what comes from outside only, since a journal may come from another version (decision 0036).
 */
final class KnownFields {
    private KnownFields() {}

    /**
     * Looks through the fields of a record and of all that stands in it.
     *
     * @param path what stands before the name of a field, such as {@code rules.}
     * @throws FieldRefused by the path of the first that is not known
     */
    static void require(String path, Class<?> type, Map<?, ?> fields) {
        var shape = Shape.of(type.asSubclass(Record.class));
        fields.keySet().forEach(name -> {
            if (!shape.names().contains(String.valueOf(name))) {
                throw new FieldRefused(path + name, "There is no such field here. Leave it out.");
            }
        });
        shape.parts().forEach(part -> within(path + part.name(), part.type(), fields.get(part.name())));
    }

    /** What has another form than its type is refused by who reads it. */
    private static void within(String field, Type type, @Nullable Object json) {
        var raw = Values.raw(type);
        if (raw == Optional.class) {
            within(field, Values.argument(type, 0), json);
        } else if (raw == List.class && json instanceof List<?> list) {
            for (int at = 0; at < list.size(); at++) {
                within(field + "." + at, Values.argument(type, 0), list.get(at));
            }
        } else if (raw == Map.class && json instanceof Map<?, ?> map) {
            map.forEach((key, value) -> within(field + "." + key, Values.argument(type, 1), value));
        } else if (raw.isRecord() && raw != Id.class && raw != Words.class && json instanceof Map<?, ?> map) {
            require(field + ".", raw, map);
        }
    }
}
