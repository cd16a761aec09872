package org.rostrum.minutes;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.rostrum.minutes.MinutesDocument.Cast;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Heading;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Part;
import org.rostrum.minutes.MinutesDocument.Question;
import org.rostrum.minutes.MinutesDocument.Row;
import org.rostrum.minutes.MinutesDocument.Section;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.MinutesDocument.Speakers;
import org.rostrum.platform.Markup;
import org.rostrum.proceedings.MotionKind;

/**
 * The minutes as an Akoma Ntoso 3.0 debate: attendance is a roll call, who was heard is a speech, a motion is a section
 * of its own with the declarations of vote; the votings stand in its analysis.
 */
final class AkomaNtosoMinutes {
    static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private final MinutesDocument document;
    private final Printed printed;
    private final Markup xml = new Markup();
    private int counted;

    AkomaNtosoMinutes(MinutesDocument document) {
        this.document = document;
        printed = new Printed(document);
    }

    String xml() {
        xml.open("akomaNtoso", "xmlns", NAMESPACE).open("debate", "name", "minutes", "contains", "originalVersion");
        new AkomaNtosoMeta(document, xml).write();
        preface();
        xml.open("debateBody");
        document.sections().forEach(this::section);
        xml.close("debateBody").open("conclusions").element("p", printed.made());
        xml.close("conclusions").close("debate").close("akomaNtoso");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml;
    }

    private void preface() {
        xml.open("preface")
                .open("p")
                .element("docProponent", document.eyebrow())
                .close("p");
        xml.open("p").element("docTitle", document.title()).close("p");
        xml.element("p", document.edition().words());
        document.about().forEach(sentence -> block(List.of(sentence)));
        xml.close("preface");
    }

    private void section(Section section) {
        var tag = switch (section.subject()) {
            case ATTENDANCE -> "rollCall";
            case END -> "adjournment";
            case ITEM, OTHER, CHANGES -> "debateSection";
        };
        if (tag.equals("debateSection")) {
            xml.open(tag, "name", section.subject().name().toLowerCase(Locale.ROOT), "eId", next("section"));
        } else {
            xml.open(tag, "eId", next("section"));
        }
        xml.element("heading", section.heading());
        section.parts().forEach(this::part);
        xml.close(tag);
    }

    private void part(Part part) {
        switch (part) {
            case Paragraph(var sentences) -> block(sentences);
            case Heading(var sentence) -> block(List.of(sentence));
            case Speakers(var rows) -> speeches(rows);
            case Decision(var question, var moved, var course, var ballots) -> {
                open(question);
                block(List.of(moved));
                votes(ballots);
                course.forEach(sentence -> block(List.of(sentence)));
                xml.close(tag(question));
            }
        }
    }

    private void block(List<Sentence> sentences) {
        xml.open("p");
        sentences.forEach(sentence -> {
            inline(sentence);
            xml.text(" ");
            sentence.corrections().forEach(correction -> {
                xml.element("remark", correction.text());
                xml.text(" ");
            });
        });
        xml.close("p");
    }

    /** The name is the key of the sentence, by which the metadata tell its entries. */
    private void inline(Sentence sentence) {
        xml.element("inline", sentence.text(), "name", sentence.key());
    }

    private void speeches(List<Row> rows) {
        xml.open("speechGroup", "by", "#public", "eId", next("speeches"));
        xml.element("heading", printed.say("table.caption"));
        rows.forEach(this::speech);
        xml.close("speechGroup");
    }

    private void speech(Row row) {
        // A text that was kept before the end was tells how long she spoke.
        var ended =
                row.endedAt().orElseGet(() -> row.heardAt().plus(row.speaker().used()));
        xml.open(
                "speech",
                "by",
                "#speaker-" + row.speaker().id(),
                "as",
                "#" + row.speaker().position(),
                "startTime",
                time(row.heardAt()),
                "endTime",
                time(ended),
                "eId",
                next("speech"));
        xml.element("num", String.valueOf(row.number())).open("from");
        inline(row.who());
        row.who().corrections().forEach(correction -> {
            xml.text(" ");
            xml.element("remark", correction.text());
        });
        xml.close("from").element("p", printed.position(row)).element("p", printed.heard(row));
        xml.close("speech");
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(document.form().zone()));
    }

    private static String tag(Question question) {
        return question.kind() == MotionKind.MAIN || question.kind() == MotionKind.FINDINGS
                ? "resolutions"
                : "proceduralMotions";
    }

    private void open(Question question) {
        xml.open(tag(question), "eId", "motion-" + question.entry());
    }

    private void votes(List<Cast> ballots) {
        if (ballots.isEmpty()) {
            return;
        }
        xml.open("declarationOfVote", "eId", next("votes")).element("heading", printed.say("table.ballots"));
        ballots.forEach(cast -> {
            xml.open("p").text(cast.name() + " ");
            xml.element("vote", printed.ballot(cast), "by", "#member-" + cast.member(), "choice", "#" + cast.ballot());
            xml.close("p");
        });
        xml.close("declarationOfVote");
    }

    private String next(String name) {
        counted++;
        return name + "-" + counted;
    }
}
