package org.rostrum.platform;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 (RFC 8018) with HMAC-SHA-512 and a salt of its own, so slow that guessing does not
 * pay. The text names the way it was made, {@code PBKDF2WithHmacSHA512:210000:salt:hash}, so that a later version can
 * ask for more and still read it; it is the form of Jakarta Security's {@code Pbkdf2PasswordHash}, and is made here
 * because the command line has no container. The number of rounds is OWASP's of 2023 for this hash.
 */
public record PasswordHash(String text) {
    private static final String WAY = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 210_000;
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The hash of no password that anyone could find; to compare with it takes as long as with any other. */
    public static final PasswordHash NONE = kept(ROUNDS, new byte[BYTES], new byte[BYTES]);

    /** Hashes a password with a new salt. */
    public static PasswordHash of(String password) {
        return of(password, ROUNDS);
    }

    /** Hashes a password that was drawn, with a new salt; as any other secret it needs no slow hash. */
    public static PasswordHash of(Secret drawn) {
        return of(drawn.value(), 1);
    }

    private static PasswordHash of(String password, int rounds) {
        var salt = new byte[BYTES];
        RANDOM.nextBytes(salt);
        return kept(rounds, salt, derive(WAY, password, salt, rounds, BYTES));
    }

    private static PasswordHash kept(int rounds, byte[] salt, byte[] derived) {
        var base64 = Base64.getEncoder();
        return new PasswordHash(String.join(
                ":", WAY, Integer.toString(rounds), base64.encodeToString(salt), base64.encodeToString(derived)));
    }

    /** Whether this is the hash of that password; takes as long for a wrong one as for the right one. */
    public boolean fits(String password) {
        var parts = text.split(":", -1);
        var base64 = Base64.getDecoder();
        var kept = base64.decode(parts[3]);
        return MessageDigest.isEqual(
                kept, derive(parts[0], password, base64.decode(parts[2]), Integer.parseInt(parts[1]), kept.length));
    }

    private static byte[] derive(String way, String password, byte[] salt, int rounds, int bytes) {
        try {
            return SecretKeyFactory.getInstance(way)
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, bytes * Byte.SIZE))
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java cannot read a password kept by " + way, missing);
        }
    }

    /** Says nothing, so that no log gives it away. */
    @Override
    public String toString() {
        return "(password hash)";
    }
}
