package org.rostrum.minutes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    byte[] bytes() {
        return Pdf.of(HtmlMinutes.print(document, Pdf.style()), this::attach);
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
}
