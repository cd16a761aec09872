package org.rostrum.archive;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.floor.FloorRecord;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.Speaker;

/**
 * How fairly one hearing went: who waited how long, what each side was allotted and used, the order as it was drawn
 * beside the order in which people were called, and everything that departed from the plain course, with the reason that
 * was given. It says what happened and judges nothing.
 */
public record FairnessAudit(
        Id hearing, Arrangement arrangement, List<Passage> passages, List<Side> sides, List<Deviation> deviations) {
    /**
     * One speaker's way through the hearing.
     *
     * @param drawn the place in the order as it was drawn, or as the hearing began where nothing was drawn; who signed up
     *     later stands behind
     * @param called the place among those called; empty for who was never called
     * @param waited the time the hearing was held between its opening, or the sign-up if that came later, and the first call;
     *     recesses count, days to which it was continued do not
     * @param allotted the time that was given in the end, with what was added or taken
     */
    public record Passage(
            Speaker speaker,
            int drawn,
            Optional<Integer> called,
            Optional<Duration> waited,
            Duration allotted,
            Duration used) {
        /** The name that may be shown. */
        public String name(Locale language) {
            return speaker.shown().text(language);
        }
    }

    /**
     * What one side comes to.
     *
     * @param gaveUp yielded, or gave the time to another
     * @param waiting still waits, or was waiting when the hearing ended
     * @param allotted to those who were heard, in all
     */
    public record Side(
            Position position,
            int signedUp,
            int heard,
            int notHere,
            int withdrew,
            int gaveUp,
            int waiting,
            Duration medianWait,
            Duration longestWait,
            Duration allotted,
            Duration used) {
        static Side of(Position position, List<Passage> all) {
            var side = all.stream()
                    .filter(passage -> passage.speaker().position() == position)
                    .toList();
            var heard = side.stream()
                    .filter(passage -> passage.speaker().wasHeard())
                    .toList();
            return new Side(
                    position,
                    side.size(),
                    heard.size(),
                    count(side, Speaker.State.NOT_HERE),
                    count(side, Speaker.State.WITHDRAWN),
                    count(side, Speaker.State.YIELDED, Speaker.State.CEDED, Speaker.State.SPOKEN_FOR),
                    count(side, Speaker.State.WAITING, Speaker.State.CALLED),
                    median(side),
                    waits(side).max(Comparator.naturalOrder()).orElse(Duration.ZERO),
                    heard.stream().map(Passage::allotted).reduce(Duration.ZERO, Duration::plus),
                    side.stream().map(Passage::used).reduce(Duration.ZERO, Duration::plus));
        }
    }

    /** In which way the plain course was left. */
    public enum Kind {
        /** Put before another in the line. */
        MOVED,
        /** Called although another was next. */
        OUT_OF_TURN,
        /** Put back after having been called. */
        PUT_BACK,
        /** Time added to one turn, or taken from it. */
        TIME_CHANGED,
        /** Called and absent; the first time it means the end of the line. */
        NOT_HERE,
        /** Signed up after the deadline or when the line was closed. */
        LATE_CARD,
        /** The time of everyone not yet called, or of each side, was changed alike. */
        RULES_CHANGED,
        /** Time given to another, or given up. */
        GAVE_UP,
        /** Left the line. */
        WITHDREW,
        /** An act that a rule was against; the reason is recorded. */
        OVERRIDDEN,
        /** An act that was taken back. */
        UNDONE
    }

    /** One departure from the plain course, and the reason where one was recorded. */
    public record Deviation(Kind kind, FloorRecord.Told told, Optional<String> reason) {}

    /** The audit of a hearing, from all entries of its meeting. */
    public static FairnessAudit of(Id hearing, List<Entry> entries) {
        return new AuditWalk(hearing).through(entries);
    }

    static FairnessAudit of(Id hearing, Arrangement arrangement, List<Passage> passages, List<Deviation> deviations) {
        var sides = Stream.of(Position.values())
                .map(position -> Side.of(position, passages))
                .toList();
        return new FairnessAudit(hearing, arrangement, List.copyOf(passages), sides, List.copyOf(deviations));
    }

    /** The middle one of all waits until a call; none where nobody was called. */
    static Duration median(List<Passage> passages) {
        var waits = waits(passages).sorted().toList();
        return waits.isEmpty() ? Duration.ZERO : waits.get((waits.size() - 1) / 2);
    }

    private static Stream<Duration> waits(List<Passage> passages) {
        return passages.stream().flatMap(passage -> passage.waited().stream());
    }

    private static int count(List<Passage> passages, Speaker.State... states) {
        return (int) passages.stream()
                .filter(passage -> !passage.speaker().wasHeard())
                .filter(passage ->
                        Arrays.asList(states).contains(passage.speaker().state()))
                .count();
    }
}
