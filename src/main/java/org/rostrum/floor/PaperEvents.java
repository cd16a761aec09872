package org.rostrum.floor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;

/** What was written on paper beside the turns, as it can be entered, and what is to mend in which row. */
public record PaperEvents(List<PaperEvent> events, Map<Integer, Wrong> wrong) {
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * A row as it was typed; {@code member} and {@code exhibit} are what was chosen of them. It says nothing without an hour,
     * words and a choice of what happened.
     */
    public record Written(
            int row,
            String at,
            PaperEvent.Kind kind,
            Optional<Id> member,
            Optional<Id> exhibit,
            String until,
            String words) {
        boolean isEmpty() {
            return kind == PaperEvent.Kind.NOTE
                    && at.isBlank()
                    && member.isEmpty()
                    && exhibit.isEmpty()
                    && until.isBlank()
                    && words.isBlank();
        }

        /** What is left of it once its first act is in the record. */
        public Written rest() {
            return kind == PaperEvent.Kind.ADJOURN
                    ? new Written(row, at, kind, member, exhibit, until, "")
                    : new Written(row, at, PaperEvent.Kind.NOTE, Optional.empty(), Optional.empty(), "", words);
        }

        private Optional<Id> about() {
            return switch (kind.about()) {
                case NOTHING -> Optional.empty();
                case A_MEMBER -> member;
                case A_PAPER -> exhibit;
            };
        }

        private Optional<Wrong> unsaid() {
            if (kind.about() != PaperEvent.About.NOTHING && about().isEmpty()) {
                return Optional.of(kind.about() == PaperEvent.About.A_MEMBER ? Wrong.NO_MEMBER : Wrong.NO_EXHIBIT);
            }
            boolean chosen = member.isPresent() || exhibit.isPresent();
            if ((chosen && about().isEmpty()) || (!until.isBlank() && !kind.lasts())) {
                return Optional.of(Wrong.MEANT_FOR_ANOTHER);
            }
            return kind == PaperEvent.Kind.NOTE && words.isBlank() ? Optional.of(Wrong.NO_WORDS) : Optional.empty();
        }
    }

    /** What is to mend in a row. */
    public enum Wrong {
        NO_HOUR,
        NO_WORDS,
        NO_MEMBER,
        NO_EXHIBIT,
        /** A member, a paper or an end was given that this cannot have. */
        MEANT_FOR_ANOTHER,
        NO_END,
        BEFORE_THE_RECORD,
        STILL_TO_COME
    }

    /** Reads what was typed; nothing happened before {@code since}, up to which the record goes, or is still to come. */
    public static PaperEvents of(List<Written> rows, Instant since, Instant now, ZoneId zone) {
        var read = new PaperEvents(new ArrayList<>(), new LinkedHashMap<>());
        rows.stream().filter(row -> !row.isEmpty()).forEach(row -> read.read(row, since, now, zone));
        return read;
    }

    private void read(Written row, Instant since, Instant now, ZoneId zone) {
        var hour = HourOnPaper.read(row.at());
        var at = hour.flatMap(typed -> typed.from(since, PaperReading.EVENING, zone));
        var until = at.flatMap(from -> until(row, from, zone));
        wrong(row, hour.isPresent(), at, until, now)
                .ifPresentOrElse(
                        what -> wrong.put(row.row(), what),
                        () -> events.add(new PaperEvent(
                                row.row(), row.kind(), at.orElseThrow(), row.about(), until, row.words())));
    }

    private static Optional<LocalTime> until(Written row, Instant from, ZoneId zone) {
        return HourOnPaper.read(row.until())
                .flatMap(hour -> hour.from(from, DAY, zone))
                .filter(from::isBefore)
                .map(end -> end.atZone(zone).toLocalTime());
    }

    private static Optional<Wrong> wrong(
            Written row, boolean hour, Optional<Instant> at, Optional<LocalTime> until, Instant now) {
        if (!hour) {
            return Optional.of(Wrong.NO_HOUR);
        }
        if (at.isEmpty()) {
            return Optional.of(Wrong.BEFORE_THE_RECORD);
        }
        if (at.get().isAfter(now)) {
            return Optional.of(Wrong.STILL_TO_COME);
        }
        return row.unsaid()
                .or(() -> row.until().isBlank() || until.isPresent() ? Optional.empty() : Optional.of(Wrong.NO_END));
    }
}
