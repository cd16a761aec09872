package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A JSON object that is read part by part")
class JsonStreamTest {
    private static final int MOST = 100_000;
    private static final String HALF = "x".repeat(MOST / 2);

    private final Refusal tooLarge = new Refusal(ProblemDocument.of(413, "Too large", "Send less."));
    private final List<String> taken = new ArrayList<>();

    @Test
    void hands_on_a_list_and_keeps_what_is_asked_for_alone() {
        var rest = read("{'held':7,'other':8,'list':[{'a':'1'},{'a':'2'}],'none':[1,{'b':2}],'more':{'c':[3]}}");
        assertThat(rest.keySet()).containsExactlyInAnyOrder("held", "list");
        assertThat(taken).containsExactly("1", "2");
    }

    @Test
    void passes_over_what_nobody_asked_for_without_building_it() {
        var deep = "[".repeat(150) + "]".repeat(150);
        assertThat(read("{'x':" + deep + ",'y':1,'y':{'z':1,'z':2},'held':7}").getInt("held"))
                .isEqualTo(7);
    }

    @Test
    void is_none_where_that_is_deeper_than_anything_is_passed_over() {
        for (var deep : List.of("[".repeat(5000), "{'a':".repeat(5000))) {
            assertThatThrownBy(() -> read("{'x':" + deep)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void has_no_number_that_is_too_long_to_be_read() {
        for (var number : List.of("1".repeat(2000), "1e-2147483649")) {
            assertThatThrownBy(() -> read("{'list':[{'a':'1','b':[" + number + "]}]}"))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refused -> assertThat(refused.problem().errors())
                                    .extracting(ProblemDocument.FieldError::field)
                                    .containsExactly("b"));
            assertThat(read("{'x':" + number + ",'held':7}").getInt("held")).isEqualTo(7);
        }
    }

    @Test
    void may_be_larger_than_any_part_of_it() {
        var part = "{'a':'" + HALF + "'}";
        read("{'list':[" + String.join(",", List.of(part, part, part, part)) + "],'x':['" + HALF + "','" + HALF + "','"
                + HALF + "'],'y':'" + HALF + "','z':'" + HALF + "'}");
        assertThat(taken).hasSize(4);
    }

    @Test
    void has_no_part_that_is_too_large() {
        var large = "'" + HALF + HALF + HALF + "'";
        for (var file : List.of(
                "{'list':[{'a':" + large + "}]}",
                "{'x':" + large + "}",
                "{'x':[" + large + "]}",
                "{'held':" + large + "}")) {
            assertThatThrownBy(() -> read(file)).isSameAs(tooLarge);
        }
    }

    @Test
    void has_no_list_that_is_held_and_too_large_as_a_whole() {
        var part = "{'a':'" + HALF + "'}";
        assertThatThrownBy(() -> read("{'heldList':[" + String.join(",", List.of(part, part, part)) + "]}"))
                .isSameAs(tooLarge);
    }

    private JsonObject read(String file) {
        var bytes = file.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return JsonStream.read(
                new Bounded(new ByteArrayInputStream(bytes), MOST, tooLarge),
                Set.of("held", "heldList"),
                Map.of(
                        "list",
                        object -> taken.add(object.verbatim("a", MOST)),
                        "heldList",
                        object -> taken.add(object.verbatim("a", MOST))));
    }
}
