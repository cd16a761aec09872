package org.rostrum;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The look at pages, one after the other in one window,")
class AxeIT {
    @Test
    void finds_on_each_what_is_wrong_there() {
        try (var rostrum = RunningRostrum.sharedPlayed();
                var browser = Browser.start()) {
            var page = browser.phone(Browser.Scripts.ON);
            page.navigate(rostrum.address() + "/meetings/" + rostrum.card().getString("meeting"));
            browser.assertAccessible(page);
            spoil(page, "document.documentElement.lang = ''");
            assertFound(browser, page, "html-has-lang");
            spoil(page, "document.documentElement.lang = 'en'; document.querySelector('h1').style.color = '#eee'");
            assertFound(browser, page, "color-contrast");
            spoil(page, "document.querySelector('h1').style.color = ''");
            browser.assertAccessible(page);
            spoil(page, """
                    for (const name of ['one', 'other']) {
                      const made = document.createElement('button');
                      made.textContent = name;
                      made.style.cssText = 'display: block; font-size: 6px; padding: 0; border: 0; min-height: 0; line-height: 1';
                      document.querySelector('main').append(made);
                    }""");
            assertFound(browser, page, "target-size");
        }
    }

    private static void spoil(Page page, String script) {
        page.evaluate("() => { " + script + " }");
    }

    private static void assertFound(Browser browser, Page page, String rule) {
        assertThatThrownBy(() -> browser.assertAccessible(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule + ": ");
    }
}
