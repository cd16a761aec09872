package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;
import static org.rostrum.signup.web.EveningWithRules.object;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rostrum.Browser;
import org.rostrum.MailServer;
import org.rostrum.RunningRostrum;

/**
 * Looks at a page in one state after the other, in both languages on the narrowest phone with scripts off: nothing for axe, no
 * scrolling sideways, no broken word, no name of the program's own.
 */
final class PageStates {
    static final List<String> LANGUAGES = List.of("en-US", "es-MX");
    /** What a state is called in the program, or a text that is missing. */
    private static final String RAW = "\\b(?:WAITING|CALLED|HEARD|SPEAKING|WITHDRAWN|YIELDED|CEDED|AGAINST|NEUTRAL|ROOM"
            + "|CONFIRMED|UNCONFIRMED|DISOWNED|[A-Z]{2,}_[A-Z_]+)\\b|\\?\\?\\?";

    private final RunningRostrum rostrum;
    private final Browser browser;
    private final Map<String, Page> looking = new HashMap<>();
    /** How many letters each address is to have. */
    private final Map<String, Integer> mails = new HashMap<>();

    PageStates(RunningRostrum rostrum, Browser browser) {
        this.rostrum = rostrum;
        this.browser = browser;
    }

    /** A window of its own. */
    Page window(String language) {
        return browser.window(320, 640, language, OFF);
    }

    /** The window in which the last state was looked at. */
    Page last(String language) {
        return looking.get(language);
    }

    /** As the page is when it is asked for, in a window that knows nothing of the pages before. */
    void good(String state, String path) {
        for (var language : LANGUAGES) {
            var page = looking.computeIfAbsent(language, this::window);
            page.context().clearCookies();
            good(state, opened(page, path, language), language);
        }
    }

    /** As it is after something was sent that is to mend; gives the page in the last language. */
    Page wrong(String state, String path, Consumer<Page> fill) {
        Page page = null;
        for (var language : LANGUAGES) {
            page = opened(window(language), path, language);
            fill.accept(page);
            assertThat(page.locator(".error-summary")).isVisible();
            assertThat(page.title()).startsWith("Error:");
            good(state, page, language);
        }
        return page;
    }

    /** The path of the tablet at the door of a meeting, as the clerk has it made. */
    String kiosk(EveningWithRules evening) {
        var desk = browser.laptop();
        Browser.signIn(desk, rostrum, "/clerk/meetings/" + evening.meeting() + "/door");
        desk.locator("main form .button").first().click();
        var link = desk.locator("a[href*='/kiosk/']").getAttribute("href");
        return link.substring(link.indexOf("/kiosk/"));
    }

    /** The page at a path; the tablet at the door asks nobody's browser for its language. */
    Page opened(Page page, String path, String language) {
        var to = path
                + (path.startsWith("/kiosk/")
                        ? (path.contains("?") ? "&" : "?") + "lang=" + language.substring(0, 2)
                        : "");
        page.navigate(rostrum.address() + to);
        return page;
    }

    /** Someone who signed up with an e-mail address and said, by the letter sent last to it, that the sign-up is hers. */
    JsonObject confirmed(EveningWithRules evening, String email, String name, String position) throws Exception {
        int letters = mails.merge(email, 1, Integer::sum);
        var made = object(evening.signUp(name, position, ",\"email\":\"%s\"".formatted(email))
                .body());
        var page = window("en-US");
        page.navigate(MailServer.shared().await(email, letters).getLast().link("/confirm/"));
        page.click("button[value=confirm]");
        page.context().close();
        return made;
    }

    /** The page as it stands. */
    void good(String state, Page page, String language) {
        Browser.picture(page, "state-%s-%s".formatted(state, language.substring(0, 2)));
        assertThat(page.locator("html")).hasAttribute("lang", language.substring(0, 2));
        assertThat(page.locator("main").textContent()).as(state).doesNotContainPattern(RAW);
        Browser.assertFits(page);
        Browser.assertWordsWhole(page);
        browser.assertAccessible(page);
    }
}
