package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a rule says, in Spanish")
class RefusalWordsTest {
    private static final Locale SPANISH = Locale.of("es");
    private static final Path RULES = Path.of("src/main/java/org/rostrum/proceedings");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\n]*)\"");

    @Test
    void is_there_for_every_sentence_of_every_rule() throws IOException {
        try (var files = Files.list(RULES)) {
            var said = files.filter(Files::isRegularFile)
                    .filter(RefusalWordsTest::speaks)
                    .flatMap(RefusalWordsTest::sentences)
                    .toList();
            assertThat(said).hasSizeGreaterThan(100);
            assertThat(said)
                    .filteredOn(sentence -> spanish(sentence).equals(sentence))
                    .isEmpty();
        }
    }

    @Test
    void keeps_names_and_numbers() {
        assertThat(spanish("The ballots say 4 to 2: the motion has carried."))
                .isEqualTo("Los votos dicen 4 a 2: la moción queda aprobada.");
        assertThat(spanish("Ada Marlowe is here and cannot be absent."))
                .isEqualTo("Ada Marlowe está aquí y no puede constar como ausente.");
    }

    @Test
    void turns_what_stands_in_a_gap_as_well() {
        assertThat(spanish("Those against it have used up the 0:15 that they share. Even the sides out first."))
                .isEqualTo(
                        "Se han agotado los 0:15 que comparten quienes están en contra. Iguale primero las posturas.");
    }

    @Test
    void is_that_of_each_of_two_rules() {
        assertThat(
                        spanish(
                                "One person who signed up for this item has not been heard. Ada Marlowe is here and cannot be absent."))
                .isEqualTo(spanish("One person who signed up for this item has not been heard.") + " "
                        + spanish("Ada Marlowe is here and cannot be absent."))
                .doesNotContain("has not been heard");
    }

    @Test
    void is_what_was_said_where_nobody_has_put_it_into_spanish() {
        assertThat(spanish("The moon is full.")).isEqualTo("The moon is full.");
    }

    private static String spanish(String english) {
        return RefusalWords.in(SPANISH, english);
    }

    private static boolean speaks(Path file) {
        var text = text(file);
        return text.contains("implements Rule {")
                || text.contains("enum GroupHindrance")
                || text.contains("class RecordedEntry");
    }

    /** The sentences of a rule with someone in each gap. */
    private static Stream<String> sentences(Path file) {
        return LITERAL.matcher(text(file))
                .results()
                .map(found -> found.group(1))
                .filter(literal -> literal.matches(".*[a-z] .*"))
                .map(RefusalWordsTest::filled);
    }

    private static String filled(String literal) {
        var named = literal.startsWith(" ") ? "Ada Marlowe" + literal : literal;
        return named.replaceAll("%[sd]", "Ada Marlowe");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
