package org.rostrum.proceedings;

/**
 * One thing that someone does in a meeting. Every change of a meeting is an act, written once into its journal. The name
 * of an act outside the program is the record's name with a small first letter. A clerk may do all of them; where
 * others may, the act says so.
 */
public sealed interface Act
        permits MeetingAct,
                AgendaAct,
                HearingAct,
                FloorAct,
                EvidenceAct,
                DecisionAct,
                GroupAct,
                CorrectionAct,
                MinutesAct {
    /** Whether {@code undo} may take this act back; what others did meanwhile stays. */
    default boolean canBeTakenBack() {
        return true;
    }

    /**
     * Whether nothing that the clerk decides on is changed by it, so that what she decided before she saw it still holds.
     */
    default boolean comesByTheWay() {
        return switch (this) {
            case HearingAct.SignUp signUp -> true;
            case HearingAct.Confirm confirm -> true;
            case HearingAct.Disown disown -> true;
            case HearingAct.LeaveOut left -> true;
            case HearingAct.DeliverStatements delivered -> true;
            case GroupAct.FoundGroup found -> true;
            case GroupAct.JoinGroup join -> true;
            case GroupAct.LeaveGroup leave -> true;
            case GroupAct.NameDelegates named -> true;
            case MinutesAct given -> true;
            default -> false;
        };
    }
}
