package org.rostrum.proceedings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A meeting is moved to a time that is still to come, also where a move is taken back, and continued to a day that is not over.
 * It is asked with the instant at hand.
 */
final class StillToCome {
    static final String OBJECTION = "This time is over. Move the meeting to a day and an hour that are still to come.";

    private StillToCome() {}

    static Optional<String> objection(MeetingState now, Act act, Instant at) {
        return switch (act) {
            case AgendaAct.Reschedule moved ->
                now.plan()
                        .filter(plan -> isOver(moved.date(), moved.time(), ZoneId.of(plan.zone()), at))
                        .map(plan -> OBJECTION);
            case MeetingAct.ContinueTo later -> continued(now, later.date(), at);
            case HearingAct.ContinueHearing(var day, var place) -> continued(now, day, at);
            case CorrectionAct.Undo undo
            when moves(now.history().undoable()) -> again(now.history().undone(now), at);
            case CorrectionAct.Redo redo
            when moves(now.history().redoable()) -> again(now.history().redone(now), at);
            case Act other -> Optional.empty();
        };
    }

    /** What lies before the meeting's own days is {@link LaterDay}'s, which says from when on a day can be given. */
    private static Optional<String> continued(MeetingState now, LocalDate day, Instant at) {
        return now.plan()
                .filter(plan -> !day.isBefore(LaterDay.last(now)))
                .filter(plan -> isOver(day, Optional.empty(), ZoneId.of(plan.zone()), at))
                .map(plan -> "This day is over. Give one that is still to come.");
    }

    private static boolean moves(Optional<Entry> entry) {
        return entry.filter(done -> done.act() instanceof AgendaAct.Reschedule).isPresent();
    }

    private static Optional<String> again(MeetingState then, Instant at) {
        return then.plan()
                .filter(plan -> isOver(plan.date(), plan.begins(), ZoneId.of(plan.zone()), at))
                .map(plan -> "The time to which it would go back is over. Move the meeting anew instead.");
    }

    private static boolean isOver(LocalDate day, Optional<LocalTime> hour, ZoneId zone, Instant at) {
        return day.atTime(hour.orElse(LocalTime.MAX)).atZone(zone).toInstant().isBefore(at);
    }
}
