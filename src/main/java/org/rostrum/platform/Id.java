package org.rostrum.platform;

/**
 * The identity of a stored thing: 64 bits, assigned by the application and sorted by the time it was made. Outside the
 * program it is an opaque word of thirteen letters and digits (Crockford's base 32), never a number, since a JSON
 * number holds only 53 bits.
 */
public record Id(long value) implements Comparable<Id> {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 13;

    /**
     * Reads an id as {@link #toString} writes it, and in no other spelling but with small letters.
     *
     * @throws IllegalArgumentException if the text is not thirteen letters and digits of the alphabet, or says more than
     *     64 bits
     */
    public static Id parse(String text) {
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException("Not an id: " + text);
        }
        long value = 0;
        for (int at = 0; at < LENGTH; at++) {
            char letter = text.charAt(at);
            // No upper case of the language: it would read other alphabets' letters as these.
            int digit = ALPHABET.indexOf(letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter);
            if (digit < 0 || value >>> 59 != 0) {
                throw new IllegalArgumentException("Not an id: " + text);
            }
            value = value << 5 | digit;
        }
        return new Id(value);
    }

    /** The form used in addresses and JSON, such as {@code 0E8QW3Z5K1T04}. */
    @Override
    public String toString() {
        var text = new StringBuilder(LENGTH);
        for (int shift = 60; shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt((int) (value >>> shift & 31)));
        }
        return text.toString();
    }

    @Override
    public int compareTo(Id other) {
        return Long.compareUnsigned(value, other.value);
    }
}
