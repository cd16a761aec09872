package org.rostrum.signup;

import java.nio.charset.StandardCharsets;
import org.rostrum.platform.Id;
import org.rostrum.platform.Secret;
import org.rostrum.platform.Sha256;

/**
 * A little work for a browser, so that a person need not wait: to find an answer with which the SHA-256 of the challenge,
 * a stroke and the answer begins with eighteen zero bits. It takes a phone a second or two, and the server one hash to see.
 */
public record Puzzle(String challenge) {
    /** How many bits must be zero: a quarter of a million tries on average. */
    public static final int BITS = 18;

    private static final int LETTERS = 32;
    private static final int LONGEST_ANSWER = 12;

    /** The one for a sign-up, known by its key, for a hearing. */
    public static Puzzle of(Id hearing, String key) {
        return new Puzzle(Secret.digest(hearing + "/" + key).substring(0, LETTERS));
    }

    /** Whether an answer, such as {@code 183442}, solves it. */
    public boolean isSolvedBy(String answer) {
        if (answer.isEmpty() || answer.length() > LONGEST_ANSWER) {
            return false;
        }
        var hash = Sha256.bytes((challenge + "/" + answer).getBytes(StandardCharsets.UTF_8));
        int first = (hash[0] & 0xFF) << 16 | (hash[1] & 0xFF) << 8 | (hash[2] & 0xFF);
        return first >>> (24 - BITS) == 0;
    }
}
