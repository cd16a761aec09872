package org.rostrum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.RunningRostrum;
import org.rostrum.launch.SignIns;

@DisplayName("The demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(4)
class DemoIT {
    private static RunningRostrum rostrum;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.startUneased("demo");
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    @Order(1)
    void is_ready_for_the_clerk_to_call_the_meeting_to_order() throws Exception {
        var card = rostrum.card();
        var order = get(rostrum, "/api/hearings/" + card.getString("hearing") + "/order");
        assertThat(order.getJsonArray("line")).hasSize(50);
        assertThat(order.isNull("seed")).isFalse();
        assertThat(signUp(rostrum, card).statusCode()).isEqualTo(201);
        assertThat(callToOrder(rostrum, card).statusCode()).isEqualTo(201);
    }

    @Test
    @Order(2)
    void keeps_its_evening_and_its_clerk_over_a_restart() throws Exception {
        var before = rostrum.card();
        rostrum.kill();
        rostrum.startAgain();
        assertThat(rostrum.card()).isEqualTo(before);
        assertThat(status(rostrum, before)).isEqualTo("IN_SESSION");
    }

    @Test
    void can_be_over_already() throws Exception {
        try (var played = RunningRostrum.sharedAsPlayed()) {
            var card = played.card();
            assertThat(status(played, card)).isEqualTo("ADJOURNED");
            var verified = send(played, card, "GET", "/api/meetings/" + card.getString("meeting") + "/verify", "");
            assertThat(verified.body()).contains("\"whole\":true");
        }
    }

    @Test
    void keeps_the_sign_in_for_its_owner() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(rostrum.data().resolve("demo.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void lets_the_clerk_sign_in_with_what_stands_on_her_card() throws Exception {
        var clerk = rostrum.card().getJsonObject("clerk");
        var cookie = SignIns.cookie(rostrum.address(), clerk.getString("user"), clerk.getString("password"));
        assertThat(cookie).isNotEmpty();
        assertThat(SignIns.status(rostrum.address().resolve("/clerk"), cookie)).isEqualTo(200);
    }

    private static String status(RunningRostrum rostrum, JsonObject card) throws Exception {
        return get(rostrum, "/api/meetings/" + card.getString("meeting") + "/floor")
                .getString("status");
    }

    private static HttpResponse<String> signUp(RunningRostrum rostrum, JsonObject card) throws Exception {
        return send(
                rostrum,
                card,
                "POST",
                "/api/hearings/" + card.getString("hearing") + "/speakers",
                "{\"name\":\"Someone Late\",\"position\":\"NEUTRAL\"}");
    }

    private static HttpResponse<String> callToOrder(RunningRostrum rostrum, JsonObject card) throws Exception {
        var meeting = "/api/meetings/" + card.getString("meeting");
        int head = get(rostrum, meeting + "/floor").getInt("head");
        return send(rostrum, card, "POST", meeting + "/acts", "{\"act\":\"callToOrder\",\"basis\":" + head + "}");
    }

    private static JsonObject get(RunningRostrum rostrum, String path) throws Exception {
        return object(rostrum.get(path).body());
    }

    static HttpResponse<String> send(RunningRostrum rostrum, JsonObject card, String method, String path, String body)
            throws Exception {
        var request = HttpRequest.newBuilder(rostrum.address().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!path.endsWith("/speakers")) {
            request.header(
                    "Authorization", "Bearer " + card.getJsonObject("clerk").getString("token"));
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
