package org.rostrum.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.RunningRostrum;

/** After someone who told all of it was heard. */
@DisplayName("E-mail, phone and home address of a speaker")
class NothingPrivateIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<String> PRIVATE =
            List.of("quagga.vellum", "zephyr-mail.example", "5557042", "555-7042", "Thistledown", "Xanthe Row");

    private static RunningRostrum rostrum;
    private static String meeting;
    private static String hearing;
    private static String token;

    @BeforeAll
    static void hearOneWhoToldAll() throws Exception {
        rostrum = RunningRostrum.shared();
        var card = rostrum.card();
        meeting = card.getString("meeting");
        hearing = card.getString("hearing");
        token = card.getJsonObject("clerk").getString("token");
        var made = post("/api/hearings/" + hearing + "/speakers", """
                {"name":"Orla Windham","position":"FOR","channel":"ROOM","email":"quagga.vellum@zephyr-mail.example",
                 "phone":"+1 919 555-7042","needs":"A ride from 12 Thistledown Lane, Xanthe Row","resident":true}""");
        var reference = made.getString("reference");
        act("\"callToOrder\"");
        var plan = object(get("/api/meetings/" + meeting));
        var members = Json.createObjectBuilder();
        plan.getJsonArray("members")
                .forEach(member -> members.add(member.asJsonObject().getString("id"), "PRESENT"));
        act("\"rollCall\",\"members\":" + members.build());
        act("\"openItem\",\"item\":\"%s\"".formatted(item(plan)));
        act("\"openHearing\",\"hearing\":\"%s\"".formatted(hearing));
        act("\"call\",\"speaker\":\"%s\"".formatted(id(reference)));
        act("\"begin\"");
        act("\"end\"");
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    private static Stream<String> everyOpenRoute() {
        var calls = Route.TABLE.stream()
                .filter(Route::open)
                .filter(route -> route.method().equals("GET"))
                .map(Route::path);
        var pages = Stream.of(
                "/",
                "/hearings/{hearing}",
                "/hearings/{hearing}/sign-up",
                "/hearings/{hearing}/draw",
                "/hearings/{hearing}/audit",
                "/meetings/{meeting}/board",
                "/meetings/{meeting}/dais",
                "/meetings/{meeting}/lobby",
                "/meetings/{meeting}/lectern",
                "/meetings/{meeting}/follow",
                "/meetings/{meeting}/minutes?profile=full",
                "/meetings/{meeting}/minutes?profile=speakers&lang=es",
                "/meetings/{meeting}/agenda",
                "/meetings/{meeting}/notice",
                "/meetings/{meeting}/witnesses",
                "/meetings/{meeting}/replay",
                "/bodies/{body}/season",
                "/api/meetings/{meeting}/minutes.json?profile=full",
                "/api/meetings/{meeting}/minutes.xml?profile=speakers");
        return Stream.concat(calls, pages);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyOpenRoute")
    void is_on_no_open_route(String route) throws Exception {
        assertThat(get(route.replace("{meeting}", meeting)
                        .replace("{hearing}", hearing)
                        .replace("{body}", "durham-city-council")
                        .replace("{paper}", "witnesses")
                        .replace("{format}", "html")
                        .replace("{key}", "no-such-key")
                        .replace("{number}", "1")
                        .replace("{file}", "0000000000001")))
                .as(route)
                .isNotEmpty()
                .doesNotContain(PRIVATE.toArray(String[]::new));
    }

    @Test
    void is_not_in_the_journal() throws Exception {
        for (var part : PRIVATE) {
            assertThat(rostrum.number(
                            "select count(*) from entry where concat(facts, coalesce(words, '')) like '%%%s%%'"
                                    .formatted(part)))
                    .as(part)
                    .isZero();
        }
        assertThat(rostrum.number("select count(*) from entry where words like '%Orla Windham%'"))
                .isPositive();
    }

    @Test
    void is_in_no_log_not_even_where_a_sign_up_is_refused() throws Exception {
        for (var wrong : List.of("\"position\":\"PERHAPS\"", "\"position\":\"FOR\",\"channel\":7", "\"position\":")) {
            var refused = send(HttpRequest.newBuilder(
                            rostrum.address().resolve("/api/hearings/" + hearing + "/speakers"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            "{\"name\":\"Orla\",\"email\":\"quagga.vellum@zephyr-mail.example\"," + wrong + "}")));
            assertThat(refused.statusCode()).isEqualTo(400);
        }
        try (var logs = Files.list(rostrum.data().resolve("log"))) {
            for (var log : logs.toList()) {
                assertThat(Files.readString(log)).as(log.toString()).doesNotContain(PRIVATE.toArray(String[]::new));
            }
        }
        assertThat(rostrum.data().resolve("log/server.log")).isNotEmptyFile();
    }

    /** Else the tests above would find nothing wherever they looked. */
    @ParameterizedTest
    @MethodSource("told")
    void is_told_to_the_clerk_and_the_name_to_everyone(String path, Optional<String> by, String words)
            throws Exception {
        assertThat(get(path.replace("{meeting}", meeting), by.map(clerk -> token)))
                .contains(words);
    }

    private static Stream<org.junit.jupiter.params.provider.Arguments> told() {
        return Stream.of(
                org.junit.jupiter.params.provider.Arguments.of(
                        "/clerk/meetings/{meeting}/sign-ups", Optional.of("clerk"), "quagga.vellum"),
                org.junit.jupiter.params.provider.Arguments.of(
                        "/api/meetings/{meeting}/minutes.html?profile=full", Optional.empty(), "Orla Windham"));
    }

    private static String item(JsonObject plan) {
        return plan.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.containsKey("hearing"))
                .filter(item -> item.getJsonObject("hearing").getString("id").equals(hearing))
                .map(item -> item.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private static String id(String reference) throws Exception {
        return get("/api/meetings/" + meeting + "/proceedings")
                .lines()
                .map(NothingPrivateIT::object)
                .filter(line -> line.getString("act", "").equals("signUp"))
                .filter(line -> line.getJsonObject("facts").toString().contains(reference))
                .map(line -> line.getJsonObject("facts"))
                .map(facts -> facts.containsKey("speaker") ? facts.getString("speaker") : speaker(facts))
                .findFirst()
                .orElseThrow();
    }

    private static String speaker(JsonObject facts) {
        return facts.values().stream()
                .filter(JsonObject.class::isInstance)
                .map(inner -> inner.asJsonObject().getString("speaker"))
                .findFirst()
                .orElseThrow();
    }

    private static void act(String act) throws Exception {
        int head = object(get("/api/meetings/" + meeting + "/floor")).getInt("head");
        post("/api/meetings/" + meeting + "/acts", "{\"basis\":%d,\"act\":%s}".formatted(head, act));
    }

    private static JsonObject post(String path, String body) throws Exception {
        var answer = send(HttpRequest.newBuilder(rostrum.address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return object(answer.body());
    }

    private static String get(String path) throws Exception {
        return get(path, Optional.empty());
    }

    private static String get(String path, Optional<String> clerk) throws Exception {
        var request = HttpRequest.newBuilder(rostrum.address().resolve(path));
        clerk.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        var answer = send(request);
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        return answer.body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
