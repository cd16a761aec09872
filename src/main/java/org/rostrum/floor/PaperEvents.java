package org.rostrum.floor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was written on paper beside the turns, as it can be entered, and what is to mend in which row. */
public record PaperEvents(List<PaperEvent> events, Map<Integer, Wrong> wrong) {
    /** A row as it was typed; it says nothing without an hour, words and a choice of what happened. */
    public record Written(int row, String at, PaperEvent.Kind kind, String words) {
        boolean isEmpty() {
            return kind == PaperEvent.Kind.NOTE && at.isBlank() && words.isBlank();
        }
    }

    /** What is to mend in a row. */
    public enum Wrong {
        NO_HOUR,
        NO_WORDS,
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
        wrong(row, hour.isPresent(), at, now)
                .ifPresentOrElse(
                        what -> wrong.put(row.row(), what),
                        () -> events.add(new PaperEvent(row.row(), row.kind(), at.orElseThrow(), row.words())));
    }

    private static Optional<Wrong> wrong(Written row, boolean hour, Optional<Instant> at, Instant now) {
        if (!hour) {
            return Optional.of(Wrong.NO_HOUR);
        }
        if (at.isEmpty()) {
            return Optional.of(Wrong.BEFORE_THE_RECORD);
        }
        if (at.get().isAfter(now)) {
            return Optional.of(Wrong.STILL_TO_COME);
        }
        return row.kind() == PaperEvent.Kind.NOTE && row.words().isBlank()
                ? Optional.of(Wrong.NO_WORDS)
                : Optional.empty();
    }
}
