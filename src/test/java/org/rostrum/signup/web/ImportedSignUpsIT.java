package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("The clerk at the register of a meeting that was kept elsewhere, with its sign-ups")
class ImportedSignUpsIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Page page;
    private static EveningWithRules evening;
    private static JsonObject ben;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        page = browser.laptop();
        try (var origin = RunningRostrum.sharedThatSends()) {
            evening = EveningWithRules.publish(origin, "\"cap\":50");
            ben = evening.signUp("Ben Imported", "FOR");
            evening.signUp("Carla Imported", "FOR");
            for (var twice : new String[] {"Dora Twice", "Emil Twice"}) {
                evening.signUp(twice, "FOR");
                evening.signUp(twice, "AGAINST");
            }
            var taken = EveningWithRules.send(
                    rostrum, "/api/meetings/import", evening.read("/api/meetings/" + evening.meeting() + "/export"));
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        }
        Browser.signIn(page, rostrum, register());
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void checks_someone_in() {
        page.navigate(rostrum.address() + register());
        page.locator("button[aria-label='Check in: Carla Imported']").click();
        assertThat(row("Carla Imported")).containsText("Here");
    }

    @Test
    void finds_whom_the_code_of_your_place_is_of_and_checks_her_in() {
        page.navigate(rostrum.address() + "/clerk/check-in/" + ben.getString("id"));
        assertThat(page.locator("h1")).hasText("Ben Imported");
        page.click("main button");
        assertThat(page.locator("[role=status]")).hasText("Here");
    }

    @Test
    void keeps_one_of_two_that_are_alike() {
        page.navigate(rostrum.address() + register());
        alike("Dora Twice").locator("button[name=keepOnly]").last().click();
        assertThat(alike("Dora Twice")).hasCount(0);
        assertThat(row("Dora Twice").first()).containsText("Withdrawn");
        assertThat(row("Dora Twice").last()).containsText("In the line");
    }

    @Test
    void keeps_both_of_two_that_are_alike() {
        page.navigate(rostrum.address() + register());
        alike("Emil Twice").locator("button[value=keepBoth]").click();
        assertThat(alike("Emil Twice")).hasCount(0);
        assertThat(row("Emil Twice").first()).containsText("In the line");
        assertThat(row("Emil Twice").last()).containsText("In the line");
    }

    private static Locator alike(String name) {
        return page.locator("form.alike", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator row(String name) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(name));
    }

    private static String register() {
        return "/clerk/meetings/" + evening.meeting() + "/sign-ups";
    }
}
