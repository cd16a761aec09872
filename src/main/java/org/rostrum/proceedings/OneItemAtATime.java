package org.rostrum.proceedings;

import java.util.Optional;

/**
 * One item is open at a time, and neither it nor the meeting ends over an open hearing or motion; but a body that has decided
 * to adjourn does so over the motion before it (Robert's Rules of Order, 12th ed., 21:15).
 */
final class OneItemAtATime implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof MeetingAct meeting ? inTurn(now, meeting) : Optional.empty();
    }

    private static Optional<String> inTurn(MeetingState now, MeetingAct act) {
        boolean open = now.sitting().item().isPresent();
        boolean hearing = now.sitting().hearing().isPresent();
        boolean busy = hearing || now.motions().open().isPresent();
        return switch (act) {
            case MeetingAct.OpenItem item -> Rule.unless(!open, "Another item is open. Close it first.");
            case MeetingAct.CloseItem close when !open -> Optional.of("No item is open.");
            case MeetingAct.CloseItem close ->
                Rule.unless(!busy, "A hearing or a motion of this item is still open. End it first.");
            case MeetingAct.Adjourn adjourn ->
                Rule.unless(
                        !busy || (!hearing && now.motions().endsTheMeeting()),
                        "A hearing or a motion is still open. End it first.");
            case MeetingAct.Publish publish -> Optional.empty();
            case MeetingAct.CallToOrder call -> Optional.empty();
            case MeetingAct.RollCall roll -> Optional.empty();
            case MeetingAct.Arrive arrive -> Optional.empty();
            case MeetingAct.Depart depart -> Optional.empty();
            case MeetingAct.RequestFloor request -> Optional.empty();
            case MeetingAct.WithdrawRequest back -> Optional.empty();
            case MeetingAct.Chair chair -> Optional.empty();
            case MeetingAct.Recess recess -> Optional.empty();
            case MeetingAct.Resume resume -> Optional.empty();
            case MeetingAct.ContinueTo later -> Optional.empty();
            case MeetingAct.ClosedSession closed -> Optional.empty();
            case MeetingAct.OpenSession again -> Optional.empty();
            case MeetingAct.Note note -> Optional.empty();
        };
    }
}
