package org.rostrum.minutes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which minutes are given out; all of them say the same words and name the hash of the head. */
public enum Format {
    /** The tree itself. */
    JSON("application/json", "application/json"),
    /** A page without a script. */
    HTML("text/html", "text/html;charset=UTF-8"),
    /** PDF/UA-1 and PDF/A-3a at once, with the JSON attached. */
    PDF("application/pdf", "application/pdf"),
    /** A Word document. */
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** Akoma Ntoso 3.0. */
    XML("application/akn+xml", "application/akn+xml;charset=UTF-8");

    private final String type;
    private final String contentType;

    Format(String type, String contentType) {
        this.type = type;
        this.contentType = contentType;
    }

    /** The format with this file ending, such as {@code pdf}; none if it is not offered. */
    public static Optional<Format> named(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    /** The format of this media type, without parameters; none if it is not offered. */
    public static Optional<Format> ofType(String type) {
        return Arrays.stream(values())
                .filter(format ->
                        format.type.equals(type) || format.otherTypes().contains(type))
                .findFirst();
    }

    /** The ending of its addresses and files. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type that a caller accepts. */
    public String type() {
        return type;
    }

    /** All media types by which it can be asked for, first those by which each format is known best. */
    public static List<String> types() {
        return Stream.concat(
                        Arrays.stream(values()).map(Format::type),
                        Arrays.stream(values()).flatMap(format -> format.otherTypes().stream()))
                .toList();
    }

    /** What programs ask for that know no more of a format than that it is XML. */
    private List<String> otherTypes() {
        return this == XML ? List.of("application/xml", "text/xml") : List.of();
    }

    /** The media type of the answer to whom this one was asked for, of those of this format. */
    public String contentType(String asked) {
        return contentType.replace(type, asked);
    }

    /** Writes the minutes; {@code styles} is the address of the style sheet of the page. */
    public byte[] write(MinutesDocument document, String styles) {
        return switch (this) {
            case JSON -> bytes(new JsonMinutes(document).json().toString());
            case HTML -> bytes(HtmlMinutes.page(document, styles));
            case PDF -> new PdfMinutes(document).bytes();
            case DOCX -> new WordMinutes(document).bytes();
            case XML -> bytes(new AkomaNtosoMinutes(document).xml());
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
