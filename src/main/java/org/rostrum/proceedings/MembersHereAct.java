package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.platform.Id;

/** Only a member who is here leaves, takes the chair, asks, moves or seconds; only one who is not arrives. */
final class MembersHereAct implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case MeetingAct.Arrive(var member, var remote) ->
                Rule.unless(!now.attendance().of(member).here(), "This member is here already.");
            case MeetingAct meeting -> named(meeting).flatMap(member -> here(now, member));
            case AgendaAct.OffConsent(var item, var member) -> member.flatMap(one -> here(now, one));
            case AgendaAct agenda -> Optional.empty();
            case FloorAct.Question(var member) -> here(now, member);
            case EvidenceAct evidence -> Optional.empty();
            case DecisionAct decision -> named(decision).flatMap(member -> decides(now, member));
            case FloorAct floor -> Optional.empty();
            case HearingAct.Disclose(var member, var words) -> here(now, member);
            case HearingAct.Recuse(var member, var why) -> here(now, member);
            case HearingAct hearing -> Optional.empty();
            case GroupAct group -> Optional.empty();
            case CorrectionAct correction -> Optional.empty();
            case MinutesAct given -> Optional.empty();
        };
    }

    private static Optional<Id> named(MeetingAct act) {
        return switch (act) {
            case MeetingAct.Depart(var member, var excused) -> Optional.of(member);
            case MeetingAct.Chair(var member) -> Optional.of(member);
            case MeetingAct.Publish publish -> Optional.empty();
            case MeetingAct.CallToOrder call -> Optional.empty();
            case MeetingAct.RollCall roll -> Optional.empty();
            case MeetingAct.Arrive arrive -> Optional.empty();
            case MeetingAct.RequestFloor(var member) -> Optional.of(member);
            case MeetingAct.WithdrawRequest back -> Optional.empty();
            case MeetingAct.OpenItem open -> Optional.empty();
            case MeetingAct.CloseItem close -> Optional.empty();
            case MeetingAct.Recess recess -> Optional.empty();
            case MeetingAct.Resume resume -> Optional.empty();
            case MeetingAct.ContinueTo later -> Optional.empty();
            case MeetingAct.ClosedSession closed -> Optional.empty();
            case MeetingAct.OpenSession open -> Optional.empty();
            case MeetingAct.Adjourn adjourn -> Optional.empty();
            case MeetingAct.Note note -> Optional.empty();
        };
    }

    private static Optional<Id> named(DecisionAct act) {
        return switch (act) {
            case DecisionAct.Motion motion -> Optional.of(motion.mover());
            case DecisionAct.Findings findings -> Optional.of(findings.mover());
            case DecisionAct.Second(var member) -> Optional.of(member);
            case DecisionAct.WithdrawSecond back -> Optional.empty();
            case DecisionAct.AmendFriendly change -> Optional.empty();
            case DecisionAct.Divide parts -> Optional.empty();
            case DecisionAct.NoSecond none -> Optional.empty();
            case DecisionAct.WithdrawMotion back -> Optional.empty();
            case DecisionAct.Vote vote -> Optional.empty();
            case DecisionAct.WithoutObjection none -> Optional.empty();
            case DecisionAct.Declare declare -> Optional.empty();
        };
    }

    private static Optional<String> decides(MeetingState now, Id member) {
        return here(now, member)
                .or(
                        () -> Rule.unless(
                                now.voting().decides(member),
                                "This member attends from elsewhere and by the rules of this body takes no part in decisions."));
    }

    private static Optional<String> here(MeetingState now, Id member) {
        return Rule.unless(now.attendance().of(member).here(), "This member is not here.");
    }
}
