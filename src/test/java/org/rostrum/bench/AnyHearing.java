package org.rostrum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.rostrum.order.Draw;

/** A hearing that was published for a measurement and takes sign-ups, and the meeting it is held in. */
record AnyHearing(String address, String meeting, String hearing) {
    static AnyHearing publish(Started rostrum, Path data) throws IOException {
        var token = field(Files.readString(data.resolve("demo.json")), "token");
        var now = Instant.now();
        var answer = Load.ask(
                "POST",
                rostrum.address() + "/api/meetings",
                """
                {"title":"Regular meeting","body":"Council","seats":1,"quorum":1,
                "majority":{"base":"PRESENT","share":"MORE_THAN_HALF"},
                "members":[{"name":"Member A","role":"Mayor","presides":true}],
                "date":"2026-11-24","place":"Hall","zone":"America/New_York",
                "items":[{"number":"4","title":"A text","summary":"What it is about","hearing":{
                "rules":{"seconds":120,"arrangement":"IN_TURN_BY_DRAW"},
                "opens":"%s","closesInclusive":"%s","commitment":"%s","exhibits":[]}}]}
                """.formatted(now.minusSeconds(60), now.plus(Duration.ofDays(1)), new Draw("a secret").commitment()),
                "Authorization",
                "Bearer " + token);
        var hearing = answer.substring(answer.indexOf("\"hearing\""));
        return new AnyHearing(rostrum.address(), field(answer, "meeting"), field(hearing, "id"));
    }

    /** Signs up someone whom nobody else has the key of. */
    void signUp(Wire wire, String key) throws IOException {
        require(
                201,
                wire.post(
                        speakers(),
                        key,
                        "{\"name\":\"Speaker " + key + "\",\"position\":\"FOR\",\"channel\":\"ROOM\"}"));
    }

    private String speakers() {
        return "/api/hearings/" + hearing + "/speakers";
    }

    private static void require(int expected, int answered) throws IOException {
        if (answered != expected) {
            throw new IOException("A sign-up was answered " + answered + " instead of " + expected);
        }
    }

    private static String field(String json, String name) throws IOException {
        var found = Pattern.compile("\"" + name + "\":\\s*\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IOException("There is no \"%s\" in %s".formatted(name, json));
        }
        return found.group(1);
    }
}
