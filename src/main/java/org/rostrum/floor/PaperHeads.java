package org.rostrum.floor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.MeetingDay;
import org.rostrum.proceedings.Presence;

/**
 * The head of a sheet as it can be entered, and what is to mend in it; {@code since} is the hour before which nothing else on
 * the sheet happened.
 */
public record PaperHeads(PaperHead head, Instant since, Map<PaperPlace, Wrong> wrong) {
    /** The head as it was typed; the first two hours by the clock of 24 hours, such as 19:03, empty where none was typed. */
    public record Written(String called, String opened, String roll, Map<Id, Presence> members) {
        boolean hasRoll() {
            return !roll.isBlank() || !members.isEmpty();
        }
    }

    /**
     * What the record lacks and the sheet has to say.
     *
     * @param since up to when the record goes, where the meeting was called to order
     * @param item the item to open with the hearing, where that is not open
     * @param day the day on which the meeting is held, of several that to which the sheet belongs
     */
    public record Asked(Optional<Instant> since, Optional<Id> item, Id hearing, MeetingDay day, ZoneId zone) {
        /** The night after an evening belongs to it. */
        private static final Duration INTO_THE_NIGHT = Duration.ofHours(6);

        private static final Duration DAY = Duration.ofDays(1);

        /** The hour with which the meeting begins. */
        private Optional<Instant> first(String typed, Instant now) {
            return hour(typed).flatMap(hour -> {
                var own = day.date().atTime(hour).atZone(zone);
                return inTheNight(own.plusDays(1).toInstant(), now)
                        .or(() -> Optional.of(own.toInstant()).filter(at -> !at.isAfter(now)));
            });
        }

        private Optional<Instant> inTheNight(Instant at, Instant now) {
            boolean night = day.beginsAt(zone)
                    .filter(begins -> !at.isAfter(begins.plus(INTO_THE_NIGHT)))
                    .isPresent();
            return night && !at.isAfter(now) ? Optional.of(at) : Optional.empty();
        }

        /** The first time from {@code bound} on that it is this hour: on the same day, or in the night after it. */
        private Optional<Instant> after(Instant bound, String typed, Instant now) {
            return hour(typed)
                    .flatMap(hour -> new HourOnPaper(List.of(hour)).from(bound, DAY, zone))
                    .filter(at -> date(at).equals(date(bound)) || !at.isAfter(bound.plus(PaperReading.EVENING)))
                    .filter(at -> !at.isAfter(now));
        }

        private LocalDate date(Instant at) {
            return at.atZone(zone).toLocalDate();
        }

        private static Optional<LocalTime> hour(String typed) {
            try {
                return Optional.of(LocalTime.parse(typed));
            } catch (DateTimeParseException unreadable) {
                return Optional.empty();
            }
        }
    }

    /** What is to mend. */
    public enum Wrong {
        NOT_CALLED("called"),
        NOT_OPENED("opened"),
        ROLL_NO_HOUR("at-roll"),
        ROLL_NOBODY("at-roll"),
        ROLL_BEFORE("at-roll"),
        ROLL_STILL_TO_COME("at-roll");

        private final String field;

        Wrong(String field) {
            this.field = field;
        }

        /** The field on the page in which it is mended. */
        public String field() {
            return field;
        }
    }

    /** Reads what was typed; a meeting whose own hour was not written began with its hearing. */
    public static PaperHeads of(Written typed, Asked asked, Instant now) {
        boolean opens = asked.item().isPresent();
        var called =
                typed.called().isBlank() && opens ? asked.first(typed.opened(), now) : asked.first(typed.called(), now);
        var begins = asked.since().or(() -> called);
        if (begins.isEmpty()) {
            var missing = typed.called().isBlank() && opens ? Wrong.NOT_OPENED : Wrong.NOT_CALLED;
            return wrong(now, new PaperPlace.Head(), missing);
        }
        var since = begins.get();
        var opened = asked.item()
                .flatMap(item -> asked.after(since, typed.opened(), now)
                        .map(at -> new PaperHead.Opened(at, item, asked.hearing())));
        if (opens && opened.isEmpty()) {
            return wrong(now, new PaperPlace.Head(), Wrong.NOT_OPENED);
        }
        var first = new PaperHead(asked.since().isPresent() ? Optional.empty() : called, Optional.empty(), opened);
        return new PaperHeads(first, since, Map.of()).with(typed, now, asked.zone());
    }

    private static PaperHeads wrong(Instant now, PaperPlace place, Wrong what) {
        return new PaperHeads(PaperHead.NOTHING, now, Map.of(place, what));
    }

    private PaperHeads with(Written typed, Instant now, ZoneId zone) {
        if (!typed.hasRoll()) {
            return this;
        }
        var hour = HourOnPaper.read(typed.roll());
        var at = hour.flatMap(read -> read.from(since, PaperReading.EVENING, zone));
        if (hour.isEmpty()
                || at.isEmpty()
                || at.get().isAfter(now)
                || typed.members().isEmpty()) {
            return new PaperHeads(head, since, Map.of(new PaperPlace.Roll(), wrong(hour.isPresent(), at, now)));
        }
        var roll = new PaperHead.Roll(at.get(), typed.members());
        return new PaperHeads(new PaperHead(head.called(), Optional.of(roll), head.opened()), since, Map.of());
    }

    private static Wrong wrong(boolean hour, Optional<Instant> at, Instant now) {
        if (!hour) {
            return Wrong.ROLL_NO_HOUR;
        }
        return at.map(then -> then.isAfter(now) ? Wrong.ROLL_STILL_TO_COME : Wrong.ROLL_NOBODY)
                .orElse(Wrong.ROLL_BEFORE);
    }
}
