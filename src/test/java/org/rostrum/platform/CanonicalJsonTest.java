package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void keys_stand_in_the_order_of_their_code_units() {
        // The sample of RFC 8785, section 3.2.3.
        var sample = Map.of("\u20ac", 1, "\r", 2, "\ufb33", 3, "1", 4, "\ud83d\ude00", 5, "\u0080", 6, "\u00f6", 7);
        assertThat(CanonicalJson.write(sample))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void only_what_must_be_escaped_is() {
        assertThat(CanonicalJson.write("\u0000\u000f\n\"\\/\u007f")).isEqualTo("\"\\u0000\\u000f\\n\\\"\\\\/\u007f\"");
    }

    @Test
    void half_a_surrogate_pair_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.write("\ud83d")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_that_a_double_cannot_hold_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.write(1L << 53)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nesting_without_end_is_refused_and_not_a_stack_overflow() {
        assertThatThrownBy(() -> CanonicalJson.read("[".repeat(100_000))).hasMessageContaining("fewer levels");
    }

    @Test
    void empty_things_and_words_are_read() {
        assertThat(CanonicalJson.read(" { \"a\" : [ ] , \"b\" : [ true , null , -7 , { } ] } "))
                .hasToString("{a=[], b=[true, null, -7, {}]}");
    }

    @Property(tries = 50)
    void what_is_written_is_read_again(@ForAll Map<String, List<String>> value) {
        Assume.that(value.toString().codePoints().noneMatch(letter -> letter >= 0xD800 && letter <= 0xDFFF));
        assertThat(CanonicalJson.read(CanonicalJson.write(value))).isEqualTo(value);
    }

    @Property
    void any_text_is_read_or_refused(@ForAll String text) {
        try {
            CanonicalJson.read(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("JSON");
        }
    }
}
