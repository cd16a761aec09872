package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;

import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("A form that was open while the server was restarted")
class RestartIT {
    @Test
    void is_taken_as_it_was_typed() throws Exception {
        try (var rostrum = RunningRostrum.start("demo");
                var browser = Browser.start()) {
            var card = Files.readString(rostrum.data().resolve("demo.json"));
            var hearing = card.replaceAll("(?s).*\"hearing\"\\s*:\\s*\"([^\"]*)\".*", "$1");
            var page = browser.phone(OFF);
            page.navigate(rostrum.address() + "/hearings/" + hearing + "/sign-up");
            page.fill("#name", "Patient Resident");
            page.check("input[value=NEUTRAL]");
            rostrum.killWithDatabase();
            rostrum.startAgain();
            page.click("#send");
            assertThat(page.locator("h1")).hasText("You are signed up, Patient Resident");
        }
    }
}
