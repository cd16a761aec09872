package org.rostrum.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file of comma-separated values")
class CsvTest {
    @Test
    void names_its_columns_and_ends_each_line_as_the_standard_asks() {
        assertThat(new Csv("name", "seconds").row("Ada", 120)).hasToString("name,seconds\r\nAda,120\r\n");
    }

    @Test
    void quotes_what_would_break_a_line() {
        assertThat(new Csv("name").row("Ada, \"the\nfirst\"")).hasToString("name\r\n\"Ada, \"\"the\nfirst\"\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=cmd|'/c calc'!A0"})
    void lets_no_text_pass_for_a_formula(String text) {
        assertThat(new Csv("name").row(text).toString().split("\r\n", -1)[1]).startsWith("'");
    }

    @Test
    void leaves_numbers_what_they_are() {
        assertThat(new Csv("seconds").row(-5)).hasToString("seconds\r\n-5\r\n");
    }
}
