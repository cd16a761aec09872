package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.proceedings.Sitting.Status;

/** Acts are done while the meeting is in session; some also before it, or in a recess. */
final class InSession implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        var status = now.sitting().status();
        return switch (act) {
            case CorrectionAct correction -> Optional.empty();
            case MinutesAct given -> Optional.empty();
            case MeetingAct.Publish publish -> Optional.empty();
            case MeetingAct.CallToOrder call ->
                Rule.unless(
                        status == Status.PLANNED || status == Status.CONTINUED,
                        "The meeting has been called to order already.");
            case MeetingAct.Resume resume -> Rule.unless(status == Status.RECESS, "The meeting is not in recess.");
            case MeetingAct.OpenSession open ->
                Rule.unless(status == Status.CLOSED_SESSION, "The meeting is not in closed session.");
            case MeetingAct.Arrive arrive -> together(status);
            case MeetingAct.Depart depart -> together(status);
            case MeetingAct.Chair chair -> together(status);
            case MeetingAct.ContinueTo later -> running(status);
            case MeetingAct.Adjourn adjourn -> running(status);
            case HearingAct.SignUp signUp -> notOver(status);
            case HearingAct.Change change -> notOver(status);
            case HearingAct.Draw draw -> notOver(status);
            case HearingAct.AdoptRules adopted -> notOver(status);
            case HearingAct.Confirm confirm -> Optional.empty();
            case HearingAct.Disown disown -> Optional.empty();
            case HearingAct.LeaveOut left -> Optional.empty();
            case HearingAct.DeliverStatements delivered -> Optional.empty();
            case FloorAct.CheckIn checkIn -> notOver(status);
            case FloorAct.Withdraw withdraw -> notOver(status);
            case FloorAct.Cede gift -> notOver(status);
            case MeetingAct.Note note -> notOver(status);
            case MeetingAct meeting -> inSession(status);
            case AgendaAct.OffConsent off -> inSession(status);
            case AgendaAct.SitAs body -> inSession(status);
            case AgendaAct.Reschedule moved ->
                Rule.unless(
                        status == Status.PLANNED,
                        "The meeting has been called to order. Continue it to another day or place instead.");
            case AgendaAct agenda -> status == Status.CLOSED_SESSION ? inSession(status) : notOver(status);
            case HearingAct hearing -> inSession(status);
            case FloorAct floor -> inSession(status);
            case EvidenceAct evidence -> inSession(status);
            case DecisionAct decision -> together(status);
            case GroupAct group -> notOver(status);
        };
    }

    private static Optional<String> notOver(Status status) {
        return Rule.unless(status != Status.ADJOURNED, "The meeting is adjourned.");
    }

    private static Optional<String> running(Status status) {
        return status == Status.RECESS ? Optional.empty() : inSession(status);
    }

    /** Who comes and leaves, and what the body decides, is recorded behind closed doors too. */
    private static Optional<String> together(Status status) {
        return status == Status.CLOSED_SESSION ? Optional.empty() : inSession(status);
    }

    private static Optional<String> inSession(Status status) {
        return switch (status) {
            case IN_SESSION -> Optional.empty();
            case PLANNED, CONTINUED -> Optional.of("The meeting has not been called to order. Call it to order first.");
            case CLOSED_SESSION -> Optional.of("The meeting is in closed session. Open the session first.");
            case RECESS -> Optional.of("The meeting is in recess. Resume it first.");
            case ADJOURNED -> Optional.of("The meeting is adjourned.");
        };
    }
}
