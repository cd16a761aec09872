package org.rostrum.minutes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("The page of the clerk's words, in a browser")
class WordsPageIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static JsonObject card;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.sharedPlayedToChange();
        browser = Browser.start();
        card = rostrum.card();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void keeps_what_is_typed_and_says_so_to_two_clerks() {
        var refused = new ArrayList<String>();
        var first = signedIn("en-US", 1280);
        first.onConsoleMessage(message -> refused.add(message.text()));
        var second = Browser.tab(first);
        first.navigate(page());
        second.navigate(page());
        browser.assertAccessible(first);
        field(first, "The hearing was closed").fill("The hearing came to its end.");
        assertThat(state(first, "The hearing came to its end.")).containsText("Kept ");
        Browser.picture(first, "words-1280");
        field(second, "The hearing was closed").fill("It was over.");
        assertThat(state(second, "It was over."))
                .containsText("someone else changed it to: The hearing came to its end.");
        field(second, "It was over.").fill("It was over then.");
        assertThat(state(second, "It was over then.")).containsText("Kept ");
        first.reload();
        assertThat(field(first, "It was over then.")).isVisible();
        Assertions.assertThat(refused).noneMatch(text -> text.contains("Content Security Policy"));
    }

    @Test
    void leads_by_keyboard_from_the_draft_to_the_adopted_text_and_compares() {
        var page = signedIn("en-US", 1280);
        page.navigate(page());
        assertThat(page.getByText("No version was made yet.")).isVisible();
        press(page, "Make again");
        assertThat(page.locator("[id='versions:said']")).containsText("Version 1 is made.");
        press(page, "Circulate the latest");
        assertThat(page.locator("#link")).hasValue(Pattern.compile("/meetings/.*version=2&key=.*"));
        page.locator("summary").getByText("Note that it was adopted").focus();
        page.keyboard().press("Enter");
        var own = page.locator("[id='versions:motion'] option[value^='" + card.getString("meeting") + "/']")
                .first()
                .getAttribute("value");
        page.locator("[id='versions:motion']").selectOption(own);
        press(page, "Note that it was adopted");
        assertThat(page.locator("[id='versions:said']")).containsText("Minutes are approved in a later meeting.");
        page.locator("[id='versions:why']").fill("The body does not meet again.");
        press(page, "Note that it was adopted");
        assertThat(page.locator("[id='versions:said']")).containsText("Version 3 is adopted.");
        page.locator("input[name=from]").fill("1");
        page.locator("input[name=to]").fill("3");
        page.keyboard().press("Enter");
        assertThat(page.locator("[id$=compared]")).containsText("They say the same.");
        assertThat(page.locator("[id$=compared] th")).containsText(new String[] {"Version 1", "Version 3"});
        page.locator("input[name=to]").fill("");
        page.keyboard().press("Enter");
        assertThat(page.locator("[id$=compared] th").last()).containsText("Draft as it stands now");
        page.locator("input[name=to]").fill("17");
        page.keyboard().press("Enter");
        assertThat(page.locator("[id$=compared]")).containsText("There is no such version.");
        browser.assertAccessible(page);
        Browser.picture(page, "words-versions");
    }

    @Test
    void has_the_browser_check_the_spelling_in_the_language_of_the_minutes() {
        for (var language : List.of("en", "es")) {
            var page = signedIn(language + "-US", 1280);
            page.navigate(page() + "?lang=" + language);
            var fields = page.locator("#words textarea");
            assertThat(fields.first()).hasAttribute("lang", language);
            assertThat(page.locator("#words textarea[spellcheck=true][lang=" + language + "]"))
                    .hasCount(fields.count());
        }
    }

    @Test
    void shows_the_entries_of_a_sentence_by_one_press_of_mouse_or_keyboard() {
        var page = browser.laptop();
        page.navigate(published());
        var proof = page.locator("article details.entries").first();
        assertThat(proof.locator("li").first()).isHidden();
        proof.locator("summary").click();
        assertThat(proof.locator("li").first()).isVisible();
        proof.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(proof.locator("li").first()).isHidden();
        page.keyboard().press("Enter");
        assertThat(proof.locator("li code").first()).isVisible();
    }

    @Test
    void prints_the_minutes_whole_and_nothing_to_press() {
        var page = browser.laptop();
        page.navigate(published());
        var nav = page.locator("aside nav").first();
        var last = page.locator("article .proof");
        assertThat(nav).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(nav).isHidden();
        assertThat(page.locator(".mast nav, article details.entries").locator("visible=true"))
                .hasCount(0);
        assertThat(page.locator("article h1")).isVisible();
        assertThat(last).isVisible();
    }

    private static String published() {
        return rostrum.address() + "/meetings/" + card.getString("meeting") + "/minutes?profile=full";
    }

    @Test
    void fits_a_phone_and_speaks_spanish() {
        var page = signedIn("es-MX", 375);
        page.navigate(page());
        assertThat(page.locator("h1")).hasText("Las palabras del acta");
        Browser.assertFits(page);
        browser.assertAccessible(page);
        Browser.picture(page, "words-375");
    }

    @Test
    void says_before_the_meeting_that_the_minutes_begin_with_it_in_either_language() {
        try (var before = RunningRostrum.shared()) {
            var page = browser.laptop();
            var address = "/clerk/meetings/" + before.card().getString("meeting") + "/minutes";
            Browser.signIn(page, before, address);
            assertThat(page.locator("main .notice"))
                    .hasText(Pattern.compile("The minutes begin with the meeting\\..*"));
            assertThat(page.locator("main a, main button, main textarea")).hasCount(0);
            page.locator(".mast a[lang=es]").click();
            assertThat(page).hasURL(before.address() + address + "?lang=es");
            assertThat(page.locator("main .notice")).hasText(Pattern.compile("El acta empieza con la sesión\\..*"));
            browser.assertAccessible(page);
            Browser.picture(page, "words-before");
        }
    }

    private static Page signedIn(String language, int width) {
        var page = browser.window(width, 800, language, Browser.Scripts.ON);
        Browser.signIn(page, rostrum, "/clerk");
        return page;
    }

    private static String page() {
        return rostrum.address() + "/clerk/meetings/" + card.getString("meeting") + "/minutes";
    }

    /** The field in which a sentence stands that begins so. */
    private static Locator field(Page page, String begins) {
        for (var field : List.copyOf(page.locator("#words textarea").all())) {
            if (field.inputValue().startsWith(begins)) {
                return field;
            }
        }
        throw new AssertionError("No sentence begins with: " + begins);
    }

    private static Locator state(Page page, String typed) {
        return field(page, typed).locator("xpath=following-sibling::*[contains(@class,'state')]");
    }

    /** Presses a button by the keyboard once it is free; it is held back until its last press was answered whole. */
    private static void press(Page page, String name) {
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .last();
        assertThat(button).isEnabled();
        button.focus();
        page.keyboard().press("Enter");
    }
}
