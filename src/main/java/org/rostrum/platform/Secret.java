package org.rostrum.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Something only its holder knows, such as a private link or a token. Stored only as its digest: 192 random bits need
 * no slow hash.
 */
public record Secret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    /** A new secret of letters, digits, hyphen and underscore, safe in an address. */
    public static Secret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The SHA-256 of the text in UTF-8, as 64 small hexadecimal digits. */
    public String digest() {
        return digest(value);
    }

    /** The SHA-256 of any text in UTF-8, as 64 small hexadecimal digits. */
    public static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("Every Java platform has SHA-256", missing);
        }
    }

    /** Says nothing, so that no log gives a secret away. */
    @Override
    public String toString() {
        return "(secret)";
    }
}
