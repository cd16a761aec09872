package org.rostrum.minutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rostrum.platform.Pdf;

/** The minutes as a PDF that is PDF/UA-1 and PDF/A-3a at once, with the JSON attached as the source it was made from. */
record PdfMinutes(MinutesDocument document) {
    byte[] bytes() {
        var json = new JsonMinutes(document).json().toString();
        var source = new Pdf.Source("minutes.json", "application/json", document.title(), json);
        return new Pdf(HtmlMinutes.print(document, style()), Optional.of(source)).bytes();
    }

    private static String style() {
        try (var file = PdfMinutes.class.getResourceAsStream("print.css")) {
            if (file == null) {
                throw new IllegalStateException("The style of the printed minutes is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
