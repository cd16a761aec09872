package org.rostrum.platform;

/** What a text that people read may be made of. */
public final class Printable {
    private Printable() {}

    /**
     * Whether every letter can be shown where it stands: no control character but tab and line break, no half of a
     * surrogate pair, nothing that turns the direction of what follows it (Unicode's embeddings, overrides, isolates).
     */
    public static boolean isAll(String text) {
        return text.codePoints().noneMatch(Printable::isHidden);
    }

    /** Whether at least one letter, digit or sign can be seen. */
    public static boolean isSeen(String text) {
        return text.codePoints().anyMatch(Printable::isVisible);
    }

    private static boolean isHidden(int letter) {
        return (Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t')
                || Character.getType(letter) == Character.SURROGATE
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2066 && letter <= 0x2069);
    }

    private static boolean isVisible(int letter) {
        return !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && Character.getType(letter) != Character.FORMAT
                && Character.getType(letter) != Character.UNASSIGNED;
    }
}
