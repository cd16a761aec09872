package org.rostrum.proceedings;

import java.util.Optional;

/** A motion to take from the table brings back what was laid there on the open item at this meeting. */
final class TakeWhatWasTabled implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof DecisionAct.Motion made
                        && made.kind()
                                .filter(MotionKind.TAKE_FROM_TABLE::equals)
                                .isPresent()
                ? Rule.unless(
                        now.motions().broughtBack(made, now.sitting()).isPresent(),
                        made.amends()
                                .map(
                                        "The motion of entry %d was not laid on the table on the open item. Open its item, or leave the entry out for the last that was."
                                                ::formatted)
                                .orElse("Nothing was laid on the table on the open item."))
                : Optional.empty();
    }
}
