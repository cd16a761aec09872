package org.rostrum.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostrum.minutes.MinutesDocument.Cast;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Heading;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Part;
import org.rostrum.minutes.MinutesDocument.Row;
import org.rostrum.minutes.MinutesDocument.Section;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.MinutesDocument.Source;
import org.rostrum.minutes.MinutesDocument.Speakers;
import org.rostrum.platform.Markup;

/** The minutes as HTML without a script: behind each sentence stand its entries, one press away. */
public final class HtmlMinutes {
    private static final int MOST_SHOWN = 4;

    private final MinutesDocument document;
    private final Printed printed;
    private final Phrases phrases;
    private final Map<Long, Source> sources;
    private final boolean proven;
    private final Markup html = new Markup();

    private HtmlMinutes(MinutesDocument document, boolean proven) {
        this.document = document;
        this.proven = proven;
        printed = new Printed(document);
        phrases = printed.phrases();
        sources = document.sources().stream().collect(Collectors.toMap(Source::sequence, Function.identity()));
    }

    /** The part that a page shows. */
    public static String article(MinutesDocument document) {
        var written = new HtmlMinutes(document, true);
        written.article();
        return written.html.toString();
    }

    /** A page that stands alone; {@code styles} is the address of the style sheet. */
    public static String page(MinutesDocument document, String styles) {
        var written = new HtmlMinutes(document, true);
        written.page(styles);
        return "<!DOCTYPE html>\n" + written.html;
    }

    /** A page of well-formed XML to be printed, on which nothing can be pressed; {@code style} is what styles it. */
    static String print(MinutesDocument document, String style) {
        var written = new HtmlMinutes(document, false);
        written.html.open("html", "lang", written.printed.language()).open("head");
        written.html.element("title", document.title() + " – " + document.eyebrow());
        written.html
                .open("meta", "name", "description", "content", written.printed.made())
                .close("meta");
        written.html
                .open("meta", "name", "author", "content", document.eyebrow())
                .close("meta");
        written.html
                .open("meta", "name", "subject", "content", document.title())
                .close("meta");
        written.bookmarks();
        written.html.element("style", style).close("head").open("body");
        written.article();
        return written.html.close("body").close("html").toString();
    }

    private void bookmarks() {
        html.open("bookmarks");
        for (int at = 0; at < document.sections().size(); at++) {
            html.open("bookmark", "name", document.sections().get(at).heading(), "href", "#section-" + at)
                    .close("bookmark");
        }
        html.close("bookmarks");
    }

    private void page(String styles) {
        html.open("html", "lang", printed.language()).open("head");
        html.open("meta", "charset", "UTF-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", document.title() + " – " + document.eyebrow());
        html.open("link", "rel", "stylesheet", "href", styles).close("head");
        html.open("body").open("main", "class", "in minutes");
        article();
        html.close("main").close("body").close("html");
    }

    private void article() {
        html.open("article", "class", "document", "lang", printed.language());
        html.element("p", document.eyebrow(), "class", "eyebrow").element("h1", document.title());
        html.element("p", document.edition().words(), "class", "edition");
        html.open("div", "class", "meta");
        document.about().forEach(sentence -> {
            html.open("div");
            sentence(sentence);
            html.close("div");
        });
        html.close("div");
        for (int at = 0; at < document.sections().size(); at++) {
            section(document.sections().get(at), "section-" + at);
        }
        html.element("p", printed.made(), "class", "proof");
        html.close("article");
    }

    private void section(Section section, String id) {
        html.open("section").element("h2", section.heading(), "id", id);
        section.parts().forEach(this::part);
        html.close("section");
    }

    private void part(Part part) {
        switch (part) {
            case Paragraph(var sentences) -> paragraph(sentences);
            case Heading(var sentence) -> {
                html.open("h3");
                sentence(sentence);
                html.close("h3");
            }
            case Speakers(var rows) -> speakers(rows);
            case Decision(var question, var moved, var course, var ballots) -> {
                html.open("div", "class", "motion");
                html.open("div", "class", "moved");
                sentence(moved);
                html.close("div");
                ballots(ballots);
                paragraph(course);
                html.close("div");
            }
        }
    }

    private void paragraph(List<Sentence> sentences) {
        html.open("div", "class", "paragraph");
        sentences.forEach(this::sentence);
        html.close("div");
    }

    private void sentence(Sentence sentence) {
        html.element("span", sentence.text(), "class", "sentence");
        proof(sentence);
        sentence.corrections().forEach(correction -> {
            html.text(" ").element("strong", correction.text(), "class", "corrected");
            proof(correction);
        });
        html.text(" ");
    }

    private void proof(Sentence sentence) {
        if (!proven) {
            return;
        }
        html.text(" ").open("details", "class", "entries").open("summary");
        html.element("span", phrases.say("entries"), "class", "off").text(" " + ranges(sentence.entries(), MOST_SHOWN));
        html.close("summary").open("ul");
        sentence.entries().stream().map(sources::get).forEach(this::source);
        html.close("ul").close("details");
    }

    private void source(Source source) {
        html.open("li").element("b", String.valueOf(source.sequence())).text(" ");
        html.text(phrases.moment(source.occurredAt()) + " · " + phrases.say("act." + source.act()));
        source.words().forEach(words -> html.text(" · ").text(words));
        html.text(" · ").element("code", source.hash().substring(0, 8) + "…", "title", source.hash());
        html.close("li");
    }

    /** Sequences that follow one another are written as one, such as "2–51, 60"; beyond {@code most} stands "…". */
    static String ranges(List<Long> entries, int most) {
        var ranges = new ArrayList<String>();
        for (int first = 0, next; first < entries.size(); first = next) {
            next = first + 1;
            while (next < entries.size() && entries.get(next) == entries.get(first) + next - first) {
                next++;
            }
            var from = entries.get(first);
            ranges.add(next - first == 1 ? String.valueOf(from) : from + "–" + entries.get(next - 1));
        }
        var shown = String.join(", ", ranges.subList(0, Math.min(most, ranges.size())));
        return ranges.size() > most ? shown + " …" : shown;
    }

    private void speakers(List<Row> rows) {
        html.open("div", "class", "wide").open("table", "class", "heard");
        html.element("caption", phrases.say("table.caption"), "class", "off");
        head(printed.speakerColumns());
        html.open("tbody");
        rows.forEach(this::row);
        html.close("tbody").close("table").close("div");
    }

    private void row(Row row) {
        var position = row.speaker().position();
        html.open("tr")
                .element("td", String.valueOf(row.number()), "class", "num")
                .open("td");
        sentence(row.who());
        html.close("td").open("td");
        html.element("span", printed.position(row), "class", "position " + position);
        html.close("td").open("td", "class", "num");
        var length = printed.length(row);
        var heard = printed.heard(row);
        html.text(heard.substring(0, heard.length() - length.length())).element("span", length);
        html.close("td").close("tr");
    }

    private void ballots(List<Cast> ballots) {
        if (!ballots.isEmpty()) {
            html.open("table", "class", "votes");
            html.element("caption", phrases.say("table.ballots"), "class", "off");
            head(printed.ballotColumns());
            html.open("tbody");
            ballots.forEach(cast -> html.open("tr")
                    .element("td", cast.name())
                    .element("td", printed.ballot(cast))
                    .close("tr"));
            html.close("tbody").close("table");
        }
    }

    private void head(List<String> columns) {
        html.open("thead").open("tr");
        for (var column : columns) {
            html.element("th", column, "scope", "col");
        }
        html.close("tr").close("thead");
    }
}
