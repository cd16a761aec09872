package org.rostrum.proceedings;

/**
 * One thing that someone does in a meeting. Every change of a meeting is an act, written once into its journal. The name
 * of an act outside the program is the record's name with a small first letter. A clerk may do all of them; where
 * others may, the act says so.
 */
public sealed interface Act permits MeetingAct, HearingAct, FloorAct, DecisionAct, CorrectionAct {
    /** Whether {@code undo} may take this act back; what others did meanwhile stays. */
    default boolean canBeTakenBack() {
        return true;
    }
}
