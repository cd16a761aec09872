package org.rostrum.floor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.chrono.ChronoZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An hour as it is written on paper, such as 7:42, 742, 7:42 PM or 19:42:30; two where morning or evening is left out. */
record HourOnPaper(List<LocalTime> either) {
    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,2})[:.h]?(\\d{2})(?:[:.](\\d{2}))?\\s*(?:([ap])\\.?\\s?m?\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final int NOON = 12;

    /** Reads it; nothing where it is no hour. */
    static Optional<HourOnPaper> read(String typed) {
        var found = FORM.matcher(typed.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = Integer.parseInt(found.group(2));
        int second = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        var half = Optional.ofNullable(found.group(4)).map(letter -> letter.toLowerCase(Locale.ROOT));
        if (hour > 23 || minute > 59 || second > 59 || (half.isPresent() && (hour == 0 || hour > NOON))) {
            return Optional.empty();
        }
        return Optional.of(new HourOnPaper(hours(hour, half).stream()
                .map(at -> LocalTime.of(at, minute, second))
                .toList()));
    }

    private static List<Integer> hours(int hour, Optional<String> half) {
        if (half.isPresent()) {
            return List.of(hour % NOON + (half.get().equals("p") ? NOON : 0));
        }
        return hour == 0 || hour > NOON ? List.of(hour) : List.of(hour % NOON, hour % NOON + NOON);
    }

    /** The first time that it is this hour from the minute of {@code bound} on; nothing where that is later than {@code most}. */
    Optional<Instant> from(Instant bound, Duration most, ZoneId zone) {
        var minute = bound.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        return either.stream()
                .map(minute::with)
                // In the night in which the clock is put back, an hour comes twice.
                .flatMap(at -> Stream.of(at, at.withLaterOffsetAtOverlap(), at.plusDays(1)))
                .filter(at -> !at.isBefore(minute))
                .map(ChronoZonedDateTime::toInstant)
                .min(Comparator.naturalOrder())
                .map(at -> at.isBefore(bound) ? bound : at)
                .filter(at -> Duration.between(bound, at).compareTo(most) <= 0);
    }
}
