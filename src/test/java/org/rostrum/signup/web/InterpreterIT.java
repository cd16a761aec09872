package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("Someone for whom an interpreter speaks")
class InterpreterIT {
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

    @Test
    void says_so_at_sign_up_has_twice_the_time_and_can_say_otherwise_later() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"interpreterPercent\":200");
        var page = signUp(evening, "Inés Vega", "CONSECUTIVE");
        assertThat(page.locator("main")).containsText("4:00");
        page.locator("summary").first().click();
        assertThat(page.locator("input[name=interpreter][value=CONSECUTIVE]")).isChecked();
        good(page, "place-interpreter-375-es");
        page.check("input[name=interpreter][value=SIMULTANEOUS]");
        page.click("#change button[value=change]");
        assertThat(page.locator("main")).containsText("2:00");
        page.locator("summary").first().click();
        assertThat(page.locator("input[name=interpreter][value=SIMULTANEOUS]")).isChecked();
    }

    @Test
    void is_told_the_time_that_the_rules_give_and_no_more() throws Exception {
        var page = signUp(
                EveningWithRules.publish(rostrum, "\"interpreterPercent\":150"),
                "Inés Vega",
                "CONSECUTIVE",
                "Tiene el 150 % del tiempo habitual.");
        page.locator("summary").first().click();
        assertThat(page.locator("#change")).containsText("Tiene el 150 % del tiempo habitual.");
        assertThat(page.locator("main")).containsText("3:00");
    }

    @Test
    void is_shown_to_the_clerk_in_the_line_at_the_lectern_and_on_the_run_sheet_and_to_nobody_else() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"interpreterPercent\":200");
        signUp(evening, "Inés Vega", "CONSECUTIVE");
        signUp(evening, "Luz Prado", "SIMULTANEOUS");
        evening.signUp("Ona Roca", "FOR", ",\"interpreter\":\"CONSECUTIVE\",\"language\":\"es_MX, or català\"");
        evening.open();
        var desk = browser.laptop();
        Browser.signIn(desk, rostrum, "/clerk/meetings/" + evening.meeting() + "/floor");
        assertThat(desk.locator("[data-part=queue] li").first())
                .containsText("Interpreter, speaking after: Spanish · 4:00");
        assertThat(desk.locator("[data-part=queue] li").nth(1)).containsText("Interpreter, at the same time: Spanish");
        assertThat(desk.locator("[data-part=queue] li").nth(2)).containsText("speaking after: es_MX, or català");
        evening.act("call", "");
        assertThat(desk.locator("[data-part=say]")).containsText("Interpreter, speaking after: Spanish");
        Browser.picture(desk, "floor-interpreter-1280");
        var sheet = desk.request().get(rostrum.address() + "/api/meetings/" + evening.meeting() + "/run-sheet.pdf");
        assertThat(sheet.status()).isEqualTo(200);
        for (var path : new String[] {"/floor", "/proceedings"}) {
            assertThat(rostrum.get("/api/meetings/" + evening.meeting() + path).body())
                    .doesNotContain("CONSECUTIVE", "SIMULTANEOUS");
        }
    }

    private static Page signUp(EveningWithRules evening, String name, String interpreter) {
        return signUp(evening, name, interpreter, "Tiene el doble de tiempo.");
    }

    private static Page signUp(EveningWithRules evening, String name, String interpreter, String told) {
        var page = browser.window(375, 812, "es-MX", OFF);
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing() + "/sign-up");
        page.fill("#name", name);
        page.check("input[value=FOR]");
        page.click("details.more summary");
        assertThat(page.locator("details.more")).containsText(told);
        page.check("input[name=interpreter][value=" + interpreter + "]");
        page.click("#send");
        assertThat(page.locator("h1")).containsText(name);
        return page;
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
