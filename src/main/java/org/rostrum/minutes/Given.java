package org.rostrum.minutes;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Minutes to be handed to a reader: the tree and, of a version that was given out, the JSON as it was kept. */
public record Given(MinutesDocument document, Optional<String> kept) {
    static Given kept(String json) {
        return new Given(JsonReading.read(json), Optional.of(json));
    }

    static Given draft(MinutesDocument document) {
        return new Given(document, Optional.empty());
    }

    /** The minutes in a format; {@code styles} is the address of the style sheet of the page. */
    public byte[] in(Format format, String styles) {
        return kept.filter(json -> format == Format.JSON)
                .map(json -> json.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> format.write(document, styles));
    }
}
