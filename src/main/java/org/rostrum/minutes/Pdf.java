package org.rostrum.minutes;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints a page of well-formed XML as a PDF that is PDF/UA-1 and PDF/A-3a at once. */
final class Pdf {
    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private Pdf() {}

    /** What is added to a document once it is set. */
    interface Addition {
        void to(PDDocument pdf) throws IOException;
    }

    static byte[] of(String html, Addition addition) {
        try (var pdf = new PDDocument();
                var renderer = renderer(pdf, html)) {
            renderer.createPDFWithoutClosing();
            addition.to(pdf);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The style sheet of all that is printed. */
    static String style() {
        try (var file = resource("print.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PdfBoxRenderer renderer(PDDocument pdf, String html) throws IOException {
        return new PdfRendererBuilder()
                .usePDDocument(pdf)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(font(pdf, "fonts/source-sans-3-regular.ttf"), "Minutes", 400, FontStyle.NORMAL, true)
                .useFont(font(pdf, "fonts/source-sans-3-bold.ttf"), "Minutes", 700, FontStyle.NORMAL, true)
                .withProducer("Rostrum")
                .withHtmlContent(html, null)
                .buildPdfRenderer();
    }

    /** Without ligatures: who copies or listens to a text would miss the letters that were joined. */
    private static PDFontSupplier font(PDDocument pdf, String name) throws IOException {
        try (var file = resource(name)) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(pdf, font, true));
        }
    }

    private static InputStream resource(String name) {
        var file = Pdf.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("A file of the minutes is missing: " + name);
        }
        return file;
    }
}
