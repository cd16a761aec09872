package org.rostrum.proceedings.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;
import org.rostrum.platform.Sha256;

@DisplayName("A published meeting, over HTTP")
class MeetingIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static RunningRostrum rostrum;
    private static String token;

    private String meeting;
    private String hearing;
    private String member;
    private String item;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.start("serve");
        token = RunningRostrum.run(
                        "token",
                        "create",
                        "--role",
                        "clerk",
                        "--data",
                        rostrum.data().toString())
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @BeforeEach
    void publish() throws Exception {
        var now = Instant.now();
        var answer = staff("POST", "/api/meetings", """
                {"title":"Regular meeting","body":"Council","seats":1,"quorum":1,"majority":{"base":"PRESENT",\
                "share":"MORE_THAN_HALF"},"members":[{"name":"Member A","role":"Mayor","presides":true}],\
                "date":"2026-11-24","place":"Hall","zone":"America/New_York","items":[{"number":"4","title":"A text",\
                "summary":"What it is about","hearing":{"rules":{"seconds":120,"arrangement":"IN_TURN_BY_DRAW"},\
                "opens":"%s","closesInclusive":"%s","commitment":"%s","exhibits":[]}}]}""".formatted(
                        now.minusSeconds(60), now.plusSeconds(3600), Sha256.hex("a secret")));
        assertThat(answer.statusCode()).isEqualTo(201);
        var published = object(answer);
        var planned = published.getJsonArray("items").getJsonObject(0);
        meeting = published.getString("meeting");
        item = planned.getString("id");
        hearing = planned.getJsonObject("hearing").getString("id");
        member = published.getJsonArray("members").getJsonObject(0).getString("id");
    }

    @Test
    void is_found_by_the_public() throws Exception {
        assertThat(anyone("GET", "/api/meetings/" + meeting, "").statusCode()).isEqualTo(200);
    }

    @Test
    void takes_a_sign_up_once_however_often_it_is_sent() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = signUp("Ada Marlowe", key);
        var again = signUp("Ada Marlowe", key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(line()).isEqualTo(1);
    }

    @Test
    void keeps_every_one_of_a_rush() throws Exception {
        var all = IntStream.range(0, 60)
                .mapToObj(i ->
                        CLIENT.sendAsync(signUpRequest("Person " + i, "rush-" + i + hearing), BodyHandlers.ofString()))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsOnly(201);
        assertThat(line()).isEqualTo(60);
        assertThat(verified()).isTrue();
    }

    @Test
    void shows_the_way_back_to_a_sign_up_and_lets_it_be_withdrawn() throws Exception {
        var manage = object(signUp("Ada Marlowe", "way-back" + hearing)).getString("manage");
        assertThat(object(anyone("GET", manage, "")).getInt("place")).isZero();
        assertThat(anyone("DELETE", manage, "").statusCode()).isEqualTo(204);
        assertThat(anyone("DELETE", manage, "").statusCode()).isEqualTo(409);
    }

    @Test
    void names_each_wrong_field() throws Exception {
        var answer = anyone("POST", "/api/hearings/" + hearing + "/speakers", "{\"position\":\"MAYBE\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"name\"", "\"field\":\"position\"");
    }

    @Test
    void hears_a_speaker_and_stays_whole() throws Exception {
        signUp("Ada Marlowe", "heard" + hearing);
        openTheHearing();
        assertThat(act("\"act\":\"call\"").statusCode()).isEqualTo(201);
        assertThat(act("\"act\":\"begin\"").statusCode()).isEqualTo(201);
        assertThat(floor().getJsonObject("lectern").getString("state")).isEqualTo("SPEAKING");
        assertThat(act("\"act\":\"end\"").statusCode()).isEqualTo(201);
        assertThat(verified()).isTrue();
    }

    @Test
    void refuses_an_act_on_a_stale_view() throws Exception {
        act("\"act\":\"callToOrder\"");
        var stale = staff("POST", "/api/meetings/" + meeting + "/acts", "{\"act\":\"recess\",\"basis\":1}");
        assertThat(stale.statusCode()).isEqualTo(409);
    }

    @Test
    void names_the_rule_that_refuses() throws Exception {
        var refused = act("\"act\":\"begin\"");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(object(refused).getString("rule")).isNotBlank();
    }

    @Test
    void lets_only_the_clerk_act() throws Exception {
        assertThat(anyone("POST", "/api/meetings/" + meeting + "/acts", "{\"act\":\"callToOrder\",\"basis\":1}")
                        .statusCode())
                .isEqualTo(401);
    }

    private void openTheHearing() throws Exception {
        act("\"act\":\"callToOrder\"");
        act("\"act\":\"rollCall\",\"members\":{\"" + member + "\":\"PRESENT\"}");
        act("\"act\":\"openItem\",\"item\":\"" + item + "\"");
        assertThat(act("\"act\":\"openHearing\",\"hearing\":\"" + hearing + "\"")
                        .statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<String> act(String members) throws Exception {
        return staff(
                "POST",
                "/api/meetings/" + meeting + "/acts",
                "{" + members + ",\"basis\":" + floor().getInt("head") + "}");
    }

    private JsonObject floor() throws Exception {
        return object(anyone("GET", "/api/meetings/" + meeting + "/floor", ""));
    }

    private boolean verified() throws Exception {
        return object(staff("GET", "/api/meetings/" + meeting + "/verify", "")).getBoolean("whole");
    }

    private int line() throws Exception {
        return object(anyone("GET", "/api/hearings/" + hearing + "/order", ""))
                .getJsonArray("line")
                .size();
    }

    private HttpResponse<String> signUp(String name, String key) throws Exception {
        return CLIENT.send(signUpRequest(name, key), BodyHandlers.ofString());
    }

    private HttpRequest signUpRequest(String name, String key) {
        var body = "{\"name\":\"%s\",\"position\":\"FOR\",\"channel\":\"ROOM\"}".formatted(name);
        return request("POST", "/api/hearings/" + hearing + "/speakers", body)
                .header("Idempotency-Key", key)
                .build();
    }

    private static HttpResponse<String> anyone(String method, String path, String body) throws Exception {
        return CLIENT.send(request(method, path, body).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> staff(String method, String path, String body) throws Exception {
        return CLIENT.send(
                request(method, path, body)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(rostrum.address().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private static JsonObject object(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
