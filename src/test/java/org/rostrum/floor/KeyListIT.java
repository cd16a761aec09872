package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("The list of all keys on the floor")
class KeyListIT {
    private static RunningRostrum rostrum;
    private static Browser browser;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, Enter call chosen, ⇧ ↑ ↓ move chosen, Esc leave the field, Not now:",
        "es-ES, Intro llamar a quien eligió, ⇧ ↑ ↓ mover, Esc salir del campo, Ahora no:"
    })
    void names_the_keys_of_no_button_too_and_fits_without_scrolling(
            String language, String enter, String move, String leave, String notNow) {
        var page = floor(language);
        page.keyboard().press("?");
        var list = page.locator("[data-part=key-list]");
        assertThat(list).containsText(enter);
        assertThat(list).containsText(move);
        assertThat(list).containsText(leave);
        assertThat(list).containsText(notNow);
        assertThat(
                        (boolean)
                                page.evaluate(
                                        "(() => { const box = document.querySelector('[data-part=keys]');"
                                                + " const at = box.getBoundingClientRect();"
                                                + " return box.scrollHeight <= box.clientHeight + 1 && at.top >= 0 && at.bottom <= innerHeight; })()"))
                .as("the list is to be seen whole")
                .isTrue();
        Browser.picture(page, "floor-keys-" + language);
        browser.assertAccessible(page);
        page.close();
    }

    @Test
    void says_for_space_what_the_main_key_would_do_and_follows_it() {
        var page = floor("en-US");
        var space = page.locator(
                "[data-part=key-list] li", new Page.LocatorOptions().setHasText(Pattern.compile("^Space ")));
        page.keyboard().press("?");
        assertThat(space)
                .hasText("Space " + page.locator("[data-part=main-words]").textContent());
        var other = floor("en-US");
        other.keyboard().press("n");
        other.keyboard().type("The doors are open.");
        page.locator("[data-part=main-words]").evaluate("(words) => { words.textContent = 'of before'; }");
        other.keyboard().press("Enter");
        assertThat(page.locator("[data-part=main-words]")).not().hasText("of before");
        assertThat(space)
                .hasText("Space " + page.locator("[data-part=main-words]").textContent());
        other.close();
        page.close();
    }

    @Test
    void has_a_full_stop_for_space_once_letters_are_off() {
        var page = floor("en-US");
        page.keyboard().press("?");
        page.keyboard().press("Shift+K");
        page.locator("[data-part=letters]").uncheck();
        assertThat(page.locator("[data-part=key-list]")).containsText("Space .");
        page.keyboard().press("Escape");
        page.locator("[data-part=main]")
                .evaluate("(main) => { main.onclick = () => { document.title = 'pressed'; }; }");
        page.locator("[data-part=queue]").focus();
        page.keyboard().press("Alt+Shift+Period");
        assertThat(page).hasTitle("pressed");
        page.close();
    }

    private static Page floor(String language) {
        var page = browser.window(1280, 800, language, Browser.Scripts.ON);
        Browser.signIn(page, rostrum, "/clerk/meetings/" + rostrum.card().getString("meeting") + "/floor");
        assertThat(page.locator("[data-part=live]")).hasAttribute("data-live", "yes");
        assertThat(page.locator("[data-part=main]")).isEnabled();
        return page;
    }
}
