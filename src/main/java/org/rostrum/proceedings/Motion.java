package org.rostrum.proceedings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.platform.Id;

/**
 * A motion and how far it has come; {@code entry} is the sequence of the entry that made it, {@code amendments} are the
 * changes that carried.
 */
public record Motion(
        long entry,
        Optional<Id> item,
        MotionKind kind,
        Optional<Long> amends,
        Words text,
        List<Words> amendments,
        Id mover,
        Optional<Id> seconder,
        Map<Id, Ballot> ballots,
        Stage stage) {
    /** How far a motion has come. */
    public enum Stage {
        MOVED,
        SECONDED,
        VOTED,
        CARRIED,
        FAILED,
        /** Nobody seconded. */
        DIED,
        WITHDRAWN,
        /** Postponed, tabled or referred by a motion upon it. */
        SET_ASIDE
    }

    static Motion of(DecisionAct.Motion made, long entry, Optional<Id> item, Optional<Motion> open) {
        var kind = made.kind().orElse(MotionKind.MAIN);
        var amends = kind.changes() ? made.amends().or(() -> open.map(Motion::entry)) : Optional.<Long>empty();
        return new Motion(
                entry,
                item,
                kind,
                amends,
                made.text(),
                List.of(),
                made.mover(),
                Optional.empty(),
                Map.of(),
                Stage.MOVED);
    }

    /** The count, from the ballots. */
    public Tally tally() {
        return Tally.of(ballots.values());
    }

    Motion seconded(Id member) {
        return with(text, amendments, Optional.of(member), ballots, Stage.SECONDED);
    }

    Motion notSeconded() {
        return with(text, amendments, Optional.empty(), ballots, Stage.MOVED);
    }

    Motion voted(Map<Id, Ballot> given) {
        return with(text, amendments, seconder, Map.copyOf(given), Stage.VOTED);
    }

    Motion in(Stage next) {
        return with(text, amendments, seconder, ballots, next);
    }

    Motion saying(Words words) {
        return with(words, amendments, seconder, ballots, stage);
    }

    /** What it is once the motion upon it has carried. */
    Motion after(Motion upon) {
        return switch (upon.kind) {
            case AMEND ->
                with(
                        text,
                        Stream.concat(amendments.stream(), Stream.of(upon.text)).toList(),
                        seconder,
                        ballots,
                        stage);
            case SUBSTITUTE -> with(upon.text, List.of(), seconder, ballots, stage);
            case MAIN,
                    FINDINGS,
                    POSTPONE,
                    TABLE,
                    REFER,
                    CALL_THE_QUESTION,
                    RECONSIDER,
                    CLOSE_HEARING,
                    CONTINUE_HEARING,
                    APPROVE_MINUTES,
                    CLOSED_SESSION,
                    RECESS,
                    ADJOURN -> this;
        };
    }

    /** The part of this motion that is decided by itself. */
    Motion part(long divided, Words words) {
        return new Motion(divided, item, kind, amends, words, List.of(), mover, seconder, Map.of(), stage);
    }

    private Motion with(Words words, List<Words> changes, Optional<Id> second, Map<Id, Ballot> given, Stage next) {
        return new Motion(entry, item, kind, amends, words, changes, mover, second, given, next);
    }
}
