package org.rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The style sheet")
class StyleSheetTest {
    private static final Path FOLDER = Path.of("webapp/resources/css");
    private static final String SHEET = "rostrum.css";

    @Test
    void names_every_file_there_is_and_no_other() throws IOException {
        assertThat(named()).isEqualTo(written());
    }

    /** But for the styles that PrimeFaces brings itself, which stand in no layer and win over all that do. */
    @Test
    void needs_no_importance() throws IOException {
        for (var file : written()) {
            if (file.equals("primefaces.css")) {
                continue;
            }
            assertThat(Files.readString(FOLDER.resolve(file))).doesNotContain("!important");
        }
    }

    /** Nothing flashes (WCAG 2.3.1) and nothing moves by itself. */
    @Test
    void lets_nothing_flash_or_move() throws IOException {
        for (var file : written()) {
            assertThat(Files.readString(FOLDER.resolve(file)))
                    .as(file)
                    .doesNotContainPattern(
                            "(?m)^[^/*]*\\b(animation|transition|blink)[\\w-]*\\s*:|@keyframes|@starting-style");
        }
    }

    private static Set<String> named() throws IOException {
        return Pattern.compile("@import url\\(\"([^\"]+)\"\\)")
                .matcher(Files.readString(FOLDER.resolve(SHEET)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> written() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals(SHEET))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
