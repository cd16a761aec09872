package org.rostrum.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.hearing.Calendar;
import org.rostrum.hearing.Meeting;
import org.rostrum.minutes.Minutes;
import org.rostrum.platform.CalendarEntry;
import org.rostrum.platform.Id;
import org.rostrum.platform.PublicAddress;
import org.rostrum.platform.TextBundle;
import org.rostrum.proceedings.MeetingDay;
import org.rostrum.proceedings.MeetingSummary;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Summaries;

/** What is told to calendars and feed readers: the meetings, and the minutes that were adopted or corrected. */
@ApplicationScoped
public class News {
    private static final int MOST = 50;
    private static final String BUNDLE = "org.rostrum.archive.news";

    @Inject
    Calendar calendar;

    @Inject
    Proceedings proceedings;

    @Inject
    Summaries summaries;

    @Inject
    Minutes minutes;

    @Inject
    PublicAddress address;

    @Inject
    Clock clock;

    /** What was said last of the meetings that come next, the latest and those published last, and of their minutes, in a language. */
    public AtomFeed feed(Locale language) {
        var items = new ArrayList<AtomFeed.Item>();
        around().forEach(summary -> {
            items.add(meeting(summary, language));
            minutes(summary, language).ifPresent(items::add);
        });
        items.sort(Comparator.comparing(AtomFeed.Item::updated).reversed());
        return new AtomFeed(
                say(language, "title"),
                language.getLanguage(),
                address.of("/api/feed.atom?lang=" + language.getLanguage()),
                address.of("/"),
                items);
    }

    private AtomFeed.Item meeting(MeetingSummary summary, Locale language) {
        var plan = summary.plan();
        var now = summary.day();
        return new AtomFeed.Item(
                "rostrum meeting " + plan.meeting(),
                say(language, "meeting", plan.title(), day(now.date(), language)),
                plan.body(),
                address.of("/meetings/" + plan.meeting() + "/agenda"),
                "meeting",
                say(language, "meeting.summary", plan.body(), day(now.date(), language), now.place()),
                summary.saidAnew().orElseGet(() -> proceedings.publishedAt(plan.meeting())));
    }

    private Optional<AtomFeed.Item> minutes(MeetingSummary summary, Locale language) {
        var plan = summary.plan();
        return minutes.list(plan.meeting(), new Minutes.Reader.Everyone()).stream()
                .reduce((earlier, later) -> later)
                .map(version -> new AtomFeed.Item(
                        "rostrum minutes " + plan.meeting(),
                        say(language, "minutes", plan.title(), days(summary, language)),
                        plan.body(),
                        address.of("/meetings/" + plan.meeting() + "/minutes"),
                        "minutes",
                        say(
                                language,
                                "minutes." + version.state().name(),
                                version.number(),
                                version.head().hash()),
                        version.madeAt()));
    }

    /** The meetings that come next, the latest and those published last as a calendar. */
    public String calendar() {
        return CalendarEntry.file(around().flatMap(this::entries).toList(), clock.instant());
    }

    private Stream<MeetingSummary> around() {
        var latest = calendar.past(Optional.empty()).meetings().stream().limit(MOST);
        var all = Stream.of(
                        calendar.coming(Optional.empty()).meetings().stream(), latest, calendar.published().stream())
                .flatMap(meetings -> meetings)
                .map(Meeting::id)
                .distinct()
                .toList();
        return summaries.of(all).stream();
    }

    /**
     * One meeting as a calendar.
     *
     * @throws org.rostrum.platform.Refusal if there is no such meeting
     */
    public String calendar(Id meeting) {
        return CalendarEntry.file(entries(summaries.of(meeting)).toList(), clock.instant());
    }

    /** One for each day; that for which it was called keeps its name wherever it is moved. */
    private Stream<CalendarEntry> entries(MeetingSummary summary) {
        var days = summary.days();
        return IntStream.range(0, days.size()).mapToObj(at -> entry(summary, at, days.get(at)));
    }

    private CalendarEntry entry(MeetingSummary summary, int at, MeetingDay day) {
        var plan = summary.plan();
        var items = plan.items().stream()
                .map(item -> item.number() + " " + item.title())
                .toList();
        return new CalendarEntry(
                plan.meeting() + (at == 0 ? "" : "-" + (at + 1)) + "@rostrum",
                summary.revision(),
                day.date(),
                day.beginsAt(ZoneId.of(plan.zone())),
                plan.title() + ", " + plan.body(),
                day.place(),
                String.join("\n", items),
                address.of("/meetings/" + plan.meeting() + "/agenda"));
    }

    private static String days(MeetingSummary summary, Locale language) {
        return summary.daysHeld().stream()
                .map(held -> day(held.date(), language))
                .reduce((before, next) -> say(language, "minutes.days", before, next))
                .orElse("");
    }

    private static String day(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language));
    }

    private static String say(Locale language, String key, Object... fill) {
        return new TextBundle(BUNDLE, language).say(key, fill);
    }
}
