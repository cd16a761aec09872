package org.rostrum.floor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;
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
     */
    public record Asked(Optional<Instant> since, Optional<Id> item, Id hearing, LocalDate day, ZoneId zone) {
        private Optional<Instant> hour(String typed, Instant now) {
            try {
                return Optional.of(
                                LocalTime.parse(typed).atDate(day).atZone(zone).toInstant())
                        .filter(at -> !at.isAfter(now));
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
        var opened = asked.item().flatMap(item -> asked.hour(typed.opened(), now));
        if (asked.item().isPresent() && opened.isEmpty()) {
            return wrong(now, new PaperPlace.Head(), Wrong.NOT_OPENED);
        }
        var called = typed.called().isBlank() ? opened : asked.hour(typed.called(), now);
        var begins = asked.since().or(() -> called);
        if (begins.isEmpty()) {
            return wrong(now, new PaperPlace.Head(), Wrong.NOT_CALLED);
        }
        var since = begins.get();
        if (opened.filter(at -> at.isBefore(since.truncatedTo(ChronoUnit.MINUTES)))
                .isPresent()) {
            return wrong(now, new PaperPlace.Head(), Wrong.NOT_OPENED);
        }
        var first = new PaperHead(
                asked.since().isPresent() ? Optional.empty() : called,
                Optional.empty(),
                opened.map(at -> new PaperHead.Opened(
                        at.isBefore(since) ? since : at, asked.item().orElseThrow(), asked.hearing())));
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
