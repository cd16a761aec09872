package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Contradiction;

@DisplayName("The rules to start from")
class PresetTest {
    @Test
    void each_name_their_source() {
        assertThat(Preset.all())
                .hasSizeGreaterThan(12)
                .allMatch(preset -> preset.source().length() > 20);
    }

    @Test
    void are_known_by_a_key_of_their_own() {
        assertThat(Preset.all().stream().map(Preset::key)).doesNotHaveDuplicates();
    }

    @Test
    void ask_the_oath_where_testimony_is_sworn() {
        assertThat(Preset.all())
                .filteredOn(preset -> preset.rules().floor().onEvidence().asksOath())
                .extracting(Preset::key)
                .containsExactly("nc-evidentiary");
    }

    @Test
    void that_rest_on_a_law_cite_it() {
        assertThat(Preset.all())
                .filteredOn(preset -> preset.source().contains("§"))
                .allMatch(preset -> preset.rules().ruleSet().isPresent());
    }

    @Test
    void that_rest_on_no_adopted_rule_say_so_and_where_the_practice_can_be_read() {
        assertThat(Preset.all())
                .filteredOn(preset ->
                        List.of("chapel-hill", "washington-legislature").contains(preset.key()))
                .hasSize(2)
                .allMatch(preset -> preset.source().matches(".*\\.(?:org|gov),.*not an? (?:adopted )?rule.*"))
                .allMatch(preset -> preset.rules().ruleSet().isEmpty());
    }

    @Test
    void hold_together() {
        assertThat(Preset.all())
                .allMatch(preset -> Contradiction.in(preset.rules()).isEmpty());
    }
}
