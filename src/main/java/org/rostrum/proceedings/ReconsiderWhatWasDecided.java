package org.rostrum.proceedings;

import java.util.Optional;

/** A motion to reconsider brings back what was decided on the open item at this meeting. */
final class ReconsiderWhatWasDecided implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof DecisionAct.Motion made && reconsiders(made)
                ? Rule.unless(
                        about(now, made).isPresent(),
                        made.amends()
                                .map(
                                        "The motion of entry %d was not decided on the open item. Open its item, or leave the entry out for the last that was decided."
                                                ::formatted)
                                .orElse("Nothing was decided on the open item that could be reconsidered."))
                : Optional.empty();
    }

    static boolean reconsiders(DecisionAct.Motion made) {
        return made.kind().filter(MotionKind.RECONSIDER::equals).isPresent();
    }

    private static MotionKind kind(DecisionAct.Motion made) {
        return made.kind().orElse(MotionKind.MAIN);
    }

    /** The motion that would come back. */
    static Optional<Motion> about(MeetingState now, DecisionAct.Motion made) {
        return made.amends()
                .map(entry -> now.motions()
                        .toBringBack(kind(made), now.sitting())
                        .filter(motion -> motion.entry() == entry)
                        .findFirst())
                .orElseGet(() -> now.motions().meant(kind(made), now.sitting()));
    }
}
