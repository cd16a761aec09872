package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The minutes as a Word document")
class WordMinutesTest {
    private static final MinutesDocument MINUTES = PlayedMeeting.over().minutes();
    private static final XWPFDocument WORD = word();

    @AfterAll
    static void close() throws Exception {
        WORD.close();
    }

    @Test
    void have_a_title_and_a_heading_for_every_section() {
        assertThat(styled("Title")).containsExactly(MINUTES.title());
        assertThat(styled("Heading1"))
                .containsExactlyElementsOf(MINUTES.sections().stream()
                        .map(MinutesDocument.Section::heading)
                        .toList());
        assertThat(WORD.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
    }

    @Test
    void list_what_became_of_a_motion_in_a_real_list() {
        assertThat(WORD.getParagraphs())
                .filteredOn(paragraph -> paragraph.getNumID() != null)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.getText()).isNotBlank().doesNotContain("•"))
                .allSatisfy(item -> assertThat(item.getNumFmt()).isEqualTo("bullet"));
    }

    @Test
    void repeat_the_header_of_every_table_on_every_page() {
        assertThat(WORD.getTables())
                .hasSize(2)
                .allSatisfy(
                        table -> assertThat(table.getRow(0).isRepeatHeader()).isTrue());
        assertThat(WORD.getTables().getFirst().getRows()).hasSize(51);
    }

    @Test
    void say_their_language_their_title_and_the_hash_of_the_head() throws Exception {
        var core = WORD.getProperties().getCoreProperties();
        assertThat(core.getTitle()).isEqualTo(MINUTES.title());
        assertThat(core.getIdentifier()).isEqualTo(MINUTES.basis().hash());
        assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("en");
        assertThat(WORD.getStyle()
                        .getDocDefaults()
                        .getRPrDefault()
                        .getRPr()
                        .getLangArray(0)
                        .getVal())
                .isEqualTo("en");
    }

    private static List<String> styled(String style) {
        return WORD.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static XWPFDocument word() {
        try {
            return new XWPFDocument(new ByteArrayInputStream(new WordMinutes(MINUTES).bytes()));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
