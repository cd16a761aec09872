package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Words;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

@DisplayName("The minutes as PDF")
class PdfMinutesTest {
    private static final PlayedMeeting PLAYED =
            PlayedMeeting.over().then(new CorrectionAct.Correct(60, Words.of("It was another name.")));

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource
    void keep_to_pdf_ua_1_and_to_pdf_a_3a(Profile profile) throws Exception {
        var pdf = pdf(profile, Locale.ENGLISH);
        keepsTo(PDFAFlavour.PDFUA_1, pdf);
        keepsTo(PDFAFlavour.PDFA_3_A, pdf);
    }

    @Test
    void keep_to_both_in_spanish() throws Exception {
        var pdf = pdf(Profile.FULL, Locale.forLanguageTag("es"));
        keepsTo(PDFAFlavour.PDFUA_1, pdf);
        keepsTo(PDFAFlavour.PDFA_3_A, pdf);
    }

    @Test
    void carry_the_json_they_were_made_from() throws Exception {
        try (var pdf = Loader.loadPDF(pdf(Profile.FULL, Locale.ENGLISH))) {
            var file = pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("minutes.json");
            assertThat(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo(new JsonMinutes(PLAYED.minutes()).json().toString());
        }
    }

    @Test
    void say_their_title_their_language_and_their_sections() throws Exception {
        try (var pdf = Loader.loadPDF(pdf(Profile.FULL, Locale.ENGLISH))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Minutes of Monday, April 16, 2018");
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getDocumentOutline().children()).hasSizeGreaterThan(2);
        }
    }

    private static byte[] pdf(Profile profile, Locale language) {
        return new PdfMinutes(MinutesDocument.of(PLAYED.entries(), profile, language)).bytes();
    }

    static void keepsTo(PDFAFlavour flavour, byte[] pdf) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .filter(test -> test.getStatus() == TestAssertion.Status.FAILED)
                            .map(test -> test.getRuleId() + " " + test.getMessage())
                            .distinct())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
