package org.rostrum.signup;

import java.util.Optional;
import org.rostrum.platform.Secret;

/**
 * One sending of a sign-up, known again when it is repeated.
 *
 * @param key what the sender calls it; the same key again means the same sign-up
 * @param request the content, in the same form whenever it is sent
 */
public record Sending(String key, String request) {
    private static final int LINK_DIGITS = 40;

    /** A sending by someone who may or may not have given it a key; without one it can only be sent once. */
    public static Sending of(Optional<String> key, String request) {
        return new Sending(key.orElseGet(() -> Secret.random().value()), request);
    }

    String digest() {
        return Secret.digest(key);
    }

    String requestDigest() {
        return Secret.digest(request);
    }

    /** Neither the key nor what is stored gives the link alone; together they always give the same. */
    Secret link(String salt) {
        return new Secret(Secret.digest(salt + "\n" + key + "\n" + request).substring(0, LINK_DIGITS));
    }

    /** Says nothing, since the content may hold an address. */
    @Override
    public String toString() {
        return "(a sending)";
    }
}
