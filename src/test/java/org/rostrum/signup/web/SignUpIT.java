package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;
import static org.rostrum.Browser.Scripts.ON;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("A resident on a phone")
class SignUpIT {
    private static final Pattern PLACE = Pattern.compile(".*/place/[A-Za-z0-9_-]+");
    private static final int MOST_TABS = 60;
    private static final String NAMES = "all => [...new Set(all.map(one => one.name))]";
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static String hearing;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        hearing = "/hearings/" + rostrum.card().getString("hearing");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void signs_up_with_scripts_off_from_the_first_page() throws Exception {
        var page = browser.phone(OFF);
        page.navigate(rostrum.address() + "/");
        page.locator("main a[href='" + hearing + "/sign-up']").click();
        good(page, "sign-up-375");
        fill(page, "Rosa Sin Script", "AGAINST");
        assertThat(page).hasURL(PLACE);
        assertThat(page.locator("h1")).containsText("Rosa Sin Script");
        assertThat(page.locator("#now .big")).hasText(String.valueOf(waitingBefore("Rosa Sin Script")));
        good(page, "place-375");
    }

    @Test
    void is_asked_for_no_more_than_the_rules_need_and_told_before_sending_what_becomes_public() {
        var page = form(375, "en-US");
        assertThat(page.locator("#sign-up [name]:not([type=hidden])").evaluateAll(NAMES))
                .isEqualTo(List.of(
                        "name",
                        "sayAs",
                        "position",
                        "channel",
                        "email",
                        "organisation",
                        "interpreter",
                        "needs",
                        "statement",
                        "website"));
        assertThat(page.locator("#website")).not().isInViewport();
        assertThat(page.locator("#sign-up .notice")).containsText("your position and how you take part become public");
        assertThat(page.locator("#sign-up .notice"))
                .containsText("Your e-mail, needs and written statement go to the clerk");
        assertThat(page.locator("#sign-up .notice + p #send")).isVisible();
    }

    @Test
    void signs_up_by_keyboard_where_the_style_sheet_did_not_come() {
        var page = browser.phone(OFF);
        page.route("**/*.css*", Route::abort);
        page.navigate(rostrum.address() + hearing + "/sign-up");
        Browser.picture(page, "sign-up-unstyled-375");
        tabTo(page, "#name");
        page.keyboard().type("Una Styled");
        tabTo(page, "input[value=FOR]");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("input[value=AGAINST]")).isChecked();
        tabTo(page, "#email");
        page.keyboard().type("no address");
        tabTo(page, "#send");
        page.keyboard().press("Enter");
        assertThat(page.locator("#email-error")).isVisible();
        tabTo(page, "#email");
        page.keyboard().press("Control+a");
        page.keyboard().type("una@example.org");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(PLACE);
        assertThat(page.locator("h1")).containsText("Una Styled");
        Browser.picture(page, "place-unstyled-375");
    }

    /** Goes on by the keyboard until the focus is there. */
    private static void tabTo(Page page, String field) {
        for (int pressed = 0;
                pressed < MOST_TABS && page.locator(field + ":focus").count() == 0;
                pressed++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(field)).isFocused();
    }

    @Test
    void mends_what_is_wrong_and_loses_nothing_typed() throws Exception {
        var page = form(375, "en-US");
        page.fill("#email", "no address");
        page.locator("summary").click();
        page.fill("#needs", "A place to sit");
        page.click("#send");
        assertThat(page.locator(".error-summary li")).hasCount(3);
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page.locator("main > :first-child h2")).hasText("There is a problem");
        assertThat(page.locator("#needs")).hasValue("A place to sit");
        good(page, "sign-up-errors-375");
        page.click(".error-summary a[href='#position']");
        assertThat(page.locator("input[value=FOR]")).isFocused();
        assertThat(page.locator("fieldset:has(#position)")).hasAttribute("aria-describedby", "position-error");
        assertThat(page.locator("#position-error")).hasText("Error: Choose where you stand");
        page.fill("#email", "me@example.org");
        fill(page, "Mended <b>Name</b> & Co", "NEUTRAL");
        assertThat(page.locator("h1")).containsText("Mended <b>Name</b> & Co");
        assertThat(page.locator("#needs")).hasValue("A place to sit");
    }

    @Test
    void is_in_the_line_once_after_going_back_and_sending_again() throws Exception {
        var page = form(375, "en-US");
        fill(page, "Going Back", "FOR");
        assertThat(page).hasURL(PLACE);
        var first = page.url();
        page.goBack();
        page.click("#send");
        assertThat(page).hasURL(first);
        assertThat(signedUp("Going Back")).isEqualTo(1);
    }

    @Test
    void signs_up_someone_else_from_the_same_phone_and_is_asked_first() throws Exception {
        var page = form(375, "en-US");
        fill(page, "First Of Two", "FOR");
        page.navigate(rostrum.address() + hearing + "/sign-up");
        fill(page, "Second Of Two", "FOR");
        assertThat(page.locator(".error-summary a")).hasAttribute("href", "#send");
        page.click("#send");
        assertThat(page.locator("h1")).hasText("You are signed up, Second Of Two");
        assertThat(signedUp("First Of Two")).isEqualTo(1);
    }

    @Test
    void is_in_the_line_once_after_pressing_twice() throws Exception {
        var page = browser.phone(ON);
        page.navigate(rostrum.address() + hearing + "/sign-up");
        page.fill("#name", "Pressing Twice");
        page.check("input[value=FOR]");
        page.locator("#send").dblclick();
        assertThat(page).hasURL(PLACE);
        assertThat(signedUp("Pressing Twice")).isEqualTo(1);
    }

    @Test
    void withdraws_and_is_told_so() throws Exception {
        var page = form(375, "en-US");
        fill(page, "Second Thoughts", "FOR");
        page.locator("#withdraw summary").click();
        page.locator("button[value=withdraw]").click();
        assertThat(page.locator("h1")).hasText("This sign-up is withdrawn, Second Thoughts");
        assertThat(page.locator("button[value=withdraw]")).hasCount(0);
        good(page, "place-withdrawn-375");
    }

    @Test
    void changes_what_only_the_clerk_is_told() {
        var page = form(375, "en-US");
        fill(page, "One Who Changes", "FOR");
        page.locator("summary").first().click();
        page.fill("#email", "broken");
        page.locator("#change button[value=change]").click();
        assertThat(page.locator(".error-summary a")).hasAttribute("href", "#email");
        good(page, "place-error-375");
        page.fill("#email", "mended@example.org");
        page.locator("#email").press("Enter");
        assertThat(page.locator("[role=status].notice")).hasText("Your changes are kept.");
        assertThat(page.locator("#email")).hasValue("mended@example.org");
    }

    @Test
    void changes_name_and_side_with_scripts_off_and_keeps_what_is_wrong() {
        var page = form(375, "en-US");
        fill(page, "Wrongly Spelt", "FOR");
        page.locator("summary").first().click();
        page.fill("#name", " ");
        page.check("input[name=position][value=AGAINST]");
        page.locator("#change button[value=change]").click();
        assertThat(page.locator(".error-summary a")).hasAttribute("href", "#name");
        assertThat(page.locator("input[name=position][value=AGAINST]")).isChecked();
        good(page, "place-change-error-375");
        page.fill("#name", "Rightly Spelt");
        page.locator("#change button[value=change]").click();
        assertThat(page.locator("[role=status].notice")).hasText("Your changes are kept.");
        assertThat(page.locator("h1")).hasText("You are signed up, Rightly Spelt");
        assertThat(page.locator("main .position").first()).hasText("Against");
        good(page, "place-changed-375");
    }

    @Test
    void is_served_in_Spanish() {
        var page = form(320, "es-MX");
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        good(page, "sign-up-es-320");
        fill(page, "Íñigo Ñandú", "AGAINST");
        assertThat(page.locator("h1")).hasText("Está en la lista, Íñigo Ñandú");
        good(page, "place-es-320");
    }

    @Test
    void sees_the_place_keep_itself_true_where_scripts_are_on() throws Exception {
        var page = browser.laptop();
        page.navigate(rostrum.address() + hearing + "/sign-up");
        fill(page, "Gone Before", "FOR");
        var gone = page.url();
        page = browser.laptop();
        page.navigate(rostrum.address() + hearing + "/sign-up");
        good(page, "sign-up-1280");
        fill(page, "Watching The Line", "FOR");
        assertThat(page.locator("#right")).containsText("This page keeps itself up to date.");
        // What changes each minute is not read out to someone who listens for her turn.
        assertThat(page.locator("[role=status], [aria-live]")
                        .filter(new Locator.FilterOptions().setHasText("This was right")))
                .hasCount(0);
        assertThat(page.locator("#told")).isEmpty();
        good(page, "place-1280");
        page.context().setOffline(true);
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(page.locator("#right")).containsText("Not live");
        assertThat(page.locator("#told")).containsText("Not live");
        page.context().setOffline(false);
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(page.locator("#told")).hasText("This page keeps itself up to date.");
        var first = Integer.parseInt(page.locator("#now .big").textContent());
        withdraw(gone);
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(page.locator("#told")).containsText(first - 1 + " people before you.");
    }

    @Test
    void keeps_a_half_filled_form_when_the_language_is_switched() {
        var page = form(375, "en-US");
        page.fill("#name", "Half Filled");
        page.check("input[value=AGAINST]");
        page.locator("summary").click();
        page.fill("#statement", "Two lines\nof a statement");
        page.click("nav button:visible");
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        assertThat(page.locator(".error-summary")).hasCount(0);
        assertThat(page.locator("#name")).hasValue("Half Filled");
        assertThat(page.locator("input[value=AGAINST]")).isChecked();
        assertThat(page.locator("#statement")).hasValue("Two lines\nof a statement");
        page.click("nav button:visible");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.click("#send");
        assertThat(page.locator("h1")).containsText("Half Filled");
    }

    @Test
    void keeps_a_half_filled_change_when_the_language_is_switched() {
        var page = form(375, "en-US");
        fill(page, "Half Changed", "FOR");
        page.locator("summary").first().click();
        page.fill("#needs", "A ramp");
        page.click("nav button:visible");
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        assertThat(page.locator("#needs")).hasValue("A ramp");
        page.locator("#change button[value=change]").click();
        assertThat(page.locator("[role=status].notice")).isVisible();
        assertThat(page.locator("#needs")).hasValue("A ramp");
    }

    @Test
    void keeps_what_was_typed_over_the_back_button() {
        var page = form(375, "en-US");
        page.fill("#name", "Looking Around");
        page.check("input[value=FOR]");
        page.locator("main p a").last().click();
        page.goBack();
        assertThat(page.locator("#name")).hasValue("Looking Around");
        assertThat(page.locator("input[value=FOR]")).isChecked();
    }

    @Test
    void finds_nothing_behind_a_key_that_nobody_has() {
        var page = browser.phone(OFF);
        assertThat(page.navigate(rostrum.address() + "/place/nobody-has-this").status())
                .isEqualTo(404);
        good(page, "place-missing-375");
    }

    private static Page form(int width, String language) {
        var page = browser.window(width, 800, language, OFF);
        page.navigate(rostrum.address() + hearing + "/sign-up");
        return page;
    }

    private static void fill(Page page, String name, String position) {
        page.fill("#name", name);
        page.check("input[value=" + position + "]");
        page.click("#send");
    }

    private static long signedUp(String name) throws Exception {
        return Pattern.compile(Pattern.quote(name)).matcher(order()).results().count();
    }

    /** Nobody was called yet, so everyone who stands before in the published order waits. */
    private static long waitingBefore(String name) throws Exception {
        var before = order();
        return Pattern.compile("\"state\":\"WAITING\"")
                .matcher(before.substring(0, before.indexOf(name)))
                .results()
                .count();
    }

    private static String order() throws Exception {
        return rostrum.get("/api" + hearing + "/order").body();
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }

    private static void withdraw(String place) throws Exception {
        var speaker = URI.create(place.replace("/place/", "/api/speakers/"));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(speaker).DELETE().build(), HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isLessThan(300);
        }
    }
}
