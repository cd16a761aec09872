package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IdTest {
    @Property
    void what_is_written_is_read_again(@ForAll long value) {
        assertThat(Id.parse(new Id(value).toString())).isEqualTo(new Id(value));
    }

    @Property
    void each_has_one_spelling(@ForAll("words") String word) {
        try {
            assertThat(Id.parse(word).toString()).isEqualTo(word);
        } catch (IllegalArgumentException noId) {
            assertThat(word.charAt(0)).isGreaterThan('F');
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
                .ofLength(13);
    }

    @Test
    void small_letters_are_those_of_the_alphabet_only() {
        assertThat(Id.parse("0e8qw3z5k1t04")).isEqualTo(Id.parse("0E8QW3Z5K1T04"));
        assertThatThrownBy(() -> Id.parse("0E8QW3Z5K1T0ſ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_word_that_is_no_id_is_refused() {
        assertThatThrownBy(() -> Id.parse("K7M-2QD")).isInstanceOf(IllegalArgumentException.class);
    }
}
