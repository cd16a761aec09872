package org.rostrum.proceedings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rostrum.platform.Id;

/**
 * A motion and how far it has come; {@code entry} is the sequence of the entry that made it, {@code amendments} are the
 * changes that carried, {@code counting} is how the rules of the body count the ballots;
 * {@code called} says that debate on it was closed;
 * {@code behindDoors} says that it was made in closed session and is not for the public.
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
        Counting counting,
        Stage stage,
        boolean called,
        boolean behindDoors) {
    /**
     * What holds for the ballots of a vote.
     *
     * @param silent who did not vote and by the rules of the body counts as an aye
     * @param quorum whether there was one at the vote
     * @param twice who was named in two columns, and counts in neither
     */
    public record Counting(Set<Id> silent, boolean quorum, Map<Id, Twice> twice) {
        /** As long as there was no vote. */
        public static final Counting NONE = new Counting(Set.of(), true, Map.of());

        /** The ballots as they count. */
        public Map<Id, Ballot> counted(Map<Id, Ballot> cast) {
            var counted = new HashMap<>(cast);
            silent.forEach(member -> counted.put(member, Ballot.AYE));
            twice.forEach((member, named) -> counted.put(member, named.counts()));
            return Map.copyOf(counted);
        }
    }

    /** A member who was named in two columns of a vote: the {@code other} of them, and as what the member {@code counts}. */
    public record Twice(Ballot other, Ballot counts) {}

    /** How far a motion has come. */
    public enum Stage {
        /** It waits for a second. */
        MOVED,
        /** It is before the body: seconded, or made in a body that asks for no second. */
        SECONDED,
        VOTED,
        CARRIED,
        FAILED,
        /** Nobody seconded. */
        DIED,
        WITHDRAWN,
        /** Laid on the table by a motion upon it, from where another may take it. */
        TABLED,
        /** Postponed or referred by a motion upon it. */
        SET_ASIDE
    }

    static Motion of(DecisionAct.Motion made, long entry, MeetingState now) {
        var kind = made.kind().orElse(MotionKind.MAIN);
        var amends =
                made.amends().or(() -> now.motions().meant(kind, now.sitting()).map(Motion::entry));
        return new Motion(
                entry,
                now.sitting().item(),
                kind,
                amends,
                made.text(),
                List.of(),
                made.mover(),
                Optional.empty(),
                Map.of(),
                Counting.NONE,
                unseconded(now.procedure()),
                false,
                now.sitting().status() == Sitting.Status.CLOSED_SESSION);
    }

    private static Stage unseconded(Procedure rules) {
        return rules.asksForSecond() ? Stage.MOVED : Stage.SECONDED;
    }

    /** Who did not vote and by the rules of the body counts as an aye. */
    public Set<Id> silent() {
        return counting.silent();
    }

    /** The ballots as they count. */
    public Map<Id, Ballot> counted() {
        return counting.counted(ballots);
    }

    /** The count, from the ballots. */
    public Tally tally() {
        return Tally.of(counted().values());
    }

    Motion seconded(Id member) {
        return with(text, amendments, Optional.of(member), Stage.SECONDED);
    }

    Motion notSeconded(Procedure rules) {
        return with(text, amendments, Optional.empty(), unseconded(rules));
    }

    Motion voted(Map<Id, Ballot> given, Counting by) {
        return with(Map.copyOf(given), by, Stage.VOTED, called);
    }

    /** Before the body again, as it was before the vote on it. */
    Motion again() {
        return voted(Map.of(), Counting.NONE).in(Stage.SECONDED).debated(false);
    }

    /** Whether it was decided by a vote or without objection. */
    boolean decided() {
        return stage == Stage.CARRIED || stage == Stage.FAILED;
    }

    /** Whether a member voted for what was decided; where nobody objected everyone did. */
    boolean prevailed(Id member) {
        var side = stage == Stage.CARRIED ? Ballot.AYE : Ballot.NO;
        return ballots.isEmpty() || counted().get(member) == side;
    }

    Motion in(Stage next) {
        return with(text, amendments, seconder, next);
    }

    Motion saying(Words words) {
        return with(words, amendments, seconder, stage);
    }

    /** What it is once the motion upon it has carried. */
    Motion after(Motion upon) {
        return switch (upon.kind) {
            case AMEND ->
                with(
                        text,
                        Stream.concat(amendments.stream(), Stream.of(upon.text)).toList(),
                        seconder,
                        stage);
            case SUBSTITUTE -> with(upon.text, List.of(), seconder, stage);
            case CALL_THE_QUESTION -> debated(true);
            case MAIN,
                    FINDINGS,
                    POSTPONE,
                    TABLE,
                    REFER,
                    RECONSIDER,
                    TAKE_FROM_TABLE,
                    CLOSE_HEARING,
                    CONTINUE_HEARING,
                    APPROVE_MINUTES,
                    CONSENT_AGENDA,
                    CLOSED_SESSION,
                    RECESS,
                    FIX_TIME_TO_ADJOURN,
                    OBTAIN_QUORUM,
                    ADJOURN -> this;
        };
    }

    private Motion debated(boolean over) {
        return with(ballots, counting, stage, over);
    }

    private Motion with(Map<Id, Ballot> cast, Counting by, Stage next, boolean over) {
        return new Motion(
                entry, item, kind, amends, text, amendments, mover, seconder, cast, by, next, over, behindDoors);
    }

    /** The part of this motion that is decided by itself. */
    Motion part(long divided, Words words) {
        return new Motion(
                divided,
                item,
                kind,
                amends,
                words,
                List.of(),
                mover,
                seconder,
                Map.of(),
                Counting.NONE,
                stage,
                called,
                behindDoors);
    }

    private Motion with(Words words, List<Words> changes, Optional<Id> second, Stage next) {
        return new Motion(
                entry, item, kind, amends, words, changes, mover, second, ballots, counting, next, called, behindDoors);
    }
}
