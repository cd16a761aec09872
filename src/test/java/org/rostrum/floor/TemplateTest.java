package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Words of the chair with something to fill in")
class TemplateTest {
    @Test
    void are_filled_with_what_there_is() {
        var words = new Template("{sayAs}, you have {minutes}.");
        assertThat(words.fill(Map.of(Placeholder.SAY_AS, "GRET-uh", Placeholder.MINUTES, "2:00")))
                .isEqualTo("GRET-uh, you have 2:00.");
    }

    @Test
    void leave_out_a_sentence_for_which_there_is_nothing() {
        var words = new Template("Next is {next}. Is {name} here? {name}, your time is over.\n{then}, please wait!");
        assertThat(words.fill(Map.of(Placeholder.NAME, "Dr. {next} Bo")))
                .isEqualTo("Is Dr. {next} Bo here? Dr. {next} Bo, your time is over.");
        assertThat(words.fill(Map.of())).isEmpty();
    }

    @Test
    void leave_out_only_what_stands_in_brackets_where_that_is_what_lacks() {
        var words = new Template("Next is {next}[, then {then}]. Please [all] be ready.");
        assertThat(words.fill(Map.of(Placeholder.NEXT, "Bo"))).isEqualTo("Next is Bo. Please [all] be ready.");
        assertThat(words.fill(Map.of(Placeholder.NEXT, "Bo", Placeholder.THEN, "Cy")))
                .isEqualTo("Next is Bo, then Cy. Please [all] be ready.");
    }

    @Test
    void take_a_name_as_it_is_written() {
        assertThat(new Template("{name}").fill(Map.of(Placeholder.NAME, "A $1 {next} \\ B")))
                .isEqualTo("A $1 {next} \\ B");
    }

    @Test
    void name_what_cannot_be_filled_in_at_a_step() {
        assertThat(new Template("{name}, {nmae}, {ayes}, {nmae}").unknown(Step.CALLED))
                .containsExactly("{nmae}", "{ayes}");
    }

    @Test
    void name_a_brace_that_stands_alone() {
        assertThat(new Template("Next is {next.").unknown(Step.SPEAKING)).containsExactly("{");
        assertThat(new Template("Next is {next}.").unknown(Step.SPEAKING)).isEmpty();
    }

    @Test
    void are_at_most_five_hundred_characters_that_can_be_printed() {
        assertThat(new Template("x".repeat(Template.LONGEST)).fits()).isTrue();
        assertThat(new Template("x".repeat(Template.LONGEST + 1)).fits()).isFalse();
        assertThat(new Template("a\u0000").fits()).isFalse();
    }
}
