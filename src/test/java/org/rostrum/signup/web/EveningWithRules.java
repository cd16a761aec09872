package org.rostrum.signup.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.rostrum.RunningRostrum;
import org.rostrum.order.Arrangement;

/** A meeting that was published with one hearing under some rules; what is asked of it is asked by the clerk's token. */
public record EveningWithRules(RunningRostrum rostrum, String meeting, String item, String hearing) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Publishes one; two minutes for each, as signed up, and what the rules say besides. */
    public static EveningWithRules publish(RunningRostrum rostrum, String rules) throws Exception {
        return publish(rostrum, "City Council", rules);
    }

    /** Publishes one of some body. */
    static EveningWithRules publish(RunningRostrum rostrum, String body, String rules) throws Exception {
        return publish(rostrum, body, rules, "2018-01-01T00:00:00Z", "2099-01-01T00:00:00Z");
    }

    /** The same with another time for signing up. */
    public static EveningWithRules publish(RunningRostrum rostrum, String rules, String opens, String closesInclusive)
            throws Exception {
        return publish(rostrum, "City Council", rules, opens, closesInclusive);
    }

    /** The same where the order is drawn, by the secret of this hash. */
    static EveningWithRules publishDrawn(RunningRostrum rostrum, String rules, String commitment) throws Exception {
        return publishDrawn(rostrum, Arrangement.BY_DRAW, rules, commitment);
    }

    /** The same where sides may take turns as well. */
    static EveningWithRules publishDrawn(
            RunningRostrum rostrum, Arrangement arrangement, String rules, String commitment) throws Exception {
        return publish(
                rostrum,
                "City Council",
                "\"arrangement\":\"%s\",%s".formatted(arrangement, rules),
                "2018-01-01T00:00:00Z",
                "2099-01-01T00:00:00Z",
                "\"commitment\":\"%s\",".formatted(commitment));
    }

    private static EveningWithRules publish(
            RunningRostrum rostrum, String body, String rules, String opens, String closesInclusive) throws Exception {
        var signedUp = "\"arrangement\":\"AS_SIGNED_UP\"," + rules;
        return publish(rostrum, body, signedUp, opens, closesInclusive, "");
    }

    private static EveningWithRules publish(
            RunningRostrum rostrum, String body, String rules, String opens, String closesInclusive, String more)
            throws Exception {
        var plan = """
                {"title":"An evening","body":"%s","date":"2099-01-02","place":"City Hall","zone":"America/New_York",
                 "seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},"members":[],
                 "items":[{"number":"1","title":"The park at night","summary":"Shall it be open?",
                  "hearing":{"rules":{"seconds":120,%s},
                   "opens":"%s","closesInclusive":"%s",%s"exhibits":[]}}]}""".formatted(body, rules, opens, closesInclusive, more);
        return ofPlan(rostrum, plan);
    }

    /** Does an act, with more of its fields. */
    public HttpResponse<String> act(String act, String more) throws Exception {
        int head = object(rostrum.get("/api/meetings/" + meeting + "/floor").body())
                .getInt("head");
        return send(
                rostrum,
                "/api/meetings/" + meeting + "/acts",
                "{\"act\":\"%s\",\"basis\":%d%s}".formatted(act, head, more));
    }

    /** Does an act that nothing is in the way of. */
    void done(String act, String more) throws Exception {
        var answer = act(act, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** Calls someone who waits. */
    void call(JsonObject speaker) throws Exception {
        done("call", ",\"speaker\":\"%s\"".formatted(speaker.getString("id")));
    }

    /** Hears someone out who waits. */
    void hear(JsonObject speaker) throws Exception {
        call(speaker);
        done("begin", "");
        done("end", "");
    }

    /** Publishes a meeting of any plan; its first item is the one with a hearing. */
    public static EveningWithRules ofPlan(RunningRostrum rostrum, String plan) throws Exception {
        var made = object(send(rostrum, "/api/meetings", plan).body());
        var item = made.getJsonArray("items").getJsonObject(0);
        return new EveningWithRules(
                rostrum,
                made.getString("id"),
                item.getString("id"),
                item.getJsonObject("hearing").getString("id"));
    }

    /** Comes to the point at which someone can be called. */
    public void open() throws Exception {
        act("callToOrder", "");
        act("openItem", ",\"item\":\"%s\"".formatted(item));
        assertThat(act("openHearing", ",\"hearing\":\"%s\"".formatted(hearing)).statusCode())
                .isEqualTo(201);
    }

    /** Signs someone up, with more of the fields. */
    public HttpResponse<String> signUp(String name, String position, String more) throws Exception {
        return send(
                rostrum,
                "/api/hearings/" + hearing + "/speakers",
                "{\"name\":\"%s\",\"position\":\"%s\"%s}".formatted(name, position, more));
    }

    /** Signs someone up as a resident does, whom the rules bind. */
    public HttpResponse<String> signUpAsResident(String name, String more) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(rostrum.address().resolve("/api/hearings/" + hearing + "/speakers"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"name\":\"%s\",\"position\":\"FOR\"%s}".formatted(name, more)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Signs someone up whom nothing is in the way of. */
    public JsonObject signUp(String name, String position) throws Exception {
        return object(signUp(name, position, "").body());
    }

    /** Hands the statements that wait to the body. */
    HttpResponse<String> deliver() throws Exception {
        return send(rostrum, "/api/hearings/" + hearing + "/statements/delivery", "{}");
    }

    /** Has someone come who signed up. */
    void checkIn(JsonObject speaker) throws Exception {
        done("checkIn", ",\"speaker\":\"%s\"".formatted(speaker.getString("id")));
    }

    /** Takes a sign-up back by its private link. */
    void withdraw(JsonObject speaker) throws Exception {
        var link = rostrum.address().resolve("/api/speakers/" + speaker.getString("key"));
        CLIENT.send(HttpRequest.newBuilder(link).DELETE().build(), HttpResponse.BodyHandlers.discarding());
    }

    public static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** Asks for something with the clerk's token. */
    String read(String path) throws Exception {
        var token = rostrum.card().getJsonObject("clerk").getString("token");
        return CLIENT.send(
                        HttpRequest.newBuilder(rostrum.address().resolve(path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Sends something with the clerk's token. */
    public static HttpResponse<String> send(RunningRostrum rostrum, String path, String body) throws Exception {
        var token = rostrum.card().getJsonObject("clerk").getString("token");
        return CLIENT.send(
                HttpRequest.newBuilder(rostrum.address().resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
