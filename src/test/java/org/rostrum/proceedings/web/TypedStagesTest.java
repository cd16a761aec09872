package org.rostrum.proceedings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.order.Stage;

@DisplayName("Stages, typed one a line")
class TypedStagesTest {
    @Test
    void are_read_with_their_times_or_without() {
        assertThat(TypedStages.of("Staff report, presentation, 10:00\nOpponents, against, 15:00, 2:00"))
                .contains(List.of(
                        Map.of("name", "Staff report", "who", "PRESENTATION", "seconds", 600L),
                        Map.of("name", "Opponents", "who", "AGAINST", "seconds", 900L, "each", 120L)));
    }

    @Test
    void are_read_in_spanish_too() {
        assertThat(TypedStages.of("Réplica, a favor otra vez"))
                .contains(List.of(Map.of("name", "Réplica", "again", true, "who", "FOR")));
    }

    @Test
    void are_written_as_they_are_read() {
        var rebuttal = new Stage("Rebuttal", Stage.Who.FOR, Optional.empty(), Optional.of(60), Optional.of(true));
        assertThat(TypedStages.text(List.of(rebuttal))).isEqualTo("Rebuttal, for again, -, 1:00");
        assertThat(TypedStages.of("Rebuttal, for again, -, 1:00"))
                .contains(List.of(Map.of("name", "Rebuttal", "again", true, "who", "FOR", "each", 60L)));
    }

    @Test
    void are_none_where_nothing_is_typed() {
        assertThat(TypedStages.of(" \n")).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Opponents",
                "Opponents, them",
                ", for",
                "Opponents, against, soon",
                "All, everyone, 1:00, 2:00, 3:00"
            })
    void are_refused_where_a_line_says_something_else(String line) {
        assertThat(TypedStages.of(line)).isEmpty();
    }
}
