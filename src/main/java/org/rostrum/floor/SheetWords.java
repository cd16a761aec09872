package org.rostrum.floor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.rostrum.platform.TextBundle;

/** The words on paper in one language, and times by the clock of the body. */
record SheetWords(Locale language, ZoneId zone) {
    private static final String BUNDLE = "org.rostrum.floor.sheets";
    /** The narrow space of the English time is missing in many fonts. */
    private static final char NARROW = '\u202f';

    String say(String key, Object... fill) {
        return new TextBundle(BUNDLE, language).say(key, fill);
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language));
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .format(at.atZone(zone))
                .replace(NARROW, '\u00a0');
    }

    /** A duration as a clock shows it, such as "1:56". */
    String length(Duration length) {
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }
}
