package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.api.SentFields;

/** Writes the page anew when it is run with {@code -Drostrum.write=true}. */
@DisplayName("The page of all acts")
class ActsPageTest {
    private static final Path PAGE = Path.of("docs/acts.md");
    private static final Path SOURCES = Path.of("src/main/java/org/rostrum/proceedings");
    private static final List<String> FAMILIES = List.of(
            "MeetingAct",
            "AgendaAct",
            "HearingAct",
            "FloorAct",
            "EvidenceAct",
            "DecisionAct",
            "GroupAct",
            "CorrectionAct",
            "MinutesAct");
    private static final String DOCSTRING = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*";
    private static final Pattern FAMILY = Pattern.compile(DOCSTRING + "public sealed interface", Pattern.DOTALL);
    private static final Pattern ACT = Pattern.compile(DOCSTRING + "record (\\w+)\\(", Pattern.DOTALL);

    @Test
    void says_what_the_docstrings_say() throws IOException {
        if (Boolean.getBoolean("rostrum.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    @Test
    void leaves_no_act_out() throws IOException {
        assertThat(page())
                .contains(
                        ActCodec.names().stream().map("\n### `%s`\n"::formatted).toList());
    }

    private static String page() throws IOException {
        var page = new StringBuilder("""
                # Acts

                Made from the docstrings of the acts; a test keeps it so. An act is sent as JSON with its name in `act` and these
                fields beside it. Times are in whole seconds.
                """);
        for (var family : FAMILIES) {
            var source = Files.readString(SOURCES.resolve(family + ".java"));
            var heading = found(FAMILY, source).getFirst();
            page.append("\n## ")
                    .append(family.replace("Act", ""))
                    .append("\n\n")
                    .append(words(heading.group(1)));
            found(ACT, source).forEach(act -> page.append(described(act)));
        }
        return page.toString();
    }

    private static List<Matcher> found(Pattern pattern, String source) {
        var matcher = pattern.matcher(source);
        return matcher.results()
                .map(result -> {
                    var one = pattern.matcher(source);
                    one.find(result.start());
                    return one;
                })
                .toList();
    }

    private static String described(Matcher act) {
        var name = Character.toLowerCase(act.group(2).charAt(0)) + act.group(2).substring(1);
        var fields = ActCodec.fields(name).stream()
                .map(field -> described(name, field))
                .collect(Collectors.joining());
        return "\n### `%s`\n\n%s%s".formatted(name, words(act.group(1)), fields.isEmpty() ? "" : "\n" + fields);
    }

    private static String described(String act, ActCodec.Field field) {
        var kind = field.choices().isEmpty()
                ? field.type()
                : field.choices().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
        return "- `%s`%s: %s%n".formatted(field.name(), mayBeLeftOut(act, field), kind);
    }

    private static String mayBeLeftOut(String act, ActCodec.Field field) {
        if (SentFields.fillsIn(act, field.name())) {
            return " (may be left out over HTTP)";
        }
        return field.required() ? "" : " (optional)";
    }

    /** The docstring as Markdown: one paragraph, code in backticks. */
    private static String words(String docstring) {
        return docstring
                        .replaceAll("(?m)^\\s*\\* ?", "")
                        .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                        .strip()
                        .replaceAll("\\s+", " ")
                + "\n";
    }
}
