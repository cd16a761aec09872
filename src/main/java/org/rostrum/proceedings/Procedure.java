package org.rostrum.proceedings;

import java.util.List;
import java.util.Optional;

/**
 * Where the rules of order of a body differ from the usual ones, by which everyone in a seat votes, from wherever, and the
 * same majority decides all motions. What is left out is as usual.
 *
 * @param chairVotes when the one in the chair votes
 * @param elsewhereVotes whether a member who attends from elsewhere counts toward the quorum and takes part in decisions
 * @param majorities what some kinds of motion need, such as two thirds to call the question (Robert's Rules of Order Newly
 *     Revised, 12th edition, 16:5)
 * @param silenceIsAye whether a member in the room who does not vote, and is not excused, counts as an aye (N.C. G.S. 160A-75)
 * @param withdrawnStays whether a member who was in the room and has left it without being excused by those who remain still
 *     counts: toward the quorum (N.C. G.S. 160A-74, for counties 153A-43), and where silence is an aye as one (160A-75)
 * @param secondNeeded whether a motion waits for a second; small boards and committees ask for none (Robert's Rules, 49:21, 50:25)
 */
public record Procedure(
        Optional<ChairVotes> chairVotes,
        Optional<Boolean> elsewhereVotes,
        Optional<List<Needed>> majorities,
        Optional<Boolean> silenceIsAye,
        Optional<Boolean> withdrawnStays,
        Optional<Boolean> secondNeeded) {
    /** When the one in the chair votes. */
    public enum ChairVotes {
        ALWAYS,
        /** Only where the others are as many for as against, as the mayor of most councils in North Carolina (G.S. 160A-69). */
        TO_BREAK_A_TIE
    }

    /** The majority that one kind of motion needs. */
    public record Needed(MotionKind motion, Majority majority) {}

    /** As most bodies have it. */
    public static final Procedure USUAL = new Procedure(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Procedure {
        var kinds = majorities.orElse(List.of()).stream()
                .map(Needed::motion)
                .distinct()
                .count();
        if (kinds < majorities.map(List::size).orElse(0)) {
            throw new FieldRefused("majorities", "Name each kind of motion once.");
        }
    }

    /** Whether the chair votes only where the others are tied. */
    public boolean chairBreaksTies() {
        return chairVotes.filter(ChairVotes.TO_BREAK_A_TIE::equals).isPresent();
    }

    /** Whether who is in the room and does not vote counts as an aye. */
    public boolean countsSilence() {
        return silenceIsAye.orElse(false);
    }

    /** Whether who has left without being excused still counts. */
    public boolean keepsWithdrawn() {
        return withdrawnStays.orElse(false);
    }

    /** Whether a motion is before the body only once another member has seconded it. */
    public boolean asksForSecond() {
        return secondNeeded.orElse(true);
    }

    /** Whether someone who attends so counts toward the quorum and votes. */
    public boolean counts(Presence presence) {
        return presence == Presence.REMOTE ? elsewhereVotes.orElse(true) : presence.here();
    }

    /** The majority that a motion of this kind needs by a rule of its own. */
    public Optional<Majority> majority(MotionKind kind) {
        return majorities.orElse(List.of()).stream()
                .filter(needed -> needed.motion() == kind)
                .map(Needed::majority)
                .findFirst();
    }
}
