package org.rostrum.proceedings;

import java.time.LocalDate;
import java.util.Optional;

/** What is continued goes on at a day that is not before the last one of the meeting, and within ten years. */
final class LaterDay implements Rule {
    private static final int MOST_YEARS = 10;

    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case MeetingAct.ContinueTo later -> later(last(now), later.date());
            case HearingAct.ContinueHearing(var date, var place) -> later(last(now), date);
            case AgendaAct.Reschedule moved -> soon(last(now), moved.date());
            case Act other -> Optional.empty();
        };
    }

    /** The last day on which the meeting is held, as far as is known. */
    static LocalDate last(MeetingState now) {
        var days = now.sitting().days();
        return days.isEmpty() ? now.plan().orElseThrow().date() : days.getLast().date();
    }

    private static Optional<String> later(LocalDate day, LocalDate date) {
        return Rule.unless(
                !date.isBefore(day) && date.isBefore(day.plusYears(MOST_YEARS)),
                "Give a day from %s on, within ten years.".formatted(day));
    }

    /** Whether it is still to come is asked with the instant at hand. */
    private static Optional<String> soon(LocalDate day, LocalDate date) {
        return Rule.unless(date.isBefore(day.plusYears(MOST_YEARS)), "Give a day within ten years.");
    }
}
