package org.rostrum.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) over texts in UTF-8 and bytes; as text always 64 lower-case hexadecimal digits. */
public final class Sha256 {
    private Sha256() {}

    /** The digest of the texts one after the other, with nothing between them. */
    public static String hex(String... texts) {
        return HexFormat.of().formatHex(bytes(String.join("", texts).getBytes(UTF_8)));
    }

    /** The digest as 32 bytes. */
    public static byte[] bytes(byte[] message) {
        return digest().digest(message);
    }

    /** A fresh digest, for those who feed it many messages in turn. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
