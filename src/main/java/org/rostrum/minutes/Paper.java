package org.rostrum.minutes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.platform.Markup;
import org.rostrum.platform.Pdf;

/** A paper that is put up or handed out for a meeting: the same words on the page and in the PDF. */
public record Paper(Locale language, String eyebrow, String title, List<Block> blocks, String made) {
    /** A part of a paper, under a heading. */
    public sealed interface Block {
        /** Its heading. */
        String heading();

        /** Some paragraphs; {@code hearing} is the one that they are about, to whose page the heading leads. */
        record Lines(String heading, List<String> lines, Optional<Id> hearing) implements Block {
            /** Paragraphs about no hearing. */
            public Lines(String heading, List<String> lines) {
                this(heading, lines, Optional.empty());
            }
        }

        /** A table, each row as wide as its columns. */
        record Rows(String heading, List<String> columns, List<List<String>> rows) implements Block {}
    }

    /** The part that a page shows; {@code pages} is what the addresses of all pages begin with. */
    public String article(String pages) {
        return article(Optional.of(pages));
    }

    /** With the links to other pages, where there are pages. */
    private String article(Optional<String> pages) {
        var html = new Markup();
        html.open("article", "class", "document", "lang", language.getLanguage());
        html.element("p", eyebrow, "class", "eyebrow").element("h1", title);
        for (int at = 0; at < blocks.size(); at++) {
            html.open("section").open("h2", "id", "part-" + at);
            heading(html, blocks.get(at), pages);
            html.close("h2");
            switch (blocks.get(at)) {
                case Block.Lines(var heading, var lines, var hearing) ->
                    lines.forEach(line -> html.element("div", line, "class", "paragraph"));
                case Block.Rows(var heading, var columns, var rows) -> table(html, columns, rows);
            }
            html.close("section");
        }
        return html.element("p", made, "class", "proof").close("article").toString();
    }

    private static void heading(Markup html, Block block, Optional<String> pages) {
        var address = block instanceof Block.Lines(var heading, var lines, var hearing)
                ? hearing.flatMap(id -> pages.map(root -> root + "/hearings/" + id))
                : Optional.<String>empty();
        address.ifPresentOrElse(
                page -> html.element("a", block.heading(), "href", page), () -> html.text(block.heading()));
    }

    private static void table(Markup html, List<String> columns, List<List<String>> rows) {
        html.open("div", "class", "wide").open("table").open("thead").open("tr");
        columns.forEach(column -> html.element("th", column, "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        for (var row : rows) {
            html.open("tr");
            row.forEach(cell -> html.element("td", cell));
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    /** The paper as a PDF that is PDF/UA-1 and PDF/A-3a at once. */
    public byte[] pdf() {
        var html = new Markup();
        html.open("html", "lang", language.getLanguage()).open("head");
        html.element("title", title + " – " + eyebrow);
        for (var meta : List.of(List.of("description", made), List.of("author", eyebrow), List.of("subject", title))) {
            html.open("meta", "name", meta.getFirst(), "content", meta.getLast())
                    .close("meta");
        }
        html.open("bookmarks");
        for (int at = 0; at < blocks.size(); at++) {
            html.open("bookmark", "name", blocks.get(at).heading(), "href", "#part-" + at)
                    .close("bookmark");
        }
        html.close("bookmarks").element("style", PdfMinutes.style()).close("head");
        return new Pdf(html + "<body>" + article(Optional.empty()) + "</body></html>", Optional.empty()).bytes();
    }
}
