package org.rostrum.proceedings;

import java.util.Optional;

final class OneItemAtATime implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        boolean open = now.sitting().item().isPresent();
        boolean busy =
                now.sitting().hearing().isPresent() || now.motions().open().isPresent();
        return switch (act) {
            case MeetingAct.OpenItem item -> Rule.unless(!open, "Another item is open. Close it first.");
            case MeetingAct.CloseItem close when !open -> Optional.of("No item is open.");
            case MeetingAct.CloseItem close ->
                Rule.unless(!busy, "A hearing or a motion of this item is still open. End it first.");
            case MeetingAct.Adjourn adjourn -> Rule.unless(!busy, "A hearing or a motion is still open. End it first.");
            default -> Optional.empty();
        };
    }
}
