package org.rostrum.minutes;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rostrum.order.RuleSet;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.Tier;
import org.rostrum.platform.TextBundle;
import org.rostrum.proceedings.MeetingDay;

/**
 * The sentences of the minutes in one language, and the times in them by the clock of the body. What a phrase leaves to
 * the style of the house stands in brackets, such as {@code [times: at {0}]}.
 */
record Phrases(Locale language, ZoneId zone, HouseStyle style) {
    private static final String BUNDLE = "org.rostrum.minutes.minutes";
    /** The narrow space of the English time is missing in many fonts. */
    private static final char NARROW = '\u202f';

    private static final Pattern CHOICE = Pattern.compile("\\[([a-z]+):([^]]*)]");

    String say(String key, Object... fill) {
        var pattern = new TextBundle(BUNDLE, language).text(key);
        var styled = CHOICE.matcher(pattern)
                .replaceAll(found -> style.says(found.group(1)) ? Matcher.quoteReplacement(found.group(2)) : "");
        var said = new MessageFormat(styled, language).format(fill);
        var choice = CHOICE.matcher(pattern);
        return choice.lookingAt() && !style.says(choice.group(1)) ? begun(said) : said;
    }

    /** With a capital, since what the sentence began with was left out. */
    private String begun(String sentence) {
        return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toUpperCase(language) + sentence.substring(1);
    }

    /** A time of day, such as "7:43 PM". */
    String time(Instant at) {
        return formatted(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at);
    }

    /** A time of day of the clock on the wall, such as "7:00 PM". */
    String hour(LocalTime time) {
        var form = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language);
        return time.format(form).replace(NARROW, '\u00a0');
    }

    /** Day and time to the second, such as "Apr 16, 2018, 7:43:09 PM". */
    String moment(Instant at) {
        return formatted(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM), at);
    }

    /** Day and time as a resident reads them, such as "Apr 16, 2018, 7:43 PM". */
    String dayAndTime(Instant at) {
        return formatted(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), at);
    }

    /** A day with its weekday. */
    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language));
    }

    /** The days on which a meeting was held, with their weekdays. */
    String days(List<MeetingDay> held) {
        return held.stream()
                .map(day -> day(day.date()))
                .reduce((before, next) -> say("title.days", before, next))
                .orElse("");
    }

    /** A day with its weekday, and the hour where it was said. */
    String dayAt(LocalDate day, Optional<LocalTime> hour) {
        return day(day) + hour.map(time -> ", " + hour(time)).orElse("");
    }

    /** A day without its weekday, such as "April 16, 2018". */
    String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }

    /** What rules rest on, such as "Rules of Procedure, adopted January 2, 2018 by Resolution 10238". */
    String cited(RuleSet set) {
        return say(
                "rules.cited." + set.known(),
                set.name(),
                set.adopted().map(this::date).orElse(""),
                set.by().orElse(""));
    }

    /** A day without its year, such as "April 17". */
    String shortDay(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedPattern("MMMMd").withLocale(language));
    }

    /** A duration as a clock shows it, such as "1:56". */
    String length(Duration length) {
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    /** The time of each speaker; where that depends on how many have signed up, that of each tier. */
    String each(SpeakingRules rules) {
        return rules.tiers()
                .map(tiers -> tiers.stream().map(this::tier).collect(Collectors.joining(", ")))
                .orElseGet(() -> length(Duration.ofSeconds(rules.seconds())));
    }

    private String tier(Tier tier) {
        var time = length(Duration.ofSeconds(tier.seconds()));
        return tier.upToInclusive()
                .map(most -> say("rules.tier", time, most))
                .orElseGet(() -> say("rules.tier.more", time));
    }

    private String formatted(DateTimeFormatter form, Instant at) {
        return form.withLocale(language).format(at.atZone(zone)).replace(NARROW, '\u00a0');
    }
}
