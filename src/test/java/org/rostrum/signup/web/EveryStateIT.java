package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;
import static org.rostrum.signup.web.EveningWithRules.object;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.MailServer;
import org.rostrum.RunningRostrum;

/** Walks the pages of residents through their states: nothing for axe, no scrolling sideways, no name of the program's own. */
@DisplayName("On the narrowest phone, in both languages, the page")
@Order(4)
class EveryStateIT {
    private static final List<String> LANGUAGES = List.of("en-US", "es-MX");
    private static final String GROUPS =
            "\"groups\":{\"seconds\":300,\"members\":2,\"delegates\":{\"seats\":2,\"each\":2}}";
    /** What a state is called in the program, or a text that is missing. */
    private static final String RAW = "\\b(?:WAITING|CALLED|HEARD|SPEAKING|WITHDRAWN|YIELDED|CEDED|AGAINST|NEUTRAL|ROOM"
            + "|CONFIRMED|UNCONFIRMED|DISOWNED|[A-Z]{2,}_[A-Z_]+)\\b|\\?\\?\\?";

    private static RunningRostrum rostrum;
    private static Browser browser;
    /** The window in each language. */
    private static final Map<String, Page> LOOKING = new HashMap<>();

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.sharedThatSends();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void to_sign_up_on_with_all_that_rules_can_ask() throws Exception {
        var all = publish("\"residentsFirst\":true,\"notHeardDays\":30,\"nameOptional\":true," + GROUPS);
        good("sign-up", signUp(all));
        var page = wrong("sign-up-errors", signUp(publish("\"cap\":5")), form -> {
            form.fill("#email", "no address");
            form.locator("summary").click();
            form.fill("#needs", "A ramp");
            form.click("#send");
        });
        assertThat(page.locator("#needs")).hasValue("A ramp");
    }

    @Test
    void to_sign_up_on_when_no_place_is_to_be_had() throws Exception {
        good("sign-up-not-yet", signUp(timed("2098-12-01T17:00:00Z", "2099-01-01T00:00:00Z")));
        var late = timed("2018-01-01T00:00:00Z", "2018-04-16T16:00:00Z");
        good("sign-up-late", signUp(late));
        wrong("sign-up-late-errors", signUp(late), form -> form.click("#send"));
        var full = publish("\"cap\":1,\"overCap\":\"REFUSED\"");
        full.signUpAsResident("Ana Lima", "");
        good("sign-up-full", signUp(full));
        var waiting = publish("\"cap\":1");
        waiting.signUpAsResident("Ana Lima", "");
        good("sign-up-wait-list", signUp(waiting));
        var side = publish("\"capPerSide\":1,\"overCap\":\"REFUSED\"");
        side.signUpAsResident("Ana Lima", "");
        wrong("sign-up-side-full", signUp(side), form -> {
            form.fill("#name", "Bea Moss");
            form.check("input[value=FOR]");
            form.click("#send");
        });
        var closing = publish("\"cap\":5");
        closing.open();
        done(closing, "closeLine", "");
        good("sign-up-line-closed", signUp(closing));
        done(closing, "closeHearing", "");
        good("sign-up-over", signUp(closing));
        good("hearing-over", "/hearings/" + closing.hearing());
    }

    @Test
    void of_a_place_from_the_sign_up_until_one_was_called() throws Exception {
        var evening = publish("\"cededSeconds\":240,\"givers\":1");
        var ana = evening.signUp("Ana Lima", "FOR");
        var bea = evening.signUp("Bea Moss", "AGAINST");
        var cal = evening.signUp("Cal Ruiz", "FOR");
        var dee = evening.signUp("Dee Stone", "NEUTRAL");
        var eli = evening.signUp("Eli Ward", "FOR");
        var fay = evening.signUp("Fay Young", "FOR");
        good("place-waiting", place(ana));
        good("hearing-before", "/hearings/" + evening.hearing());
        wrong("place-errors", place(ana), form -> {
            form.locator("summary").first().click();
            form.fill("#name", " ");
            form.fill("#email", "no address");
            form.locator("#change button[value=change]").click();
        });
        wrong("place-ceding-errors", place(eli), form -> {
            form.locator("#cede summary").click();
            form.fill("#to", fay.getString("reference"));
            form.locator("button[value=cede]").click();
        });
        evening.checkIn(eli);
        good("place-here", place(eli));
        good("place-kept", place(eli) + "?kept=yes");
        done(evening, "cede", ",\"from\":\"%s\",\"to\":\"%s\"".formatted(id(eli), id(fay)));
        good("place-ceded", place(eli));
        good("place-given", place(fay));
        evening.withdraw(dee);
        good("place-withdrawn", place(dee));
        evening.open();
        good("place-soon", place(bea));
        call(evening, ana);
        good("place-called", place(ana));
        done(evening, "begin", "");
        good("hearing-running", "/hearings/" + evening.hearing());
        call(evening, bea);
        good("place-spoken", place(ana));
        done(evening, "yield", "");
        good("place-yielded", place(bea));
        call(evening, cal);
        done(evening, "notHere", "");
        good("place-missed", place(cal));
        done(evening, "lastCall", ",\"until\":\"03:15\"");
        good("place-last-call", place(fay));
        // The hour is that of today or tomorrow, and the meeting was called for another day.
        assertThat(LOOKING.get("en-US").locator("#now"))
                .containsText(Pattern.compile("closes at 3:15\\sAM \\([A-Z][a-z]+day\\)"));
        good("hearing-last-call", "/hearings/" + evening.hearing());
        done(evening, "recess", "");
        good("place-recess", place(fay));
    }

    @Test
    void of_a_meeting_that_is_shut_or_continued() throws Exception {
        var evening = publish("\"cap\":5");
        var ana = evening.signUp("Ana Lima", "FOR");
        evening.open();
        done(evening, "closedSession", ",\"about\":\"The advice of the attorney.\"");
        good("place-closed-session", place(ana));
        good("hearing-closed-session", "/hearings/" + evening.hearing());
        done(evening, "openSession", "");
        done(evening, "continueTo", ",\"date\":\"2099-01-09\",\"time\":\"19:00\",\"place\":\"The library\"");
        good("place-continued", place(ana));
        good("hearing-continued", "/hearings/" + evening.hearing());
        good("follow-continued", "/meetings/" + evening.meeting() + "/follow");
        good("meetings", "/");
    }

    @Test
    void of_a_place_whose_name_was_changed_too_late() throws Exception {
        var evening = publish("\"cap\":5");
        var ana = evening.signUp("Ana Lima", "FOR");
        var typed = LANGUAGES.stream()
                .map(language -> opened(window(language), place(ana), language))
                .toList();
        evening.open();
        call(evening, ana);
        for (var page : typed) {
            page.locator("summary").first().click();
            page.fill("#name", "Ana Lima-Ruiz");
            page.click("#do-change");
            assertThat(page.locator("#name")).hasValue("Ana Lima-Ruiz");
            good("place-changed-too-late", page, LANGUAGES.get(typed.indexOf(page)));
        }
    }

    @Test
    void of_a_place_that_is_no_turn() throws Exception {
        var evening = publish("\"cap\":1");
        var said = ",\"statement\":\"Leave it open.\"";
        evening.signUpAsResident("Ana Lima", "");
        good(
                "place-wait-listed",
                place(object(evening.signUpAsResident("Bea Moss", "").body())));
        good(
                "place-position",
                place(object(evening.signUpAsResident("Cal Ruiz", ",\"channel\":\"POSITION\"")
                        .body())));
        var written = object(evening.signUpAsResident("Dee Stone", ",\"channel\":\"WRITTEN\"" + said)
                .body());
        good("place-written", place(written));
        assertThat(evening.deliver().statusCode()).isEqualTo(200);
        good("place-delivered", place(written));
        var page = window("en-US");
        assertThat(page.navigate(rostrum.address() + "/place/nobody-has-this").status())
                .isEqualTo(404);
        good("place-missing", "/place/nobody-has-this");
    }

    @Test
    void of_a_place_in_a_group() throws Exception {
        var evening = publish(GROUPS);
        var ana = object(evening.signUp("Ana Lima", "FOR", ",\"group\":\"Friends of the park\"")
                .body());
        var code = object(rostrum.get("/api/speakers/" + ana.getString("key")).body())
                .getJsonObject("inGroup")
                .getString("code");
        var joins = ",\"group\":\"%s\"".formatted(code);
        var bea = object(evening.signUp("Bea Moss", "FOR", joins).body());
        var cal = object(evening.signUp("Cal Ruiz", "FOR", joins).body());
        good("place-delegate", place(bea));
        good("place-outside", place(cal));
        wrong("place-delegates-errors", place(ana), form -> {
            form.click("#as-group summary");
            form.check("#delegates-choices label:has-text('Cal Ruiz') input");
            form.locator("button[value=send]").click();
        });
        evening.open();
        call(evening, ana);
        done(evening, "begin", "");
        done(evening, "end", "");
        good("place-spoken-for", place(bea));
        good("hearing-groups", "/hearings/" + evening.hearing());
    }

    @Test
    void that_asks_whose_a_sign_up_is() throws Exception {
        var evening = publish("\"cap\":5");
        var ana = object(evening.signUpAsResident("Ana Lima", ",\"email\":\"ana.states@example.org\"")
                .body());
        good("place-unconfirmed", place(ana));
        var confirm = MailServer.shared()
                .await("ana.states@example.org", 1)
                .getFirst()
                .link("/confirm/");
        var asked = confirm.substring(confirm.indexOf("/confirm/"));
        good("confirm", asked);
        press(asked, "confirm");
        good("confirm-yes", asked);
        good("place-confirmed", place(ana));
        press(asked, "disown");
        good("confirm-no", asked);
        good("place-disowned", place(ana));
    }

    @Test
    void that_says_why_one_stands_where_and_how_the_order_was_drawn() throws Exception {
        var secret = "the secret of this evening";
        var evening = EveningWithRules.publishDrawn(rostrum, "\"cap\":5", hash(secret));
        var ana = evening.signUp("Ana Lima", "FOR");
        good("draw-before", "/hearings/" + evening.hearing() + "/draw");
        done(evening, "draw", ",\"hearing\":\"%s\",\"secret\":\"%s\"".formatted(evening.hearing(), secret));
        good("draw", "/hearings/" + evening.hearing() + "/draw");
        good("why", "/hearings/" + evening.hearing() + "/why");
        good("why-nobody", "/hearings/" + evening.hearing() + "/why?reference=ZZZ-ZZZ");
        good("why-ana", "/hearings/" + evening.hearing() + "/why?reference=" + ana.getString("reference"));
    }

    @Test
    void of_the_tablet_at_the_door_at_each_step() throws Exception {
        var evening = publish(GROUPS);
        for (var name : List.of("Marla One", "Marlo Two", "Marli Three", "Marle Four", "Marlu Five", "Marly Six")) {
            evening.signUp(name, "FOR");
        }
        var ana = evening.signUp("Zuleika Lima", "FOR");
        var desk = browser.laptop();
        Browser.signIn(desk, rostrum, "/clerk/meetings/" + evening.meeting() + "/door");
        desk.locator("main form .button").first().click();
        var kiosk = desk.locator("a[href*='/kiosk/']").getAttribute("href");
        kiosk = kiosk.substring(kiosk.indexOf("/kiosk/"));
        good("kiosk", kiosk);
        good("kiosk-nobody", kiosk + "?find=qqqq");
        good("kiosk-many", kiosk + "?find=marl");
        good("kiosk-found", kiosk + "?find=zuleika");
        var page = window("en-US");
        page.navigate(rostrum.address() + kiosk + "?find=" + ana.getString("reference"));
        page.locator("button[name=here]").click();
        good("kiosk-done", page.url().substring(page.url().indexOf("/kiosk/")));
        good("kiosk-already", kiosk + "?find=zuleika");
        good("kiosk-gone", "/kiosk/no-such-door");
    }

    private static EveningWithRules publish(String rules) throws Exception {
        return EveningWithRules.publish(rostrum, rules);
    }

    private static EveningWithRules timed(String opens, String closes) throws Exception {
        return EveningWithRules.publish(rostrum, "\"cap\":5", opens, closes);
    }

    private static void done(EveningWithRules evening, String act, String more) throws Exception {
        var answer = evening.act(act, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static void call(EveningWithRules evening, JsonObject speaker) throws Exception {
        done(evening, "call", ",\"speaker\":\"%s\"".formatted(id(speaker)));
    }

    private static void press(String path, String button) {
        var page = window("en-US");
        page.navigate(rostrum.address() + path);
        page.click("button[value=" + button + "]");
        page.context().close();
    }

    private static String id(JsonObject speaker) {
        return speaker.getString("id");
    }

    private static String place(JsonObject speaker) {
        return speaker.getString("page");
    }

    private static String signUp(EveningWithRules evening) {
        return "/hearings/" + evening.hearing() + "/sign-up";
    }

    private static String hash(String secret) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private static Page window(String language) {
        return browser.window(320, 640, language, OFF);
    }

    /** As the page is when it is asked for, in a window that knows nothing of the pages before. */
    private static void good(String state, String path) {
        for (var language : LANGUAGES) {
            var page = LOOKING.computeIfAbsent(language, EveryStateIT::window);
            page.context().clearCookies();
            good(state, opened(page, path, language), language);
        }
    }

    /** As it is after something was sent that is to mend; gives the page in the last language. */
    private static Page wrong(String state, String path, Consumer<Page> fill) {
        Page page = null;
        for (var language : LANGUAGES) {
            page = opened(window(language), path, language);
            fill.accept(page);
            assertThat(page.locator(".error-summary")).isVisible();
            assertThat(page.title()).startsWith("Error:");
            good(state, page, language);
        }
        return page;
    }

    private static Page opened(Page page, String path, String language) {
        var to = path
                + (path.startsWith("/kiosk/")
                        ? (path.contains("?") ? "&" : "?") + "lang=" + language.substring(0, 2)
                        : "");
        page.navigate(rostrum.address() + to);
        return page;
    }

    private static void good(String state, Page page, String language) {
        Browser.picture(page, "state-%s-%s".formatted(state, language.substring(0, 2)));
        assertThat(page.locator("html")).hasAttribute("lang", language.substring(0, 2));
        assertThat(page.locator("main").textContent()).as(state).doesNotContainPattern(RAW);
        Browser.assertFits(page);
        Browser.assertWordsWhole(page);
        browser.assertAccessible(page);
    }
}
