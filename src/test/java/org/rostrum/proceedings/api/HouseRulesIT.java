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
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;

@DisplayName("The rules of order of a body, over HTTP")
class HouseRulesIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String MAJORITY = "\"majority\":{\"base\":\"PRESENT\",\"share\":\"TWO_THIRDS\"}";
    private static final String PROCEDURE = "\"procedure\":{\"elsewhereVotes\":false}";
    private static RunningRostrum rostrum;
    private static String token;

    private String name;
    private JsonObject body;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.shared();
        token = rostrum.card().getJsonObject("clerk").getString("token");
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @BeforeEach
    void establish() throws Exception {
        name = "Board " + UUID.randomUUID();
        body = object(send("POST", "/api/bodies", body(",\"rules\":{" + PROCEDURE + "," + MAJORITY + "}"), 201));
    }

    @Test
    void are_told_of_a_new_body_and_to_everyone() throws Exception {
        assertThat(body.getJsonObject("rules").getJsonObject("majority").getString("share"))
                .isEqualTo("TWO_THIRDS");
        assertThat(object(rostrum.get(address()))).isEqualTo(body.getJsonObject("rules"));
    }

    @Test
    void are_as_usual_where_a_new_body_says_nothing() throws Exception {
        var plain = object(send("POST", "/api/bodies", body(""), 201)).getJsonObject("rules");
        assertThat(plain.getJsonObject("majority").getString("base")).isEqualTo("VOTING");
        assertThat(plain.containsKey("procedure")).isFalse();
    }

    @Test
    void are_those_of_a_meeting_that_says_nothing_else() throws Exception {
        var plan = publish("");
        assertThat(plan.getJsonObject("majority").getString("base")).isEqualTo("PRESENT");
        assertThat(plan.getJsonObject("procedure").getBoolean("elsewhereVotes")).isFalse();
    }

    @Test
    void give_way_to_what_a_meeting_says_itself() throws Exception {
        var plan = publish(",\"majority\":{\"base\":\"SEATS\",\"share\":\"MORE_THAN_HALF\"},\"procedure\":{}");
        assertThat(plan.getJsonObject("majority").getString("base")).isEqualTo("SEATS");
        assertThat(plan.getJsonObject("procedure")).isEmpty();
    }

    @Test
    void change_for_the_next_meeting_and_not_for_the_one_before() throws Exception {
        var before = publish("");
        send("PUT", address(), "{\"majority\":{\"base\":\"SEATS\",\"share\":\"MORE_THAN_HALF\"}}", 200);
        assertThat(publish("").getJsonObject("majority").getString("base")).isEqualTo("SEATS");
        var kept = object(rostrum.get("/api/meetings/" + before.getString("meeting")));
        assertThat(kept.getJsonObject("majority").getString("base")).isEqualTo("PRESENT");
    }

    @Test
    void make_an_aye_of_who_does_not_vote_where_they_say_so() throws Exception {
        send("PUT", address(), "{\"procedure\":{\"silenceIsAye\":true}}", 200);
        var plan = publish("");
        var meeting = plan.getString("meeting");
        var member = plan.getJsonArray("members").getJsonObject(0).getString("id");
        var other = plan.getJsonArray("members").getJsonObject(1).getString("id");
        act(meeting, "callToOrder", "");
        act(meeting, "rollCall", ",\"members\":{\"%s\":\"PRESENT\",\"%s\":\"PRESENT\"}".formatted(member, other));
        act(
                meeting,
                "openItem",
                ",\"item\":\"%s\""
                        .formatted(plan.getJsonArray("items").getJsonObject(0).getString("id")));
        act(meeting, "motion", ",\"text\":\"Plant trees\",\"mover\":\"%s\"".formatted(member));
        act(meeting, "second", ",\"member\":\"%s\"".formatted(other));
        act(
                meeting,
                "vote",
                ",\"method\":\"ROLL_CALL\",\"ballots\":{\"%s\":\"AYE\",\"%s\":\"NOT_VOTING\"}"
                        .formatted(member, other));
        var motion = object(rostrum.get("/api/meetings/" + meeting + "/floor")).getJsonObject("motion");
        assertThat(motion.getInt("ayes")).isEqualTo(2);
        act(meeting, "declare", ",\"result\":\"CARRIED\"");
        assertThat(rostrum.get("/api/meetings/" + meeting + "/minutes.html?profile=full")
                        .body())
                .contains("Counted as an aye by rule, not having voted: Member B.");
        assertThat(rostrum.get("/api/meetings/" + meeting + "/ballots.csv").body())
                .contains(",counts_as", ",NOT_VOTING,CARRIED,CARRIED,AYE");
    }

    @Test
    void are_those_of_one_where_several_save_in_the_same_moment() throws Exception {
        for (int round = 0; round < 5; round++) {
            name = "Board " + UUID.randomUUID();
            body = object(send("POST", "/api/bodies", body(""), 201));
            for (int time = 0; time < 2; time++) {
                var answers = Stream.of("SEATS", "PRESENT", "VOTING", "NOT_EXCUSED")
                        .map(base -> CLIENT.sendAsync(
                                request(
                                        "PUT",
                                        address(),
                                        "{\"majority\":{\"base\":\"%s\",\"share\":\"TWO_THIRDS\"}}".formatted(base)),
                                BodyHandlers.ofString()))
                        .toList();
                assertThat(answers)
                        .extracting(answer -> answer.join().statusCode())
                        .contains(200)
                        .allMatch(status -> status == 200 || status == 409);
            }
        }
    }

    private static void act(String meeting, String act, String more) throws Exception {
        int head = object(rostrum.get("/api/meetings/" + meeting + "/floor")).getInt("head");
        send(
                "POST",
                "/api/meetings/" + meeting + "/acts",
                "{\"act\":\"%s\",\"basis\":%d%s}".formatted(act, head, more),
                201);
    }

    @Test
    void are_refused_by_the_name_of_the_field() throws Exception {
        var base = "{\"majority\":{\"base\":\"NOBODY\",\"share\":\"TWO_THIRDS\"}}";
        assertThat(send("PUT", address(), base, 400).body()).contains("majority.base");
        assertThat(send("PUT", address(), "{\"votes\":1}", 400).body()).contains("votes");
        assertThat(send("POST", "/api/bodies", body(",\"rules\":" + base), 400).body())
                .contains("rules.majority.base");
        assertThat(send("POST", "/api/bodies", body(",\"rules\":7"), 400).body())
                .contains("rules");
        send("PUT", "/api/bodies/0000000000001/rules", "{}", 404);
    }

    private String body(String more) {
        return "{\"name\":\"%s\",\"timeZone\":\"America/New_York\",\"seats\":[{\"title\":\"Mayor\",\"member\":\"Member A\"}]%s}"
                .formatted(name, more);
    }

    private JsonObject publish(String more) throws Exception {
        return object(send("POST", "/api/meetings", """
                {"title":"Regular meeting","body":"%s","seats":2,"quorum":1,"members":[{"name":"Member A","role":"Mayor",\
                "presides":true},{"name":"Member B","role":"Ward 1"}],"date":"2026-11-24","place":"Hall","zone":"America/New_York","items":[{"number":"1",\
                "title":"Parks","summary":"Trees"}]%s}""".formatted(name, more), 201));
    }

    private String address() {
        return "/api/bodies/" + body.getString("id") + "/rules";
    }

    private static HttpResponse<String> send(String method, String path, String json, int status) throws Exception {
        var answer = CLIENT.send(request(method, path, json), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static HttpRequest request(String method, String path, String json) {
        return HttpRequest.newBuilder(rostrum.address().resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString(json))
                .build();
    }

    private static JsonObject object(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
