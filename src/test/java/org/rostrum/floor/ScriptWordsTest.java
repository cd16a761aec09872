package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;

@DisplayName("The words of a chair whose body has chosen none, or some")
class ScriptWordsTest {
    private static final ScriptWords NONE = ScriptWords.usual(Locale.ENGLISH);

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

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void say_each_order_of_the_line_in_words_of_its_own(String language) {
        var usual = ScriptWords.usual(Locale.of(language));
        var orders = Stream.concat(
                        Stream.of(Arrangement.values())
                                .filter(order -> order != Arrangement.ONE_SIDE_FIRST)
                                .map(order -> SpeakingRules.of(120, order)),
                        Stream.of(Position.values()).map(ScriptWordsTest::sideFirst))
                .map(usual::order)
                .toList();
        assertThat(orders).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void say_that_residents_come_first() {
        assertThat(NONE.order(rules(Arrangement.AS_SIGNED_UP, Optional.empty(), true)))
                .isEqualTo("residents first, in the order of sign-up");
    }

    private static SpeakingRules sideFirst(Position side) {
        return rules(Arrangement.ONE_SIDE_FIRST, Optional.of(side), false);
    }

    private static SpeakingRules rules(Arrangement order, Optional<Position> first, boolean residentsFirst) {
        return new SpeakingRules(
                120,
                order,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                first,
                Optional.empty(),
                Optional.empty(),
                Optional.of(residentsFirst),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void are_the_programs_own_where_none_were_chosen() {
        var chosen = new ScriptWords(Locale.ENGLISH, Map.of(Step.RECESS, new Template("Ten minutes, please.")));
        assertThat(chosen.at(Step.RECESS).text()).isEqualTo("Ten minutes, please.");
        assertThat(chosen.at(Step.ROLL)).isEqualTo(chosen.usualAt(Step.ROLL));
    }

    @Test
    void follow_what_others_chose_for_a_step_that_was_not_touched() {
        var now = chosen(Step.RECESS, "Ten minutes, please.");
        var mine = chosen(Step.ROLL, "Please answer by name.");
        var both = mine.over(now, NONE);
        assertThat(both.at(Step.RECESS)).isEqualTo(now.at(Step.RECESS));
        assertThat(both.at(Step.ROLL)).isEqualTo(mine.at(Step.ROLL));
        assertThat(mine.against(now, NONE)).isEmpty();
    }

    @Test
    void stand_against_those_of_others_at_a_step_that_both_changed() {
        var mine = chosen(Step.RECESS, "Five minutes, please.");
        assertThat(mine.against(chosen(Step.RECESS, "Ten minutes, please."), NONE))
                .containsExactly(Step.RECESS);
        assertThat(mine.against(mine, NONE)).isEmpty();
    }

    @Test
    void are_not_chosen_where_they_are_the_programs_own() {
        assertThat(ScriptWords.of(Locale.ENGLISH, NONE::usualAt)).isEqualTo(NONE);
    }

    private static ScriptWords chosen(Step step, String words) {
        return new ScriptWords(Locale.ENGLISH, Map.of(step, new Template(words)));
    }
}
