package org.rostrum.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * A day on which someone is to be somewhere, as calendars take it over (RFC 5545).
 *
 * @param uid what the entry is known by when it comes again
 * @param sequence grows whenever it says something else than before
 * @param begins the hour, where it has one
 */
public record CalendarEntry(
        String uid,
        long sequence,
        LocalDate day,
        Optional<Instant> begins,
        String title,
        String place,
        String words,
        String address) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    /** The file with this entry alone, as it is at an instant. */
    public String file(Instant now) {
        return file(List.of(this), now);
    }

    /** One file with all entries, as they are at an instant. */
    public static String file(List<CalendarEntry> entries, Instant now) {
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Rostrum//Hearings//EN");
        line(file, "METHOD:PUBLISH");
        entries.forEach(entry -> entry.write(file, now));
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private void write(StringBuilder file, Instant now) {
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + uid);
        line(file, "SEQUENCE:" + sequence);
        line(file, "DTSTAMP:" + MOMENT.format(now));
        line(
                file,
                begins.map(hour -> "DTSTART:" + MOMENT.format(hour)).orElse("DTSTART;VALUE=DATE:" + DAY.format(day)));
        line(file, "SUMMARY:" + escaped(title));
        line(file, "LOCATION:" + escaped(place));
        line(file, "DESCRIPTION:" + escaped(words));
        line(file, "URL:" + address);
        line(file, "END:VEVENT");
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
