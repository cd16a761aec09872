package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

/** As on a bad line, on which the style sheet does not come and no script either. */
@DisplayName("The form to sign up, without its style sheet,")
class WithoutStylesIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        page = browser.phone(Browser.Scripts.OFF);
        page.route(Pattern.compile("\\.(?:css|js)\\b"), Route::abort);
        var evening = EveningWithRules.publish(rostrum, "\"cap\":5");
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing() + "/sign-up");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void has_each_choice_on_a_line_of_its_own_and_leads_from_a_mistake_to_the_place() {
        assertThat(middle("WRITTEN")).isGreaterThan(middle("REMOTE") + 10);
        assertThat(middle("AGAINST")).isGreaterThan(middle("FOR") + 10);
        // A picture without a size would push the form down.
        assertThat(page.locator("h1").boundingBox().y).isLessThan(200);
        page.fill("#name", "Ana Lima");
        page.click("#send");
        page.click(".error-summary a");
        assertThat(page.locator("#position")).isFocused();
        assertThat(page.locator("#name")).hasValue("Ana Lima");
        Browser.picture(page, "sign-up-without-styles");
        page.check("input[value=FOR]");
        page.click("#send");
        assertThat(page.locator("h1")).containsText("Ana Lima");
    }

    private static double middle(String choice) {
        var box = page.locator("input[value=" + choice + "]").boundingBox();
        return box.y + box.height / 2;
    }
}
