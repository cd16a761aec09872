package org.rostrum.proceedings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.order.Arrangement;
import org.rostrum.order.EvidenceRules;
import org.rostrum.order.FloorRules;
import org.rostrum.order.RuleSet;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.web.Mistake;

@DisplayName("Rules as they are typed")
class TypedRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 4, 16);

    @Test
    void have_what_was_typed_of_places_gifts_and_groups() {
        var typed = typed(Map.of("capPerSide", "20", "givers", "2", "groupSeconds", "5:00", "groupMembers", "3"));
        assertThat(typed.mistakes(TODAY)).isEmpty();
        assertThat(typed.json())
                .containsEntry("capPerSide", 20L)
                .containsEntry("givers", 2L)
                .containsEntry("groups", Map.of("seconds", 300L, "members", 3L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void can_be_typed_as_the_words_show_that_refuse_tiers(String language) {
        var words = ResourceBundle.getBundle("org.rostrum.platform.web.texts", Locale.of(language))
                .getString("rules.tiers.error");
        var shown = words.substring(words.lastIndexOf(": ") + 2);
        assertThat(shown).contains("+");
        assertThat(typed(Map.of("tiers", shown)).mistakes(TODAY)).isEmpty();
    }

    @Test
    void say_whether_the_name_may_be_left_out() {
        assertThat(typed(Map.of("nameOptional", "true")).json()).containsEntry("nameOptional", true);
        assertThat(typed(Map.of("nameOptional", "")).json()).doesNotContainKey("nameOptional");
        var rules = SpeakingRules.of(120, Arrangement.IN_TURN).lettingNamesBeLeftOut();
        assertThat(TypedRules.of(rules).json()).containsEntry("nameOptional", true);
    }

    @Test
    void say_after_how_many_days_someone_is_heard_first() {
        assertThat(typed(Map.of("notHeardDays", "90")).json()).containsEntry("notHeardDays", 90L);
        assertThat(typed(Map.of("notHeardDays", "0")).mistakes(TODAY).stream().map(Mistake::key))
                .containsExactly("rules.notHeardDays.error");
        assertThat(typed(Map.of("notHeardDays", "a while")).mistakes(TODAY).stream()
                        .map(Mistake::key))
                .containsExactly("rules.number.error");
    }

    @Test
    void keep_what_holds_where_facts_are_found() {
        var typed = typed(Map.of("oath", "true", "crossSeconds", "5:00"));
        assertThat(typed.mistakes(TODAY)).isEmpty();
        assertThat(typed.json())
                .containsEntry("onTheFloor", Map.of("evidence", Map.of("oath", true, "crossSeconds", 300L)));
        assertThat(typed(Map.of("crossSeconds", "0:05")).mistakes(TODAY).stream()
                        .map(Mistake::field))
                .containsExactly("crossSeconds");
    }

    @Test
    void are_the_same_after_a_page_has_shown_them() {
        var rules = SpeakingRules.of(120, Arrangement.IN_TURN)
                .onTheFloor(FloorRules.USUAL.finding(
                        new EvidenceRules(Optional.of(true), Optional.of(300), Optional.of(true))));
        assertThat(TypedRules.of(rules).json())
                .containsEntry(
                        "onTheFloor",
                        Map.of("evidence", Map.of("oath", true, "hidePositions", true, "crossSeconds", 300L)));
    }

    @ParameterizedTest
    @CsvSource({
        "5:00,,groupMembers",
        ",3,groupSeconds",
        "5:00,1,groupMembers",
        "5:00,1001,groupMembers",
        "soon,3,groupSeconds"
    })
    void say_at_which_field_a_group_is_to_be_mended(@Nullable String time, @Nullable String members, String field) {
        var typed = typed(Map.of("groupSeconds", typed(time), "groupMembers", typed(members)));
        assertThat(typed.mistakes(TODAY).stream().map(Mistake::field)).containsExactly(field);
    }

    @Test
    void keep_what_they_rest_on() {
        var set = Map.of(
                "ruleSetName", "Rules of Procedure", "ruleSetAdopted", "2018-01-02", "ruleSetBy", "Resolution 10238");
        var json = Map.of("name", "Rules of Procedure", "adopted", "2018-01-02", "by", "Resolution 10238");
        assertThat(typed(set).mistakes(TODAY)).isEmpty();
        assertThat(typed(set).json()).containsEntry("ruleSet", json);
        var rules = SpeakingRules.of(120, Arrangement.IN_TURN)
                .under(new RuleSet(
                        "Rules of Procedure", Optional.of(LocalDate.of(2018, 1, 2)), Optional.of("Resolution 10238")));
        assertThat(TypedRules.of(rules).json()).containsEntry("ruleSet", json);
    }

    @ParameterizedTest
    @CsvSource({
        ",2018-01-02,,ruleSetName",
        ",,Resolution 10238,ruleSetName",
        "Rules of Procedure,2018-04-17,,ruleSetAdopted",
        "Rules of Procedure,January,,ruleSetAdopted"
    })
    void say_at_which_field_what_they_rest_on_is_to_be_mended(
            @Nullable String name, @Nullable String adopted, @Nullable String by, String field) {
        var set = Map.of("ruleSetName", typed(name), "ruleSetAdopted", typed(adopted), "ruleSetBy", typed(by));
        assertThat(typed(set).mistakes(TODAY).stream().map(Mistake::field)).containsExactly(field);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static TypedRules typed(Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("seconds", "2:00");
        fields.put("arrangement", "IN_TURN");
        return new TypedRules(fields);
    }
}
