package org.rostrum.proceedings;

import java.util.Optional;

/** No vote on an item while people who signed up for it wait. */
final class HearBeforeVote implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        if (!now.motions().decideOnItem(act)) {
            return Optional.empty();
        }
        int waiting = waiting(now);
        return Rule.unless(waiting == 0, words(waiting));
    }

    private static int waiting(MeetingState now) {
        return now.sitting()
                .item()
                .flatMap(item -> now.plan().flatMap(plan -> plan.item(item)))
                .flatMap(MeetingPlan.Item::hearing)
                .flatMap(hearing -> now.line(hearing.id()))
                .map(line -> line.rounds().unheard())
                .orElse(0);
    }

    private static String words(int waiting) {
        return waiting == 1
                ? "One person who signed up for this item has not been heard."
                : waiting + " people who signed up for this item have not been heard.";
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
