package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules that a reason lifts")
class LiftedByReasonTest {
    private static final Path DECISION = Path.of("docs/decisions/0055-a-reason-lifts-what-may-be-waived.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void are_those_of_the_decision_each_with_its_ground() throws IOException {
        var written = ROW.matcher(Files.readString(DECISION))
                .results()
                .map(row -> row.group(1))
                .flatMap(names -> NAME.matcher(names).results())
                .map(name -> name.group(1));
        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(Rulebook.names().stream()
                        .filter(LiftedByReasonTest::isLifted)
                        .toList());
    }

    private static boolean isLifted(String name) {
        try {
            var rule = Class.forName("org.rostrum.proceedings." + name);
            return ((Rule) rule.getDeclaredConstructor().newInstance()).overridable();
        } catch (ReflectiveOperationException unknown) {
            throw new LinkageError(unknown.getMessage(), unknown);
        }
    }
}
