package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.rostrum.signup.web.EveningWithRules.object;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.Browser;
import org.rostrum.Browser.Scripts;
import org.rostrum.RunningRostrum;

/** All of it is typed before the program is killed, and sent to one that was started anew on the same data. */
@DisplayName("What a resident has typed when the server is killed")
@ResourceLock(RunningRostrum.TO_BREAK)
@Order(6)
class RestartIT {
    private static final String STATEMENT = "Two lines\nof a statement";
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static EveningWithRules evening;
    private static final Map<Scripts, Typed> TYPED = new EnumMap<>(Scripts.class);

    /** The pages of one browser, half filled in. */
    private record Typed(Page half, Page wrong, Page switched, Page left, Page place, Page leftPlace, Page ofGroup) {}

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.sharedToBreak();
        browser = Browser.start();
        evening = EveningWithRules.publish(
                rostrum,
                "\"cededSeconds\":240,\"givers\":1,"
                        + "\"groups\":{\"seconds\":300,\"members\":2,\"delegates\":{\"seats\":2,\"each\":2}}");
        for (var scripts : Scripts.values()) {
            TYPED.put(scripts, typed(scripts));
        }
        rostrum.kill();
        rostrum.startAgain();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    private static Typed typed(Scripts scripts) throws Exception {
        var wrong = half(scripts, "Wrong");
        wrong.fill("#email", "no address");
        wrong.click("#send");
        assertThat(wrong.locator("#email-error")).isVisible();
        var left = half(scripts, "Left");
        left.locator("main p a").last().click();
        assertThat(left).hasURL(Pattern.compile(".*/hearings/[^/]*"));
        var leftPlace = place(scripts, "Left Place");
        leftPlace.locator("main p a").last().click();
        assertThat(leftPlace).hasURL(Pattern.compile(".*/hearings/.*"));
        return new Typed(
                half(scripts, "Half"),
                wrong,
                half(scripts, "Switched"),
                left,
                place(scripts, "Place"),
                leftPlace,
                ofGroup(scripts));
    }

    /** The position is left for later. */
    private static Page half(Scripts scripts, String name) {
        var page = browser.phone(scripts);
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing() + "/sign-up");
        page.fill("#name", name + " " + scripts);
        page.fill("#sayAs", "as it is written");
        page.fill("#email", "me@example.org");
        page.check("input[value=REMOTE]");
        page.locator("summary").click();
        page.fill("#organisation", "Friends");
        page.fill("#group", "Friends of " + name + scripts);
        page.check("input[value=CONSECUTIVE]");
        page.fill("#needs", "A ramp");
        page.fill("#statement", STATEMENT);
        return page;
    }

    private static void isKept(Page page, String name, Scripts scripts) {
        assertThat(page.locator("#name")).hasValue(name + " " + scripts);
        assertThat(page.locator("#sayAs")).hasValue("as it is written");
        assertThat(page.locator("input[value=REMOTE]")).isChecked();
        assertThat(page.locator("#organisation")).hasValue("Friends");
        assertThat(page.locator("#group")).hasValue("Friends of " + name + scripts);
        assertThat(page.locator("input[value=CONSECUTIVE]")).isChecked();
        assertThat(page.locator("#needs")).hasValue("A ramp");
        assertThat(page.locator("#statement")).hasValue(STATEMENT);
    }

    private static void signsUp(Page page, String name, Scripts scripts) {
        page.check("input[value=FOR]");
        page.click("#send");
        assertThat(page.locator("h1")).containsText(name + " " + scripts);
        assertThat(page.locator("#now")).containsText("Friends of " + name + scripts);
        assertThat(page.locator("#needs")).hasValue("A ramp");
        assertThat(page.locator(".statement .words")).containsText("of a statement");
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void stands_beside_what_is_to_mend(Scripts scripts) {
        var page = TYPED.get(scripts).half();
        page.click("#send");
        assertThat(page.locator("#position-error")).isVisible();
        isKept(page, "Half", scripts);
        assertThat(page.locator("#email")).hasValue("me@example.org");
        signsUp(page, "Half", scripts);
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void is_mended_where_something_was_to_mend_before(Scripts scripts) {
        var page = TYPED.get(scripts).wrong();
        page.fill("#email", "");
        page.click("#send");
        isKept(page, "Wrong", scripts);
        signsUp(page, "Wrong", scripts);
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void is_there_in_the_other_language(Scripts scripts) {
        var page = TYPED.get(scripts).switched();
        page.click("nav button:visible");
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        isKept(page, "Switched", scripts);
        signsUp(page, "Switched", scripts);
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void comes_back_with_the_back_button(Scripts scripts) {
        var page = TYPED.get(scripts).left();
        page.goBack();
        isKept(page, "Left", scripts);
        signsUp(page, "Left", scripts);
    }

    /** In three of the parts of "your place" at once. */
    private static Page place(Scripts scripts, String name) throws Exception {
        var page = open(scripts, evening.signUp(name + " " + scripts, "FOR"));
        page.locator("summary").first().click();
        page.fill("#sayAs", "as it is written");
        page.check("input[name=position][value=NEUTRAL]");
        page.fill("#needs", "A ramp");
        page.fill("#statement", STATEMENT);
        page.click("#as-group summary");
        page.fill("#group", "G-00000");
        page.click("#cede summary");
        page.fill("#to", "ABC-234");
        return page;
    }

    private static void isKept(Page place) {
        isKeptOfSignUp(place);
        assertThat(place.locator("#group")).hasValue("G-00000");
        assertThat(place.locator("#to")).hasValue("ABC-234");
    }

    private static void isKeptOfSignUp(Page place) {
        assertThat(place.locator("#sayAs")).hasValue("as it is written");
        assertThat(place.locator("input[name=position][value=NEUTRAL]")).isChecked();
        assertThat(place.locator("#needs")).hasValue("A ramp");
        assertThat(place.locator("#statement")).hasValue(STATEMENT);
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void on_your_place_stays_in_the_other_language_beside_a_mistake_and_beside_what_was_done(Scripts scripts) {
        var page = TYPED.get(scripts).place();
        page.click("nav button:visible");
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        assertThat(page.locator("#to")).isVisible();
        assertThat(page.locator("#group")).isVisible();
        isKept(page);
        page.click("button[value=group]");
        assertThat(page.locator("#group-error")).isVisible();
        isKept(page);
        page.locator("#to").press("Enter");
        assertThat(page.locator(".error-summary")).containsText("varios lugares");
        isKept(page);
        page.click("button[value=change]");
        assertThat(page.locator("[role=status].notice")).isVisible();
        assertThat(page.locator(".statement .words")).containsText("of a statement");
        isKept(page);
        page.fill("#group", "");
        page.locator("#to").press("Enter");
        assertThat(page.locator("#to-error")).isVisible();
        isKeptWithoutGroup(page);
    }

    private static void isKeptWithoutGroup(Page page) {
        assertThat(page.locator("#to")).hasValue("ABC-234");
        assertThat(page.locator("#needs")).hasValue("A ramp");
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void on_your_place_comes_back_with_the_back_button(Scripts scripts) {
        var page = TYPED.get(scripts).leftPlace();
        page.goBack();
        isKeptOfSignUp(page);
        assertThat(page.locator("#group")).hasValue("G-00000");
    }

    /** Who speaks for a group has chosen another delegate and named who is to speak instead. */
    private static Page ofGroup(Scripts scripts) throws Exception {
        var name = "Group " + scripts;
        var ana = object(evening.signUp("Ana Lima", "FOR", ",\"group\":\"%s\"".formatted(name))
                .body());
        var joins = ",\"group\":\"%s\"".formatted(code(ana));
        evening.signUp("Bea Moss", "FOR", joins);
        evening.signUp("Cal Ruiz", "FOR", joins);
        var page = open(scripts, ana);
        page.click("#as-group summary");
        assertThat(delegate(page, "Bea Moss")).isChecked();
        delegate(page, "Bea Moss").uncheck();
        delegate(page, "Cal Ruiz").check();
        page.fill("#heir", "ABC-234");
        return page;
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void about_who_has_a_seat_stays_too(Scripts scripts) {
        var page = TYPED.get(scripts).ofGroup();
        page.click("nav button:visible");
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        chosen(page);
        page.click("button[value=handOn]");
        assertThat(page.locator("#heir-error")).isVisible();
        chosen(page);
        page.click("button[value=send]");
        assertThat(page.locator("#heir")).hasValue("ABC-234");
        page.reload();
        chosen(page);
    }

    private static void chosen(Page page) {
        assertThat(delegate(page, "Cal Ruiz")).isVisible();
        assertThat(delegate(page, "Cal Ruiz")).isChecked();
        assertThat(delegate(page, "Bea Moss")).not().isChecked();
        assertThat(page.locator("#heir")).hasValue("ABC-234");
    }

    private static com.microsoft.playwright.Locator delegate(Page page, String name) {
        return page.locator("#delegates-choices label:has-text('" + name + "') input");
    }

    private static String code(JsonObject speaker) throws Exception {
        return object(rostrum.get("/api/speakers/" + speaker.getString("key")).body())
                .getJsonObject("inGroup")
                .getString("code");
    }

    private static Page open(Scripts scripts, JsonObject speaker) {
        var page = browser.phone(scripts);
        page.navigate(rostrum.address() + speaker.getString("page"));
        return page;
    }
}
