package org.rostrum.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.Bidi;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Says things in the language of the page: texts with something filled in, days, times of day and durations. */
@Named("texts")
@RequestScoped
public class Texts {
    private static final String BUNDLE = "org.rostrum.platform.web.texts";
    private static final int WEEK = 7;

    /** A text as it stands. */
    public String say(String key) {
        return bundle().getString(key);
    }

    /** A text with one thing filled in. */
    public String say(String key, Object first) {
        return filled(key, first);
    }

    /** A text with two things filled in. */
    public String say(String key, Object first, Object second) {
        return filled(key, first, second);
    }

    /** A text with three things filled in. */
    public String say(String key, Object first, Object second, Object third) {
        return filled(key, first, second, third);
    }

    private String filled(String key, Object... things) {
        return new MessageFormat(say(key), locale())
                .format(Stream.of(things).map(Texts::apart).toArray());
    }

    /** A name that is written from right to left keeps to itself, or it would turn figures and marks beside it around. */
    private static Object apart(Object thing) {
        return thing instanceof String text && Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                ? "\u2068" + text + "\u2069"
                : thing;
    }

    /** A day with its weekday, such as "Monday, April 16, 2018". */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale()));
    }

    /** A day without its weekday, such as "April 16, 2018". */
    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
    }

    /** A time of day to the minute, such as "7:43 PM". */
    public String hour(LocalTime time) {
        return time.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale()));
    }

    /**
     * An hour of a meeting that is held on some day, such as "7:43 PM". One of another day names it, at whatever moment it is
     * read: by the weekday, "12:30 AM (Tuesday)", or by the date where that is a week away or more.
     */
    public String hour(ZonedDateTime time, LocalDate held) {
        var hour = hour(time.toLocalTime());
        long away = Math.abs(ChronoUnit.DAYS.between(held, time.toLocalDate()));
        if (away == 0) {
            return hour;
        }
        return away < WEEK
                ? "%s (%s)".formatted(hour, time.getDayOfWeek().getDisplayName(TextStyle.FULL, locale()))
                : moment(time);
    }

    /** A day and a time of day, such as "Apr 16, 2018, 5:00 PM". */
    public String moment(ZonedDateTime moment) {
        return moment.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale()));
    }

    /** A duration as a clock shows it, such as "1:56". */
    public String length(Duration length) {
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    /** A longer duration to the minute, such as "2 h 40 min". */
    public String span(Duration span) {
        long minutes = span.plusSeconds(30).toMinutes();
        return minutes < 60 ? minutes + " min" : "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }

    /** The language of this page, such as {@code es}. */
    public String language() {
        return locale().getLanguage();
    }

    /** The language that the page can be switched to. */
    public String other() {
        return language().equals("es") ? "en" : "es";
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, locale());
    }

    /** The language of the page that is being shown. */
    public static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
