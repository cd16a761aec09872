package org.rostrum.platform.web;

import java.util.List;
import java.util.Optional;

/** One thing to mend in what was typed: the field it stands at and the key of the text that says how. */
public record Mistake(String field, String key) {
    /** What is to mend at one field; the first where there is more. */
    public static Optional<Mistake> at(String field, List<Mistake> mistakes) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .findFirst();
    }
}
