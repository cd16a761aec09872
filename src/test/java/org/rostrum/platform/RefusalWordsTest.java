package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said against an act or at a field, in Spanish")
class RefusalWordsTest {
    private static final Locale SPANISH = Locale.of("es");
    private static final Path RULES = Path.of("src/main/java/org/rostrum/proceedings");
    private static final Path MINUTES = Path.of("src/main/java/org/rostrum/minutes");
    private static final Path PROGRAM = Path.of("src/main/java/org/rostrum");
    private static final Path BUNDLES = Path.of("src/main/resources/org/rostrum/platform");
    private static final Pattern REFUSING =
            Pattern.compile("FieldRefused\\(|Refusal\\.input\\(|\\bwrong\\(|FieldError\\(");
    private static final Pattern REFUSED = Pattern.compile("\\bRefusal\\(|\\bRefused\\(");
    private static final Pattern OBJECTING = Pattern.compile("new Refusal\\(|\\bObjection\\.of\\(");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\n]*)\"");
    private static final Pattern WHOLE =
            Pattern.compile("\"([A-Z](?:[^\"\\\\\n]|\\\\.)*[a-z] (?:[^\"\\\\\n]|\\\\.)*\\.)\"");

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

    /** Whatever refuses a field says so in whole sentences, which end in a full stop; what is beside them is no text. */
    @Test
    void is_there_for_every_sentence_at_a_field() throws IOException {
        try (var files = Files.walk(PROGRAM)) {
            var said = files.filter(Files::isRegularFile)
                    .filter(RefusalWordsTest::refusesFields)
                    .flatMap(RefusalWordsTest::wholeSentences)
                    .toList();
            assertThat(said).hasSizeGreaterThan(100);
            assertThat(said)
                    .filteredOn(sentence -> !RefusalWords.inEach(sentence).containsKey("es"))
                    .isEmpty();
        }
    }

    @Test
    void is_there_for_every_sentence_that_refuses_something_with_minutes() throws IOException {
        try (var files = Files.walk(MINUTES)) {
            var said = files.filter(Files::isRegularFile)
                    .filter(file -> REFUSED.matcher(text(file)).find())
                    .flatMap(RefusalWordsTest::wholeSentences)
                    .toList();
            assertThat(said).contains("Nothing was adopted.").hasSizeGreaterThan(10);
            assertThat(said)
                    .filteredOn(sentence -> !RefusalWords.inEach(sentence).containsKey("es"))
                    .isEmpty();
        }
    }

    /** Whether it is thrown where it is made, or handed on first. */
    @Test
    void is_there_for_whatever_else_is_said_of_a_journal_or_its_file() throws IOException {
        try (var files = Files.list(RULES)) {
            var said = files.filter(Files::isRegularFile)
                    .filter(file -> OBJECTING.matcher(text(file)).find())
                    .flatMap(RefusalWordsTest::titlesAndSentences)
                    .toList();
            assertThat(said).contains("The meeting file is too large").hasSizeGreaterThan(10);
            assertThat(said)
                    .filteredOn(sentence -> !RefusalWords.inEach(sentence).containsKey("es"))
                    .isEmpty();
        }
    }

    /** What the program says before a call reaches any of its rules; what begins otherwise is for the log. */
    @Test
    void is_there_for_what_is_said_of_a_call_that_reaches_no_rule() {
        var said = Stream.of("platform/ExceptionMappers", "web/Addresses", "web/UnreadableRequest")
                .flatMap(file ->
                        LITERAL.matcher(text(PROGRAM.resolve(file + ".java"))).results())
                .map(found -> found.group(1))
                .filter(literal -> literal.matches("[A-Z].*[a-z] .*") && !literal.startsWith("A call ended"))
                .toList();
        assertThat(said).contains("There is nothing at this address").hasSizeGreaterThan(15);
        assertThat(said)
                .filteredOn(sentence -> !RefusalWords.inEach(sentence).containsKey("es"))
                .isEmpty();
    }

    @Test
    void has_the_same_gaps_as_the_English() throws IOException {
        var english = bundle("");
        var spanish = bundle("_es");
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key ->
                        assertThat(gaps(spanish, key)).as(String.valueOf(key)).isEqualTo(gaps(english, key)));
    }

    @Test
    void at_a_field_keeps_what_stands_in_its_gaps() {
        assertThat(spanish("This is too long. Use at most 200 characters."))
                .isEqualTo("Es demasiado largo. Use 200 caracteres como máximo.");
        assertThat(spanish("This sign-up was not found")).isEqualTo("No se ha encontrado esta inscripción");
    }

    @Test
    void stands_in_the_answer_beside_the_English() {
        var problem =
                Refusal.input("name", "This is needed. Fill it in.").problem().json();
        assertThat(problem.getString("title")).isEqualTo("Something in what was sent needs to be changed");
        assertThat(problem.getJsonObject("titles").getString("es")).isEqualTo("Hay que cambiar algo de lo enviado");
        var field = problem.getJsonArray("errors").getJsonObject(0);
        assertThat(field.getString("message")).isEqualTo("This is needed. Fill it in.");
        assertThat(field.getJsonObject("messages").getString("es")).isEqualTo("Este dato es necesario. Complételo.");
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

    private static boolean refusesFields(Path file) {
        return file.getParent().endsWith("order")
                || REFUSING.matcher(text(file)).find();
    }

    /** With a number in each gap, whether it is filled by adding to the text or by its format. */
    private static Stream<String> wholeSentences(Path file) {
        return WHOLE.matcher(joined(file))
                .results()
                .map(found -> found.group(1).replace("\\\"", "\"").replaceAll("%[sd]", "7"));
    }

    private static String joined(Path file) {
        return text(file)
                .replaceAll("\"\\s*\\+\\s*\"", "")
                .replaceAll("\"\\s*\\+\\s*[\\w.]+(?:\\(\\w*\\))?\\s*\\+\\s*\"", "7");
    }

    /** What is said where nothing is wrong is for a terminal, which speaks English. */
    private static Stream<String> titlesAndSentences(Path file) {
        return LITERAL.matcher(joined(file))
                .results()
                .map(found -> found.group(1))
                .filter(literal -> literal.matches("[A-Z]\\S* \\S+ .*"))
                .filter(literal -> !literal.startsWith("The minutes are the texts that the journal names"))
                .map(literal -> literal.replaceAll("%[sd]", "7"));
    }

    private static Properties bundle(String language) throws IOException {
        var bundle = new Properties();
        try (var file = Files.newBufferedReader(BUNDLES.resolve("refusals" + language + ".properties"))) {
            bundle.load(file);
        }
        return bundle;
    }

    private static Set<String> gaps(Properties bundle, Object key) {
        return Pattern.compile("\\{\\d}")
                .matcher(String.valueOf(bundle.get(key)))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
