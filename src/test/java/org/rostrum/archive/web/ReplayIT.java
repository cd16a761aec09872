package org.rostrum.archive.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;
import static org.rostrum.Browser.Scripts.ON;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("The evening, step by step")
class ReplayIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static String meeting;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.sharedPlayed();
        browser = Browser.start();
        meeting = rostrum.card().getString("meeting");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void leads_from_step_to_step_with_scripts_off() {
        var page = open(320, "en-US", OFF);
        assertThat(page.locator(".told")).containsText("The meeting was called to order");
        page.locator("a[rel=next]").click();
        assertThat(page.locator(".told")).containsText("Roll called: 6 here");
        page.locator("a[rel=prev]").click();
        assertThat(page.locator(".told")).containsText("The meeting was called to order");
        good(page, "replay-320");
    }

    @Test
    void shows_who_was_at_the_lectern_at_a_time_of_day() {
        var page = open(1280, "en-US", OFF);
        page.locator("#time").fill("19:30");
        page.locator(".when button").click();
        assertThat(page.locator(".told time")).hasText(Pattern.compile("7:30\\sPM$"));
        assertThat(page.locator(".state section").first()).containsText("Speaking");
        good(page, "replay-1280");
    }

    @Test
    void says_what_is_wrong_with_a_time_and_keeps_it() {
        var page = browser.window(375, 800, "en-US", OFF);
        page.navigate(rostrum.address() + "/meetings/" + meeting + "/replay?time=25:99");
        assertThat(page.locator(".error-summary a")).containsText(Pattern.compile("8:41.PM"));
        assertThat(page.locator("#time").getAttribute("value")).isEqualTo("25:99");
        good(page, "replay-error-375");
    }

    @Test
    void is_told_in_spanish_and_stays_at_its_step() {
        var page = open(375, "es-MX", OFF);
        page.locator("a[rel=next]").click();
        assertThat(page.locator(".told")).containsText("Se pasó lista");
        page.locator(".mast nav a").click();
        assertThat(page.locator(".told")).containsText("Roll called: 6 here");
    }

    @Test
    void moves_with_a_slider_where_scripts_run() {
        var page = open(1280, "en-US", ON);
        page.locator(".play input").fill(page.locator(".play input").getAttribute("max"));
        page.waitForCondition(() -> page.locator(".told").textContent().contains("adjourned"));
        assertThat(page.url()).contains("?step=");
        page.locator(".play button").click();
        page.waitForCondition(() -> page.locator(".play button").textContent().equals("Play"));
    }

    @Test
    void weighs_little() throws Exception {
        var page = rostrum.get("/meetings/" + meeting + "/replay").body();
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(30_000);
    }

    @Test
    void is_open_to_programs_too() throws Exception {
        var answer = rostrum.get("/api/meetings/" + meeting + "/replay");
        assertThat(answer.body()).contains("\"act\":\"callToOrder\"", "\"floor\":{", "/replay?entry=");
        assertThat(rostrum.get("/api/meetings/" + meeting + "/replay?at=yesterday")
                        .statusCode())
                .isEqualTo(400);
        assertThat(rostrum.get("/meetings/0000000000001/replay").statusCode()).isEqualTo(404);
    }

    private static Page open(int width, String language, Browser.Scripts scripts) {
        var page = browser.window(width, 800, language, scripts);
        page.navigate(rostrum.address() + "/meetings/" + meeting + "/replay");
        return page;
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
