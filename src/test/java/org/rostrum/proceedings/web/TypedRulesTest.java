package org.rostrum.proceedings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.platform.web.Mistake;

@DisplayName("Rules as they are typed")
class TypedRulesTest {
    @Test
    void have_what_was_typed_of_places_gifts_and_groups() {
        var typed = typed(Map.of("capPerSide", "20", "givers", "2", "groupSeconds", "5:00", "groupMembers", "3"));
        assertThat(typed.mistakes()).isEmpty();
        assertThat(typed.json())
                .containsEntry("capPerSide", 20L)
                .containsEntry("givers", 2L)
                .containsEntry("groups", Map.of("seconds", 300L, "members", 3L));
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
        assertThat(typed.mistakes().stream().map(Mistake::field)).containsExactly(field);
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
