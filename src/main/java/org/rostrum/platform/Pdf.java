package org.rostrum.platform;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
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
import java.util.Optional;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A page of well-formed XML as a PDF that is PDF/UA-1 and PDF/A-3a at once. Its styles name the fonts {@code Paper},
 * {@code Hebrew} and {@code Arabic}.
 */
public record Pdf(String page, Optional<Source> source) {
    /** What a PDF was made from, carried in it as a file; {@code text} in UTF-8. */
    public record Source(String name, String mediaType, String description, String text) {}

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    /** The file. */
    public byte[] bytes() {
        try (var pdf = new PDDocument();
                var renderer = renderer(pdf)) {
            renderer.createPDFWithoutClosing();
            if (source.isPresent()) {
                attach(pdf, source.get());
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private PdfBoxRenderer renderer(PDDocument pdf) throws IOException {
        return new PdfRendererBuilder()
                .usePDDocument(pdf)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useUnicodeBidiSplitter(WritingDirections::new)
                .useUnicodeBidiReorderer(new ArabicLetters())
                .useFont(font(pdf, "source-sans-3-regular.ttf"), "Paper", 400, FontStyle.NORMAL, true)
                .useFont(font(pdf, "source-sans-3-bold.ttf"), "Paper", 700, FontStyle.NORMAL, true)
                .useFont(font(pdf, "noto-sans-hebrew-regular.ttf"), "Hebrew", 400, FontStyle.NORMAL, true)
                .useFont(font(pdf, "noto-sans-arabic-regular.ttf"), "Arabic", 400, FontStyle.NORMAL, true)
                .withProducer("Rostrum")
                .withHtmlContent(page, null)
                .buildPdfRenderer();
    }

    /** Without ligatures: who copies or listens to a text would miss the letters that were joined. */
    private static PDFontSupplier font(PDDocument pdf, String name) throws IOException {
        try (var file = resource("fonts/" + name)) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(pdf, font, true));
        }
    }

    private static void attach(PDDocument pdf, Source source) throws IOException {
        var content = source.text().getBytes(StandardCharsets.UTF_8);
        var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        file.setSubtype(source.mediaType());
        file.setSize(content.length);
        file.setModDate(pdf.getDocumentInformation().getCreationDate());
        var attached = new PDComplexFileSpecification();
        attached.setFile(source.name());
        attached.setFileUnicode(source.name());
        attached.setFileDescription(source.description());
        attached.setEmbeddedFile(file);
        attached.setEmbeddedFileUnicode(file);
        attached.getCOSObject().setName("AFRelationship", "Source");
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(source.name(), attached));
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, new COSArray(List.of(attached.getCOSObject())));
    }

    private static InputStream resource(String name) {
        var file = Pdf.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("A font is missing: " + name);
        }
        return file;
    }
}
