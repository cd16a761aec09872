package org.rostrum.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.RunningRostrum;
import org.rostrum.proceedings.ActCodec;

@DisplayName("Every route of the program, over HTTP")
class EveryRouteIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String NOBODY = "0000000000001";
    private static final List<String> WRONG = List.of(
            "",
            " ",
            "{",
            "}",
            "{}",
            "[]",
            "null",
            "42",
            "\"text\"",
            "{\"act\":5,\"basis\":\"first\"}",
            "{\"name\":{\"name\":[]},\"position\":[],\"channel\":null,\"entries\":{}}",
            "{\"entries\":[{}]}",
            "{\"entries\":[null,5]}",
            "{\"entries\":[{\"facts\":\"{}\",\"previous\":\"0\",\"hash\":\"0\",\"words\":\"{}\",\"salt\":\"\"}]}",
            "{\"seats\":-1,\"quorum\":1e400,\"title\":\"\",\"members\":[1],\"items\":[[]],\"date\":\"tomorrow\"}",
            "{\"a\":1,\"a\":2}",
            "{\"name\":\"\\u0000\\ud800\"}",
            "{\"name\":\"" + "x".repeat(100_000) + "\"}",
            "[".repeat(5000) + "]".repeat(5000),
            "<act>call</act>",
            "name=Ada&position=FOR");

    private static RunningRostrum rostrum;
    private static String meeting;
    private static String hearing;
    private static Map<Optional<Role>, String> tokens;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        var card = rostrum.card();
        meeting = card.getString("meeting");
        hearing = card.getString("hearing");
        tokens = Map.of(
                Optional.of(Role.CLERK), card.getJsonObject("clerk").getString("token"),
                Optional.of(Role.READER), token(rostrum, "reader"));
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("routesAndCallers")
    void lets_pass_whom_the_table_names_and_no_other(Route route, Optional<Role> caller) throws Exception {
        // The files of the pages are only read; the server itself refuses to write there.
        var method = route.path().equals("/**") ? "GET" : route.method().replace("*", "PUT");
        var path = path(route);
        var decided = Route.of(method, path);
        int status = send(caller, method, path, "{}", "application/json").statusCode();
        if (isFor(decided, caller)) {
            assertThat(status).isNotIn(302, 401, 403).isLessThan(500);
        } else if (caller.isPresent()) {
            assertThat(status).isEqualTo(403);
        } else {
            assertThat(status).isEqualTo(path.startsWith("/clerk") ? 302 : 401);
        }
    }

    /** All who call by a role send its token. */
    private static boolean isFor(Route route, Optional<Role> caller) {
        return caller.map(
                        role -> route.withToken().isEmpty() || route.withToken().contains(role))
                .orElse(route.open());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/api/meetings",
                "/api/meetings/import",
                "/api/meetings/{meeting}/acts",
                "/api/meetings/{meeting}/minutes/review",
                "/api/meetings/{meeting}/minutes/adopt",
                "/api/meetings/{meeting}/minutes/correct",
                "/api/bodies",
                "/api/hearings/{hearing}/speakers"
            })
    void answers_wrong_input_with_a_problem_document(String path) throws Exception {
        for (var body : WRONG) {
            refused(send(Optional.of(Role.CLERK), "POST", filled(path), body, "application/json"), body);
        }
        for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense")) {
            refused(send(Optional.of(Role.CLERK), "POST", filled(path), "{}", type), type);
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    void answers_wrong_fields_of_any_act_with_a_problem_document(String act) throws Exception {
        int basis = head();
        for (var value : List.of("null", "[]", "{}", "\"\"", "-1", "1e300", "\"" + NOBODY + "\"", "{\"x\":\"y\"}")) {
            for (var field : ActCodec.fields(act)) {
                var body = "{\"act\":\"%s\",\"basis\":%d,\"%s\":%s}".formatted(act, basis, field.name(), value);
                var answer = send(Optional.of(Role.CLERK), "POST", acts(meeting), body, "application/json");
                if (answer.statusCode() == 201) {
                    basis = head();
                } else {
                    refused(answer, body);
                }
            }
        }
        var unknown = "{\"act\":\"%s\",\"basis\":%d,\"colour\":\"red\"}".formatted(act, basis);
        refused(send(Optional.of(Role.CLERK), "POST", acts(meeting), unknown, "application/json"), unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"callToOrder", "undo", "adjourn"})
    void knows_no_meeting_that_is_not_there(String act) throws Exception {
        var body = "{\"act\":\"%s\",\"basis\":1}".formatted(act);
        for (var id : List.of(NOBODY, "x", "-1", "%27", "ZZZZZZZZZZZZZZZZZZZZZZZZ")) {
            refused(send(Optional.of(Role.CLERK), "POST", acts(id), body, "application/json"), id);
        }
    }

    @Test
    void says_on_every_page_what_a_browser_may_do_and_on_none_which_server_it_is() throws Exception {
        for (var page : pages().toList()) {
            for (var caller : List.of(Optional.<Role>empty(), Optional.of(Role.READER))) {
                var answer = send(caller, "GET", page, "", "application/json");
                var policy =
                        answer.headers().firstValue("Content-Security-Policy").orElse("");
                assertThat(policy).as(page).contains("default-src 'none'", "frame-ancestors 'none'");
                assertThat(policy).as(page).doesNotContain("unsafe");
                assertThat(answer.headers().map()).as(page).doesNotContainKeys("server", "x-powered-by");
                assertThat(answer.body())
                        .as(page)
                        .doesNotContainIgnoringCase("payara")
                        .doesNotContain("\tat ");
                assertThat(answer.statusCode()).as(page).isLessThan(500);
            }
        }
    }

    @Test
    void keeps_no_session_for_the_public() throws Exception {
        for (var page : pages().filter(page -> !page.startsWith("/clerk")).toList()) {
            var cookies = send(Optional.empty(), "GET", page, "", "text/html")
                    .headers()
                    .allValues("Set-Cookie");
            assertThat(cookies).as(page).isEmpty();
        }
    }

    @Test
    void keeps_the_session_of_the_staff_from_scripts_and_other_sites() throws Exception {
        for (var page : List.of("/clerk", "/clerk/meetings/{meeting}/sign-ups", "/clerk/meetings/{meeting}/floor")) {
            var cookies = send(Optional.of(Role.CLERK), "GET", filled(page), "", "text/html")
                    .headers()
                    .allValues("Set-Cookie");
            assertThat(cookies).as(page).singleElement().asString().startsWith("JSESSIONID=");
            assertThat(cookies.getFirst()).containsIgnoringCase("; HttpOnly").containsIgnoringCase("; SameSite=Strict");
        }
    }

    @Test
    void says_in_both_languages_why_a_caller_is_kept_out() throws Exception {
        keptOut(
                send(Optional.empty(), "GET", acts(meeting), "", "application/json"),
                401,
                "Esto es para el personal",
                "Envíe el encabezado Authorization: Bearer con un token.");
        keptOut(
                send(Optional.of(Role.READER), "POST", acts(meeting), "{}", "application/json"),
                403,
                "Su función no permite esto",
                "Pídaselo a alguien de la secretaría, o pida una cuenta de secretaría.");
        var elsewhere = HttpRequest.newBuilder(rostrum.address().resolve(acts(meeting)))
                .header("Content-Type", "application/json")
                .header("Origin", "https://elsewhere.example")
                .POST(BodyPublishers.ofString("{}"));
        keptOut(
                CLIENT.send(elsewhere.build(), BodyHandlers.ofString()),
                403,
                "Esto no vino de una de nuestras páginas",
                "Abra la página aquí y envíelo de nuevo.");
    }

    private static void keptOut(HttpResponse<String> answer, int status, String title, String detail) {
        assertThat(answer.statusCode()).isEqualTo(status);
        var problem = object(answer.body());
        assertThat(problem.getJsonObject("titles").getString("es")).isEqualTo(title);
        assertThat(problem.getJsonObject("details").getString("es")).isEqualTo(detail);
        assertThat(problem.getJsonObject("titles").getString("en")).isEqualTo(problem.getString("title"));
    }

    @Test
    void a_meeting_file_is_the_same_meeting_elsewhere() throws Exception {
        var file = send(Optional.of(Role.READER), "GET", "/api/meetings/" + meeting + "/export", "", "*/*");
        assertThat(file.statusCode()).isEqualTo(200);
        var journal = "/api/meetings/" + meeting + "/proceedings";
        try (var other = RunningRostrum.sharedThatSends()) {
            var clerk = token(other, "clerk");
            var taken = send(other, Optional.of(clerk), "POST", "/api/meetings/import", file.body());
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
            assertThat(send(other, Optional.of(clerk), "POST", "/api/meetings/import", file.body())
                            .statusCode())
                    .isBetween(400, 499);
            assertThat(send(other, Optional.empty(), "GET", journal, "").body())
                    .isEqualTo(
                            send(rostrum, Optional.empty(), "GET", journal, "").body())
                    .contains("\"hash\"");
        }
    }

    private static Stream<Arguments> routesAndCallers() {
        var callers = List.of(Optional.<Role>empty(), Optional.of(Role.READER), Optional.of(Role.CLERK));
        return Route.TABLE.stream().flatMap(route -> callers.stream().map(caller -> arguments(route, caller)));
    }

    private static Stream<String> acts() {
        return ActCodec.names().stream();
    }

    private static Stream<String> pages() {
        return Stream.of(
                        "/",
                        "/WEB-INF/web.xml",
                        "/hearings/{hearing}",
                        "/hearings/" + NOBODY,
                        "/meetings/{meeting}/board",
                        "/meetings/{meeting}/follow",
                        "/meetings/{meeting}/minutes",
                        "/meetings/{meeting}/agenda",
                        "/meetings/{meeting}/notice",
                        "/meetings/{meeting}/witnesses",
                        "/meetings/{meeting}/replay",
                        "/hearings/{hearing}/audit",
                        "/bodies/{body}/season",
                        "/bodies/none/season?year=x",
                        "/sign-in",
                        "/clerk",
                        "/clerk/bodies/new",
                        "/clerk/bodies/" + NOBODY,
                        "/clerk/bodies/" + NOBODY + "/script",
                        "/clerk/meetings/new",
                        "/clerk/meetings/new?form=" + NOBODY,
                        "/clerk/meetings/{meeting}/published",
                        "/clerk/meetings/{meeting}/floor",
                        "/clerk/meetings/{meeting}/votes",
                        "/clerk/meetings/{meeting}/evidence",
                        "/clerk/meetings/{meeting}/minutes",
                        "/clerk/meetings/{meeting}/notices",
                        "/clerk/meetings/{meeting}/sign-ups",
                        "/clerk/hearings/{hearing}/statements",
                        "/clerk/meetings/{meeting}/paper",
                        "/clerk/meetings/{meeting}/door",
                        "/clerk/check-in/" + NOBODY,
                        "/clerk/hearings/{hearing}/list",
                        "/kiosk/nothing",
                        "/nothing",
                        "/api/meetings",
                        "/health/ready")
                .map(EveryRouteIT::filled);
    }

    @Test
    void keeps_the_figures_of_the_server_to_itself() throws Exception {
        assertThat(rostrum.get("/metrics").statusCode()).isEqualTo(403);
    }

    private static String path(Route route) {
        return filled(route.path())
                .replace("{key}", "no-such-key")
                .replace("{format}", "html")
                .replace("{number}", "1")
                .replace("{file}", NOBODY)
                .replace("/clerk/**", "/clerk/meetings/" + meeting + "/floor")
                .replace("/**", "/nothing");
    }

    private static String filled(String path) {
        return path.replace("{meeting}", meeting)
                .replace("{hearing}", hearing)
                .replace("{body}", "durham-city-council")
                .replace("{paper}", "agenda");
    }

    private static int head() throws Exception {
        return object(rostrum.get("/api/meetings/" + meeting + "/floor").body()).getInt("head");
    }

    private static String acts(String id) {
        return "/api/meetings/" + id + "/acts";
    }

    private static void refused(HttpResponse<String> answer, String sent) {
        var said = "%.500s for %.200s".formatted(answer.body(), sent);
        assertThat(answer.statusCode()).as(said).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(said)
                .startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("\tat ", "Exception", "org.rostrum", "jakarta.");
        var problem = object(answer.body());
        assertThat(problem.getString("title")).isNotBlank();
        if (problem.containsKey("errors")) {
            assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                    .as(said)
                    .allMatch(error -> error.containsKey("messages")
                            && error.getJsonObject("messages").containsKey("es"));
        }
    }

    private static String token(RunningRostrum of, String role) throws Exception {
        return of.runHere("token", "create", "--role", role).lines().findFirst().orElseThrow();
    }

    private static HttpResponse<String> send(
            Optional<Role> caller, String method, String path, String body, String type) throws Exception {
        return send(rostrum, caller.map(role -> tokens.get(Optional.of(role))), method, path, body, type);
    }

    private static HttpResponse<String> send(
            RunningRostrum to, Optional<String> token, String method, String path, String body) throws Exception {
        return send(to, token, method, path, body, "application/json");
    }

    private static HttpResponse<String> send(
            RunningRostrum to, Optional<String> token, String method, String path, String body, String type)
            throws Exception {
        var request = HttpRequest.newBuilder(to.address().resolve(path))
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        token.ifPresent(given -> request.header("Authorization", "Bearer " + given));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
