package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.rostrum.signup.web.EveningWithRules.object;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("A letter is promised")
class PromisedLettersIT {
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void to_nobody_where_no_mail_server_is_named() throws Exception {
        try (var rostrum = RunningRostrum.shared()) {
            var evening = EveningWithRules.publish(rostrum, "\"cap\":1");
            var page = browser.phone(Browser.Scripts.OFF);
            page.navigate(rostrum.address() + "/hearings/" + evening.hearing() + "/sign-up");
            assertThat(page.locator("#email-help")).containsText("No e-mail is sent from here at present");
            open(page, rostrum, evening, "Ana First", "ana@example.org");
            assertThat(page.locator("main")).containsText("Not confirmed: no e-mail is sent from here at present.");
            open(page, rostrum, evening, "Ben Second", "ben@example.org");
            assertThat(page.locator("main")).containsText("this page shows it.");
            assertThat(page.locator("main")).not().containsText("We write to you");
        }
    }

    @Test
    void to_who_gave_an_address_where_one_is() throws Exception {
        try (var rostrum = RunningRostrum.sharedThatSends()) {
            var evening = EveningWithRules.publish(rostrum, "\"cap\":1");
            evening.signUpAsResident("Ana First", "");
            var page = browser.phone(Browser.Scripts.OFF);
            open(page, rostrum, evening, "Ben Second", "ben@example.org");
            assertThat(page.locator("main")).containsText("We write to you then.");
            assertThat(page.locator("main")).containsText("once our e-mail has reached you");
            var silent = object(evening.signUpAsResident("Cid Third", "").body());
            page.navigate(rostrum.address() + silent.getString("page"));
            assertThat(page.locator("main")).containsText("this page shows it.");
            assertThat(page.locator("main")).not().containsText("We write to you");
        }
    }

    private static void open(Page page, RunningRostrum rostrum, EveningWithRules evening, String name, String email)
            throws Exception {
        var answer = evening.signUpAsResident(name, ",\"email\":\"%s\"".formatted(email));
        page.navigate(rostrum.address() + object(answer.body()).getString("page"));
    }
}
