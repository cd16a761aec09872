package org.rostrum.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A form with three rows")
class FormTest {
    private static final Map<String, String> FIELDS = Map.of(
            "name", "Council",
            "seats.0.title", "Mayor",
            "seats.1.title", "Ward 1",
            "seats.1.papers.0.label", "A",
            "seats.2.title", "Ward 2",
            "seatsmen.0.title", "another list");

    @Test
    void counts_them() {
        assertThat(new Form(FIELDS).rows("seats")).isEqualTo(3);
        assertThat(new Form(FIELDS).rows("seats.1.papers")).isEqualTo(1);
        assertThat(new Form(FIELDS).rows("seat")).isZero();
    }

    @Test
    void gets_a_fourth() {
        assertThat(pressed("seats.add").rows("seats")).isEqualTo(4);
    }

    @Test
    void gets_a_row_within_a_row() {
        assertThat(pressed("seats.1.papers.add").rows("seats.1.papers")).isEqualTo(2);
    }

    @Test
    void moves_a_row_with_all_that_is_in_it() {
        assertThat(titles(pressed("seats.1.up"))).containsExactly("Ward 1", "Mayor", "Ward 2");
        assertThat(pressed("seats.1.up").text("seats.0.papers.0.label")).isEqualTo("A");
        assertThat(titles(pressed("seats.1.down"))).containsExactly("Mayor", "Ward 2", "Ward 1");
    }

    @Test
    void takes_a_row_out_and_closes_the_gap() {
        assertThat(titles(pressed("seats.0.remove"))).containsExactly("Ward 1", "Ward 2");
        assertThat(pressed("seats.0.remove").text("seats.0.papers.0.label")).isEqualTo("A");
        assertThat(pressed("seats.1.remove").rows("seats.1.papers")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"seats.0.up", "seats.2.down", "seats.7.up", "seats.99999.up", "keep", "", "seats.0", ".add."})
    void is_left_alone_by_any_other_button(String button) {
        assertThat(titles(pressed(button))).containsExactly("Mayor", "Ward 1", "Ward 2");
    }

    @Test
    void shows_the_fields_behind_a_beginning() {
        assertThat(new Form(FIELDS).below("seats.1.").fields())
                .isEqualTo(Map.of("title", "Ward 1", "papers.0.label", "A"));
    }

    @Test
    void has_no_room_for_what_is_too_long_or_cannot_be_printed() {
        var form = new Form(Map.of("name", " Ward 7 ", "hidden", "a\u0000"));
        assertThat(form.fits("name", 6)).isTrue();
        assertThat(form.fits("name", 5)).isFalse();
        assertThat(form.fits("hidden", 6)).isFalse();
    }

    private static Form pressed(String button) {
        var fields = new HashMap<>(FIELDS);
        fields.put("do", button);
        return new Form(fields).pressed();
    }

    private static List<String> titles(Form form) {
        return java.util.stream.IntStream.range(0, form.rows("seats"))
                .mapToObj(row -> form.text("seats." + row + ".title"))
                .toList();
    }
}
