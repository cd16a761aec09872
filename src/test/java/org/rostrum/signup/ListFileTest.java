package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.signup.ListFile.Reading;
import org.rostrum.signup.ListFile.Trouble;

@DisplayName("A file with a list")
class ListFileTest {
    private static final String SPANISH = "Nombre;Postura\r\nJosé Núñez;a favor\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void is_read_in_any_usual_encoding(String encoding) throws Exception {
        assertThat(rows(SPANISH.getBytes(Charset.forName(encoding))))
                .containsExactly(List.of("Nombre", "Postura"), List.of("José Núñez", "a favor"));
    }

    @Test
    void may_begin_with_the_mark_of_utf_8() throws Exception {
        assertThat(rows(("\uFEFF" + SPANISH).getBytes(StandardCharsets.UTF_8)).getFirst())
                .containsExactly("Nombre", "Postura");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Position\n\"Wu, Li\",for\n",
                "Name;Position\n\"Wu, Li\";for\n",
                "Name\tPosition\nWu, Li\tfor\n"
            })
    void is_parted_by_comma_semicolon_or_tab(String text) throws Exception {
        assertThat(rows(text.getBytes(StandardCharsets.UTF_8)).getLast()).containsExactly("Wu, Li", "for");
    }

    @Test
    void counts_rows_as_a_spreadsheet_does() throws Exception {
        assertThat(rows("Name,Position\n\n\"two\nlines\",for\n".getBytes(StandardCharsets.UTF_8)))
                .hasSize(3);
    }

    @Test
    void may_be_a_workbook_with_gaps() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("Name");
            sheet.getRow(0).createCell(2).setCellValue("Position");
            sheet.createRow(2).createCell(0).setCellValue("Zoë Q");
            sheet.getRow(2).createCell(2).setCellValue(12);
            book.write(bytes);
        }
        assertThat(rows(bytes.toByteArray()))
                .containsExactly(List.of("Name", "", "Position"), List.of(), List.of("Zoë Q", "", "12"));
    }

    @Test
    void is_the_same_table_when_it_is_written_and_read_again() throws Exception {
        var file = new ListFile(List.of(List.of("Name", "Position"), List.of("A \"B\", C\nD", "for")));
        assertThat(rows(file.text().getBytes(StandardCharsets.UTF_8))).isEqualTo(file.rows());
    }

    @Test
    void is_refused_with_what_to_do() throws Exception {
        assertThat(trouble(new byte[0])).isEqualTo(Trouble.EMPTY);
        assertThat(trouble(new byte[ListFile.LARGEST + 1])).isEqualTo(Trouble.TOO_LARGE);
        assertThat(trouble("a\n".repeat(5001).getBytes(StandardCharsets.UTF_8))).isEqualTo(Trouble.TOO_MANY_ROWS);
        assertThat(trouble("PK no workbook".getBytes(StandardCharsets.UTF_8))).isEqualTo(Trouble.UNREADABLE);
        assertThat(trouble(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11})).isEqualTo(Trouble.OLD_EXCEL);
    }

    private static Trouble trouble(byte[] bytes) throws Exception {
        return ((Reading.Unusable) ListFile.read(new ByteArrayInputStream(bytes))).trouble();
    }

    private static List<List<String>> rows(byte[] bytes) throws Exception {
        return ((Reading.Table) ListFile.read(new ByteArrayInputStream(bytes)))
                .file()
                .rows();
    }
}
