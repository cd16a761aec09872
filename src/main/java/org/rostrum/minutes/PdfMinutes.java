package org.rostrum.minutes;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The minutes as a PDF that is PDF/UA-1 and PDF/A-3a at once, with the JSON attached as the source it was made from. */
record PdfMinutes(MinutesDocument document) {
    private static final String ATTACHED = "minutes.json";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    byte[] bytes() {
        try (var renderer = renderer()) {
            renderer.createPDFWithoutClosing();
            try (var pdf = renderer.getPdfDocument()) {
                attach(pdf);
                var bytes = new ByteArrayOutputStream();
                pdf.save(bytes);
                return bytes.toByteArray();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private PdfBoxRenderer renderer() {
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(() -> resource("fonts/source-sans-3-regular.ttf"), "Minutes", 400, FontStyle.NORMAL, true)
                .useFont(() -> resource("fonts/source-sans-3-bold.ttf"), "Minutes", 700, FontStyle.NORMAL, true)
                .withProducer("Rostrum")
                .withHtmlContent(HtmlMinutes.print(document, text("print.css")), null)
                .buildPdfRenderer();
    }

    private void attach(PDDocument pdf) throws IOException {
        var json = new JsonMinutes(document).json().toString().getBytes(StandardCharsets.UTF_8);
        var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(json.length);
        file.setModDate(pdf.getDocumentInformation().getCreationDate());
        var attached = new PDComplexFileSpecification();
        attached.setFile(ATTACHED);
        attached.setFileUnicode(ATTACHED);
        attached.setFileDescription(document.title());
        attached.setEmbeddedFile(file);
        attached.setEmbeddedFileUnicode(file);
        attached.getCOSObject().setName("AFRelationship", "Source");
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(ATTACHED, attached));
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, new COSArray(List.of(attached.getCOSObject())));
    }

    private static String text(String name) {
        try (var file = resource(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String name) {
        var file = PdfMinutes.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("A file of the minutes is missing: " + name);
        }
        return file;
    }
}
