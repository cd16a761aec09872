package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The keys of the desk while letters are no keys by themselves")
class KeysTest {
    /**
     * What Alt and Shift with a key do already. Chromium: {@code IDC_FOCUS_INACTIVE_POPUP_FOR_ACCESSIBILITY},
     * {@code IDC_FOCUS_BOOKMARKS}, {@code IDC_FEEDBACK} and {@code IDC_FOCUS_TOOLBAR} in
     * {@code chrome/browser/ui/views/accelerator_table.cc}. Firefox gives them to the access keys of a page, of which there are
     * none here. NVDA (user guide, commands quick reference) and JAWS hold a key of their own, Insert or Caps Lock, or Ctrl and Alt;
     * what they take without one are single keys. VoiceOver holds Ctrl and Option.
     */
    private static final Set<String> TAKEN = Set.of("a", "b", "i", "t");

    private static final Path WEBAPP = Path.of("webapp");
    private static final Map<String, String> DIGITS = digits();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "floor/floor.xhtml",
                "floor/votes.xhtml",
                "floor/evidence.xhtml",
                "floor/record.xhtml",
                "proceedings/items.xhtml"
            })
    void are_on_every_page_for_each_act_and_belong_to_nobody_else(String page) {
        var used = new HashMap<String, String>();
        for (var key : keys(page)) {
            var pressed = DIGITS.getOrDefault(key, key);
            assertThat(pressed).as("Alt and Shift with what stands for %s", key).hasSize(1);
            assertThat(TAKEN).as("keys of others").doesNotContain(pressed);
            assertThat(used.merge(pressed, key, (one, other) -> one)).isEqualTo(key);
        }
        assertThat(text(page)).doesNotContain("accesskey");
    }

    /** Space is no letter, and stays what it is. */
    private static List<String> keys(String page) {
        return Stream.of(page, "WEB-INF/templates/keys.xhtml")
                .flatMap(file -> Pattern.compile("data-(?:row-)?key=\"([^\"#]+)\"")
                        .matcher(text(file))
                        .results()
                        .map(found -> found.group(1)))
                .filter(key -> !key.isBlank())
                .toList();
    }

    private static Map<String, String> digits() {
        var found = new HashMap<String, String>();
        var table = Pattern.compile("WITH_ALT = \\{([^}]+)}").matcher(text("resources/js/desk/shortcuts.js"));
        assertThat(table.find()).isTrue();
        Pattern.compile("\"?([^\\s\",:]+)\"?: \"(\\d)\"")
                .matcher(table.group(1))
                .results()
                .forEach(entry -> found.put(entry.group(1), entry.group(2)));
        return found;
    }

    private static String text(String file) {
        try {
            return Files.readString(WEBAPP.resolve(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
