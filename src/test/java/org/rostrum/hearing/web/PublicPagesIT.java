package org.rostrum.hearing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.signup.web.EveningWithRules;

@DisplayName("The public pages, with scripts off")
class PublicPagesIT {
    private static final Pattern LASTS = Pattern.compile("so far it may take about (\\d+ h )?\\d+ min");
    private static RunningRostrum rostrum;
    private static Browser browser;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.sharedToReword();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void lead_from_the_list_to_the_hearing() {
        var page = list(375);
        var hearing =
                page.locator(".next", new Page.LocatorOptions().setHas(page.locator("a[href='" + hearing() + "']")));
        assertThat(hearing.locator(".card")).containsText(LASTS);
        hearing.locator("a[href='" + hearing() + "']").click();
        assertThat(page.url()).contains("/hearings/");
        assertThat(page.locator("#signed-up")).containsText(LASTS);
        good(page, "hearing");
    }

    @Test
    void say_where_to_watch_before_anything_is_opened() throws Exception {
        var watch = "https://example.org/watch/" + "the-meetings-of-the-city-council/".repeat(3);
        EveningWithRules.ofPlan(rostrum, """
                {"title":"An evening","body":"City Council","date":"%s","place":"City Hall","zone":"America/New_York",
                 "seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},"members":[],"attend":"%s",
                 "items":[{"number":"1","title":"The park at night","summary":"Shall it be open?",
                  "hearing":{"rules":{"seconds":120,"arrangement":"AS_SIGNED_UP"},
                   "opens":"2018-01-01T00:00:00Z","closesInclusive":"2099-01-01T00:00:00Z","exhibits":[]}}]}""".formatted(LocalDate.now(ZoneId.of("America/New_York")), watch));
        var page = list(320);
        assertThat(page.locator("main")).containsText("Attend or watch: " + watch);
        Browser.assertFits(page);
    }

    @Test
    void say_on_the_list_already_how_long_each_speaks_and_in_which_order() {
        var hearing = list(375).locator(".next:has(a[href='" + hearing() + "']) .facts");
        assertThat(hearing).containsText("Each speaker");
        assertThat(hearing).containsText("2:00");
        assertThat(hearing).containsText("For and against in turn, by a public draw");
    }

    @Test
    void lead_to_a_hearing_whose_sign_up_has_closed_and_say_what_can_still_be_done() throws Exception {
        var late = published("2018-02-01T00:00:00Z");
        for (int width : new int[] {320, 375, 1280}) {
            var row = row(list(width), late);
            assertThat(row).containsText("You can still send a written statement, and see the speaking order.");
            assertThat(row.locator("a[href='/hearings/" + late.hearing() + "/sign-up']"))
                    .hasAttribute("aria-label", "What you can still do: The park at night");
        }
        var page = list(375);
        row(page, late).locator("h3 a").click();
        assertThat(page.locator("h1")).hasText("The park at night");
        for (var language : List.of("en-US", "es-US")) {
            for (int width : new int[] {320, 1280}) {
                good(list(width, language), "list-late-" + width + "-" + language);
            }
        }
    }

    @Test
    void lead_to_a_hearing_with_every_place_taken() throws Exception {
        var full = EveningWithRules.publish(rostrum, "\"cap\":1,\"overCap\":\"REFUSED\"");
        var waiting = EveningWithRules.publish(rostrum, "\"cap\":1");
        for (var evening : List.of(full, waiting)) {
            evening.signUpAsResident("Ana Full", "");
        }
        assertThat(row(list(375), full)).containsText("have your position counted");
        assertThat(row(list(375), waiting)).containsText("sign up for the wait list");
    }

    @Test
    void lead_to_each_hearing_of_a_meeting_from_the_list_and_tell_the_links_of_meetings_apart() throws Exception {
        var late = published("2018-02-01T00:00:00Z");
        var page = list(1280);
        var row = page.locator(
                ".row",
                new Page.LocatorOptions().setHas(page.locator("a[href='/meetings/" + late.meeting() + "/board']")));
        assertThat(row.locator("a[href='/hearings/" + late.hearing() + "']")).hasText("The park at night");
        assertThat(row.locator("h3 a")).hasText("An evening");
        assertThat(row.locator("a[href$='/board']"))
                .hasAttribute("aria-label", Pattern.compile("Board: An evening, .*2099.*"));
        page.navigate(rostrum.address() + "/meetings/" + late.meeting() + "/follow");
        assertThat(page.locator("main a[href='/hearings/" + late.hearing() + "']"))
                .hasText("The park at night");
    }

    private static EveningWithRules published(String closesInclusive) throws Exception {
        return EveningWithRules.publish(rostrum, "\"interpreterPercent\":200", "2018-01-01T00:00:00Z", closesInclusive);
    }

    /** The row of a hearing that is not open for sign-up. */
    private static Locator row(Page page, EveningWithRules evening) {
        return page.locator(
                "#others .row",
                new Page.LocatorOptions().setHas(page.locator("h3 a[href='/hearings/" + evening.hearing() + "']")));
    }

    @Test
    void say_of_a_demo_that_who_speaks_in_it_is_invented() throws Exception {
        for (var path : List.of("/", hearing(), hearing() + "/sign-up")) {
            assertThat(rostrum.get(path).body()).contains("its speakers and members are invented");
        }
    }

    @Test
    void fit_the_smallest_phone() {
        good(list(320), "list-320");
    }

    @Test
    void fit_a_laptop() {
        good(list(1280), "list-1280");
    }

    private static String hearing() {
        return "/hearings/" + rostrum.card().getString("hearing");
    }

    private static Page list(int width) {
        return list(width, "en-US");
    }

    private static Page list(int width, String language) {
        var page = browser.window(width, 800, language, OFF);
        page.navigate(rostrum.address() + "/");
        return page;
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
