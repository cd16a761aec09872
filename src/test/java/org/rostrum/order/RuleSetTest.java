package org.rostrum.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A set of rules adopted on January 2")
class RuleSetTest {
    private static final LocalDate DAY = LocalDate.of(2018, 1, 2);
    private final RuleSet set = new RuleSet("Rules of Procedure", Optional.of(DAY), Optional.empty());

    @Test
    void is_adopted_by_that_day_and_not_before() {
        assertThat(set.isAdoptedBy(DAY)).isTrue();
        assertThat(set.isAdoptedBy(DAY.minusDays(1))).isFalse();
    }

    @Test
    void says_what_is_known_of_it() {
        assertThat(set.known()).isEqualTo(RuleSet.Known.DAY);
        assertThat(new RuleSet("Charter", Optional.empty(), Optional.of("Ordinance 7")).known())
                .isEqualTo(RuleSet.Known.ACT);
    }

    @Test
    void has_a_name_of_at_most_200_characters() {
        assertThatThrownBy(() -> new RuleSet("é".repeat(201), Optional.empty(), Optional.empty()))
                .hasMessageContaining("at most 200 characters");
        assertThatThrownBy(() -> new RuleSet(" ", Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
