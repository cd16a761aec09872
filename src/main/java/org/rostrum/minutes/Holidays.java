package org.rostrum.minutes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;

/**
 * The days of a state that are no business days beside Saturday and Sunday, as data: {@code 07-04} for a fixed day,
 * {@code 4 THURSDAY 11} for the fourth Thursday of November, {@code -1 MONDAY 05} for the last Monday of May, each with
 * a number behind it for so many days after.
 */
public record Holidays(List<String> days) {
    public Holidays {
        days.forEach(Holidays::rule);
    }

    /** Whether offices are open on a day. */
    public boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && days.stream().map(Holidays::rule).noneMatch(rule -> rule.test(day));
    }

    /** The day itself if offices are open, else the next on which they are. */
    LocalDate businessDayFrom(LocalDate day) {
        var next = day;
        while (!isBusinessDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** How many business days lie between two days, neither of them counted. */
    public int between(LocalDate first, LocalDate last) {
        return first.isBefore(last)
                ? (int) first.plusDays(1)
                        .datesUntil(last)
                        .filter(this::isBusinessDay)
                        .count()
                : 0;
    }

    private static Predicate<LocalDate> rule(String written) {
        var parts = written.split(" ", -1);
        return switch (parts.length) {
            case 1 -> fixed(written);
            case 3 -> movable(parts);
            case 4 -> {
                var before = movable(parts);
                yield day -> before.test(day.minusDays(Long.parseLong(parts[3])));
            }
            default -> throw new IllegalArgumentException("This is no holiday: " + written);
        };
    }

    private static Predicate<LocalDate> fixed(String written) {
        var fixed = MonthDay.parse("--" + written);
        return day -> MonthDay.from(day).equals(fixed);
    }

    private static Predicate<LocalDate> movable(String... parts) {
        int which = Integer.parseInt(parts[0]);
        var weekday = DayOfWeek.valueOf(parts[1]);
        int month = Integer.parseInt(parts[2]);
        return day -> day.getMonthValue() == month
                && day.with(TemporalAdjusters.dayOfWeekInMonth(which, weekday)).equals(day);
    }
}
