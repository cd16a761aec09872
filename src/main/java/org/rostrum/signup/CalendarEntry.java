package org.rostrum.signup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A day on which someone is to be somewhere, as calendars take it over (RFC 5545).
 *
 * @param begins the hour, where the meeting was published with one
 * @param uid what the entry is known by when it comes again
 */
record CalendarEntry(
        String uid, LocalDate day, Optional<Instant> begins, String title, String place, String words, String address) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    /** The file as it is at an instant. */
    String file(Instant now) {
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Rostrum//Sign-up//EN");
        line(file, "METHOD:PUBLISH");
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + uid);
        line(file, "DTSTAMP:" + MOMENT.format(now));
        line(
                file,
                begins.map(hour -> "DTSTART:" + MOMENT.format(hour)).orElse("DTSTART;VALUE=DATE:" + DAY.format(day)));
        line(file, "SUMMARY:" + escaped(title));
        line(file, "LOCATION:" + escaped(place));
        line(file, "DESCRIPTION:" + escaped(words));
        line(file, "URL:" + address);
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Folded so that no line has more than 75 bytes and no letter is cut in two. */
    private static void line(StringBuilder file, String content) {
        int bytes = 0;
        for (int at = 0; at < content.length(); ) {
            int letter = content.codePointAt(at);
            int more = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > LONGEST_LINE) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.appendCodePoint(letter);
            bytes += more;
            at += Character.charCount(letter);
        }
        file.append("\r\n");
    }
}
