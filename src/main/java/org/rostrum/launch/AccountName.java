package org.rostrum.launch;

import java.util.regex.Pattern;

/** The name with which someone signs in. */
final class AccountName {
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}@._' -]{0,98}[\\p{L}\\p{N}]|[\\p{L}\\p{N}]");

    private AccountName() {}

    /** @throws CannotStart if nobody could sign in with it */
    static String read(String word) {
        if (!FORM.matcher(word).matches()) {
            throw new CannotStart(
                    "An account's name has up to 100 letters and digits, with @ . _ ' - and spaces between them, not \"%s\"."
                            .formatted(word));
        }
        return word;
    }
}
