package org.rostrum.minutes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.rostrum.minutes.MinutesDocument.Cast;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Heading;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Part;
import org.rostrum.minutes.MinutesDocument.Row;
import org.rostrum.minutes.MinutesDocument.Section;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.MinutesDocument.Speakers;

/** The minutes as a Word document: real headings, lists and table headers, by styles that a clerk can change. */
final class WordMinutes {
    private final MinutesDocument document;
    private final Printed printed;
    private final XWPFDocument word = new XWPFDocument();
    private final BigInteger bullets;

    WordMinutes(MinutesDocument document) {
        this.document = document;
        printed = new Printed(document);
        bullets = new WordStyles(word).define(printed.language());
    }

    byte[] bytes() {
        try (word) {
            properties();
            body();
            var bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void properties() {
        var core = word.getProperties().getCoreProperties();
        core.setTitle(document.title());
        core.setCreator(document.eyebrow());
        core.setSubjectProperty(document.eyebrow());
        core.setDescription(printed.made());
        core.setIdentifier(document.basis().hash());
        core.getUnderlyingProperties().setLanguageProperty(Optional.of(printed.language()));
        word.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Rostrum");
    }

    private void body() {
        paragraph(WordStyles.EYEBROW, document.eyebrow());
        paragraph(WordStyles.TITLE, document.title());
        paragraph(WordStyles.ABOUT, document.edition().words());
        document.about().forEach(sentence -> write(styled(WordStyles.ABOUT), List.of(sentence)));
        document.sections().forEach(this::section);
        paragraph(WordStyles.PROOF, printed.made());
    }

    private void section(Section section) {
        paragraph(WordStyles.HEADING, section.heading());
        section.parts().forEach(this::part);
    }

    private void part(Part part) {
        switch (part) {
            case Paragraph(var sentences) -> write(styled(WordStyles.TEXT), sentences);
            case Heading(var sentence) -> write(styled(WordStyles.STAGE), List.of(sentence));
            case Speakers(var rows) -> speakers(rows);
            case Decision(var question, var moved, var course, var ballots) -> {
                write(styled(WordStyles.MOTION), List.of(moved));
                ballots(ballots);
                course.forEach(this::bullet);
            }
        }
    }

    private void bullet(Sentence sentence) {
        var item = styled(WordStyles.ITEM);
        item.setNumID(bullets);
        item.setNumILvl(BigInteger.ZERO);
        write(item, List.of(sentence));
    }

    private XWPFParagraph styled(String style) {
        var paragraph = word.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private void paragraph(String style, String text) {
        styled(style).createRun().setText(text);
    }

    private static void write(XWPFParagraph paragraph, List<Sentence> sentences) {
        for (int at = 0; at < sentences.size(); at++) {
            paragraph
                    .createRun()
                    .setText((at == 0 ? "" : " ") + sentences.get(at).text());
            sentences.get(at).corrections().forEach(correction -> {
                var run = paragraph.createRun();
                run.setBold(true);
                run.setText(" " + correction.text());
            });
        }
    }

    private void speakers(List<Row> rows) {
        paragraph(WordStyles.CAPTION, printed.say("table.caption"));
        var table = table(printed.speakerColumns(), rows.size());
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            var cells = table.getRow(at + 1);
            fill(cells, 0, String.valueOf(row.number()));
            write(cell(cells, 1), List.of(row.who()));
            fill(cells, 2, printed.position(row));
            fill(cells, 3, printed.heard(row));
        }
    }

    private void ballots(List<Cast> ballots) {
        if (ballots.isEmpty()) {
            return;
        }
        paragraph(WordStyles.CAPTION, printed.say("table.ballots"));
        var table = table(printed.ballotColumns(), ballots.size());
        for (int at = 0; at < ballots.size(); at++) {
            fill(table.getRow(at + 1), 0, ballots.get(at).name());
            fill(table.getRow(at + 1), 1, printed.ballot(ballots.get(at)));
        }
    }

    /** A table whose first row is its header, also on every page it goes on to. */
    private XWPFTable table(List<String> columns, int rows) {
        var table = word.createTable(rows + 1, columns.size());
        table.setWidth("100%");
        table.getCTTbl().getTblPr().addNewTblLook().setFirstRow(true);
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int at = 0; at < columns.size(); at++) {
            fill(head, at, columns.get(at));
            head.getCell(at).getParagraphs().getFirst().setStyle(WordStyles.COLUMN);
        }
        return table;
    }

    private static XWPFParagraph cell(XWPFTableRow row, int at) {
        var paragraph = row.getCell(at).getParagraphs().getFirst();
        paragraph.setStyle(WordStyles.CELL);
        return paragraph;
    }

    private static void fill(XWPFTableRow row, int at, String text) {
        cell(row, at).createRun().setText(text);
    }
}
