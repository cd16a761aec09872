package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Each invented meeting in each format that a standard or a program judges. A PDF and a Word document take long to judge, so that
 * each meeting is judged in one profile, and each profile by some meeting; that all say the same words says another test.
 */
@DisplayName("An evening, in a format that others read,")
class GoldenFormatsTest {
    private static final Locale ENGLISH = Locale.ENGLISH;

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource
    void keeps_to_the_schema_of_akoma_ntoso_in_every_profile(GoldenEvening evening) throws Exception {
        var validator = AkomaNtosoMinutesTest.schema().newValidator();
        for (var profile : Profile.values()) {
            var minutes = MinutesDocument.of(evening.play().entries(), profile, ENGLISH);
            validator.validate(new StreamSource(new StringReader(new AkomaNtosoMinutes(minutes).xml())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keeps_to_pdf_ua_1_and_to_pdf_a_3a(GoldenEvening evening) throws Exception {
        var pdf = new PdfMinutes(MinutesDocument.of(evening.play().entries(), evening.inTurn(), ENGLISH)).bytes();
        PdfMinutesTest.keepsTo(PDFAFlavour.PDFUA_1, pdf);
        PdfMinutesTest.keepsTo(PDFAFlavour.PDFA_3_A, pdf);
    }

    @ParameterizedTest
    @EnumSource
    void has_a_heading_in_word_for_every_section(GoldenEvening evening) throws Exception {
        var minutes = MinutesDocument.of(evening.play().entries(), evening.inTurn(), ENGLISH);
        try (var word = new XWPFDocument(new ByteArrayInputStream(new WordMinutes(minutes).bytes()))) {
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(paragraph -> paragraph.getText()))
                    .containsExactlyElementsOf(minutes.sections().stream()
                            .map(MinutesDocument.Section::heading)
                            .toList());
            assertThat(word.getTables())
                    .allSatisfy(table ->
                            assertThat(table.getRow(0).isRepeatHeader()).isTrue());
        }
    }

    @Test
    void is_judged_in_each_profile_by_some() {
        Map<Profile, Long> judged = Stream.of(GoldenEvening.values())
                .collect(Collectors.groupingBy(GoldenEvening::inTurn, Collectors.counting()));
        assertThat(judged).containsOnlyKeys(Profile.values());
    }
}
