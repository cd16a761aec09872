package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.Browser.Scripts;
import org.rostrum.RunningRostrum;

@DisplayName("A sign-up form that is half filled in")
class HalfFilledIT {
    @Test
    void loses_nothing_when_the_program_is_killed_and_started_again() throws Exception {
        try (var rostrum = RunningRostrum.start("demo");
                var browser = Browser.start()) {
            var page = browser.window(375, 812, "en-US", Scripts.OFF);
            page.navigate(rostrum.address() + "/hearings/" + rostrum.card().getString("hearing") + "/sign-up");
            page.check("input[value=AGAINST]");
            page.locator("details:has(#needs) > summary").click();
            page.fill("#needs", "A chair near the door.");
            page.click("#send");
            assertThat(page.locator(".error-summary")).isVisible();
            rostrum.kill();
            rostrum.startAgain();
            page.click("#send");
            assertThat(page.locator(".error-summary")).isVisible();
            assertThat(page.locator("#needs")).hasValue("A chair near the door.");
            assertThat(page.locator("input[value=AGAINST]")).isChecked();
            page.fill("#name", "Greta Half");
            page.click("#send");
            assertThat(page.locator("h1")).hasText("You are signed up, Greta Half");
        }
    }
}
