package org.rostrum.floor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reason that is asked for")
class AskedReasonTest {
    @Test
    void stays_while_the_same_rule_refuses_or_something_else_is_to_mend() {
        var given = new AskedReason("hear", "They left.");
        assertThat(AskedReason.of("hear", "They left.", Optional.of("hear"))).isEqualTo(given);
        assertThat(AskedReason.of("hear", "They left.", Optional.empty())).isEqualTo(given);
    }

    @Test
    void is_asked_for_anew_where_another_rule_refuses() {
        assertThat(AskedReason.of("hear", "They left.", Optional.of("count"))).isEqualTo(new AskedReason("count", ""));
        assertThat(AskedReason.of("", "", Optional.of("count")).asked()).isTrue();
        assertThat(AskedReason.of("", "", Optional.empty()).asked()).isFalse();
    }
}
