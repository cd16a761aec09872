package org.rostrum.signup;

import java.util.regex.Pattern;

/** The one rule for addresses to which something is sent. */
public final class EmailAddress {
    /** The most characters an address has, as SMTP allows (RFC 5321). */
    public static final int LONGEST = 254;

    private static final Pattern FORM = Pattern.compile("[^@\\s<>(),;:\"\\[\\]\\\\]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)*");

    private EmailAddress() {}

    /** Whether something could be sent to it; whether it arrives, only a confirmation says. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
