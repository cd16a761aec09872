package org.rostrum.minutes;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What each format of minutes says, without space, the headings of table columns, page numbers and the entries that unfold. */
final class SaidWords {
    private static final Set<String> TEXTS = Set.of(
            "text",
            "heading",
            "caption",
            "body",
            "title",
            "edition",
            "made",
            "positionWords",
            "heardWords",
            "ballotWords");

    private SaidWords() {}

    /** Makes the minutes in a format and reads what they say there. */
    static String in(Format format, MinutesDocument document) throws Exception {
        return switch (format) {
            case HTML -> xml(HtmlMinutes.print(document, ""));
            case PDF -> pdf(new PdfMinutes(document).bytes(), document);
            case DOCX -> word(new WordMinutes(document).bytes());
            case XML -> xml(new AkomaNtosoMinutes(document).xml());
            case JSON -> json(new JsonMinutes(document).json());
        };
    }

    /** Reads what a file says that was made of these minutes. */
    static String of(Format format, byte[] file, MinutesDocument document) throws Exception {
        return switch (format) {
            case HTML -> xml(new String(file, StandardCharsets.UTF_8).replaceAll("(?s)<head>.*</head>", ""));
            case XML -> xml(new String(file, StandardCharsets.UTF_8));
            case PDF -> pdf(file, document);
            case DOCX -> word(file);
            case JSON -> {
                try (var reader = Json.createReader(new ByteArrayInputStream(file))) {
                    yield json(reader.readObject());
                }
            }
        };
    }

    private static String json(JsonObject object) {
        var words = new StringBuilder();
        for (var part : List.of("body", "title", "edition", "about", "sections", "made")) {
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
        if (Set.of("head", "meta", "thead", "details").contains(node.getNodeName())) {
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

    private static String word(byte[] file) throws Exception {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
            return plain(word.getBodyElements().stream().map(SaidWords::text).collect(Collectors.joining()));
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

    private static String pdf(byte[] file, MinutesDocument document) throws Exception {
        var printed = new Printed(document);
        try (var pdf = Loader.loadPDF(file)) {
            return plain(new PDFTextStripper().getText(pdf).replaceAll("(?m)^\\d+ / \\d+\\s*$", ""))
                    .replace(plain(String.join("", printed.speakerColumns())), "")
                    .replace(plain(String.join("", printed.ballotColumns())), "");
        }
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }
}
