package org.rostrum.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.RunningRostrum;
import org.rostrum.launch.SignIns;

@DisplayName("What opens something: a password, a token, a sign-in, a private link")
class KeptSecretsIT {
    @TempDir
    Path folder;

    @Test
    void is_not_in_the_database() throws Exception {
        try (var rostrum = RunningRostrum.shared()) {
            var clerk = rostrum.card().getJsonObject("clerk");
            var cookie = SignIns.cookie(rostrum.address(), clerk.getString("user"), clerk.getString("password"));
            var link = signUp(rostrum).getString("key");
            assertThat(kept(rostrum))
                    .contains("A seat by the door")
                    .doesNotContain(
                            clerk.getString("password"),
                            clerk.getString("token"),
                            cookie.replaceAll("^[^=]*=", ""),
                            link);
        }
    }

    /** Without e-mail: a letter that waits holds the link, until it was sent. */
    private static JsonObject signUp(RunningRostrum rostrum) throws Exception {
        var hearing = rostrum.card().getString("hearing");
        var call = HttpRequest.newBuilder(rostrum.address().resolve("/api/hearings/" + hearing + "/speakers"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"name":"Ida Keeper","position":"FOR","channel":"ROOM","needs":"A seat by the door"}"""))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(call, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            try (var reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        }
    }

    /** Every row, as a backup holds it. */
    private String kept(RunningRostrum rostrum) throws Exception {
        Path file = folder.resolve("all.sql.gz");
        assertThat(rostrum.runHere("backup", file.toString())).endsWith("exit 0");
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
