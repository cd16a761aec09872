package org.rostrum;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password kept by a single round. The program's own 210 000 take a processor most of a second at each sign-in, of which
 * the tests make hundreds; what keeps a password says by how many rounds it was kept.
 */
final class EasyPassword {
    private static final String WAY = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 1;
    private static final byte[] SALT = new byte[32];

    private EasyPassword() {}

    /** The text of the {@link org.rostrum.platform.PasswordHash} of that password. */
    static String of(String password) {
        try {
            var asked = new PBEKeySpec(password.toCharArray(), SALT, ROUNDS, SALT.length * Byte.SIZE);
            var derived =
                    SecretKeyFactory.getInstance(WAY).generateSecret(asked).getEncoded();
            var base64 = Base64.getEncoder();
            return "%s:%d:%s:%s".formatted(WAY, ROUNDS, base64.encodeToString(SALT), base64.encodeToString(derived));
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }
}
