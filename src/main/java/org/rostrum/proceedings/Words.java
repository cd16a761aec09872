package org.rostrum.proceedings;

import java.util.Optional;

/** A name or free text, 1 to 10,000 characters; empty when it was lawfully taken out of the journal. */
public record Words(Optional<String> kept) {
    private static final int LONGEST = 10_000;
    /** Of a letter that the font of the PDF has, which prints any other as a number sign. */
    private static final String GAP = "■■■";

    public Words {
        kept.ifPresent(Words::check);
    }

    /**
     * Words as they were typed, without the space around them.
     *
     * @throws IllegalArgumentException if nothing is left, if they are too long or hold half a surrogate pair
     */
    public static Words of(String text) {
        return new Words(Optional.of(text.strip()));
    }

    /** What stands where words were taken out. */
    public static Words takenOut() {
        return new Words(Optional.empty());
    }

    /** The text, or three blocks where it was taken out. */
    public String text() {
        return kept.orElse(GAP);
    }

    private static void check(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Write something here.");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("Write at most 10,000 characters.");
        }
        if (text.codePoints().anyMatch(letter -> letter == 0 || Character.getType(letter) == Character.SURROGATE)) {
            throw new IllegalArgumentException("Some characters here cannot be read. Type them again.");
        }
    }
}
