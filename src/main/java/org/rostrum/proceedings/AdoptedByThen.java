package org.rostrum.proceedings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.rostrum.order.SpeakingRules;

/** Rules rest on what was adopted by the day on which they are put in force. It is asked with that day at hand. */
final class AdoptedByThen {
    static final String OBJECTION = "These rules cannot have been adopted after today. Give the day of their adoption.";

    private AdoptedByThen() {}

    static Optional<String> objection(MeetingState now, Act act, Instant at) {
        return act instanceof HearingAct.AdoptRules adopted
                ? now.plan()
                        .map(plan -> at.atZone(ZoneId.of(plan.zone())).toLocalDate())
                        .filter(day -> !adoptedBy(adopted.rules(), day))
                        .map(day -> OBJECTION)
                : Optional.empty();
    }

    /** The field of a plan whose rules were adopted after a day. */
    static Optional<String> field(MeetingPlan plan, LocalDate day) {
        for (int at = 0; at < plan.items().size(); at++) {
            var late = plan.items().get(at).hearing().filter(hearing -> !adoptedBy(hearing.rules(), day));
            if (late.isPresent()) {
                return Optional.of("items." + at + ".hearing.rules.ruleSet.adopted");
            }
        }
        return Optional.empty();
    }

    private static boolean adoptedBy(SpeakingRules rules, LocalDate day) {
        return rules.ruleSet().filter(set -> !set.isAdoptedBy(day)).isEmpty();
    }
}
