package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
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
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static String meeting;
    private static String item;
    private static String hearing;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.start("demo");
        browser = Browser.start();
        var made = object(send("POST", "/api/meetings", """
                {"title":"An evening","body":"City Council","date":"2099-01-02","place":"City Hall","zone":"America/New_York",
                 "seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},"members":[],
                 "items":[{"number":"1","title":"The park at night","summary":"Shall it be open?",
                  "hearing":{"rules":{"seconds":120,"arrangement":"AS_SIGNED_UP","groups":{"seconds":300,"members":3}},
                   "opens":"2018-01-01T00:00:00Z","closesInclusive":"2099-01-01T00:00:00Z","exhibits":[]}}]}""").body());
        meeting = made.getString("id");
        item = made.getJsonArray("items").getJsonObject(0).getString("id");
        hearing = made.getJsonArray("items")
                .getJsonObject(0)
                .getJsonObject("hearing")
                .getString("id");
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
        var other = signUp("Cal Ruiz", "AGAINST", "");
        assertThat(signUp("Dee Park", "AGAINST", ",\"group\":\"" + code + "\"").statusCode())
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

    private static Page founded() {
        var page = browser.window(375, 812, "en-US", OFF);
        page.navigate(rostrum.address() + "/hearings/" + hearing + "/sign-up");
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
        var answer = object(signUp(name, "FOR", ",\"group\":\"" + code + "\"").body());
        var held = object(
                send("GET", "/api/speakers/" + answer.getString("key"), "").body());
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
        page.navigate(rostrum.address() + "/hearings/" + hearing);
        assertThat(page.locator("#order")).containsText("Speaks for the group “Friends of the park”, 3 members");
        good(page, "hearing-group-1280");
    }

    private static void evening() throws Exception {
        act("callToOrder", "");
        act("openItem", ",\"item\":\"%s\"".formatted(item));
        act("openHearing", ",\"hearing\":\"%s\"".formatted(hearing));
        act("call", "");
        act("begin", "");
        var desk = browser.laptop();
        Browser.signIn(desk, rostrum, "/clerk/meetings/" + meeting + "/floor");
        assertThat(desk.locator("[data-part=say]")).containsText("for “Friends of the park”, 3 members");
        assertThat(desk.locator("[data-part=allotted]")).containsText("5:00");
        assertThat(desk.locator("[data-act=pause]")).isEnabled();
        Browser.picture(desk, "floor-group-1280");
        assertThat(desk.locator("[data-part=main-words]")).containsText("Cal Ruiz");
        act("end", "");
        assertThat(act("call", "").statusCode()).isEqualTo(201);
        var floor = object(rostrum.get("/api/meetings/" + meeting + "/floor").body());
        assertThat(floor.getJsonObject("lectern").getJsonObject("speaker").getString("name"))
                .isEqualTo("Cal Ruiz");
        var minutes = rostrum.get("/api/meetings/" + meeting + "/minutes.html?profile=full")
                .body();
        assertThat(minutes).contains("spoke for the group “Friends of the park”, 3 members");
    }

    private static HttpResponse<String> act(String act, String more) throws Exception {
        int head = object(rostrum.get("/api/meetings/" + meeting + "/floor").body())
                .getInt("head");
        return send(
                "POST",
                "/api/meetings/" + meeting + "/acts",
                "{\"act\":\"%s\",\"basis\":%d%s}".formatted(act, head, more));
    }

    private static HttpResponse<String> signUp(String name, String position, String more) throws Exception {
        var sent = "{\"name\":\"%s\",\"position\":\"%s\"%s}".formatted(name, position, more);
        return send("POST", "/api/hearings/" + hearing + "/speakers", sent);
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

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        var token = rostrum.card().getJsonObject("clerk").getString("token");
        return CLIENT.send(
                HttpRequest.newBuilder(rostrum.address().resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
