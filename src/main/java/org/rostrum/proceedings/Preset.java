package org.rostrum.proceedings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.CanonicalJson;

/**
 * Rules that a body or a state is known for, to start from; they stand in {@code presets.json} beside this class.
 *
 * @param source what they rest on, for a clerk to check before a body adopts them
 */
public record Preset(String key, String name, String source, SpeakingRules rules) {
    private static final List<Preset> ALL = read("presets", Preset.class);

    /** All of them, in the order of the file. */
    public static List<Preset> all() {
        return ALL;
    }

    /** One list of the file. */
    static <T extends Record> List<T> read(String list, Class<T> type) {
        try (InputStream file = Preset.class.getResourceAsStream("presets.json")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return list(CanonicalJson.readObject(text).get(list), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T extends Record> List<T> list(@Nullable Object json, Class<T> type) {
        return (json instanceof List<?> all ? all.stream() : Stream.empty())
                .map(one -> type.cast(Values.build("", type, fields(one))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Object one) {
        return (Map<String, Object>) one;
    }
}
