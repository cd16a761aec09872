package org.rostrum.proceedings;

import java.util.Optional;
import java.util.Set;
import org.rostrum.platform.Id;

/** Every member, item, hearing, paper and speaker that an act names is one of this meeting. */
final class KnownOnly implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case MeetingAct meeting -> named(now, meeting);
            case AgendaAct agenda -> named(now, agenda);
            case HearingAct hearing -> named(now, hearing);
            case FloorAct floor ->
                floor instanceof FloorAct.CheckIn(var speaker) ? signedUp(now, speaker) : Optional.empty();
            case EvidenceAct evidence -> named(now, evidence);
            case DecisionAct decision ->
                decision instanceof DecisionAct.Vote vote
                        ? members(now, vote.ballots().keySet())
                                .or(() -> members(now, vote.twice().keySet()))
                        : Optional.empty();
            case GroupAct group -> signedUp(now, group.speaker());
            case CorrectionAct correction -> Optional.empty();
            case MinutesAct given -> Optional.empty();
        };
    }

    private static Optional<String> named(MeetingState now, MeetingAct act) {
        return switch (act) {
            case MeetingAct.RollCall(var members) -> members(now, members.keySet());
            case MeetingAct.Arrive(var member, var remote) -> members(now, Set.of(member));
            case MeetingAct.OpenItem(var item) -> item(now, item);
            case MeetingAct.Publish publish -> Optional.empty();
            case MeetingAct.CallToOrder call -> Optional.empty();
            case MeetingAct.Depart depart -> Optional.empty();
            case MeetingAct.Chair chair -> Optional.empty();
            case MeetingAct.RequestFloor request -> Optional.empty();
            case MeetingAct.WithdrawRequest back -> Optional.empty();
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

    private static Optional<String> named(MeetingState now, AgendaAct act) {
        return switch (act) {
            case AgendaAct.AddItem added -> Optional.empty();
            case AgendaAct.RemoveItem(var item) -> item(now, item);
            case AgendaAct.CorrectTitle(var item, var title) -> item(now, item);
            case AgendaAct.OffConsent(var item, var member) ->
                item(now, item).or(() -> member.flatMap(one -> members(now, Set.of(one))));
            case AgendaAct.SitAs body -> Optional.empty();
            case AgendaAct.Reschedule moved -> Optional.empty();
        };
    }

    private static Optional<String> item(MeetingState now, Id item) {
        return Rule.unless(plan(now).item(item).isPresent(), "This item is not on the agenda.");
    }

    private static Optional<String> named(MeetingState now, HearingAct act) {
        return switch (act) {
            case HearingAct.SignUp signUp -> hearing(now, signUp.hearing());
            case HearingAct.AdoptRules adopted -> hearing(now, adopted.hearing());
            case HearingAct.Draw(var hearing, var secret) -> hearing(now, hearing);
            case HearingAct.OpenHearing(var hearing) -> hearing(now, hearing);
            case HearingAct.ReceiveExhibit(var exhibit) ->
                Rule.unless(
                        plan(now).exhibit(exhibit).isPresent()
                                && !now.sitting().exhibits().contains(exhibit),
                        "This paper is not in the file, or was received before.");
            case HearingAct.DeliverStatements delivered -> hearing(now, delivered.hearing());
            case HearingAct.Oath(var speakers) ->
                speakers.stream()
                        .flatMap(speaker -> signedUp(now, speaker).stream())
                        .findFirst();
            case HearingAct.Change change -> signedUp(now, change.speaker());
            case HearingAct.Confirm(var speaker, var sameAs) ->
                signedUp(now, speaker).or(() -> sameAs.flatMap(other -> signedUp(now, other)));
            case HearingAct.Disown(var speaker) -> signedUp(now, speaker);
            case HearingAct.LeaveOut left -> hearing(now, left.hearing());
            case HearingAct.Disclose disclosed -> Optional.empty();
            case HearingAct.Recuse recused -> Optional.empty();
            case HearingAct.ContinueHearing later -> Optional.empty();
            case HearingAct.CloseHearing close -> Optional.empty();
            case HearingAct.LastCall call -> Optional.empty();
            case HearingAct.CloseLine close -> Optional.empty();
            case HearingAct.OpenLine open -> Optional.empty();
            case HearingAct.Shorten shorten -> Optional.empty();
            case HearingAct.EvenOut even -> Optional.empty();
            case HearingAct.NextStage next -> Optional.empty();
            case HearingAct.SecondRound again -> Optional.empty();
        };
    }

    private static Optional<String> named(MeetingState now, EvidenceAct act) {
        return switch (act) {
            case EvidenceAct.Appear appear -> signedUp(now, appear.speaker());
            case EvidenceAct.RuleOnStanding ruling -> signedUp(now, ruling.speaker());
            case EvidenceAct.OfferExhibit offer ->
                signedUp(now, offer.by())
                        .or(() -> Rule.unless(
                                offer.exhibit()
                                        .filter(paper ->
                                                plan(now).exhibit(paper).isEmpty())
                                        .isEmpty(),
                                "This paper is not in the file."));
            case EvidenceAct.ObjectToExhibit(var number, var by, var ground) ->
                offered(now, number).or(() -> someone(now, by));
            case EvidenceAct.RuleOnExhibit ruling -> offered(now, ruling.number());
            case EvidenceAct.WithdrawExhibit(var number) -> offered(now, number);
            case EvidenceAct.CrossExamine(var speaker, var by, var seconds) ->
                signedUp(now, speaker).or(() -> someone(now, by));
        };
    }

    private static Optional<String> offered(MeetingState now, int number) {
        return Rule.unless(
                now.hearingOfItem()
                        .flatMap(hearing -> now.evidence().offer(hearing, number))
                        .isPresent(),
                "No exhibit of this number was offered on the open item.");
    }

    private static Optional<String> someone(MeetingState now, Id id) {
        return plan(now).member(id).isPresent() ? Optional.empty() : signedUp(now, id);
    }

    private static Optional<String> signedUp(MeetingState now, Id speaker) {
        return Rule.unless(now.speaker(speaker).isPresent(), "Nobody has signed up under this id.");
    }

    private static MeetingPlan plan(MeetingState now) {
        return now.plan().orElseThrow();
    }

    private static Optional<String> members(MeetingState now, Set<Id> members) {
        return Rule.unless(
                members.stream().allMatch(id -> plan(now).member(id).isPresent()),
                "Someone named here is not a member of this body.");
    }

    private static Optional<String> hearing(MeetingState now, Id hearing) {
        return Rule.unless(now.line(hearing).isPresent(), "This hearing is not part of the meeting.");
    }
}
