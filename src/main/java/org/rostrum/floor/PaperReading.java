package org.rostrum.floor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;

/**
 * A run sheet as it was filled in by hand: the turns in the order in which they took place, and what is wrong at which
 * speaker. Nothing is to be recorded while something is wrong.
 */
public record PaperReading(List<PaperTurn> turns, Map<Id, Wrong> wrong) {
    /** No evening is longer. */
    static final Duration EVENING = Duration.ofHours(12);

    private static final Duration LONGEST_TURN = Duration.ofHours(3);

    /**
     * One line of the sheet; {@code began} is an hour, N for not here, P for position noted or, beside the hour in {@code ended}
     * if there is one, W or R for withdrew; empty for not called.
     */
    public record Written(Id speaker, String began, String ended) {}

    /** What is to mend in a line. */
    public enum Wrong {
        NO_HOUR,
        BEFORE_THE_RECORD,
        STILL_TO_COME,
        NO_BEGIN,
        NO_END,
        ENDS_BEFORE_IT_BEGINS,
        BEGINS_BEFORE_THE_OTHER_ENDED
    }

    /**
     * Reads a sheet.
     *
     * @param since up to when the record goes; no turn begins before
     * @param begun when the turn of the one at the lectern began, if it is in the record
     */
    public static PaperReading of(
            List<Written> sheet, Instant since, Optional<Instant> begun, Instant now, ZoneId zone) {
        var reading = new PaperReading(new ArrayList<>(), new LinkedHashMap<>());
        var at = since;
        for (var written : sheet) {
            var first = written.equals(sheet.getFirst()) ? begun : Optional.<Instant>empty();
            at = reading.read(written, since, at, first, now, zone).orElse(at);
        }
        reading.turns.sort(Comparator.comparing(PaperTurn::began));
        reading.refuseTwoAtOnce();
        return reading;
    }

    /** When the turn ended, if the line tells of one. */
    private Optional<Instant> read(
            Written written, Instant since, Instant before, Optional<Instant> begun, Instant now, ZoneId zone) {
        var began = written.began().strip().toUpperCase(Locale.ROOT);
        var outcome = outcome(began);
        if (outcome == PaperTurn.Outcome.WITHDREW) {
            withdrew(written, since, before, now, zone);
            return Optional.empty();
        }
        if (outcome != PaperTurn.Outcome.HEARD) {
            return turn(new PaperTurn(written.speaker(), outcome, before, before), now);
        }
        if (began.isEmpty() && written.ended().isBlank()) {
            return Optional.empty();
        }
        if (began.isEmpty() && begun.isEmpty()) {
            return wrong(written, Wrong.NO_BEGIN);
        }
        var start = began.isEmpty() ? begun : hour(written, began, since, EVENING, Wrong.BEFORE_THE_RECORD, zone);
        return start.flatMap(from -> ended(written, from, zone))
                .flatMap(to -> turn(new PaperTurn(written.speaker(), outcome, start.orElseThrow(), to), now));
    }

    private static PaperTurn.Outcome outcome(String began) {
        return switch (began.isEmpty() ? ' ' : began.charAt(0)) {
            case 'N' -> PaperTurn.Outcome.NOT_HERE;
            case 'P' -> PaperTurn.Outcome.YIELDED;
            case 'W', 'R' -> PaperTurn.Outcome.WITHDREW;
            default -> PaperTurn.Outcome.HEARD;
        };
    }

    /** Someone leaves the line while others speak. */
    private void withdrew(Written written, Instant since, Instant before, Instant now, ZoneId zone) {
        var at = written.ended().isBlank()
                ? Optional.of(before)
                : hour(written, written.ended(), since, EVENING, Wrong.BEFORE_THE_RECORD, zone);
        at.ifPresent(left -> turn(new PaperTurn(written.speaker(), PaperTurn.Outcome.WITHDREW, left, left), now));
    }

    private Optional<Instant> ended(Written written, Instant from, ZoneId zone) {
        return written.ended().isBlank()
                ? wrong(written, Wrong.NO_END)
                : hour(written, written.ended(), from, LONGEST_TURN, Wrong.ENDS_BEFORE_IT_BEGINS, zone);
    }

    private Optional<Instant> hour(
            Written written, String typed, Instant bound, Duration most, Wrong early, ZoneId zone) {
        var hour = HourOnPaper.read(typed);
        if (hour.isEmpty()) {
            return wrong(written, Wrong.NO_HOUR);
        }
        return hour.get().from(bound, most, zone).or(() -> wrong(written, early));
    }

    private Optional<Instant> turn(PaperTurn turn, Instant now) {
        if (turn.ended().isAfter(now)) {
            wrong.put(turn.speaker(), Wrong.STILL_TO_COME);
            return Optional.empty();
        }
        turns.add(turn);
        return Optional.of(turn.ended());
    }

    private Optional<Instant> wrong(Written written, Wrong what) {
        wrong.put(written.speaker(), what);
        return Optional.empty();
    }

    private void refuseTwoAtOnce() {
        var free = Instant.MIN;
        for (var turn : turns) {
            if (turn.outcome() == PaperTurn.Outcome.WITHDREW) {
                continue;
            }
            if (turn.began().isBefore(free)) {
                wrong.put(turn.speaker(), Wrong.BEGINS_BEFORE_THE_OTHER_ENDED);
            } else {
                free = turn.ended();
            }
        }
    }
}
