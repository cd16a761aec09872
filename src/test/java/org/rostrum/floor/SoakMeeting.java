package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rostrum.RunningRostrum;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.EntryJson;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;

/** The meeting of {@link SoakIT} at the server, asked and told over HTTP until it answers. */
record SoakMeeting(URI server, String token, String meeting, HttpClient client, SoakClock clock) {
    static final String MEMBER = "0000000000100";
    static final String OTHER_MEMBER = "0000000000101";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRIES = 900;

    /** Publishes a meeting with a hearing, signs everyone up and opens it; at a server whose clock is the real one. */
    static SoakMeeting publish(RunningRostrum rostrum, int speakers) throws Exception {
        return publish(rostrum, speakers, SoakClock.REAL);
    }

    static SoakMeeting publish(RunningRostrum rostrum, int speakers, SoakClock clock) throws Exception {
        var token = rostrum.card().getJsonObject("clerk").getString("token");
        var fresh = new SoakMeeting(rostrum.address(), token, "", HttpClient.newHttpClient(), clock);
        var now = clock.shown(Instant.now());
        var made = SoakIT.object(fresh.post("/api/meetings", """
                        {"title":"Long meeting","body":"Council","seats":2,"quorum":1,
                        "majority":{"base":"PRESENT","share":"MORE_THAN_HALF"},
                        "members":[{"id":"%s","name":"Member A","role":"Mayor","presides":true},
                        {"id":"%s","name":"Member B","role":"Member"}],
                        "date":"%s","place":"Hall","zone":"UTC",
                        "items":[{"number":"1","title":"A text","summary":"What it is about","hearing":{
                        "rules":{"seconds":60,"arrangement":"IN_TURN"},"opens":"%s","closesInclusive":"%s","exhibits":[]}}]}
                        """.formatted(
                                MEMBER,
                                OTHER_MEMBER,
                                LocalDate.ofInstant(now, ZoneOffset.UTC),
                                now.minusSeconds(60),
                                now.plusSeconds((9L + speakers / 10) * clock.rate())))
                .body());
        var item = made.getJsonArray("items").getJsonObject(0);
        var hearing = item.getJsonObject("hearing").getString("id");
        for (int at = 0; at < speakers; at++) {
            var signedUp = fresh.post(
                    "/api/hearings/" + hearing + "/speakers",
                    "{\"name\":\"Speaker %d\",\"position\":\"%s\",\"channel\":\"ROOM\"}"
                            .formatted(at, at % 3 == 0 ? "AGAINST" : "FOR"));
            assertThat(signedUp.statusCode()).isEqualTo(201);
        }
        var meeting = new SoakMeeting(rostrum.address(), token, made.getString("id"), fresh.client(), clock);
        for (var act : List.of(
                "\"act\":\"callToOrder\"",
                "\"act\":\"rollCall\",\"members\":{\"" + MEMBER + "\":\"PRESENT\",\"" + OTHER_MEMBER
                        + "\":\"PRESENT\"}",
                "\"act\":\"openItem\",\"item\":\"" + item.getString("id") + "\"",
                "\"act\":\"openHearing\",\"hearing\":\"" + hearing + "\"")) {
            var answer = meeting.act(
                    "{%s,\"basis\":%d}".formatted(act, meeting.floor().getInt("head")));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        return meeting;
    }

    /** The same meeting, asked and told over another line. */
    SoakMeeting over(URI line) {
        return new SoakMeeting(line, token, meeting, client, clock);
    }

    URI live() {
        return URI.create("ws://" + server.getAuthority() + "/live/meetings/" + meeting);
    }

    JsonObject floor() throws Exception {
        return SoakIT.object(untilAnswered("/floor"));
    }

    HttpResponse<String> act(String body) throws IOException, InterruptedException {
        return post("/api/meetings/" + meeting + "/acts", body);
    }

    /** The reasons of all entries, by which the clerks know their acts. */
    List<String> reasons() throws Exception {
        return entries().stream()
                .flatMap(entry -> entry.reason().map(Words::text).stream())
                .toList();
    }

    /** What everyone is shown is the fold of the journal, to the second, and the chain is whole. */
    JsonObject requireTheFold() throws Exception {
        for (int left = TRIES; ; left--) {
            var before = Instant.now();
            var floor = floor();
            var after = Instant.now();
            var entries = entries();
            if (entries.getLast().sequence() == floor.getInt("head") || left == 0) {
                var standing = Standing.of(Id.parse(meeting), entries);
                clock.requireBetween(before, after, Instant.parse(floor.getString("now")));
                assertThat(floor).isEqualTo(fold(standing, floor));
                assertThat(SoakIT.object(untilAnswered("/verify")).getBoolean("whole"))
                        .isTrue();
                return floor;
            }
        }
    }

    /**
     * The journal still has what was shown before: the same people with the same time spent, to the second, by the entries up
     * to the head that was told then.
     */
    void requireStillTrue(Collection<JsonObject> told) throws Exception {
        var entries = entries();
        for (var floor : told) {
            assertThat(entries.size()).as("entries that were told of").isGreaterThanOrEqualTo(floor.getInt("head"));
            var then = Standing.of(Id.parse(meeting), entries.subList(0, floor.getInt("head")));
            assertThat(fold(then, floor)).isEqualTo(floor);
        }
    }

    private static JsonObject fold(Standing standing, JsonObject floor) {
        return new FloorView(standing, Instant.parse(floor.getString("now")), floor.getInt("rate")).json();
    }

    private List<Entry> entries() throws Exception {
        return SoakIT.object(untilAnswered("/export")).getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                .map(entry -> EntryJson.read(Fields.of(entry)))
                .toList();
    }

    private String untilAnswered(String path) throws InterruptedException {
        for (int left = TRIES; left > 0; left--) {
            try {
                var answer =
                        client.send(request("/api/meetings/" + meeting + path).build(), BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            } catch (IOException away) {
                // It is being started again.
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("The server did not come back.");
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }
}
