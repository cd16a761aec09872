package org.rostrum.signup;

import java.util.regex.Pattern;

/** The one rule for phones to which a text message is sent. */
public final class PhoneNumber {
    /** The most characters that are read, however it is written. */
    public static final int LONGEST = 40;

    private static final Pattern SPACING = Pattern.compile("[\\s().\\-/]");
    private static final Pattern FORM = Pattern.compile("\\+?\\d{7,15}");

    private PhoneNumber() {}

    /** Whether a message could be sent to it: seven to fifteen digits (E.164), however they are set apart. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(plain(text)).matches();
    }

    /** The digits alone, behind a plus where there was one. */
    public static String plain(String text) {
        return SPACING.matcher(text).replaceAll("");
    }
}
