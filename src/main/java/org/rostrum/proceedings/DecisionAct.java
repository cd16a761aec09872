package org.rostrum.proceedings;

import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;

/** Acts by which the body decides. */
public sealed interface DecisionAct extends Act {
    /**
     * A member who is here moves something; {@code MAIN} where no kind is given. While a motion is before the body, only
     * what changes or interrupts it can be moved, at most two changes upon one another; an amendment or a substitute changes the
     * open motion, which {@code amends} may name by its entry. What is of lower rank than a motion that is open, as to refer
     * while one to recess is, or changes what cannot be amended, is refused unless a reason is given.
     */
    record Motion(Words text, Id mover, Optional<MotionKind> kind, Optional<Long> amends) implements DecisionAct {
        /** A main motion. */
        public Motion(Words text, Id mover) {
            this(text, mover, Optional.empty(), Optional.empty());
        }
    }

    /**
     * A member who is here moves that the body finds {@code facts} and concludes {@code conclusions}, one to a line, and
     * decides as {@code text} says. It is seconded and voted on as any motion, and once carried these are the body's own.
     * Needs an item with a hearing, and no motion open.
     */
    record Findings(Words facts, Words conclusions, Words text, Id mover) implements DecisionAct {
        /** The motion that it makes. */
        Motion motion() {
            return new Motion(text, mover, Optional.of(MotionKind.FINDINGS), Optional.empty());
        }
    }

    /** Another member seconds; also where the rules of the body ask for no second. */
    record Second(Id member) implements DecisionAct {}

    /** The seconder takes the second back before the vote; the motion waits for another where the body asks for one. */
    record WithdrawSecond() implements DecisionAct {}

    /** Mover and seconder take a change of the words over, without a vote on it. */
    record AmendFriendly(Words text) implements DecisionAct {}

    /**
     * Parts the open motion: {@code first} is decided by itself, then {@code rest}. Needs the motion seconded, where the body
     * asks for that.
     */
    record Divide(Words first, Words rest) implements DecisionAct {}

    /** Nobody seconds; the motion dies. Refused where the rules of the body ask for no second. */
    record NoSecond() implements DecisionAct {}

    /** The mover takes the motion back before the vote. */
    record WithdrawMotion() implements DecisionAct {}

    /**
     * The ballots of one vote, one for each member. Needs a seconded motion, and a quorum unless it is to adjourn, to
     * recess, to fix the time to which to adjourn or to obtain a quorum; refused while people who signed
     * up for the item wait, unless a reason is given. Where the rules of the body count silence as an aye, {@code NOT_VOTING} of
     * who is in the room is one, and an abstention there asks for a reason, as does a {@code RECUSED} of who was not recused or excused by an act.
     * Where they keep who has left without being excused, {@code ABSENT} of such a member is an aye too, and {@code NOT_VOTING}
     * asks for a reason.
     * {@code also} is the other column of a member who was named in two; it needs a reason, and the member then counts in
     * neither.
     */
    record Vote(Method method, Map<Id, Ballot> ballots, Optional<Map<Id, Ballot>> also) implements DecisionAct {
        /** A vote in which nobody was named twice. */
        public Vote(Method method, Map<Id, Ballot> ballots) {
            this(method, ballots, Optional.empty());
        }

        /** The other column of each who was named in two. */
        public Map<Id, Ballot> twice() {
            return also.orElse(Map.of());
        }
    }

    /** The motion carries, since nobody objects. Needs a quorum where a vote would. */
    record WithoutObjection() implements DecisionAct {}

    /**
     * The chair declares the result, and {@code count} as it was called out: {@code ayes}, {@code noes} and, where they
     * were told, {@code abstaining}. A result or a count that differs from the ballots needs a reason.
     */
    record Declare(Result result, Optional<DeclaredCount> count) implements DecisionAct {
        /** A result without a count. */
        public Declare(Result result) {
            this(result, Optional.empty());
        }
    }
}
