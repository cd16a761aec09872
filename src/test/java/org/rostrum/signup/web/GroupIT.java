package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;
import static org.rostrum.signup.web.EveningWithRules.object;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("A group that speaks through one of its members")
class GroupIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static EveningWithRules evening;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        evening = EveningWithRules.publish(rostrum, "\"groups\":{\"seconds\":300,\"members\":3}");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void is_founded_joined_heard_and_not_called_any_more() throws Exception {
        var founder = founded();
        founder.click("#as-group summary");
        var code = founder.locator("#as-group").textContent().replaceAll("(?s).*(G-\\d{5}).*", "$1");
        var ana = joined("Ana Lima", code.toLowerCase(java.util.Locale.ROOT));
        joined("Bea Moss", code);
        var other = evening.signUp("Cal Ruiz", "AGAINST", "");
        assertThat(evening.signUp("Dee Park", "AGAINST", ",\"group\":\"" + code + "\"")
                        .statusCode())
                .isEqualTo(400);
        wrongThings(open(object(other.body()), "es-MX"), code);
        founder.reload();
        assertThat(founder.locator("#now")).containsText("Group “Friends of the park”: 3 members, at least 3.");
        assertThat(founder.locator("#now")).containsText("You speak for the group.");
        good(founder, "place-group-375");
        publicPage();
        evening();
        var place = open(ana, "en-US");
        assertThat(place.locator("#now")).containsText("has spoken for you");
        assertThat(place.locator("#now")).containsText("Fay Rao spoke for the group");
        good(place, "place-spoken-for-375");
    }

    @Test
    void is_made_at_the_register_and_speaks_through_whom_the_desk_says() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, "\"groups\":{\"seconds\":300,\"members\":2}");
        var cal = hearing.signUp("Cal Ruiz", "AGAINST");
        var ana = hearing.signUp("Ana Lima", "FOR");
        var bea = hearing.signUp("Bea Moss", "FOR");
        hearing.open();
        var page = browser.laptop();
        Browser.signIn(page, rostrum, "/clerk/meetings/" + hearing.meeting() + "/sign-ups");
        put(page, ana.getString("reference").toLowerCase(java.util.Locale.ROOT), "Friends of the park");
        assertThat(page.locator(".group")).containsText("One member, at least 2. Too few as yet");
        var code = page.locator(".group h3 .num").textContent();
        put(page, cal.getString("reference"), code);
        assertThat(page.locator("#group-error")).containsText("another position");
        assertThat(page.locator("#member")).hasValue(cal.getString("reference"));
        put(page, "ZZZ-ZZZ", code);
        assertThat(page.locator("#member-error")).containsText("Nobody who waits to speak");
        Browser.picture(page, "register-group-wrong-1280");
        browser.assertAccessible(page);
        put(page, bea.getString("reference"), code);
        assertThat(page.locator(".group")).containsText("2 members, at least 2. Whoever speaks for them has 5:00.");
        page.click("button[name=spokesperson]");
        assertThat(page.locator(".group li", new Page.LocatorOptions().setHasText("Bea Moss")))
                .containsText("Speaks for the group");
        good(page, "register-group-1280");
        page.setViewportSize(375, 812);
        good(page, "register-group-375");
        page.setViewportSize(1280, 800);
        page.navigate(page.url().replaceAll("[#].*", "") + "&lang=es");
        good(page, "register-group-1280-es");
        atTheDesk(hearing);
    }

    @Test
    void is_nobodys_hindrance_where_the_body_adopts_rules_without_groups() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, "\"groups\":{\"seconds\":300,\"members\":2}");
        var ana = object(hearing.signUp("Ana Lima", "FOR", ",\"group\":\"Friends of the park\"")
                .body());
        var code = object(rostrum.get("/api/speakers/" + ana.getString("key")).body())
                .getJsonObject("inGroup")
                .getString("code");
        assertThat(hearing.signUp("Bea Moss", "FOR", ",\"group\":\"" + code + "\"")
                        .statusCode())
                .isEqualTo(201);
        var without = ",\"hearing\":\"%s\",\"rules\":{\"seconds\":120,\"arrangement\":\"AS_SIGNED_UP\"}"
                .formatted(hearing.hearing());
        assertThat(hearing.act("adoptRules", without).statusCode()).isEqualTo(201);
        var gone = hearing.act("withdraw", ",\"speaker\":\"%s\"".formatted(ana.getString("id")));
        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(201);
    }

    @Test
    void is_joined_and_left_over_http_too() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, "\"groups\":{\"seconds\":300,\"members\":2}");
        var ana = hearing.signUp("Ana Lima", "FOR").getString("key");
        var bea = hearing.signUp("Bea Moss", "FOR").getString("key");
        var code = object(
                        group("PUT", ana, "{\"group\":\"Friends of the park\"}").body())
                .getJsonObject("inGroup")
                .getString("code");
        var joined = group("PUT", bea, "{\"group\":\"%s\"}".formatted(code));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(200);
        assertThat(object(joined.body()).getJsonObject("inGroup").getInt("members"))
                .isEqualTo(2);
        var unknown = group("PUT", bea, "{\"group\":\"G-00000\"}");
        assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(400);
        assertThat(object(unknown.body())
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo("group");
        var left = group("DELETE", bea, "");
        assertThat(left.statusCode()).as(left.body()).isEqualTo(200);
        assertThat(object(left.body()).isNull("inGroup")).isTrue();
    }

    private static HttpResponse<String> group(String method, String key, String body) throws Exception {
        var request = HttpRequest.newBuilder(rostrum.address().resolve("/api/speakers/" + key + "/group"))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void atTheDesk(EveningWithRules hearing) {
        var desk = browser.laptop();
        Browser.signIn(desk, rostrum, "/clerk/meetings/" + hearing.meeting() + "/floor");
        assertThat(desk.locator("[data-part=queue] li").nth(1)).containsText("in “Friends of the park”");
        assertThat(desk.locator("[data-part=queue] li").nth(2))
                .containsText("for “Friends of the park”, 2 members · 5:00");
        Browser.picture(desk, "floor-groups-1280");
        desk.keyboard().press("/");
        desk.keyboard().type("ana");
        desk.keyboard().press("Enter");
        desk.keyboard().press("f");
        assertThat(desk.locator("[data-part=queue] li").nth(1))
                .containsText("for “Friends of the park”, 2 members · 5:00");
        desk.keyboard().press("ArrowUp");
        desk.keyboard().press("/");
        desk.keyboard().type("friends");
        assertThat(desk.locator("[data-part=queue] li:visible")).hasCount(2);
        desk.keyboard().press("Enter");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("[data-part=name]")).hasText("Ana Lima");
        assertThat(desk.locator("[data-part=allotted]")).containsText("5:00");
    }

    private static void put(Page page, String reference, String group) {
        page.fill("#member", reference);
        page.fill("#group", group);
        page.click("button[value=group]");
    }

    private static Page founded() {
        var page = browser.window(375, 812, "en-US", OFF);
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing() + "/sign-up");
        page.fill("#name", "Fay Rao");
        page.check("input[value=FOR]");
        page.click("details.more summary");
        page.fill("#group", "G-00000");
        page.click("#send");
        assertThat(page.locator("#group-error")).containsText("No group at this hearing has this code.");
        assertThat(page.locator("#name")).hasValue("Fay Rao");
        good(page, "sign-up-group-375");
        page.fill("#group", "Friends of the park");
        page.click("#send");
        assertThat(page.locator("#now")).containsText("Group “Friends of the park”: one member, at least 3.");
        return page;
    }

    private static JsonObject joined(String name, String code) throws Exception {
        var answer = object(
                evening.signUp(name, "FOR", ",\"group\":\"" + code + "\"").body());
        var held =
                object(rostrum.get("/api/speakers/" + answer.getString("key")).body());
        assertThat(held.getJsonObject("inGroup").getString("name")).isEqualTo("Friends of the park");
        return answer;
    }

    private static void wrongThings(Page page, String code) {
        page.click("#as-group summary");
        page.fill("#group", code);
        page.click("button[value=group]");
        assertThat(page.locator("#group-error")).containsText("otra postura");
        assertThat(page.locator("#group")).hasValue(code);
        good(page, "place-group-375-es");
    }

    private static void publicPage() {
        var page = browser.laptop();
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing());
        assertThat(page.locator("#order")).containsText("Speaks for the group “Friends of the park”, 3 members");
        good(page, "hearing-group-1280");
    }

    private static void evening() throws Exception {
        evening.open();
        evening.act("call", "");
        evening.act("begin", "");
        var desk = browser.laptop();
        Browser.signIn(desk, rostrum, "/clerk/meetings/" + evening.meeting() + "/floor");
        assertThat(desk.locator("[data-part=say]")).containsText("for “Friends of the park”, 3 members");
        assertThat(desk.locator("[data-part=allotted]")).containsText("5:00");
        assertThat(desk.locator("[data-act=pause]")).isEnabled();
        Browser.picture(desk, "floor-group-1280");
        assertThat(desk.locator("[data-part=main-words]")).containsText("Cal Ruiz");
        evening.act("end", "");
        assertThat(evening.act("call", "").statusCode()).isEqualTo(201);
        var floor = object(
                rostrum.get("/api/meetings/" + evening.meeting() + "/floor").body());
        assertThat(floor.getJsonObject("lectern").getJsonObject("speaker").getString("name"))
                .isEqualTo("Cal Ruiz");
        var minutes = rostrum.get("/api/meetings/" + evening.meeting() + "/minutes.html?profile=full")
                .body();
        assertThat(minutes).contains("spoke for the group “Friends of the park”, 3 members");
    }

    private static Page open(JsonObject speaker, String language) {
        var page = browser.window(375, 812, language, OFF);
        page.navigate(rostrum.address() + speaker.getString("page"));
        return page;
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
