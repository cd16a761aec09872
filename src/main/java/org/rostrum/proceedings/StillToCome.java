package org.rostrum.proceedings;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** A meeting is moved to a time that is still to come. It is asked with the instant at hand. */
final class StillToCome {
    static final String OBJECTION = "This time is over. Move the meeting to a day and an hour that are still to come.";

    private StillToCome() {}

    static Optional<String> objection(MeetingState now, Act act, Instant at) {
        return act instanceof AgendaAct.Reschedule moved
                ? now.plan()
                        .filter(plan -> isOver(moved, at, ZoneId.of(plan.zone())))
                        .map(plan -> OBJECTION)
                : Optional.empty();
    }

    private static boolean isOver(AgendaAct.Reschedule moved, Instant at, ZoneId zone) {
        var begins = moved.date().atTime(moved.time().orElse(LocalTime.MAX)).atZone(zone);
        return begins.toInstant().isBefore(at);
    }
}
