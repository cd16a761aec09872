package org.rostrum.proceedings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;

/** Turns the values an act is made of into JSON values and back, by the type of the record component. */
final class Values {
    private static final long LARGEST = (1L << 53) - 1;

    private Values() {}

    static Optional<Object> write(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.flatMap(Values::write);
            case Words words -> words.kept().map(text -> (Object) text);
            case List<?> list -> Optional.of(list.stream().map(Values::written).toList());
            case Map<?, ?> map -> Optional.of(members(map));
            case Id id -> Optional.of(id.toString());
            case Record record -> Optional.of(components(record));
            case String text -> Optional.of(text);
            case Boolean truth -> Optional.of(truth);
            case Integer number -> Optional.of(number.longValue());
            case Long number -> Optional.of(number);
            default -> Optional.of(value.toString());
        };
    }

    private static Object written(Object value) {
        return write(value).orElseThrow();
    }

    private static Map<String, Object> members(Map<?, ?> map) {
        var members = new TreeMap<String, Object>();
        map.forEach((key, value) -> members.put(key.toString(), written(value)));
        return members;
    }

    private static Map<String, Object> components(Record record) {
        var members = new TreeMap<String, Object>();
        for (var part : Shape.of(record.getClass()).parts()) {
            write(part.of(record)).ifPresent(value -> members.put(part.name(), value));
        }
        return members;
    }

    static Record build(String path, Class<? extends Record> type, Map<String, ? extends @Nullable Object> fields) {
        var shape = Shape.of(type);
        var values = shape.parts().stream()
                .map(part -> value(path + part.name(), part.type(), fields.get(part.name())))
                .toArray();
        try {
            return shape.make(values);
        } catch (InvocationTargetException e) {
            throw refusal(path, e);
        }
    }

    private static RuntimeException refusal(String path, InvocationTargetException e) {
        return switch (e.getCause()) {
            case FieldRefused refused -> new FieldRefused(path + refused.field(), String.valueOf(refused.getMessage()));
            case RuntimeException refused ->
                new FieldRefused(
                        path.isEmpty() ? "act" : path.replaceFirst("\\.$", ""), String.valueOf(refused.getMessage()));
            case null, default -> new IllegalStateException(e);
        };
    }

    private static Object value(String field, Type type, @Nullable Object json) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return Optional.ofNullable(json).map(given -> value(field, argument(type, 0), given));
        }
        if (json == null) {
            if (raw == boolean.class) {
                return false;
            }
            throw new FieldRefused(field, "This field is missing.");
        }
        return given(field, type, raw, json);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object given(String field, Type type, Class<?> raw, Object json) {
        if (raw == List.class) {
            return list(field, argument(type, 0), of(field, json, List.class, "Give a list."));
        }
        if (raw == Map.class) {
            return map(field, argument(type, 1), of(field, json, Map.class, "Give an object with a field for each."));
        }
        if (raw.isRecord() && raw != Id.class && raw != Words.class) {
            return build(field + ".", (Class) raw, of(field, json, Map.class, "Give an object."));
        }
        if (raw == Words.class && json instanceof Words words) {
            return words;
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return of(field, json, Boolean.class, "Give true or false.");
        }
        if (raw == int.class || raw == Integer.class) {
            return (int) number(field, json, Integer.MAX_VALUE);
        }
        if (raw == long.class || raw == Long.class) {
            return number(field, json, LARGEST);
        }
        return text(field, raw, of(field, json, String.class, "Give a text."));
    }

    private static List<Object> list(String field, Type element, List<?> json) {
        var list = new java.util.ArrayList<Object>();
        json.forEach(value -> list.add(value(field + "." + list.size(), element, value)));
        return List.copyOf(list);
    }

    private static Map<Id, Object> map(String field, Type element, Map<?, ?> json) {
        // In the order given, and equal to any other map of the same content.
        var map = new LinkedHashMap<Id, Object>();
        json.forEach((key, value) -> {
            var id = (Id) text(field + "." + key, Id.class, String.valueOf(key));
            if (map.put(id, value(field + "." + key, element, value)) != null) {
                throw new FieldRefused(field + "." + key, "This stands twice. Leave one out.");
            }
        });
        return java.util.Collections.unmodifiableMap(map);
    }

    private static <T> T of(String field, Object json, Class<T> type, String otherwise) {
        if (!type.isInstance(json)) {
            throw new FieldRefused(field, otherwise);
        }
        return type.cast(json);
    }

    private static long number(String field, Object json, long largest) {
        if (json instanceof Number number
                && number.doubleValue() == number.longValue()
                && Math.abs(number.doubleValue()) <= largest) {
            return number.longValue();
        }
        throw new FieldRefused(field, "Give a whole number.");
    }

    private static Object text(String field, Class<?> type, String text) {
        try {
            if (type == Id.class) {
                return Id.parse(text);
            } else if (type == Words.class) {
                return Words.of(text);
            } else if (type == Instant.class) {
                return java.time.OffsetDateTime.parse(text).toInstant();
            } else if (type == LocalDate.class) {
                return LocalDate.parse(text);
            } else if (type == LocalTime.class) {
                return LocalTime.parse(text);
            } else if (type.isEnum()) {
                return choice(type, text);
            }
            return Words.of(text).text();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new FieldRefused(field, said(type, e));
        }
    }

    private static String said(Class<?> type, RuntimeException e) {
        if (type == Words.class || type == String.class) {
            return String.valueOf(e.getMessage());
        }
        if (type.isEnum()) {
            return "Give one of " + Arrays.toString(type.getEnumConstants()) + ".";
        }
        return type == Id.class ? "Give an id as it stands in an answer." : "Give a date or time as in ISO 8601.";
    }

    private static Object choice(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
