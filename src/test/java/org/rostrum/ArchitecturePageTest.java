package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The document of the architecture, and its drawing")
class ArchitecturePageTest {
    private static final String APART = "launch";

    @Test
    void name_the_rooms_from_the_top_down_and_the_one_that_stands_apart_last() throws IOException {
        var rooms = Stream.concat(RoomsTest.ROOMS.stream().filter(room -> !room.equals(APART)), Stream.of(APART))
                .toList();
        assertThat(found("docs/architecture.md", "(?m)^\\| `([a-z]+)` \\|")).isEqualTo(rooms);
        assertThat(found("docs/architecture.svg", "[>·] ?([a-z]+)(?=<| ·)")).isEqualTo(rooms);
    }

    @Test
    void name_what_a_request_passes_in_its_order() throws IOException {
        var order = found("webapp/WEB-INF/web.xml", "<filter-mapping>\\s*<filter-name>([a-z-]+)<").stream()
                .map(ArchitecturePageTest::classOf)
                .toList();
        assertThat(order).isNotEmpty();
        assertThat(found("docs/architecture.md", "(?m)^\\d\\. `([A-Za-z]+)`")).isEqualTo(order);
        assertThat(found("docs/architecture.svg", "[>·] ?([A-Z]\\w+[a-z])(?=<| ·)"))
                .isEqualTo(order);
    }

    private static String classOf(String filter) {
        try {
            return found(
                            "webapp/WEB-INF/web.xml",
                            "<filter-name>%s</filter-name>\\s*<filter-class>[a-z.]+([A-Z]\\w+)<".formatted(filter))
                    .getFirst();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> found(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
