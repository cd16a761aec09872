package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.order.Position;

@DisplayName("The words of a chair whose body has chosen none, or some")
class ScriptWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void can_all_be_filled_in_and_said(String language) {
        var usual = ScriptWords.usual(Locale.of(language));
        for (var step : Step.values()) {
            assertThat(usual.at(step).unknown(step)).as(step.word()).isEmpty();
            assertThat(usual.at(step).fits()).as(step.word()).isTrue();
            assertThat(usual.title(step)).isNotBlank();
            assertThat(usual.at(step).fill(usual.examples())).as(step.word()).doesNotContain("{", "–");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void say_what_each_placeholder_means(String language) {
        var usual = ScriptWords.usual(Locale.of(language));
        assertThat(Stream.of(Placeholder.values()).map(usual::meaning)).doesNotHaveDuplicates();
        assertThat(usual.examples()).containsOnlyKeys(Placeholder.values());
        assertThat(Stream.of(Position.values()).map(usual::position)).doesNotHaveDuplicates();
    }

    @Test
    void are_the_programs_own_where_none_were_chosen() {
        var chosen = new ScriptWords(Locale.ENGLISH, Map.of(Step.RECESS, new Template("Ten minutes, please.")));
        assertThat(chosen.at(Step.RECESS).text()).isEqualTo("Ten minutes, please.");
        assertThat(chosen.at(Step.ROLL)).isEqualTo(chosen.usualAt(Step.ROLL));
    }
}
