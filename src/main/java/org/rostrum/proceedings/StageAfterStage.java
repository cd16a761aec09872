package org.rostrum.proceedings;

import java.util.Optional;

/** In a stage those are called whom it is for, and the next begins when none of them can be called any more. */
final class StageAfterStage implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case FloorAct.Call(var named) ->
                named.flatMap(id -> line(now).speakers().find(id))
                        .filter(speaker -> !line(now).stages().isTheTurnOf(speaker.position()))
                        .flatMap(speaker -> line(now).stages().held())
                        .map(stage ->
                                "This speaker does not come in the stage that is held, %s.".formatted(stage.name()));
            case HearingAct.NextStage next ->
                toCome(
                        line(now).stages().held().isEmpty()
                                ? 0
                                : line(now).callable().size());
            case Act other -> Optional.empty();
        };
    }

    private static Line line(MeetingState now) {
        return now.openLine().orElseThrow();
    }

    private static Optional<String> toCome(int waiting) {
        return Rule.unless(
                waiting == 0,
                waiting == 1
                        ? "One speaker of this stage is still to come."
                        : waiting + " speakers of this stage are still to come.");
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
