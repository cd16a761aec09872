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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.rostrum.RunningRostrum;
import org.rostrum.launch.SignIns;
import org.rostrum.platform.Id;

@DisplayName("The demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ResourceLock(RunningRostrum.TO_BREAK)
@Order(9)
class DemoIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String COUNCILS = "select count(*) from body where name = 'Durham City Council'";

    private static RunningRostrum rostrum;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.sharedToBreakAsStarted();
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
    void keeps_its_evening_its_clerk_and_that_she_is_signed_in_when_it_is_killed_and_started_again() throws Exception {
        var before = rostrum.card();
        giveUp("old");
        age(8);
        giveUp("new");
        age(6);
        var cookie = cookie();
        rostrum.kill();
        rostrum.startAgain();
        assertThat(rostrum.card()).isEqualTo(before);
        assertThat(rostrum.number(COUNCILS)).isEqualTo(1);
        assertThat(status(rostrum, before)).isEqualTo("IN_SESSION");
        assertThat(SignIns.status(rostrum.address().resolve("/clerk"), cookie)).isEqualTo(200);
    }

    /** As it looks at each start, of which one takes the processor ten seconds. */
    @Test
    @Order(3)
    void removes_the_keys_under_which_acts_were_sent_after_a_week_and_no_sooner() throws Exception {
        var keys = "select count(*) from sent_act where meeting_id = " + meetingRow();
        for (var end = Instant.now().plus(SOON);
                rostrum.number(keys) > 1 && Instant.now().isBefore(end); ) {
            Thread.sleep(200);
        }
        assertThat(rostrum.number(keys)).isEqualTo(1);
    }

    @Test
    @Order(4)
    void sets_up_its_council_where_the_first_start_was_killed_before_it_came_to_that() throws Exception {
        for (var table : List.of("member", "seat", "body")) {
            rostrum.change("delete from " + table);
        }
        rostrum.kill();
        rostrum.startAgain();
        assertThat(rostrum.number(COUNCILS)).isEqualTo(1);
    }

    private static void giveUp(String key) throws Exception {
        var path = "/api/meetings/" + rostrum.card().getString("meeting") + "/acts/" + key;
        var answer = send(rostrum, rostrum.card(), "DELETE", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Makes the newest older by some days. */
    private static void age(int days) throws Exception {
        var older = "update sent_act set kept_at = kept_at - %d where meeting_id = %d order by kept_at desc limit 1"
                .formatted(TimeUnit.DAYS.toMicros(days), meetingRow());
        assertThat(rostrum.change(older)).isEqualTo(1);
    }

    private static long meetingRow() {
        return Id.parse(rostrum.card().getString("meeting")).value();
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
        var cookie = cookie();
        assertThat(cookie).isNotEmpty();
        assertThat(SignIns.status(rostrum.address().resolve("/clerk"), cookie)).isEqualTo(200);
    }

    private static String cookie() throws Exception {
        var clerk = rostrum.card().getJsonObject("clerk");
        return SignIns.cookie(rostrum.address(), clerk.getString("user"), clerk.getString("password"));
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
