package org.rostrum.proceedings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** One of the days on which a meeting is held: {@code time} is the hour at which it is called there, by the clock on the wall. */
public record MeetingDay(LocalDate date, Optional<LocalTime> time, String place) {
    static MeetingDay of(MeetingPlan plan) {
        return new MeetingDay(plan.date(), plan.begins(), plan.place());
    }

    static MeetingDay of(Sitting.Later later) {
        return new MeetingDay(later.date(), later.time(), later.place().text());
    }

    /** The instant at which it begins, where its hour was said. */
    public Optional<Instant> beginsAt(ZoneId zone) {
        return time.map(hour -> date.atTime(hour).atZone(zone).toInstant());
    }
}
