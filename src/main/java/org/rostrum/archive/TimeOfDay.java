package org.rostrum.archive;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a time of day as people write it: {@code 20:41}, {@code 8:41 PM}, {@code 8:41 p. m.}, {@code 8 pm}. */
public final class TimeOfDay {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2})(?::\\d{2})?)?\\s*(?:([ap])\\.?\\s*m\\.?)?");
    private static final int NOON = 12;

    private TimeOfDay() {}

    /** The time, to the minute; nothing where this is no time of any day. */
    public static Optional<LocalTime> parse(String typed) {
        var match = FORM.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!match.matches() || (match.group(2) == null && match.group(3) == null)) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(match.group(1));
        int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        boolean halved = match.group(3) != null;
        if (minute > 59 || (halved ? hour < 1 || hour > NOON : hour > 23)) {
            return Optional.empty();
        }
        int passed = "p".equals(match.group(3)) ? NOON : 0;
        return Optional.of(LocalTime.of(halved ? hour % NOON + passed : hour, minute));
    }
}
