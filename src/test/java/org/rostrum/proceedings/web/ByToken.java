package org.rostrum.proceedings.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.rostrum.RunningRostrum;

/** A program that calls the demo's server with the clerk's token; what it sends has to be taken. */
record ByToken(RunningRostrum rostrum, String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static ByToken of(RunningRostrum rostrum) {
        return new ByToken(rostrum, rostrum.card().getJsonObject("clerk").getString("token"));
    }

    /** Records an act upon all that is recorded by now; {@code more} is the rest of its fields, each after a comma. */
    void act(String meeting, String act, String more) throws Exception {
        var head =
                read(rostrum.get("/api/meetings/" + meeting + "/floor").body()).getInt("head");
        send("/api/meetings/" + meeting + "/acts", "{\"act\":\"%s\",\"basis\":%d%s}".formatted(act, head, more));
    }

    JsonObject send(String path, String body) throws Exception {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(rostrum.address().resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer.body());
    }

    static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
