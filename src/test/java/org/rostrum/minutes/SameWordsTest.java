package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Words;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Space, the headings of table columns and page numbers are no words of the minutes. */
@DisplayName("The five formats say the same words")
class SameWordsTest {
    private static final PlayedMeeting PLAYED =
            PlayedMeeting.over().then(new CorrectionAct.Correct(60, Words.of("It was <b>\"Núñez\"</b> & others.")));
    private static final Set<String> TEXTS =
            Set.of("text", "heading", "caption", "body", "title", "made", "positionWords", "heardWords", "ballotWords");

    private static Stream<Arguments> minutes() {
        return Stream.of(Profile.values())
                .flatMap(profile ->
                        Stream.of("en", "es").map(language -> Arguments.of(profile, Locale.forLanguageTag(language))));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("minutes")
    void as_the_json(Profile profile, Locale language) throws Exception {
        var document = MinutesDocument.of(PLAYED.entries(), profile, language);
        var words = json(new JsonMinutes(document).json());
        assertThat(words).contains(plain(document.basis().hash()));
        assertThat(xml(HtmlMinutes.print(document, ""))).isEqualTo(words);
        assertThat(xml(new AkomaNtosoMinutes(document).xml())).isEqualTo(words);
        assertThat(word(document)).isEqualTo(words);
        assertThat(pdf(document)).isEqualTo(words);
    }

    private static String json(JsonObject object) {
        var words = new StringBuilder();
        for (var part : List.of("body", "title", "about", "sections", "made")) {
            words.append(json(part, object.get(part)));
        }
        return words.toString();
    }

    private static String json(String name, JsonValue value) {
        return switch (value) {
            case JsonArray array -> array.stream().map(one -> json(name, one)).collect(Collectors.joining());
            case JsonObject object
            when object.containsKey("heardWords") ->
                object.getInt("number")
                        + json("text", object.get("text"))
                        + corrections(object)
                        + json("positionWords", object.get("positionWords"))
                        + json("heardWords", object.get("heardWords"));
            case JsonObject object
            when object.containsKey("ballotWords") ->
                plain(object.getString("name")) + json("ballotWords", object.get("ballotWords"));
            case JsonObject object ->
                object.entrySet().stream()
                        .map(field -> json(field.getKey(), field.getValue()))
                        .collect(Collectors.joining());
            case JsonString text -> TEXTS.contains(name) ? plain(text.getString()) : "";
            default -> "";
        };
    }

    private static String corrections(JsonObject sentence) {
        return sentence.containsKey("corrections") ? json("corrections", sentence.get("corrections")) : "";
    }

    private static String xml(String text) throws Exception {
        var tree = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
        return plain(text(tree.getDocumentElement()));
    }

    private static String text(Node node) {
        if (Set.of("head", "meta", "thead").contains(node.getNodeName())) {
            return "";
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            return node.getNodeValue();
        }
        var children = node.getChildNodes();
        return Stream.iterate(0, at -> at < children.getLength(), at -> at + 1)
                .map(at -> text(children.item(at)))
                .collect(Collectors.joining());
    }

    private static String word(MinutesDocument document) throws Exception {
        try (var word = new XWPFDocument(new ByteArrayInputStream(new WordMinutes(document).bytes()))) {
            return plain(
                    word.getBodyElements().stream().map(SameWordsTest::text).collect(Collectors.joining()));
        }
    }

    private static String text(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> paragraph.getText();
            case XWPFTable table ->
                table.getRows().stream()
                        .skip(1)
                        .flatMap(row -> row.getTableCells().stream())
                        .map(cell -> cell.getText())
                        .collect(Collectors.joining());
            default -> throw new AssertionError("Something else in the document: " + element);
        };
    }

    private static String pdf(MinutesDocument document) throws Exception {
        var printed = new Printed(document);
        try (var pdf = Loader.loadPDF(new PdfMinutes(document).bytes())) {
            return plain(new PDFTextStripper().getText(pdf).replaceAll("(?m)^\\d+ / \\d+\\s*$", ""))
                    .replace(plain(String.join("", printed.speakerColumns())), "")
                    .replace(plain(String.join("", printed.ballotColumns())), "");
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }
}
