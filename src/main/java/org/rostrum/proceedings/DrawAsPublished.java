package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.order.Draw;

/** The secret of a draw is the one whose hash was published, and is revealed once, before the line is fixed. */
final class DrawAsPublished implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        if (!(act instanceof HearingAct.Draw(var hearing, var secret))) {
            return Optional.empty();
        }
        if (now.line(hearing).filter(Line::isFixed).isPresent()) {
            return Optional.of("The order of this hearing is fixed already.");
        }
        var published = now.plan().flatMap(plan -> plan.hearing(hearing)).flatMap(MeetingPlan.Hearing::commitment);
        return Rule.unless(
                published.filter(new Draw(secret).commitment()::equals).isPresent(),
                "This secret is not the one whose hash was published.");
    }
}
