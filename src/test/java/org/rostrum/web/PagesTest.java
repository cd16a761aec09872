package org.rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The files of the pages")
class PagesTest {
    private static final Path WEBAPP = Path.of("webapp");
    private static final Path JAVA = Path.of("src/main/java");
    private static final String TEXTS = "src/main/resources/org/rostrum/platform/web/";
    /** Chosen by a value: the page names the first part only. */
    private static final Set<String> CHOSEN = Set.of(
            "position.",
            "place.state.",
            "place.provisional.",
            "hearing.provisional.",
            "hearing.state.",
            "signup.channel.",
            "minutes.profile.",
            "minutes.format.",
            "minutes.state.",
            "confirm.title.",
            "confirm.help.",
            "layers.",
            "rule.",
            "rules.contradiction.",
            "stage.",
            "rules.overCap.",
            "rules.yes.",
            "items.state.",
            "record.by.",
            "record.kind.",
            "record.what.",
            "record.why.",
            "rules.cited.",
            "publish.base.",
            "style.preset.",
            "votes.kind.",
            "publish.chair.",
            "publish.elsewhere.",
            "publish.question.",
            "publish.share.",
            "publish.second.",
            "publish.silence.",
            "publish.withdrawn.",
            "register.state.",
            "register.alike.",
            "register.group.",
            "register.interpreter.",
            "register.letter.",
            "meetings.can.",
            "meetings.list.",
            "meetings.more.",
            "why.move.",
            "why.rank.",
            "place.cede.",
            "place.group.",
            "place.confirm.",
            "signup.side.",
            "replay.phase.",
            "replay.status.",
            "audit.kind.",
            "told.signUp",
            "files.kind.",
            "files.trouble.",
            "papers.agenda",
            "papers.notice",
            "papers.witnesses",
            "papers.rule.",
            "papers.verdict.",
            "paper.event.kind.",
            "paper.event.wrong.",
            "paper.head.wrong.",
            "paper.motion.outcome.",
            "paper.motion.wrong.",
            "paper.wrong.",
            "list.trouble.",
            "list.column.",
            "list.state.",
            "list.wrong.");

    @Test
    void english_and_spanish_have_the_same_keys() {
        assertThat(keys("texts_es.properties")).isEqualTo(keys("texts.properties"));
    }

    /** The clerk types on while it is open and waits for nothing; what cannot be undone is pressed twice. */
    @Test
    void no_page_and_no_script_puts_a_dialog_in_the_way() {
        var dialog = Pattern.compile(
                "<dialog|<p:(?:confirm)?dialog|role=\"(?:alert)?dialog\"|\\b(?:showModal|alert|confirm|prompt)\\(|onbeforeunload|\"beforeunload\"",
                Pattern.CASE_INSENSITIVE);
        assertThat(pages())
                .allSatisfy(page -> assertThat(read(page)).as("%s", page).doesNotContainPattern(dialog));
        assertThat(files(WEBAPP, ".js"))
                .hasSizeGreaterThan(20)
                .allSatisfy(script -> assertThat(read(script)).as("%s", script).doesNotContainPattern(dialog));
    }

    @Test
    void no_text_is_kept_that_no_page_shows() {
        var all = sources().collect(Collectors.joining());
        assertThat(keys("texts.properties"))
                .allMatch(key -> CHOSEN.stream().anyMatch(key::startsWith)
                        || all.contains("'" + key + "'")
                        || all.contains('"' + key + '"'));
    }

    @Test
    void no_page_asks_for_a_text_that_is_not_there() {
        var asked = Pattern.compile("text\\['([A-Za-z.]+)']")
                .matcher(pages().map(PagesTest::read).collect(Collectors.joining()))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys("texts.properties")).containsAll(asked);
    }

    @Test
    void no_page_carries_a_style() {
        assertThat(pages()).noneMatch(page -> read(page).matches("(?s).*(\\sstyle=|<style).*"));
    }

    @Test
    void no_page_carries_a_script() {
        assertThat(pages())
                .noneMatch(page -> read(page).matches("(?s).*(<script[^>]*>\\s*[^<\\s]|\\son[a-z]+=\"[^\"]*\\().*"));
    }

    @Test
    void no_page_carries_a_text_of_its_own() {
        assertThat(pages()).allSatisfy(page -> assertThat(text(read(page))).isEmpty());
    }

    /** What is left of a page without its tags, its expressions and the names of keys and file forms. */
    private static String text(String page) {
        return page.replaceAll("#\\{[^}]*}", "")
                .replaceAll("(?s)<kbd>.*?</kbd>", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("JSON|HTML|[^\\p{L}]", "");
    }

    private static Set<String> keys(String file) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(TEXTS + file))) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Stream<Path> pages() {
        return files(WEBAPP, ".xhtml");
    }

    private static Stream<String> sources() {
        return Stream.concat(pages(), files(JAVA, ".java")).map(PagesTest::read);
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
