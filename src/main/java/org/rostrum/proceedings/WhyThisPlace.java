package org.rostrum.proceedings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.order.Arrangement;
import org.rostrum.order.SpeakingOrder;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

/**
 * Why someone stands where she stands: how the rule placed her, and every act since that moved her or put another before her.
 * It is read from the entries, so that it can be checked by whoever reads them.
 *
 * @param number her number among all who signed up to speak, from 1; 0 for who does not speak
 * @param signedUpAt when she signed up, or took up speaking
 * @param placed how she came to her place
 * @param moves what changed it afterwards, in the order of the acts
 */
public record WhyThisPlace(Speaker speaker, int number, Instant signedUpAt, Placed placed, List<Moved> moves) {
    /** How someone came to a place. */
    public sealed interface Placed {}

    /**
     * The rule placed her, as the order stood when it was fixed, or as it stands now.
     *
     * @param part the part of the line in which she is arranged
     * @param rank her number there, from 1: among those of her side, where sides take turns or follow each other, and among
     *     those in the room or remote, where these take turns
     * @param of how many these are
     * @param leftOut how many of them had withdrawn before the order stood, and are not among these
     * @param drawn whether a draw has put them in order
     */
    public record ByRule(SpeakingRules rules, SpeakingOrder.Part part, int rank, int of, int leftOut, boolean drawn)
            implements Placed {}

    /** The order stood already when she signed up: she came to its end. */
    public record AtTheEnd() implements Placed {}

    /** No place was free when the order was fixed: she moved up to its end later. */
    public record MovedUp() implements Placed {}

    /** No place is free; so many wait for one before her. */
    public record OnWaitList(int before) implements Placed {}

    /** She is not called: she has withdrawn, or is on the record without speaking. */
    public record NotInLine() implements Placed {}

    /** What an act did to a place. */
    public enum Effect {
        /** The clerk put her before {@code other}. */
        MOVED,
        /** The clerk put {@code other} before her. */
        OTHER_BEFORE,
        /** The clerk put {@code other}, who was before her, behind her. */
        OTHER_BEHIND,
        /** She did not come when she was called: she is called once more, at the end. */
        NOT_HERE,
        /** She was put back into the line as the next. */
        PUT_BACK,
        /** She signed up anew, or otherwise than before. */
        CHANGED
    }

    /** One act that changed a place. */
    public record Moved(Effect effect, long entry, Instant at, Optional<Id> other) {}

    /** Why someone stands in the line of a hearing where she does; empty for who has not signed up for it. */
    public static Optional<WhyThisPlace> of(List<Entry> entries, Id hearing, Id speaker) {
        var walk = new Walk(hearing, speaker);
        entries.forEach(walk::take);
        return walk.answer();
    }

    /** Goes through the entries once; only acts that can move somebody have the line asked for. */
    private static final class Walk {
        private final Id hearing;
        private final Id who;
        private final List<Moved> moves = new ArrayList<>();
        private final List<Moved> takenBack = new ArrayList<>();
        private MeetingState state = MeetingState.empty();
        private @Nullable Instant signedUpAt;
        private Optional<Placed> placed = Optional.empty();

        Walk(Id hearing, Id who) {
            this.hearing = hearing;
            this.who = who;
        }

        void take(Entry entry) {
            var before = state;
            state = state.after(entry);
            if (isHers(entry.act())) {
                signedUpAt = entry.occurredAt();
            }
            if (signedUpAt != null) {
                line(state).ifPresent(now -> note(entry, before, now));
            }
        }

        private boolean isHers(Act act) {
            return act instanceof HearingAct.SignUp signUp
                    && signUp.hearing().equals(hearing)
                    && signUp.speaker().equals(who);
        }

        private void note(Entry entry, MeetingState before, Line now) {
            var line = line(before).orElse(now);
            if (!now.isFixed()) {
                placed = Optional.empty();
                moves.clear();
            } else if (!line.isFixed()) {
                placed = Optional.of(placed(stands(entry.act()) ? now : line));
            } else if (isHers(entry.act())) {
                placed = Optional.of(new AtTheEnd());
            }
            switch (entry.act()) {
                case CorrectionAct.Undo undo -> before.undoable().ifPresent(undone -> shift(undone, moves, takenBack));
                case CorrectionAct.Redo redo -> before.redoable().ifPresent(redone -> shift(redone, takenBack, moves));
                case Act act -> effect(act, before, line, now).ifPresent(effect -> moves.add(effect.at(entry)));
            }
        }

        private static void shift(long entry, List<Moved> from, List<Moved> to) {
            from.stream().filter(moved -> moved.entry() == entry).forEach(to::add);
            from.removeIf(moved -> moved.entry() == entry);
            to.sort(Comparator.comparingLong(Moved::entry));
        }

        /** Whether the order is fixed by the rule, and not by a move in it. */
        private static boolean stands(Act act) {
            return act instanceof HearingAct.Draw || act instanceof HearingAct.OpenHearing;
        }

        private record Change(Effect effect, Optional<Id> other) {
            Moved at(Entry entry) {
                return new Moved(effect, entry.sequence(), entry.occurredAt(), other);
            }
        }

        private Optional<Change> effect(Act act, MeetingState before, Line line, Line now) {
            return switch (act) {
                case FloorAct.Move(var moved, var other)
                when moved.equals(who) -> Optional.of(new Change(Effect.MOVED, Optional.of(other)));
                case FloorAct.Move(var moved, var other) -> passed(moved, line, now);
                case FloorAct.NotHere missing
                when isAtTheLectern(before) -> Optional.of(new Change(Effect.NOT_HERE, Optional.empty()));
                case FloorAct.PutBack back
                when isAtTheLectern(before) || wasLast(before) ->
                    Optional.of(new Change(Effect.PUT_BACK, Optional.empty()));
                case HearingAct.Change changed
                when changed.speaker().equals(who) && now.isFixed() ->
                    ahead(line).equals(ahead(now))
                            ? Optional.empty()
                            : Optional.of(new Change(Effect.CHANGED, Optional.empty()));
                default -> Optional.empty();
            };
        }

        private Optional<Change> passed(Id moved, Line line, Line now) {
            boolean was = ahead(line).contains(moved);
            boolean is = ahead(now).contains(moved);
            return was == is
                    ? Optional.empty()
                    : Optional.of(new Change(is ? Effect.OTHER_BEFORE : Effect.OTHER_BEHIND, Optional.of(moved)));
        }

        private boolean isAtTheLectern(MeetingState before) {
            return before.lectern()
                    .turn()
                    .filter(turn -> turn.speaker().equals(who))
                    .isPresent();
        }

        private boolean wasLast(MeetingState before) {
            return before.lectern().turn().isEmpty()
                    && before.lectern().last().filter(who::equals).isPresent();
        }

        private Set<Id> ahead(Line line) {
            return line.inOrder().stream()
                    .map(Speaker::id)
                    .takeWhile(id -> !id.equals(who))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private Placed placed(Line line) {
            var waits = line.waitList().stream().map(Speaker::id).toList();
            if (waits.contains(who)) {
                return new OnWaitList(waits.indexOf(who));
            }
            return line.inOrder().stream()
                    .filter(one -> one.id().equals(who) && one.state() != Speaker.State.WITHDRAWN)
                    .findFirst()
                    .<Placed>map(one -> byRule(line, one))
                    .orElseGet(NotInLine::new);
        }

        private ByRule byRule(Line line, Speaker speaker) {
            var rules = line.rules();
            var part = line.part(speaker);
            var all = line.inOrder().stream()
                    .filter(one -> line.part(one).equals(part))
                    .filter(one -> isPeer(one, speaker, rules.arrangement()))
                    .toList();
            var peers = all.stream()
                    .filter(one -> one.state() != Speaker.State.WITHDRAWN)
                    .map(Speaker::id)
                    .toList();
            return new ByRule(
                    rules,
                    part,
                    peers.indexOf(who) + 1,
                    peers.size(),
                    all.size() - peers.size(),
                    line.drawn()
                            .filter(draw -> draw.references().contains(speaker.reference()))
                            .isPresent());
        }

        private static boolean isPeer(Speaker one, Speaker other, Arrangement arrangement) {
            return switch (arrangement) {
                case AS_SIGNED_UP, BY_DRAW -> true;
                case IN_TURN, IN_TURN_BY_DRAW, ONE_SIDE_FIRST -> one.position() == other.position();
                case ROOM_AND_REMOTE_IN_TURN -> one.channel() == other.channel();
            };
        }

        Optional<WhyThisPlace> answer() {
            return line(state)
                    .flatMap(line -> line.speakers()
                            .find(who)
                            .map(speaker -> new WhyThisPlace(
                                    speaker,
                                    number(line),
                                    signedUpAt == null ? Instant.EPOCH : signedUpAt,
                                    now(line),
                                    List.copyOf(moves))));
        }

        /** Who waited for a place when the order was fixed may have moved up since, or have withdrawn. */
        private Placed now(Line line) {
            var today = placed(line);
            return switch (today) {
                case NotInLine none -> none;
                case OnWaitList waits -> waits;
                case Placed other ->
                    placed.map(then -> then instanceof ByRule || then instanceof AtTheEnd ? then : new MovedUp())
                            .orElse(other);
            };
        }

        private int number(Line line) {
            var all = line.speakers()
                    .values()
                    .filter(one -> one.channel().speaks())
                    .sorted(Comparator.comparingLong(Speaker::entry))
                    .map(Speaker::id)
                    .toList();
            return all.indexOf(who) + 1;
        }

        private Optional<Line> line(MeetingState at) {
            return at.line(hearing);
        }
    }
}
