package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IdTest {
    @Property
    void what_is_written_is_read_again(@ForAll long value) {
        assertThat(Id.parse(new Id(value).toString())).isEqualTo(new Id(value));
    }

    @Test
    void a_word_that_is_no_id_is_refused() {
        assertThatThrownBy(() -> Id.parse("K7M-2QD")).isInstanceOf(IllegalArgumentException.class);
    }
}
