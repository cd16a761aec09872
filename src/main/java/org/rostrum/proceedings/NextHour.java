package org.rostrum.proceedings;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/** When an hour that the chair has said comes: the first time behind the moment she said it that it is so late in the place. */
public final class NextHour {
    private NextHour() {}

    /** The instant of an hour that was said at another. */
    public static Instant after(Instant said, LocalTime hour, ZoneId zone) {
        var then = said.atZone(zone);
        var today = then.with(hour);
        // In the night in which the clock is put back, an hour comes twice.
        return Stream.of(today, today.withLaterOffsetAtOverlap())
                .filter(at -> at.isAfter(then))
                .findFirst()
                .orElse(today.plusDays(1))
                .toInstant();
    }
}
