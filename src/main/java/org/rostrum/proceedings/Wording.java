package org.rostrum.proceedings;

import org.rostrum.platform.Sha256;

/** The words of an entry beside the chain, which holds their salted digest only. */
public sealed interface Wording {
    /** SHA-256 of salt and text. */
    String digest();

    /** Words that can be read; {@code text} is canonical JSON. */
    record Kept(String salt, String text) implements Wording {
        @Override
        public String digest() {
            return Sha256.hex(salt, text);
        }
    }

    /** Words that were taken out. */
    record TakenOut(String digest) implements Wording {}
}
