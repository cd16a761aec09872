package org.rostrum.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.platform.Markup;
import org.rostrum.platform.Pdf;
import org.rostrum.platform.Refusal;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;
import org.rostrum.signup.Interpreted;

/**
 * One sheet of a meeting as a PDF, each hearing on pages of its own, or the run sheet as it stands on a page; only this one, which
 * is the clerk's, tells for whom someone interprets, and nothing else that only the clerk is told.
 */
public final class PaperSheet {
    private static final int EMPTY_TURNS = 6;
    private static final int EMPTY_LINES = 20;
    private static final int EMPTY_CARDS = 8;
    private static final int LONG_NAME = 60;

    private final Standing standing;
    private final MeetingPlan plan;
    private final Sheet sheet;
    private final boolean onPage;
    private final Map<Id, Interpreted> interpreted;
    private final SheetWords words;
    private final Instant now;
    private final Markup html = new Markup();

    private PaperSheet(
            Standing standing,
            Sheet sheet,
            boolean onPage,
            Map<Id, Interpreted> interpreted,
            Locale language,
            Instant now) {
        this.standing = standing;
        plan = standing.plan();
        this.sheet = sheet;
        this.onPage = onPage;
        this.interpreted = interpreted;
        this.now = now;
        words = new SheetWords(language, ZoneId.of(plan.zone()));
    }

    /**
     * Prints a sheet of one hearing, or of all hearings of the meeting, as they stand.
     *
     * @throws Refusal if the meeting has no such hearing
     */
    public static Pdf of(
            Standing standing,
            Sheet sheet,
            Optional<Id> hearing,
            Map<Id, Interpreted> interpreted,
            Locale language,
            Instant now) {
        var paper = new PaperSheet(standing, sheet, false, interpreted, language, now);
        return new Pdf(paper.page(paper.items(hearing)), Optional.empty());
    }

    /**
     * The run sheet of all hearings of the meeting as it stands on a page, which has a heading of its own.
     *
     * @throws Refusal if the meeting has no hearing
     */
    public static String article(Standing standing, Map<Id, Interpreted> interpreted, Locale language, Instant now) {
        var paper = new PaperSheet(standing, Sheet.RUN_SHEET, true, interpreted, language, now);
        paper.items(Optional.empty())
                .forEach(item -> paper.hearing(item, paper.words.say(Sheet.RUN_SHEET.word()), false));
        // What XML needs closed, HTML would read as one more.
        return paper.html.toString().replace("<br></br>", "<br/>");
    }

    private List<MeetingPlan.Item> items(Optional<Id> hearing) {
        var items = plan.items().stream()
                .filter(item -> item.hearing()
                        .filter(held -> hearing.isEmpty() || hearing.get().equals(held.id()))
                        .isPresent())
                .toList();
        if (items.isEmpty()) {
            throw Refusal.notFound("This hearing");
        }
        return items;
    }

    private String page(List<MeetingPlan.Item> items) {
        var title = words.say(sheet.word());
        html.open("html", "lang", words.language().getLanguage()).open("head");
        html.element("title", title + " – " + plan.title());
        meta("description", title);
        meta("author", plan.body());
        meta("subject", plan.title());
        html.open("bookmarks");
        items.forEach(item -> html.open("bookmark", "name", heading(item), "href", "#item-" + item.id())
                .close("bookmark"));
        html.close("bookmarks").element("style", style()).close("head").open("body");
        for (var item : items) {
            hearing(item, title, !item.equals(items.getFirst()));
        }
        return html.close("body").close("html").toString();
    }

    private void meta(String name, String content) {
        html.open("meta", "name", name, "content", content).close("meta");
    }

    private String heading(MeetingPlan.Item item) {
        return words.say("hearing", item.number(), item.title());
    }

    private void hearing(MeetingPlan.Item item, String title, boolean next) {
        var line = standing.state().line(item.hearing().orElseThrow().id()).orElseThrow();
        html.open("section", "class", next ? "next" : "first");
        if (!onPage) {
            html.element("h1", title);
        }
        html.element("h2", heading(item), "id", "item-" + item.id());
        var day = standing.day();
        html.element("p", words.say("about", plan.body(), words.day(day.date()), day.place()));
        html.element("p", words.say("made", words.moment(now), standing.head().sequence()));
        if (!line.isFixed()) {
            html.element("p", words.say("provisional"), "class", "warn");
        }
        switch (sheet) {
            case RUN_SHEET -> runSheet(line, heading(item));
            case SIGN_IN_SHEET -> signInSheet(line);
            case CARDS -> cards(line);
        }
        html.close("section");
    }

    /** On a page the table can be scrolled to the side, on a phone and by keyboard. */
    private void runSheet(Line line, String of) {
        if (onPage) {
            html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", of);
        }
        runSheet(line);
        html.open("div", "class", "next");
        new RunSheetBack(html, words, plan).write();
        html.close("div");
        if (onPage) {
            html.close("div");
        }
    }

    private void runSheet(Line line) {
        var inOrder = line.inOrder();
        var each = words.length(Duration.ofSeconds(line.each()));
        html.element("p", words.say("each", each, inOrder.size()));
        head(List.of(
                Map.entry("n", "number"),
                Map.entry("who", "speaker"),
                Map.entry("side", "side"),
                Map.entry("time", "time"),
                Map.entry("clock", "time.began"),
                Map.entry("clock", "time.ended"),
                Map.entry("notes", "notes")));
        int number = 0;
        for (var speaker : inOrder) {
            turn(String.valueOf(++number), speaker, line, state(speaker));
        }
        for (var speaker : line.waitList()) {
            turn("–", speaker, line, words.say("waitList"));
        }
        for (int empty = 0; empty < EMPTY_TURNS; empty++) {
            cells(String.valueOf(++number), "", "", "", "", "", "");
        }
        html.close("tbody").close("table");
    }

    private void turn(String number, Speaker speaker, Line line, String state) {
        html.open("tr").element("td", number).open("td");
        html.element("b", speaker.name().text(words.language()));
        speaker.sayAs()
                .ifPresent(said -> html.open("br").close("br").element("small", words.say("sayAs", said.text())));
        html.open("br").close("br");
        var belongs = speaker.organisation().map(Words::text).map(name -> name + " · ");
        html.element("small", belongs.orElse("") + speaker.reference());
        Optional.ofNullable(interpreted.get(speaker.id())).ifPresent(this::interpreter);
        html.close("td");
        html.element("td", words.say("position." + speaker.position().name()));
        html.element("td", words.length(line.allotted(speaker)));
        html.element("td", "").element("td", "").element("td", state).close("tr");
    }

    private void interpreter(Interpreted how) {
        var language = how.language(words.language());
        html.open("br").close("br").element("small", words.say("interpreter." + how.how(), language), "class", "warn");
    }

    private String state(Speaker speaker) {
        if (speaker.wasHeard()) {
            return words.say("state.HEARD", words.length(speaker.spoken()));
        }
        return switch (speaker.state()) {
            case WAITING -> speaker.missed() > 0 ? words.say("state.missed") : "";
            case HEARD, CALLED, NOT_HERE, YIELDED, CEDED, SPOKEN_FOR ->
                words.say("state." + speaker.state().name());
            case WITHDRAWN, ON_RECORD -> "";
        };
    }

    private void signInSheet(Line line) {
        var numbers = new HashMap<Id, Integer>();
        line.inOrder().forEach(speaker -> numbers.put(speaker.id(), numbers.size() + 1));
        var byName = Comparator.comparing(
                (Speaker speaker) -> speaker.name().text(words.language()), Collator.getInstance(words.language()));
        head(List.of(
                Map.entry("who", "name"),
                Map.entry("ref", "reference"),
                Map.entry("n", "number"),
                Map.entry("sign", "signature")));
        Stream.concat(line.inOrder().stream(), line.waitList().stream())
                .sorted(byName)
                .forEach(speaker -> cells(
                        speaker.name().text(words.language()),
                        speaker.reference(),
                        Optional.ofNullable(numbers.get(speaker.id()))
                                .map(String::valueOf)
                                .orElse("–"),
                        ""));
        for (int empty = 0; empty < EMPTY_LINES; empty++) {
            cells("", "", "", "");
        }
        html.close("tbody").close("table");
    }

    private void head(List<Map.Entry<String, String>> columns) {
        html.open("table").open("thead").open("tr");
        columns.forEach(
                column -> html.element("th", words.say(column.getValue()), "class", column.getKey(), "scope", "col"));
        html.close("tr").close("thead").open("tbody");
    }

    private void cells(String... texts) {
        html.open("tr");
        Stream.of(texts).forEach(text -> html.element("td", text));
        html.close("tr");
    }

    private void cards(Line line) {
        var inOrder = line.inOrder();
        int all = inOrder.size() + EMPTY_CARDS;
        for (int at = 0; at < all; at += 2) {
            html.open("div", "class", "row");
            for (int card = at; card < Math.min(at + 2, all); card++) {
                card(card + 1, card < inOrder.size() ? Optional.of(inOrder.get(card)) : Optional.empty());
            }
            html.close("div");
        }
    }

    private void card(int number, Optional<Speaker> holder) {
        html.open("div", "class", "card").element("p", String.valueOf(number), "class", "big");
        holder.ifPresentOrElse(
                speaker -> {
                    var name = speaker.name().text(words.language());
                    html.element("p", name, "class", name.length() > LONG_NAME ? "who long" : "who");
                    html.element("p", words.say("position." + speaker.position().name()) + " · " + speaker.reference());
                },
                () -> List.of("name", "side")
                        .forEach(
                                asked -> html.element("p", words.say(asked)).element("p", "\u00a0", "class", "write")));
        html.close("div");
    }

    private static String style() {
        try (var file = PaperSheet.class.getResourceAsStream("sheets.css")) {
            if (file == null) {
                throw new IllegalStateException("The style of the printed sheets is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
