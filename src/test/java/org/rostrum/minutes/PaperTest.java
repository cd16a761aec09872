package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.order.Arrangement;
import org.rostrum.order.EvidenceRules;
import org.rostrum.order.FloorRules;
import org.rostrum.order.SpeakingRules;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Standing;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@DisplayName("The papers of a meeting")
class PaperTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final String PAGES = "https://hearings.example.gov";

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource
    void keep_to_pdf_ua_1_and_to_pdf_a_3a(PaperKind kind) throws Exception {
        var pdf = paper(kind, PlayedMeeting.over(), Locale.ENGLISH).pdf();
        PdfMinutesTest.keepsTo(PDFAFlavour.PDFUA_1, pdf);
        PdfMinutesTest.keepsTo(PDFAFlavour.PDFA_3_A, pdf);
    }

    @ParameterizedTest
    @EnumSource
    void say_the_same_on_the_page_and_in_the_pdf(PaperKind kind) throws Exception {
        for (var language : new Locale[] {Locale.ENGLISH, SPANISH}) {
            var paper = paper(kind, PlayedMeeting.over(), language);
            var printed = letters(printed(paper));
            assertThat(said(paper)).allSatisfy(words -> {
                assertThat(printed).contains(letters(words));
                assertThat(letters(words(paper))).contains(letters(words));
            });
        }
    }

    @Test
    void tell_what_will_be_taken_up() {
        assertThat(words(paper(PaperKind.AGENDA, PlayedMeeting.ready(), Locale.ENGLISH)))
                .contains("4 International police exchanges")
                .contains("Sign-up to speak until Apr 16, 2018, 5:00\u00a0PM");
    }

    @Test
    void lead_to_the_page_of_each_hearing() {
        var link = "<h2 id=\"part-\\d+\"><a href=\"/context/hearings/" + PlayedMeeting.EVENING.hearing() + "\">";
        for (var kind : List.of(PaperKind.AGENDA, PaperKind.NOTICE)) {
            assertThat(paper(kind, PlayedMeeting.ready(), Locale.ENGLISH).article("/context"))
                    .containsPattern(link);
        }
    }

    @Test
    void tell_where_one_signs_up() {
        assertThat(words(paper(PaperKind.NOTICE, PlayedMeeting.ready(), Locale.ENGLISH)))
                .contains(PAGES + "/hearings/" + PlayedMeeting.EVENING.hearing())
                .contains("Durham City Council will meet");
    }

    @Test
    void tell_who_signed_up_on_which_side_and_how_long_each_was_heard() {
        var words = words(paper(PaperKind.WITNESSES, PlayedMeeting.over(), Locale.ENGLISH));
        assertThat(words).contains("Ben Yarrow For", "Against").doesNotContain("Waiting");
        assertThat(words(paper(PaperKind.WITNESSES, PlayedMeeting.ready(), SPANISH)))
                .contains("En espera");
    }

    @Test
    void tell_no_sides_that_the_rules_hide() {
        var evidence = new EvidenceRules(Optional.empty(), Optional.empty(), Optional.of(true));
        var rules = SpeakingRules.of(120, Arrangement.AS_SIGNED_UP).onTheFloor(FloorRules.USUAL.finding(evidence));
        var played = PlayedMeeting.ready()
                .then(new HearingAct.AdoptRules(PlayedMeeting.EVENING.hearing(), rules, Optional.empty()));
        assertThat(words(paper(PaperKind.WITNESSES, played, Locale.ENGLISH)))
                .contains("Ben Yarrow")
                .doesNotContain("Position", "For", "Against");
    }

    @Test
    void do_not_repeat_the_name_of_someone_who_never_signed_up() {
        var played = PlayedMeeting.ready();
        var first = played.state()
                .line(PlayedMeeting.EVENING.hearing())
                .orElseThrow()
                .next()
                .orElseThrow();
        assertThat(words(paper(
                        PaperKind.WITNESSES,
                        played.then(new HearingAct.Disown(first.id()), new FloorAct.Withdraw(first.id())),
                        Locale.ENGLISH)))
                .contains(first.reference())
                .doesNotContain(first.name().text(Locale.ENGLISH));
    }

    private static Paper paper(PaperKind kind, PlayedMeeting played, Locale language) {
        return kind.of(Standing.of(PlayedMeeting.EVENING.plan().meeting(), played.entries()), language, PAGES);
    }

    private static List<String> said(Paper paper) {
        var said = new ArrayList<String>(List.of(paper.eyebrow(), paper.title(), paper.made()));
        for (var block : paper.blocks()) {
            said.add(block.heading());
            switch (block) {
                case Paper.Block.Lines lines -> said.addAll(lines.lines());
                case Paper.Block.Rows table -> {
                    said.addAll(table.columns());
                    table.rows().forEach(said::addAll);
                }
            }
        }
        return said;
    }

    private static String words(Paper paper) {
        return paper.article("")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("&amp;", "&")
                .replaceAll(" +", " ");
    }

    private static String printed(Paper paper) throws Exception {
        try (var pdf = Loader.loadPDF(paper.pdf())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** Without spaces and page numbers, which the setting of the lines changes. */
    private static String letters(String text) {
        return text.replaceAll("\\d+ / \\d+\\s", "").replaceAll("[\\s\\u00a0]", "");
    }
}
