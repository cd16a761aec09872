package org.rostrum.minutes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How long before a meeting the public must be told of it, by one law. The laws and the holidays are data, in {@code
 * notices.json}, each with its source; a body's attorney says which of them binds it.
 *
 * @param lead how long before
 * @param from the first meeting day for which it holds, where it is not of old
 */
public record NoticeRule(
        String id, String state, Lead lead, String source, Optional<LocalDate> from, Holidays holidays) {
    /** How the time before a meeting is reckoned. */
    public sealed interface Lead {
        /** Whole hours before the time of the meeting, whichever days they fall on. */
        record Hours(int hours) implements Lead {}

        /**
         * Business days between the day of posting and the day of the meeting, neither of them counted; what is posted
         * while offices are closed counts as posted on the next business day.
         */
        record BusinessDays(int days) implements Lead {}

        /** Calendar days, the day of publication not counted, the day of the hearing counted. */
        record Days(int atLeast, int atMost) implements Lead {}
    }

    /** What comes of a rule for a meeting of which the day is known and the hour is not. */
    public sealed interface Verdict {
        /** Whenever on its day the meeting begins. */
        record InTime() implements Verdict {}

        /** If the meeting begins at this hour or later. */
        record InTimeFrom(LocalTime earliest) implements Verdict {}

        /** Too late, or too early where the law asks for that too. */
        record OutOfTime() implements Verdict {}
    }

    /** Every rule that is known, by state. */
    public static final List<NoticeRule> ALL = read();

    /** Whether the rule was law on the day of a meeting. */
    public boolean holdsOn(LocalDate meeting) {
        return from.filter(meeting::isBefore).isEmpty();
    }

    /** Whether a notice posted at an instant is in time for a meeting on a day, by the clocks of its zone. */
    public Verdict judge(Instant posted, LocalDate meeting, ZoneId zone) {
        var day = posted.atZone(zone).toLocalDate();
        return switch (lead) {
            case Lead.Hours(int hours) -> byHour(posted.plus(hours, ChronoUnit.HOURS), meeting, zone);
            case Lead.BusinessDays(int days) -> in(holidays.between(holidays.businessDayFrom(day), meeting) >= days);
            case Lead.Days(int atLeast, int atMost) -> {
                long before = ChronoUnit.DAYS.between(day, meeting);
                yield in(before >= atLeast && before <= atMost);
            }
        };
    }

    private static Verdict in(boolean time) {
        return time ? new Verdict.InTime() : new Verdict.OutOfTime();
    }

    private static Verdict byHour(Instant earliest, LocalDate meeting, ZoneId zone) {
        if (!earliest.isAfter(meeting.atStartOfDay(zone).toInstant())) {
            return new Verdict.InTime();
        }
        var local = earliest.atZone(zone);
        return local.toLocalDate().equals(meeting)
                ? new Verdict.InTimeFrom(local.toLocalTime())
                : new Verdict.OutOfTime();
    }

    /**
     * The last day on which the notice may be posted; where the law counts hours, before the hour at which the meeting
     * begins.
     */
    public LocalDate lastDay(LocalDate meeting) {
        return switch (lead) {
            case Lead.Hours(int hours) -> meeting.minusDays((hours + 23) / 24);
            case Lead.Days(int atLeast, int atMost) -> meeting.minusDays(atLeast);
            case Lead.BusinessDays(int days) -> {
                var day = meeting.minusDays(1);
                while (!holidays.isBusinessDay(day) || holidays.between(day, meeting) < days) {
                    day = day.minusDays(1);
                }
                yield day;
            }
        };
    }

    private static List<NoticeRule> read() {
        try (var file = Objects.requireNonNull(NoticeRule.class.getResourceAsStream("notices.json"));
                var reader = Json.createReader(file)) {
            var all = reader.readObject();
            return all.getJsonArray("rules").getValuesAs(JsonObject.class).stream()
                    .map(rule -> rule(rule, all.getJsonObject("holidays")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static NoticeRule rule(JsonObject rule, JsonObject holidays) {
        var state = rule.getString("state");
        var days = holidays.containsKey(state)
                ? holidays.getJsonArray(state).getValuesAs(JsonString::getString)
                : List.<String>of();
        return new NoticeRule(
                rule.getString("id"),
                state,
                lead(rule),
                rule.getString("source"),
                Optional.ofNullable(rule.getString("from", null)).map(LocalDate::parse),
                new Holidays(List.copyOf(days)));
    }

    private static Lead lead(JsonObject rule) {
        if (rule.containsKey("hours")) {
            return new Lead.Hours(rule.getInt("hours"));
        }
        return rule.containsKey("businessDays")
                ? new Lead.BusinessDays(rule.getInt("businessDays"))
                : new Lead.Days(rule.getInt("atLeastDays"), rule.getInt("atMostDays"));
    }
}
