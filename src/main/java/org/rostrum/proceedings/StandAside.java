package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.platform.Id;

/** A member discloses or stands aside on the open item; who stood aside moves and seconds nothing in it. */
final class StandAside implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case HearingAct.Disclose disclosed -> itemOpen(now);
            case HearingAct.Recuse(var member, var why) -> itemOpen(now).or(() -> takesPart(now, member));
            case DecisionAct.Motion motion -> takesPart(now, motion.mover());
            case DecisionAct.Findings findings -> takesPart(now, findings.mover());
            case DecisionAct.Second(var member) -> takesPart(now, member);
            case Act other -> Optional.empty();
        };
    }

    private static Optional<String> itemOpen(MeetingState now) {
        return Rule.unless(now.sitting().item().isPresent(), "No item is open. Open the item first.");
    }

    private static Optional<String> takesPart(MeetingState now, Id member) {
        return Rule.unless(!now.sitting().standsAside(member), "This member stands aside from the open item.");
    }
}
