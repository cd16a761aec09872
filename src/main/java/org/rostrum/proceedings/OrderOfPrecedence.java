package org.rostrum.proceedings;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A motion is in order while others are open only where it comes before each of them, by the rank of its kind (Robert's Rules of
 * Order, 12th ed., 5:8-13). What changes the open motion, or ends the debate on it, is judged by that motion alone. A reason
 * says why it is taken up all the same.
 */
final class OrderOfPrecedence implements Rule {
    @Override
    public boolean overridable() {
        return true;
    }

    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        if (!(act instanceof DecisionAct.Motion made)) {
            return Optional.empty();
        }
        var kind = made.kind().orElse(MotionKind.MAIN);
        return now.motions()
                .open()
                .filter(open -> kind.upon())
                .flatMap(open -> kind.isAboutTheOpenOne() ? apply(kind, open.kind()) : outrank(kind, now.motions()));
    }

    private static Optional<String> apply(MotionKind made, MotionKind open) {
        return made.changes()
                ? Rule.unless(
                        open.canBeAmended(),
                        "The open motion cannot be amended. Decide it first, or give the reason why it is changed.")
                : Rule.unless(
                        open.canBeAmended() || open == MotionKind.RECONSIDER,
                        "The open motion is neither debated nor amended. Decide it first, or give the reason why the question on it is called.");
    }

    private static Optional<String> outrank(MotionKind made, Motions motions) {
        return motions.pending().stream()
                .map(motion -> motions.isMain(motion) ? MotionKind.MAIN : motion.kind())
                .filter(kind -> kind.rank() >= made.rank())
                .max(Comparator.comparingInt(MotionKind::rank))
                .map(kind ->
                        "A motion of higher rank is open: %s. Decide it first, or give the reason why this one is taken before it."
                                .formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
}
