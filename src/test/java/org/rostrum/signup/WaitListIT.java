package org.rostrum.signup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.MailServer;
import org.rostrum.RunningRostrum;

@DisplayName("A rush for the last places")
class WaitListIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static MailServer mails;
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        mails = MailServer.shared();
        rostrum = RunningRostrum.sharedThatSends();
        browser = Browser.start();
        token = rostrum.card().getJsonObject("clerk").getString("token");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void of_200_at_once_50_speak_and_150_are_told_of_the_wait_list() throws Exception {
        var hearing = publish("\"cap\":50", "2099-01-01T00:00:00Z");
        var answers = rush(hearing, 200, at -> "");
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(answer -> object(answer.body())).filter(one -> one.isNull("waitListed")))
                .hasSize(50);
        var order = order(hearing);
        assertThat(order.getJsonArray("line")).hasSize(50);
        assertThat(order.getJsonArray("waiting")).hasSize(150);
    }

    @Test
    void a_cap_without_a_wait_list_turns_the_others_away() throws Exception {
        var hearing = publish("\"cap\":5,\"overCap\":\"REFUSED\"", "2099-01-01T00:00:00Z");
        var answers = rush(hearing, 20, at -> "");
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 422))
                .hasSize(15);
        assertThat(order(hearing).getJsonArray("line")).hasSize(5);
    }

    @Test
    void of_200_at_once_each_position_has_its_own_20_places() throws Exception {
        var hearing = publish("\"cap\":50,\"capPerSide\":20", "2099-01-01T00:00:00Z");
        var answers = rush(hearing, 200, at -> at % 2 == 0 ? "" : ",\"position\":\"AGAINST\"");
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        var order = order(hearing);
        for (var side : List.of("FOR", "AGAINST")) {
            assertThat(order.getJsonArray("line").getValuesAs(JsonObject.class))
                    .filteredOn(one -> one.getString("position").equals(side))
                    .hasSize(20);
        }
        assertThat(order.getJsonArray("waiting")).hasSize(160);
        assertThat(answers.stream().map(answer -> object(answer.body())).filter(one -> one.isNull("waitListed")))
                .hasSize(40);
    }

    @Test
    void one_position_may_be_full_while_others_have_places() throws Exception {
        var hearing = publish("\"capPerSide\":1,\"overCap\":\"REFUSED\"", "2099-01-01T00:00:00Z");
        rush(hearing, 1, at -> "");
        var answer = signUp(hearing, "Second Come", "").join();
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(object(answer.body()).getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("position");
        var page = browser.phone(OFF);
        page.navigate(rostrum.address() + "/hearings/" + hearing);
        good(page, "hearing-side-full-375");
        page.navigate(rostrum.address() + "/hearings/" + hearing + "/sign-up");
        page.fill("#name", "Second Come");
        page.check("input[value=FOR]");
        page.click("#send");
        assertThat(page.locator("#position-error")).containsText("Every place to speak with this position is taken.");
        assertThat(page.locator("#name")).hasValue("Second Come");
        good(page, "sign-up-side-full-375");
        page.check("input[value=AGAINST]");
        page.click("#send");
        assertThat(page.locator("h1")).hasText("You are signed up, Second Come");
        refusedToComeOver(page.url(), hearing);
        var spanish = browser.window(375, 812, "es-MX", OFF);
        spanish.navigate(rostrum.address() + "/hearings/" + hearing + "/sign-up");
        good(spanish, "sign-up-side-full-375-es");
    }

    private static void refusedToComeOver(String place, String hearing) throws Exception {
        var key = place.substring(place.lastIndexOf('/') + 1);
        var answer =
                send("PATCH", "/api/speakers/" + key, "{\"position\":\"FOR\"}").join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(order(hearing).getJsonArray("waiting")).isEmpty();
    }

    @Test
    void who_moves_up_is_told_by_mail_and_at_her_place() throws Exception {
        var hearing = publish("\"cap\":1", "2099-01-01T00:00:00Z");
        var first = object(signUp(hearing, "First Come", "").join().body());
        var page = browser.phone(OFF);
        page.navigate(rostrum.address() + "/hearings/" + hearing + "/sign-up");
        good(page, "sign-up-wait-list-375");
        page.fill("#name", "Second Come");
        page.fill("#email", "second@example.org");
        page.check("input[value=FOR]");
        page.click("#send");
        assertThat(page.locator("h1")).hasText("You are on the wait list, Second Come");
        good(page, "place-wait-listed-375");
        assertThat(mails.await("second@example.org", 1).getFirst().text()).contains("You are on the wait list");
        send("DELETE", "/api/speakers/" + first.getString("key"), "").join();
        assertThat(mails.await("second@example.org", 2).getLast().subject()).startsWith("You have a place: ");
        page.reload();
        assertThat(page.locator("h1")).hasText("You are signed up, Second Come");
    }

    @Test
    void a_higher_cap_lets_several_move_up() throws Exception {
        var hearing = publish("\"cap\":2", "2099-01-01T00:00:00Z");
        rush(hearing, 6, at -> ",\"email\":\"up%d@example.org\"".formatted(at));
        var meeting = object(rostrum.get("/api/hearings/" + hearing).body()).getString("meeting");
        int head = object(rostrum.get("/api/meetings/" + meeting + "/floor").body())
                .getInt("head");
        var answer = send("POST", "/api/meetings/" + meeting + "/acts", adopt(hearing, head))
                .join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(order(hearing).getJsonArray("line")).hasSize(4);
    }

    @Test
    void the_deadline_holds_for_everyone_who_comes_after_it() throws Exception {
        var closes = Instant.now().plusSeconds(3);
        var hearing = publish("\"cap\":1000", closes.toString());
        while (Instant.now().isBefore(closes.plusSeconds(1))) {
            rush(hearing, 20, at -> "");
        }
        var late = rush(hearing, 5, at -> "");
        assertThat(late).allMatch(answer -> answer.statusCode() == 422);
        assertThat(order(hearing).getJsonArray("line")).isNotEmpty();
    }

    private static String adopt(String hearing, int basis) {
        return """
                {"act":"adoptRules","basis":%d,"hearing":"%s","by":"Motion of the evening",
                 "rules":{"seconds":60,"arrangement":"AS_SIGNED_UP","cap":4}}""".formatted(basis, hearing);
    }

    private static String publish(String cap, String closes) throws Exception {
        var answer = send("POST", "/api/meetings", plan(cap, closes)).join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return object(answer.body())
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonObject("hearing")
                .getString("id");
    }

    private static String plan(String cap, String closes) {
        return """
                {"title":"A rush","body":"City Council","date":"2099-01-02","place":"City Hall","zone":"America/New_York",
                 "seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},"members":[],
                 "items":[{"number":"1","title":"Many want to speak","summary":"Why not?",
                  "hearing":{"rules":{"seconds":120,"arrangement":"AS_SIGNED_UP",%s},
                   "opens":"2018-01-01T00:00:00Z","closesInclusive":"%s","exhibits":[]}}]}""".formatted(cap, closes);
    }

    private static List<HttpResponse<String>> rush(String hearing, int many, Function<Integer, String> more) {
        var answers = IntStream.range(0, many)
                .mapToObj(at -> signUp(hearing, "Resident " + at, more.apply(at)))
                .toList();
        return answers.stream()
                .map(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join())
                .toList();
    }

    private static CompletableFuture<HttpResponse<String>> signUp(String hearing, String name, String more) {
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(rostrum.address().resolve("/api/hearings/" + hearing + "/speakers"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"%s\"%s%s}"
                                .formatted(name, more.contains("position") ? "" : ",\"position\":\"FOR\"", more)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static CompletableFuture<HttpResponse<String>> send(String method, String path, String body) {
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(rostrum.address().resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject order(String hearing) throws Exception {
        return object(rostrum.get("/api/hearings/" + hearing + "/order").body());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static void good(com.microsoft.playwright.Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
