package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The minutes of each invented meeting in every profile are, word for word and entry for entry, those that were read and
 * found right; each format says these words. Written anew with {@code -Drostrum.write=true}: read what has changed.
 */
@DisplayName("The minutes of an evening")
class GoldenEveningsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Set<Profile> IN_SPANISH = EnumSet.of(Profile.FULL, Profile.SUMMARY);

    private static Stream<Arguments> minutes() {
        return Stream.of(GoldenEvening.values())
                .flatMap(evening -> Stream.of(Profile.values())
                        .flatMap(profile -> Stream.of("en", "es")
                                .filter(language -> IN_SPANISH.contains(profile) || language.equals("en"))
                                .map(language -> Arguments.of(evening, profile, Locale.forLanguageTag(language)))));
    }

    @ParameterizedTest(name = "{0}, {1} in {2}")
    @MethodSource("minutes")
    void are_those_that_were_found_right(GoldenEvening evening, Profile profile, Locale language) throws Exception {
        var document = MinutesDocument.of(evening.play().entries(), profile, language);
        var file = FOLDER.resolve(evening.folder()).resolve(profile.word() + "." + language + ".txt");
        if (Boolean.getBoolean("rostrum.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(document));
        }
        assertThat(text(document)).isEqualTo(Files.readString(file));
        var words = SaidWords.in(Format.JSON, document);
        for (var format : Format.values()) {
            assertThat(SaidWords.in(format, document)).as(format.name()).isEqualTo(words);
        }
        document.sentences().forEach(sentence -> assertThat(words).contains(SaidWords.plain(sentence.text())));
    }

    /** One line for each sentence, with the entries it rests on. */
    static String text(MinutesDocument document) {
        var lines = Stream.concat(
                Stream.of(document.eyebrow(), document.title()),
                Stream.concat(
                        document.about().stream().map(GoldenEveningsTest::line),
                        document.sections().stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.of("", "## " + section.heading()),
                                        section.parts().stream().flatMap(part -> lines(part).stream())))));
        return lines.collect(Collectors.joining("\n", "", "\n")).replace('\u00a0', ' ');
    }

    private static List<String> lines(MinutesDocument.Part part) {
        return switch (part) {
            case MinutesDocument.Heading(var sentence) -> List.of("### " + line(sentence));
            case MinutesDocument.Paragraph(var sentences) ->
                sentences.stream().map(GoldenEveningsTest::line).toList();
            case MinutesDocument.Speakers(var rows) ->
                rows.stream()
                        .map(row -> "%d. %s, %s, %d s"
                                .formatted(
                                        row.number(),
                                        line(row.who()),
                                        row.speaker().position(),
                                        row.speaker().used().toSeconds()))
                        .toList();
            case MinutesDocument.Decision(var question, var moved, var course, var ballots) ->
                Stream.of(
                                Stream.of("> " + line(moved)),
                                course.stream().map(sentence -> "- " + line(sentence)),
                                ballots.stream().map(cast -> "| %s: %s".formatted(cast.name(), cast.ballot())))
                        .flatMap(lines -> lines)
                        .toList();
        };
    }

    private static String line(MinutesDocument.Sentence sentence) {
        var corrections =
                sentence.corrections().stream().map(GoldenEveningsTest::line).collect(Collectors.joining());
        return sentence.text() + " " + sentence.entries() + (corrections.isEmpty() ? "" : " ! " + corrections);
    }
}
