package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.signup.web.EveningWithRules.object;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
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
    private static final String GROUPS =
            "\"groups\":{\"seconds\":300,\"members\":2,\"delegates\":{\"seats\":2,\"each\":2}}";
    /** What is told to who waits while the meeting goes on alone. */
    private static final Pattern HOUR_OR_SOON = Pattern.compile("likely|You are soon");

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static PageStates states;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.sharedThatSends();
        browser = Browser.start();
        states = new PageStates(rostrum, browser);
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void to_sign_up_on_with_all_that_rules_can_ask() throws Exception {
        var all = publish("\"residentsFirst\":true,\"notHeardDays\":30,\"nameOptional\":true," + GROUPS);
        states.good("sign-up", signUp(all));
        var page = states.wrong("sign-up-errors", signUp(publish("\"cap\":5")), form -> {
            form.fill("#email", "no address");
            form.locator("summary").click();
            form.fill("#needs", "A ramp");
            form.click("#send");
        });
        assertThat(page.locator("#needs")).hasValue("A ramp");
    }

    @Test
    void to_sign_up_on_when_no_place_is_to_be_had() throws Exception {
        states.good("sign-up-not-yet", signUp(timed("2098-12-01T17:00:00Z", "2099-01-01T00:00:00Z")));
        var late = timed("2018-01-01T00:00:00Z", "2018-04-16T16:00:00Z");
        states.good("sign-up-late", signUp(late));
        states.wrong("sign-up-late-errors", signUp(late), form -> form.click("#send"));
        var full = publish("\"cap\":1,\"overCap\":\"REFUSED\"");
        full.signUpAsResident("Ana Lima", "");
        states.good("sign-up-full", signUp(full));
        var waiting = publish("\"cap\":1");
        waiting.signUpAsResident("Ana Lima", "");
        states.good("sign-up-wait-list", signUp(waiting));
        var side = publish("\"capPerSide\":1,\"overCap\":\"REFUSED\"");
        side.signUpAsResident("Ana Lima", "");
        states.wrong("sign-up-side-full", signUp(side), form -> {
            form.fill("#name", "Bea Moss");
            form.check("input[value=FOR]");
            form.click("#send");
        });
        var closing = publish("\"cap\":5");
        closing.open();
        closing.done("closeLine", "");
        states.good("sign-up-line-closed", signUp(closing));
        closing.done("closeHearing", "");
        states.good("sign-up-over", signUp(closing));
        states.good("hearing-over", "/hearings/" + closing.hearing());
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
        states.good("place-waiting", place(ana));
        states.good("hearing-before", "/hearings/" + evening.hearing());
        states.wrong("place-errors", place(ana), form -> {
            form.locator("summary").first().click();
            form.fill("#name", " ");
            form.fill("#email", "no address");
            form.locator("#change button[value=change]").click();
        });
        states.wrong("place-ceding-errors", place(eli), form -> {
            form.locator("#cede summary").click();
            form.fill("#to", fay.getString("reference"));
            form.locator("button[value=cede]").click();
        });
        evening.checkIn(eli);
        states.good("place-here", place(eli));
        states.good("place-kept", place(eli) + "?kept=yes");
        evening.done("cede", ",\"from\":\"%s\",\"to\":\"%s\"".formatted(id(eli), id(fay)));
        states.good("place-ceded", place(eli));
        states.good("place-given", place(fay));
        evening.withdraw(dee);
        states.good("place-withdrawn", place(dee));
        evening.open();
        states.good("place-soon", place(bea));
        evening.call(ana);
        states.good("place-called", place(ana));
        evening.done("begin", "");
        states.good("hearing-running", "/hearings/" + evening.hearing());
        evening.call(bea);
        states.good("place-spoken", place(ana));
        assertThat(states.last("en-US").locator("h1")).hasText("You have spoken, Ana Lima");
        evening.done("yield", "");
        states.good("place-yielded", place(bea));
        evening.call(cal);
        evening.done("notHere", "");
        states.good("place-missed", place(cal));
        assertThat(states.last("en-US").locator("#now"))
                .containsText("You are called once more; if you are not there then, you are not called again.");
        assertThat(states.last("en-US").locator("main")).not().containsText("calls you once more at the end");
        evening.done("lastCall", ",\"until\":\"03:15\"");
        states.good("place-last-call", place(fay));
        // The hour is that of today or tomorrow, and the meeting was called for a day years away.
        assertThat(states.last("en-US").locator("#now"))
                .containsText(Pattern.compile("closes at [A-Z][a-z]{2} \\d+, \\d{4}, 3:15\\sAM"));
        states.good("hearing-last-call", "/hearings/" + evening.hearing());
        evening.done("recess", "");
        states.good("place-recess", place(fay));
        assertThat(states.last("en-US").locator("#now")).containsText("The meeting is in recess.");
        assertThat(states.last("en-US").locator("#now")).not().containsText(HOUR_OR_SOON);
        states.good("hearing-recess", "/hearings/" + evening.hearing());
        assertThat(states.last("en-US").locator("#order")).not().containsText("likely");
    }

    @Test
    void of_a_meeting_that_is_shut_or_continued() throws Exception {
        var evening = publish("\"cap\":5");
        var ana = evening.signUp("Ana Lima", "FOR");
        evening.open();
        evening.done("closedSession", ",\"about\":\"The advice of the attorney.\"");
        states.good("place-closed-session", place(ana));
        assertThat(states.last("en-US").locator("#now")).containsText("A time is shown once the meeting goes on.");
        assertThat(states.last("en-US").locator("#now")).not().containsText(HOUR_OR_SOON);
        states.good("hearing-closed-session", "/hearings/" + evening.hearing());
        assertThat(states.last("en-US").locator("#order")).containsText("1 to come. The body is in closed session.");
        evening.done("openSession", "");
        evening.done("continueTo", ",\"date\":\"2099-01-09\",\"time\":\"19:00\",\"place\":\"The library\"");
        states.good("place-continued", place(ana));
        states.good("hearing-continued", "/hearings/" + evening.hearing());
        assertThat(states.last("en-US").locator("#order"))
                .containsText("1 to come. The hearing continues on another day.");
        states.good("follow-continued", "/meetings/" + evening.meeting() + "/follow");
        assertThat(states.last("en-US").locator("main")).not().containsText("expected end");
        states.good("meetings", "/");
    }

    @Test
    void of_a_place_whose_name_was_changed_too_late() throws Exception {
        var evening = publish("\"cap\":5");
        var ana = evening.signUp("Ana Lima", "FOR");
        var typed = PageStates.LANGUAGES.stream()
                .map(language -> states.opened(states.window(language), place(ana), language))
                .toList();
        evening.open();
        evening.call(ana);
        for (var page : typed) {
            page.locator("summary").first().click();
            page.fill("#name", "Ana Lima-Ruiz");
            page.click("#do-change");
            assertThat(page.locator("#name")).hasValue("Ana Lima-Ruiz");
            states.good("place-changed-too-late", page, PageStates.LANGUAGES.get(typed.indexOf(page)));
        }
    }

    @Test
    void of_a_place_that_is_no_turn() throws Exception {
        var evening = publish("\"cap\":1");
        var said = ",\"statement\":\"Leave it open.\"";
        evening.signUpAsResident("Ana Lima", "");
        states.good(
                "place-wait-listed",
                place(object(evening.signUpAsResident("Bea Moss", "").body())));
        states.good(
                "place-position",
                place(object(evening.signUpAsResident("Cal Ruiz", ",\"channel\":\"POSITION\"")
                        .body())));
        var written = object(evening.signUpAsResident("Dee Stone", ",\"channel\":\"WRITTEN\"" + said)
                .body());
        states.good("place-written", place(written));
        assertThat(evening.deliver().statusCode()).isEqualTo(200);
        states.good("place-delivered", place(written));
        var page = states.window("en-US");
        assertThat(page.navigate(rostrum.address() + "/place/nobody-has-this").status())
                .isEqualTo(404);
        states.good("place-missing", "/place/nobody-has-this");
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
        states.good("place-delegate", place(bea));
        states.good("place-outside", place(cal));
        states.wrong("place-delegates-errors", place(ana), form -> {
            form.click("#as-group summary");
            form.check("#delegates-choices label:has-text('Cal Ruiz') input");
            form.locator("button[value=send]").click();
        });
        evening.open();
        evening.call(ana);
        evening.done("begin", "");
        evening.done("end", "");
        states.good("place-spoken-for", place(bea));
        states.good("hearing-groups", "/hearings/" + evening.hearing());
    }

    @Test
    void that_asks_whose_a_sign_up_is() throws Exception {
        var evening = publish("\"cap\":5");
        var ana = object(evening.signUpAsResident("Ana Lima", ",\"email\":\"ana.states@example.org\"")
                .body());
        states.good("place-unconfirmed", place(ana));
        var confirm = MailServer.shared()
                .await("ana.states@example.org", 1)
                .getFirst()
                .link("/confirm/");
        var asked = confirm.substring(confirm.indexOf("/confirm/"));
        states.good("confirm", asked);
        press(asked, "confirm");
        states.good("confirm-yes", asked);
        states.good("place-confirmed", place(ana));
        press(asked, "disown");
        states.good("confirm-no", asked);
        states.good("place-disowned", place(ana));
    }

    @Test
    void that_says_why_one_stands_where_and_how_the_order_was_drawn() throws Exception {
        var secret = "the secret of this evening";
        var evening = EveningWithRules.publishDrawn(rostrum, "\"cap\":5", hash(secret));
        var ana = evening.signUp("Ana Lima", "FOR");
        states.good("draw-before", "/hearings/" + evening.hearing() + "/draw");
        evening.done("draw", ",\"hearing\":\"%s\",\"secret\":\"%s\"".formatted(evening.hearing(), secret));
        states.good("draw", "/hearings/" + evening.hearing() + "/draw");
        states.good("why", "/hearings/" + evening.hearing() + "/why");
        states.good("why-nobody", "/hearings/" + evening.hearing() + "/why?reference=ZZZ-ZZZ");
        states.good("why-ana", "/hearings/" + evening.hearing() + "/why?reference=" + ana.getString("reference"));
    }

    @Test
    void of_the_tablet_at_the_door_at_each_step() throws Exception {
        var evening = publish(GROUPS);
        for (var name : List.of("Marla One", "Marlo Two", "Marli Three", "Marle Four", "Marlu Five", "Marly Six")) {
            evening.signUp(name, "FOR");
        }
        var ana = evening.signUp("Zuleika Lima", "FOR");
        var kiosk = states.kiosk(evening);
        states.good("kiosk", kiosk);
        states.good("kiosk-nobody", kiosk + "?find=qqqq");
        states.good("kiosk-many", kiosk + "?find=marl");
        states.good("kiosk-found", kiosk + "?find=zuleika");
        var page = states.window("en-US");
        page.navigate(rostrum.address() + kiosk + "?find=" + ana.getString("reference"));
        page.locator("button[name=here]").click();
        states.good("kiosk-done", page.url().substring(page.url().indexOf("/kiosk/")));
        states.good("kiosk-already", kiosk + "?find=zuleika");
        states.good("kiosk-gone", "/kiosk/no-such-door");
    }

    private static EveningWithRules publish(String rules) throws Exception {
        return EveningWithRules.publish(rostrum, rules);
    }

    private static EveningWithRules timed(String opens, String closes) throws Exception {
        return EveningWithRules.publish(rostrum, "\"cap\":5", opens, closes);
    }

    private static void press(String path, String button) {
        var page = states.window("en-US");
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
}
