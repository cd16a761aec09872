package org.rostrum.floor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.Method;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Motions;
import org.rostrum.proceedings.Words;

/** The motions that were written on paper, as they can be entered, and what is to mend at which of them. */
public record PaperMotions(List<PaperMotion> motions, Map<Integer, Wrong> wrong) {
    /**
     * A motion as it was typed; what was not chosen is empty.
     *
     * @param known the sequence of the entry that made it, where the page shows an open motion of the record
     */
    public record Written(
            int number,
            Optional<Long> known,
            String moved,
            MotionKind kind,
            String text,
            Found found,
            Optional<Id> mover,
            Optional<Id> seconder,
            Optional<PaperMotion.Outcome> outcome,
            String decided,
            Method method,
            Map<Id, Ballot> ballots) {
        /** The motion that it is, where that is open. */
        public Optional<Motion> in(Motions record) {
            return known.flatMap(entry -> record.pending().stream()
                    .filter(motion -> motion.entry() == entry)
                    .findFirst());
        }

        /** Whether it says nothing, or nothing beyond what the record has of it. */
        boolean isEmpty(Motions record) {
            return known.isEmpty()
                    ? isBlank()
                    : isUndecided() && in(record).stream().noneMatch(this::adds);
        }

        private boolean isUndecided() {
            return outcome.isEmpty() && decided.isBlank();
        }

        private boolean adds(Motion motion) {
            return (seconder.isPresent() && !seconder.equals(motion.seconder()))
                    || (!ballots.isEmpty() && !ballots.equals(motion.ballots()));
        }

        private boolean isBlank() {
            return moved.isBlank()
                    && text.isBlank()
                    && found.isEmpty()
                    && mover.isEmpty()
                    && seconder.isEmpty()
                    && isUndecided()
                    && ballots.isEmpty();
        }

        private Optional<PaperMotion.Made> made() {
            return mover.map(member -> new PaperMotion.Made(kind, Words.of(text), member, found.said()));
        }
    }

    /** What the body is to find by a motion to that end, as it was typed. */
    public record Found(String facts, String conclusions) {
        /** Of any other motion. */
        public static final Found NOTHING = new Found("", "");

        /** Whether nothing was typed. */
        public boolean isEmpty() {
            return facts.isBlank() && conclusions.isBlank();
        }

        private boolean isWhole() {
            return !facts.isBlank() && !conclusions.isBlank();
        }

        private Optional<PaperMotion.Found> said() {
            return isWhole()
                    ? Optional.of(new PaperMotion.Found(Words.of(facts), Words.of(conclusions)))
                    : Optional.empty();
        }
    }

    /** What is to mend at a motion. */
    public enum Wrong {
        NO_LONGER_OPEN,
        NO_TEXT,
        NO_MOVER,
        /** To adopt findings needs facts and conclusions. */
        NO_FINDINGS,
        /** Facts or conclusions were written at a motion to another end. */
        FINDINGS_OF_ANOTHER,
        NO_HOUR,
        BEFORE_THE_RECORD,
        STILL_TO_COME,
        NO_OUTCOME,
        NO_HOUR_DECIDED,
        DECIDED_BEFORE_MOVED,
        NO_BALLOTS
    }

    /**
     * Reads what was typed; nothing happened before {@code since}, up to which the record goes, or is still to come. A motion
     * that is open in the record needs no hour at which it was moved.
     */
    public static PaperMotions of(List<Written> all, Motions record, Instant since, Instant now, ZoneId zone) {
        var read = new PaperMotions(new ArrayList<>(), new LinkedHashMap<>());
        all.stream()
                .filter(written -> !written.isEmpty(record))
                .forEach(written -> read.read(written, record, since, now, zone));
        return read;
    }

    private void read(Written written, Motions record, Instant since, Instant now, ZoneId zone) {
        var known = written.in(record);
        var words = known.isPresent() ? Optional.<Wrong>empty() : unworded(written);
        if (words.isPresent()) {
            wrong.put(written.number(), words.get());
            return;
        }
        var made = known.map(PaperMotion.Made::of).or(written::made).orElseThrow();
        var moved = new Hour(written.moved(), since, zone);
        var late =
                known.isPresent() ? Optional.<Wrong>empty() : moved.wrong(now, Wrong.NO_HOUR, Wrong.BEFORE_THE_RECORD);
        var at = moved.at().orElse(since);
        var decided = new Hour(written.decided(), at, zone);
        late.or(() -> undecided(written, decided, now))
                .ifPresentOrElse(
                        what -> wrong.put(written.number(), what),
                        () -> motions.add(new PaperMotion(
                                written.number(), at, known, made, written.seconder(), decided(written, decided))));
    }

    private static Optional<Wrong> unworded(Written written) {
        if (written.known().isPresent()) {
            return Optional.of(Wrong.NO_LONGER_OPEN);
        }
        if (written.text().isBlank()) {
            return Optional.of(Wrong.NO_TEXT);
        }
        return written.mover().isEmpty() ? Optional.of(Wrong.NO_MOVER) : unfound(written);
    }

    private static Optional<Wrong> unfound(Written written) {
        boolean finds = written.kind() == MotionKind.FINDINGS;
        if (finds && !written.found().isWhole()) {
            return Optional.of(Wrong.NO_FINDINGS);
        }
        return finds || written.found().isEmpty() ? Optional.empty() : Optional.of(Wrong.FINDINGS_OF_ANOTHER);
    }

    private static Optional<Wrong> undecided(Written written, Hour decided, Instant now) {
        if (written.outcome().isEmpty()) {
            boolean said = !written.decided().isBlank() || !written.ballots().isEmpty();
            return said ? Optional.of(Wrong.NO_OUTCOME) : Optional.empty();
        }
        boolean counted =
                !written.outcome().get().byVote() || !written.ballots().isEmpty();
        return decided.wrong(now, Wrong.NO_HOUR_DECIDED, Wrong.DECIDED_BEFORE_MOVED)
                .or(() -> counted ? Optional.empty() : Optional.of(Wrong.NO_BALLOTS));
    }

    private static Optional<PaperMotion.Decided> decided(Written written, Hour decided) {
        return written.outcome()
                .map(outcome -> new PaperMotion.Decided(
                        decided.at().orElseThrow(), outcome, written.method(), written.ballots()));
    }

    /** An hour as it was typed, not before another one. */
    private record Hour(String typed, Instant bound, ZoneId zone) {
        private static final Duration MOST = PaperReading.EVENING;

        Optional<Instant> at() {
            return HourOnPaper.read(typed).flatMap(hour -> hour.from(bound, MOST, zone));
        }

        Optional<Wrong> wrong(Instant now, Wrong unread, Wrong early) {
            if (HourOnPaper.read(typed).isEmpty()) {
                return Optional.of(unread);
            }
            return at().map(hour -> hour.isAfter(now) ? Optional.of(Wrong.STILL_TO_COME) : Optional.<Wrong>empty())
                    .orElse(Optional.of(early));
        }
    }
}
