package org.rostrum.proceedings;

import java.time.LocalDate;
import java.util.Optional;

/** What is continued goes on at a day that is not before the meeting's, and within ten years. */
final class LaterDay implements Rule {
    private static final int MOST_YEARS = 10;

    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case MeetingAct.ContinueTo later -> later(now, later.date());
            case HearingAct.ContinueHearing(var date, var place) -> later(now, date);
            case Act other -> Optional.empty();
        };
    }

    private static Optional<String> later(MeetingState now, LocalDate date) {
        var day = now.plan().orElseThrow().date();
        return Rule.unless(
                !date.isBefore(day) && date.isBefore(day.plusYears(MOST_YEARS)),
                "Give a day from %s on, within ten years.".formatted(day));
    }
}
