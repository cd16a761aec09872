package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;
import org.rostrum.signup.Interpreted;
import org.rostrum.signup.Interpreter;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

@DisplayName("A sheet for paper")
class PaperSheetTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final String LONG =
            "Maria-Theresia Wolfeschlegelsteinhausenbergerdorff ".repeat(3).strip();

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource
    void keeps_to_pdf_ua_1_and_to_pdf_a_3a(Sheet sheet) throws Exception {
        var pdf = pdf(sheet, Locale.ENGLISH, more("מרים לוי"));
        keepsTo(PDFAFlavour.PDFUA_1, pdf);
        keepsTo(PDFAFlavour.PDFA_3_A, pdf);
    }

    @Test
    void has_everyone_who_waits_in_order_with_side_time_and_reference() throws Exception {
        var text = text(pdf(Sheet.RUN_SHEET, Locale.ENGLISH, before()));
        assertThat(text).contains("Run sheet", "Item 4: International police exchanges", "Each speaker: 2:00.");
        var line = before().state().line(EVENING.hearing()).orElseThrow().inOrder();
        int from = 0;
        for (var speaker : line) {
            int at = text.indexOf(speaker.name().text(Locale.ENGLISH), from);
            assertThat(at).as(speaker.name().text(Locale.ENGLISH)).isPositive();
            assertThat(text).contains(speaker.reference());
            from = at;
        }
    }

    @Test
    void says_for_whom_someone_interprets_and_from_which_language() throws Exception {
        var line = before().state().line(EVENING.hearing()).orElseThrow().inOrder();
        var after = new Interpreted(Interpreter.CONSECUTIVE, Optional.of("es"));
        var meanwhile = new Interpreted(Interpreter.SIMULTANEOUS, Optional.empty());
        var interpreted = Map.of(line.getFirst().id(), after, line.get(1).id(), meanwhile);
        assertThat(text(pdf(Sheet.RUN_SHEET, Locale.ENGLISH, before(), interpreted))
                        .replaceAll("\\s+", " "))
                .contains("Interpreter, speaking after: Spanish", "Interpreter, at the same time: –");
        assertThat(text(pdf(Sheet.RUN_SHEET, Locale.forLanguageTag("es"), before(), interpreted))
                        .replaceAll("\\s+", " "))
                .contains("Intérprete, después de hablar: español");
    }

    @Test
    void tells_the_day_and_the_place_to_which_the_meeting_was_continued() throws Exception {
        var acts = new ArrayList<>(EVENING.before());
        var at = acts.getLast().at().plusSeconds(20);
        acts.add(new DurhamEvening.Timed(at, "clerk", new MeetingAct.CallToOrder()));
        var later = new MeetingAct.ContinueTo(LocalDate.of(2018, 4, 18), Words.of("Gymnasium"));
        acts.add(new DurhamEvening.Timed(at, "clerk", later));
        assertThat(text(pdf(Sheet.RUN_SHEET, Locale.ENGLISH, played(acts))).replaceAll("\\s+", " "))
                .contains("April 18, 2018", "Gymnasium")
                .doesNotContain("April 16, 2018, ");
    }

    @Test
    void calls_who_is_excused_in_spanish_by_the_word_of_the_minutes() throws Exception {
        assertThat(text(pdf(Sheet.RUN_SHEET, Locale.forLanguageTag("es"), before()))
                        .replaceAll("\\s+", " "))
                .contains("E con permiso");
    }

    @Test
    void says_what_became_of_those_who_were_called() throws Exception {
        assertThat(text(pdf(Sheet.RUN_SHEET, Locale.ENGLISH, played(EVENING.acts()))))
                .contains("heard, 1:31", "heard, 2:08");
    }

    @Test
    void has_room_for_the_roll_motions_with_their_votes_and_what_else_happens() throws Exception {
        var text = text(pdf(Sheet.RUN_SHEET, Locale.ENGLISH, before())).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Called to order at", "Member Roll call Arrived at Left at Vote 1 Vote 2", "Seconded by")
                .contains("Noor Calloway", "Owen Pell", "Findings of fact", "Closed session", "What else happened");
    }

    @Test
    void to_sign_has_everyone_by_name() throws Exception {
        assertThat(text(pdf(Sheet.SIGN_IN_SHEET, Locale.ENGLISH, before())))
                .containsSubsequence("Ada Marlowe", "Ada Quill", "Ben Marlowe", "Jonas Yarrow");
    }

    @Test
    void of_cards_has_one_for_each_and_empty_ones_that_follow() throws Exception {
        var text = text(pdf(Sheet.CARDS, Locale.ENGLISH, before()));
        assertThat(text)
                .containsPattern("(?s)\\b1\\b.*Ben Yarrow")
                .contains("50", "58")
                .doesNotContain("59");
        assertThat(text.split("Name", -1)).hasSize(9);
    }

    @Test
    void comes_in_spanish() throws Exception {
        assertThat(text(pdf(Sheet.RUN_SHEET, Locale.forLanguageTag("es"), before())))
                .contains("Hoja de turnos", "A favor", "Cada orador");
    }

    @ParameterizedTest
    @EnumSource
    void holds_a_long_name_within_the_page(Sheet sheet) throws Exception {
        try (var pdf = Loader.loadPDF(pdf(sheet, Locale.ENGLISH, more(LONG)))) {
            var far = new float[1];
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition letter) {
                    far[0] = Math.max(far[0], letter.getXDirAdj() + letter.getWidthDirAdj());
                    super.processTextPosition(letter);
                }
            }.getText(pdf);
            assertThat(far[0]).isLessThan(pdf.getPage(0).getMediaBox().getWidth() - 36);
        }
    }

    @Test
    void writes_hebrew_from_right_to_left() throws Exception {
        assertThat(raw(pdf(Sheet.RUN_SHEET, Locale.ENGLISH, more("מרים לוי")))).contains("מרים לוי");
    }

    @Test
    void joins_arabic_letters_and_writes_them_from_right_to_left() throws Exception {
        var text = raw(pdf(Sheet.RUN_SHEET, Locale.ENGLISH, more("سلمى العلاوي")));
        assertThat(text).contains("سلمى العلاوي");
    }

    @Test
    void is_not_printed_of_a_hearing_that_is_not_there() {
        assertThatThrownBy(() -> PaperSheet.of(
                        before(),
                        Sheet.CARDS,
                        Optional.of(new Id(5)),
                        Map.of(),
                        Locale.ENGLISH,
                        EVENING.acts().getFirst().at()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void has_the_same_words_in_english_and_spanish() throws Exception {
        assertThat(texts("sheets_es").stringPropertyNames())
                .isEqualTo(texts("sheets").stringPropertyNames());
        assertThat(texts("sheets").values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Properties texts(String name) throws Exception {
        var texts = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/org/rostrum/floor", name + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Standing before() {
        return played(EVENING.before());
    }

    private static Standing played(List<DurhamEvening.Timed> acts) {
        var entries = new ArrayList<Entry>();
        var head = Chain.Head.NONE;
        for (var timed : acts) {
            var entry = Chain.append(head, Entry.Draft.now(timed.actor(), timed.at(), timed.act()), "salt");
            entries.add(entry);
            head = entry.head();
        }
        return Standing.of(EVENING.plan().meeting(), entries);
    }

    private static Standing more(String name) {
        Act signUp = new HearingAct.SignUp(
                new Id(9999),
                EVENING.hearing(),
                "ZZZ-9ZZ",
                Position.FOR,
                Channel.ROOM,
                120,
                Words.of(name),
                Optional.empty(),
                Optional.empty());
        var at = EVENING.before().getLast().at().plusSeconds(5);
        var acts = new ArrayList<>(EVENING.before());
        acts.add(new DurhamEvening.Timed(at, "clerk", signUp));
        return played(acts);
    }

    private static byte[] pdf(Sheet sheet, Locale language, Standing standing) throws Exception {
        return pdf(sheet, language, standing, Map.of());
    }

    private static byte[] pdf(Sheet sheet, Locale language, Standing standing, Map<Id, Interpreted> interpreted)
            throws Exception {
        var bytes = PaperSheet.of(
                        standing,
                        sheet,
                        Optional.of(EVENING.hearing()),
                        interpreted,
                        language,
                        EVENING.acts().getFirst().at())
                .bytes();
        Files.createDirectories(Path.of("target", "pictures"));
        Files.write(Path.of("target", "pictures", sheet.word() + ".pdf"), bytes);
        return bytes;
    }

    /** Letters in their usual forms; what stands from right to left is read in that direction by the stripper. */
    private static String raw(byte[] pdf) throws Exception {
        return Normalizer.normalize(text(pdf), Normalizer.Form.NFKC);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replace("\r", "");
        }
    }

    private static void keepsTo(PDFAFlavour flavour, byte[] pdf) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .filter(test -> test.getStatus() == TestAssertion.Status.FAILED)
                            .map(test -> test.getRuleId() + " " + test.getMessage())
                            .distinct())
                    .isEmpty();
        }
    }
}
