package org.rostrum.proceedings.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
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
        rostrum = RunningRostrum.shared();
        token = rostrum.card().getJsonObject("clerk").getString("token");
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
    void lets_a_sign_up_be_changed_and_counts_the_latest_position() throws Exception {
        var manage = object(signUp("Ada Marlowe", "changed" + hearing)).getString("manage");
        var changed = anyone("PATCH", manage, """
                {"name":"Ada Quill","position":"AGAINST","organisation":"Neighbors","interpreter":"CONSECUTIVE",\
                "resident":true,"email":"ada@example.org"}""");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(object(changed))
                .containsEntry("name", Json.createValue("Ada Quill"))
                .containsEntry("position", Json.createValue("AGAINST"))
                .containsEntry("resident", JsonValue.TRUE)
                .containsEntry("seconds", Json.createValue(240));
        assertThat(counts("FOR")).isZero();
        assertThat(counts("AGAINST")).isEqualTo(1);
        assertThat(verified()).isTrue();
    }

    @Test
    void takes_out_of_a_sign_up_what_is_null_and_leaves_the_rest() throws Exception {
        var manage = object(signUp("Ada Marlowe", "cleared" + hearing)).getString("manage");
        anyone("PATCH", manage, "{\"organisation\":\"Neighbors\",\"needs\":\"A ramp.\"}");
        var cleared = object(anyone("PATCH", manage, "{\"organisation\":null}"));
        assertThat(cleared.isNull("organisation")).isTrue();
        assertThat(cleared.getString("needs")).isEqualTo("A ramp.");
        assertThat(anyone("PATCH", manage, "{\"name\":null}").body()).contains("\"field\":\"name\"");
        assertThat(anyone("PATCH", manage, "{\"reference\":\"AAA-AAA\"}").body())
                .contains("\"field\":\"reference\"");
    }

    @Test
    void changes_no_sign_up_whose_speaker_was_called() throws Exception {
        var manage = object(signUp("Ada Marlowe", "called" + hearing)).getString("manage");
        openTheHearing();
        act("\"act\":\"call\"");
        assertThat(anyone("PATCH", manage, "{\"position\":\"AGAINST\"}").statusCode())
                .isEqualTo(409);
        assertThat(anyone("PATCH", manage, "{\"needs\":\"Water.\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void warns_the_clerk_where_a_resident_would_have_been_refused() throws Exception {
        signUp("Ada Marlowe", "warned" + hearing);
        openTheHearing();
        act("\"act\":\"closeLine\"");
        var body = "{\"name\":\"Ben Quill\",\"position\":\"FOR\"}";
        var path = "/api/hearings/" + hearing + "/speakers";
        assertThat(anyone("POST", path, body).statusCode()).isEqualTo(422);
        var entered = staff("POST", path, body);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        assertThat(object(entered).getJsonArray("warnings")).hasSize(1);
    }

    @Test
    void names_what_a_sign_up_does_not_have() throws Exception {
        var answer = anyone(
                "POST",
                "/api/hearings/" + hearing + "/speakers",
                "{\"name\":\"Ada\",\"position\":\"FOR\",\"organization\":\"Neighbors\"}");
        assertThat(object(answer).getJsonArray("ignored").getString(0)).isEqualTo("organization");
    }

    @Test
    void says_which_acts_are_possible_with_which_values() throws Exception {
        assertThat(possible("callToOrder")).isTrue();
        assertThat(possible("openItem")).isFalse();
        openTheHearing();
        assertThat(possible("callToOrder")).isFalse();
        assertThat(possible("motion")).isTrue();
        assertThat(listed("depart")
                        .getJsonArray("fields")
                        .getJsonObject(0)
                        .getJsonArray("choices")
                        .getString(0))
                .isEqualTo(member);
        assertThat(listed("begin").getString("why")).isNotBlank();
    }

    @Test
    void keeps_the_words_that_were_taken_out_from_everyone() throws Exception {
        var manage = object(signUp("Zyzzyva Qwark", "redacted" + hearing)).getString("manage");
        openTheHearing();
        act("\"act\":\"call\"");
        act("\"act\":\"begin\"");
        act("\"act\":\"note\",\"words\":\"Zyzzyva said something.\"");
        var note = floor().getInt("head");
        assertThat(act("\"act\":\"redact\",\"entry\":2,\"why\":\"By law.\"").statusCode())
                .isEqualTo(201);
        assertThat(act("\"act\":\"redact\",\"entry\":" + note + ",\"why\":\"By law.\"")
                        .statusCode())
                .isEqualTo(201);
        var at = "/api/meetings/" + meeting;
        for (var address : List.of(
                at,
                at + "/floor",
                at + "/record",
                at + "/proceedings",
                at + "/export",
                at + "/minutes.json",
                at + "/minutes.html",
                "/api/hearings/" + hearing,
                "/api/hearings/" + hearing + "/order",
                "/hearings/" + hearing,
                "/meetings/" + meeting + "/minutes",
                manage)) {
            var answer = staff("GET", address, "");
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).as(address).doesNotContain("Zyzzyva", "Qwark");
        }
        var changed = anyone("PATCH", manage, "{\"position\":\"AGAINST\"}");
        assertThat(changed.statusCode()).isEqualTo(400);
        assertThat(changed.body()).contains("\"field\":\"name\"");
        assertThat(verified()).isTrue();
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

    private int counts(String position) throws Exception {
        return object(anyone("GET", "/api/hearings/" + hearing, ""))
                .getJsonObject("counts")
                .getJsonObject(position)
                .getInt("unconfirmed");
    }

    private boolean possible(String act) throws Exception {
        return listed(act).getBoolean("possible");
    }

    private JsonObject listed(String act) throws Exception {
        return object(staff("GET", "/api/meetings/" + meeting + "/acts", ""))
                .getJsonArray("acts")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("act").equals(act))
                .findFirst()
                .orElseThrow();
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
