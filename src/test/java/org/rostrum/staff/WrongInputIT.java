package org.rostrum.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.RawHttp;
import org.rostrum.RunningRostrum;

@DisplayName("Whatever is sent")
class WrongInputIT {
    private static final String JSON = "Content-Type: application/json\r\n";
    /** RFC 6455, 7.4.1: the server met what it cannot deal with, as it says of a message longer than it keeps. */
    private static final int CANNOT_GO_ON = 1011;

    private static RunningRostrum rostrum;
    private static String token;
    private static String meeting;
    private static String hearing;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        var card = rostrum.card();
        token = card.getJsonObject("clerk").getString("token");
        meeting = card.getString("meeting");
        hearing = card.getString("hearing");
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    private static Stream<Arguments> addresses() {
        return Stream.of(
                arguments("GET", "/api/nothing", 404),
                arguments("POST", "/api/nothing", 404),
                arguments("GET", "/api/meetings/%2e%2e", 404),
                arguments("GET", "/api/meetings/a%2Fb", 404),
                arguments("GET", "/api/meetings/%", 400),
                arguments("GET", "/api/meetings/%zz", 400),
                arguments("GET", "/api/meetings/%00", 400),
                arguments("GET", "/api/meetings/%0aX/evidence", 404),
                arguments("GET", "/api/%0d%0aX:1", 404),
                arguments("GET", "/hearings/%c0%af", 400),
                arguments("GET", "/%", 400),
                arguments("POST", "/api/meetings/%/acts", 400),
                arguments("GET", "/api/meetings/{meeting};jsessionid=abc", 200),
                arguments("GET", "/api/meetings/{meeting}/", 200),
                arguments("GET", "/api/meetings/G{rest}", 404),
                arguments("GET", "/api/meetings/" + "A".repeat(6000), 404),
                arguments("GET", "/api/meetings?after=%00", 400),
                arguments("GET", "/api/meetings?after=%20", 400),
                arguments("GET", "/api/meetings?after=0000000000001", 400),
                arguments("GET", "/api/meetings?lang=%zz", 200),
                arguments("GET", "/api/application.wadl", 404),
                arguments("GET", "/api/speakers/x%2F..", 404),
                arguments("GET", "/api/speakers/" + "k".repeat(5000), 404),
                arguments("GET", "/api/meetings/{meeting}/minutes.odt", 406),
                arguments("GET", "/api/meetings/{meeting}/minutes.", 404),
                arguments("PUT", "/api/meetings/{meeting}", 405),
                arguments("FOO", "/api/meetings/{meeting}/acts", 405),
                arguments("get", "/api/meetings/{meeting}", 405),
                arguments("DELETE", "/api/hearings/{hearing}/speakers", 405),
                arguments("PUT", "/", 405),
                arguments("PROPFIND", "/", 405),
                arguments("DELETE", "/hearings/{hearing}", 405),
                arguments("TRACE", "/api/meetings/{meeting}", 405),
                arguments("HEAD", "/api/meetings/{meeting}", 200),
                arguments("OPTIONS", "/api/meetings/{meeting}", 200),
                arguments("OPTIONS", "/", 204),
                arguments("OPTIONS", "*", 400),
                arguments("GET", "*", 400));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("addresses")
    void at_any_address_is_answered_as_it_deserves(String method, String address, int status) throws Exception {
        var answer = call(method, filled(address), "", "");
        assertThat(answer.status()).as(answer.whole()).isEqualTo(status);
        harmless(answer);
    }

    /** What the server itself cannot read never reaches the program; it says no more than that. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /api\\meetings HTTP/1.1", "GET /api/meetings HTTP/7.0", "GET"})
    void that_is_no_request_is_refused_without_a_word_about_the_server(String line) throws Exception {
        var answer = RawHttp.send(rostrum.port(), line, "", new byte[0]);
        assertThat(answer.status()).isIn(0, 400, 505);
        assertThat(answer.whole()).doesNotContainIgnoringCase("payara").doesNotContain("\tat ", "Exception");
    }

    private static Stream<Arguments> headers() {
        return Stream.of(
                arguments("If-None-Match: nonsense", 200),
                arguments("If-None-Match: \"1\", nonsense, W/\"2\"", 200),
                arguments("If-None-Match: *", 304),
                arguments("If-Modified-Since: yesterday", 200),
                arguments("Accept: application/pdf", 406),
                arguments("Accept: a/b/c", 400),
                arguments("Accept: */*, ,", 400),
                arguments("Accept-Language: *;q=x,,;;", 200),
                arguments("Cookie: lang=;;;=,JSESSIONID=../../x", 200),
                arguments("X-Forwarded-For: " + "9".repeat(3000), 200),
                arguments("Range: bytes=9-1", 200),
                arguments("Expect: something", 417));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void in_any_header_is_answered_as_it_deserves(String header, int status) throws Exception {
        var answer = call("GET", "/api/meetings/" + meeting + "/floor", header + "\r\n", "");
        assertThat(answer.status()).as(answer.whole()).isEqualTo(status);
        harmless(answer);
    }

    private static Stream<Arguments> signUps() {
        return Stream.of(
                arguments("{\"name\":\"A\",\"name\":\"B\",\"position\":\"FOR\"}", "name"),
                arguments("{\"name\":\"A\\u202eB\",\"position\":\"FOR\"}", "name"),
                arguments("{\"name\":\"\\u200b\",\"position\":\"FOR\"}", "name"),
                arguments("{\"name\":\"A\\nB\",\"position\":\"FOR\"}", "name"),
                arguments("{\"name\":\"A\\u0007\",\"position\":\"FOR\"}", "name"),
                arguments("{\"name\":\"\\ud800\",\"position\":\"FOR\"}", "name"),
                arguments("{\"name\":\"" + "x".repeat(100_000) + "\",\"position\":\"FOR\"}", "name"),
                arguments("{\"name\":7,\"position\":\"FOR\"}", "name"),
                arguments("{\"name\":\"A\",\"position\":" + "7".repeat(2000) + "}", "position"),
                arguments("{\"name\":\"A\",\"position\":\"for\"}", "position"),
                arguments("{\"name\":\"A\",\"position\":[\"FOR\"]}", "position"),
                arguments("{\"name\":\"A\",\"position\":\"FOR\",\"channel\":\"BALCONY\"}", "channel"),
                arguments("{\"name\":\"A\",\"position\":\"FOR\",\"resident\":\"yes\"}", "resident"),
                arguments("{\"name\":\"A\",\"position\":\"FOR\",\"interpreter\":true}", "interpreter"),
                arguments("{\"name\":\"A\",\"position\":\"FOR\",\"email\":\"x\"}", "email"),
                arguments("{\"name\":\"A\",\"position\":\"FOR\",\"email\":\"a@b\\r\\nBcc: c@d\"}", "email"),
                arguments("{\"name\":\"A\",\"position\":\"FOR\",\"statement\":{}}", "statement"));
    }

    @ParameterizedTest
    @MethodSource("signUps")
    void as_a_sign_up_is_refused_by_the_name_of_its_field(String body, String field) throws Exception {
        named(call("POST", speakers(), JSON, body), 400, field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"name\":\"A\",\"position\":\"FOR\"} x",
                "{\"name\":\"A\",\"position\":\"FOR\",}",
                "{'name':'A'}",
                "\ufeff{\"name\":\"A\",\"position\":\"FOR\"}",
                "{\"name\":NaN}"
            })
    void that_is_no_json_is_refused(String body) throws Exception {
        var answer = call("POST", speakers(), JSON, body);
        assertThat(answer.status()).as(answer.whole()).isEqualTo(400);
        harmless(answer);
    }

    @Test
    void in_no_encoding_is_refused() throws Exception {
        for (var bytes : List.of(new byte[] {'{', '"', (byte) 0xff, '"', '}'}, new byte[] {(byte) 0xed, (byte) 0xa0})) {
            var answer = RawHttp.send(
                    rostrum.port(),
                    "POST " + speakers() + " HTTP/1.1",
                    JSON + "Content-Length: " + bytes.length + "\r\n",
                    bytes);
            assertThat(answer.status()).isEqualTo(400);
            harmless(answer);
        }
    }

    @Test
    void too_long_or_too_deep_is_refused() throws Exception {
        assertThat(call("POST", speakers(), JSON, "x".repeat(1_100_000)).status())
                .isEqualTo(413);
        var deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
        assertThat(call("POST", speakers(), JSON, deep).status()).isEqualTo(400);
    }

    @Test
    void in_pieces_is_taken_as_well() throws Exception {
        var body = "1f\r\n{\"name\":\"A B\",\"position\":\"FOR\"}\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        var line = "POST " + speakers() + " HTTP/1.1";
        assertThat(RawHttp.send(rostrum.port(), line, JSON + "Transfer-Encoding: chunked\r\n", body)
                        .status())
                .isEqualTo(201);
    }

    private static Stream<Arguments> acts() {
        return Stream.of(
                arguments("\"basis\":{head}", "act"),
                arguments("\"act\":\"callToOrder\"", "basis"),
                arguments("\"act\":\"callToOrder\",\"basis\":1.5", "basis"),
                arguments("\"act\":\"callToOrder\",\"basis\":\"1\"", "basis"),
                arguments("\"act\":\"callToOrder\",\"basis\":-5", "basis"),
                arguments("\"act\":\"callToOrder\",\"basis\":1e400", "basis"),
                arguments("\"act\":\"callToOrder\",\"basis\":1e-2147483649", "basis"),
                arguments("\"act\":\"callToOrder\",\"basis\":" + "1".repeat(2000), "basis"),
                arguments("\"act\":\"callToOrder\",\"basis\":9007199254740993", "basis"),
                arguments("\"act\":\"callToOrder\",\"basis\":{head},\"basis\":{head}", "basis"),
                arguments("\"act\":\"CallToOrder\",\"basis\":{head}", "act"),
                arguments("\"act\":\"publish\",\"basis\":{head}", "act"),
                arguments("\"act\":\"callToOrder\",\"basis\":{head},\"colour\":\"red\"", "colour"),
                arguments("\"act\":\"callToOrder\",\"basis\":{head},\"reason\":5", "reason"),
                arguments("\"act\":\"callToOrder\",\"basis\":{head},\"occurredAt\":\"2018-04-16\"", "occurredAt"),
                arguments(
                        "\"act\":\"callToOrder\",\"basis\":{head},\"occurredAt\":\"2999-01-01T00:00Z\"", "occurredAt"),
                arguments(
                        "\"act\":\"callToOrder\",\"basis\":{head},\"occurredAt\":\"-999999999-01-01T00:00+18:00\"",
                        "occurredAt"),
                arguments("\"act\":\"addTime\",\"basis\":{head},\"seconds\":1e9", "seconds"),
                arguments("\"act\":\"addTime\",\"basis\":{head},\"seconds\":-2147483648", "seconds"),
                arguments("\"act\":\"continueTo\",\"basis\":{head},\"date\":\"soon\",\"place\":\"Hall\"", "date"),
                arguments("\"act\":\"rollCall\",\"basis\":{head},\"members\":{\"x\":\"PRESENT\"}", "members.x"),
                arguments("\"act\":\"oath\",\"basis\":{head},\"speakers\":[]", "speakers"),
                arguments("\"act\":\"oath\",\"basis\":{head},\"speakers\":[null]", "speakers.0"),
                arguments("\"act\":\"note\",\"basis\":{head},\"words\":\"a\\u0007\"", "words"),
                arguments("\"act\":\"note\",\"basis\":{head},\"words\":\"\\u202eterces\"", "words"),
                arguments("\"act\":\"note\",\"basis\":{head},\"words\":\"  \"", "words"),
                arguments("\"act\":\"note\",\"basis\":{head},\"words\":\"" + "x".repeat(10_001) + "\"", "words"));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void as_an_act_is_refused_by_the_name_of_its_field(String fields, String field) throws Exception {
        var body = "{" + fields.replace("{head}", Integer.toString(head())) + "}";
        named(call("POST", acts(meeting), JSON, body), 400, field);
    }

    private static Stream<Arguments> plans() {
        return Stream.of(
                arguments("\"date\":\"2026-11-24\"", "\"date\":\"tomorrow\"", "date"),
                arguments("\"zone\":\"America/New_York\"", "\"zone\":\"Moon/Sea\"", "zone"),
                arguments("\"seats\":1", "\"seats\":0", "seats"),
                arguments("\"seats\":1", "\"seats\":1.5", "seats"),
                arguments("\"title\":\"T\"", "\"title\":\"" + "x".repeat(301) + "\"", "title"),
                arguments("\"body\":\"C\"", "\"body\":\"" + "x".repeat(201) + "\"", "body"),
                arguments("\"seconds\":120", "\"seconds\":5", "items.0.hearing.rules"),
                arguments("\"title\":\"T\"", "\"title\":\"T\",\"title\":\"U\"", "title"),
                arguments("\"title\":\"T\"", "\"title\":\"T\",\"meeting\":\"{meeting}\"", "meeting"),
                arguments("\"number\":\"4\"", "\"number\":\"4\",\"id\":\"{hearing}\"", "items"),
                arguments("2026-12-01T00:00:00Z", "2026-10-01T00:00:00Z", "items.0.hearing.closesInclusive"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void as_a_meeting_is_refused_by_the_name_of_its_field(String right, String wrong, String field) throws Exception {
        var plan = """
                {"title":"T","body":"C","seats":1,"quorum":1,"majority":{"base":"PRESENT","share":"MORE_THAN_HALF"},\
                "members":[{"name":"A","role":"Mayor","presides":true}],"date":"2026-11-24","place":"Hall",\
                "zone":"America/New_York","items":[{"number":"4","title":"A text","summary":"What it is about",\
                "hearing":{"id":"{hearing}","rules":{"seconds":120,"arrangement":"AS_SIGNED_UP"},\
                "opens":"2026-11-01T00:00:00Z","closesInclusive":"2026-12-01T00:00:00Z","exhibits":[]}}]}""";
        var body = filled(plan.replace(right, wrong));
        assertThat(body).isNotEqualTo(filled(plan));
        named(call("POST", "/api/meetings", JSON, body), 400, field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two/parts", "two words"})
    void as_the_key_of_an_act_that_no_address_could_ask_for_is_named(String key) throws Exception {
        var act = "{\"act\":\"note\",\"basis\":1,\"words\":\"Once.\"}";
        named(call("POST", acts(meeting), JSON + "Idempotency-Key: " + key + "\r\n", act), 400, "Idempotency-Key");
    }

    @Test
    void twenty_times_at_once_under_one_key_is_one_sign_up() throws Exception {
        var key = JSON + "Idempotency-Key: at-once\r\n";
        var body = "{\"name\":\"Only Once\",\"position\":\"FOR\"}";
        var answers = atOnce(20, () -> call("POST", speakers(), key, body));
        assertThat(answers).extracting(RawHttp.Answer::status).containsOnly(201);
        assertThat(answers.stream().map(RawHttp.Answer::body).collect(Collectors.toSet()))
                .hasSize(1);
        named(
                call("POST", speakers(), JSON + "Idempotency-Key: " + "k".repeat(201) + "\r\n", body),
                400,
                "Idempotency-Key");
    }

    @Test
    void ten_times_at_once_on_the_same_view_is_one_act() throws Exception {
        var body = "{\"act\":\"note\",\"words\":\"At once.\",\"basis\":" + head() + "}";
        var answers = atOnce(10, () -> call("POST", acts(meeting), JSON, body));
        assertThat(answers)
                .extracting(RawHttp.Answer::status)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        var refused = answers.stream()
                .filter(answer -> answer.status() == 409)
                .map(answer -> object(answer.body()))
                .toList();
        assertThat(refused)
                .allSatisfy(problem ->
                        assertThat(problem.getJsonArray("entries").toString()).contains("At once."));
    }

    @Test
    void that_undoes_what_was_undone_leaves_the_journal_whole() throws Exception {
        act("\"act\":\"note\",\"words\":\"First.\"");
        act("\"act\":\"note\",\"words\":\"Second.\"");
        for (int times = 0; times < 6; times++) {
            assertThat(act("\"act\":\"undo\"").status()).isIn(201, 422);
        }
        assertThat(object(call("GET", "/api/meetings/" + meeting + "/verify", "", "")
                                .body())
                        .getBoolean("whole"))
                .isTrue();
    }

    @Test
    void long_ago_is_marked_as_entered_later() throws Exception {
        var answer = act("\"act\":\"note\",\"words\":\"From paper.\",\"occurredAt\":\"1970-01-01T00:00:00Z\"");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(object(answer.body()).getJsonObject("entry").getString("occurredAt"))
                .isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void that_names_an_act_no_rule_lets_pass_says_the_rule_and_what_lifts_it() throws Exception {
        var answer = act("\"act\":\"declare\",\"result\":\"CARRIED\"");
        assertThat(answer.status()).isEqualTo(422);
        var problem = object(answer.body());
        assertThat(problem.getString("rule")).isNotBlank();
        assertThat(problem.getBoolean("overridable")).isFalse();
        assertThat(problem.getJsonObject("floor").getInt("head")).isPositive();
    }

    /** A message that is begun and not taken would stay in the memory as long as the viewer does. */
    @Test
    void that_is_long_on_the_live_channel_ends_it() {
        var ended = new CompletableFuture<Integer>();
        var address = URI.create("ws://127.0.0.1:" + rostrum.port() + "/live/meetings/" + meeting);
        try (var client = HttpClient.newHttpClient()) {
            var viewer = client.newWebSocketBuilder()
                    .buildAsync(address, new Ended(ended))
                    .join();
            var sent = viewer.sendText("x".repeat(20_000), true);
            assertThat(ended.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo(CANNOT_GO_ON);
            assertThat(sent).isNotNull();
            viewer.abort();
        }
    }

    private record Ended(CompletableFuture<Integer> told) implements WebSocket.Listener {
        @Override
        public CompletionStage<Integer> onClose(WebSocket viewer, int status, String reason) {
            told.complete(status);
            return told;
        }

        @Override
        public void onError(WebSocket viewer, Throwable lost) {
            told.completeExceptionally(lost);
        }
    }

    /** RFC 9110: the scheme is the same in small letters. */
    @Test
    void with_a_token_behind_a_small_bearer_is_taken() throws Exception {
        var header = "Authorization: bearer " + token + "\r\n";
        var line = "GET " + acts(meeting) + " HTTP/1.1";
        assertThat(RawHttp.send(rostrum.port(), line, header, new byte[0]).status())
                .isEqualTo(200);
    }

    private static void named(RawHttp.Answer answer, int status, String field) {
        assertThat(answer.status()).as(answer.whole()).isEqualTo(status);
        harmless(answer);
        assertThat(object(answer.body()).getJsonArray("errors"))
                .as(answer.body())
                .anySatisfy(error -> {
                    assertThat(error.asJsonObject().getString("field")).isEqualTo(field);
                    assertThat(error.asJsonObject().getString("message")).isNotBlank();
                });
    }

    private static void harmless(RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.whole()).isLessThan(500);
        assertThat(answer.whole())
                .doesNotContainIgnoringCase("payara", "glassfish", "jersey")
                .doesNotContain("\tat ", "Exception", "org.rostrum", "jakarta.");
        assertThat(answer.header("Server")).isEmpty();
        if (answer.status() >= 400 && !answer.body().isEmpty()) {
            assertThat(answer.header("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            var problem = object(answer.body());
            assertThat(problem.getInt("status")).isEqualTo(answer.status());
            assertThat(problem.getString("detail")).isNotBlank();
        }
    }

    private static List<RawHttp.Answer> atOnce(int times, Callable<RawHttp.Answer> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var all = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(at -> call).toList());
            return all.stream().map(WrongInputIT::result).toList();
        }
    }

    private static RawHttp.Answer result(java.util.concurrent.Future<RawHttp.Answer> future) {
        return future.resultNow();
    }

    private static RawHttp.Answer act(String fields) throws Exception {
        return call("POST", acts(meeting), JSON, "{" + fields + ",\"basis\":" + head() + "}");
    }

    private static int head() throws Exception {
        return object(rostrum.get("/api/meetings/" + meeting + "/floor").body()).getInt("head");
    }

    private static String speakers() {
        return "/api/hearings/" + hearing + "/speakers";
    }

    private static String acts(String of) {
        return "/api/meetings/" + of + "/acts";
    }

    private static String filled(String text) {
        return text.replace("{meeting}", meeting).replace("{hearing}", hearing).replace("{rest}", meeting.substring(1));
    }

    private static RawHttp.Answer call(String method, String path, String headers, String body) throws Exception {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var length = bytes.length > 0 || method.equals("POST") ? "Content-Length: " + bytes.length + "\r\n" : "";
        return RawHttp.send(
                rostrum.port(),
                method + " " + path + " HTTP/1.1",
                "Authorization: Bearer " + token + "\r\n" + headers + length,
                bytes);
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
