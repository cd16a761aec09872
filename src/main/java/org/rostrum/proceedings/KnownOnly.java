package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.platform.Id;

final class KnownOnly implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case MeetingAct.RollCall(var members) -> members(now, members.keySet());
            case MeetingAct.Arrive(var member, var remote) -> members(now, java.util.Set.of(member));
            case DecisionAct.Vote(var method, var ballots) -> members(now, ballots.keySet());
            case MeetingAct.OpenItem(var item) ->
                Rule.unless(plan(now).item(item).isPresent(), "This item is not on the agenda.");
            case HearingAct.SignUp signUp -> hearing(now, signUp.hearing());
            case HearingAct.Draw(var hearing, var secret) -> hearing(now, hearing);
            case HearingAct.OpenHearing(var hearing) -> hearing(now, hearing);
            case HearingAct.ReceiveExhibit(var exhibit) ->
                Rule.unless(
                        plan(now).exhibit(exhibit).isPresent()
                                && !now.sitting().exhibits().contains(exhibit),
                        "This paper is not in the file, or was received before.");
            case FloorAct.CheckIn(var speaker) ->
                Rule.unless(now.speaker(speaker).isPresent(), "Nobody has signed up under this id.");
            default -> Optional.empty();
        };
    }

    private static MeetingPlan plan(MeetingState now) {
        return now.plan().orElseThrow();
    }

    private static Optional<String> members(MeetingState now, java.util.Set<Id> members) {
        return Rule.unless(
                members.stream().allMatch(id -> plan(now).member(id).isPresent()),
                "Someone named here is not a member of this body.");
    }

    private static Optional<String> hearing(MeetingState now, Id hearing) {
        return Rule.unless(now.line(hearing).isPresent(), "This hearing is not part of the meeting.");
    }
}
