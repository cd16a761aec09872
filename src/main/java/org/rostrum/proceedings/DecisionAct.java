package org.rostrum.proceedings;

import java.util.Map;
import org.rostrum.platform.Id;

/** Acts by which the body decides. */
public sealed interface DecisionAct extends Act {
    /** A member who is here moves something. Refused while another motion is open. */
    record Motion(Words text, Id mover) implements DecisionAct {}

    /** Another member seconds. */
    record Second(Id member) implements DecisionAct {}

    /** Nobody seconds; the motion dies. */
    record NoSecond() implements DecisionAct {}

    /** The mover takes the motion back before the vote. */
    record WithdrawMotion() implements DecisionAct {}

    /**
     * The ballots of one vote, one for each member. Needs a seconded motion and a quorum; refused while people who signed
     * up for the item wait, unless a reason is given.
     */
    record Vote(Method method, Map<Id, Ballot> ballots) implements DecisionAct {}

    /** The motion carries, since nobody objects. Needs a quorum. */
    record WithoutObjection() implements DecisionAct {}

    /** The chair declares the result. One that differs from the count needs a reason. */
    record Declare(Result result) implements DecisionAct {}
}
