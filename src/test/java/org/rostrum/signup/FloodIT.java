package org.rostrum.signup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;
import static org.rostrum.Browser.Scripts.ON;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RawHttp;
import org.rostrum.RunningRostrum;

@DisplayName("A flood of sign-ups")
@Order(11)
class FloodIT {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LIMIT = 100;
    private static final Duration REGAINED = Duration.ofSeconds(6);
    private static final int QUEUED = 6;
    private static final int QUEUED_SHORTLY = 2;
    private static final int HANDS = 8;
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static String hearing;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.sharedThatSends();
        browser = Browser.start();
        hearing = "/hearings/" + rostrum.card().getString("hearing");
        token = rostrum.card().getJsonObject("clerk").getString("token");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void slows_the_flooder_and_nobody_else() throws Exception {
        long started = System.nanoTime();
        try (var flooders = Executors.newFixedThreadPool(HANDS)) {
            var flood = IntStream.range(0, 400)
                    .mapToObj(at -> flooders.submit(() -> signUp("192.0.2.66", "flood " + at)))
                    .toList();
            for (int at = 0; at < 40; at++) {
                assertThat(signUp("198.51.100." + at, "other " + at).statusCode())
                        .isEqualTo(201);
            }
            int taken = 0;
            for (var one : flood) {
                var answer = one.get();
                taken += answer.statusCode() == 201 ? 1 : 0;
                assertThat(answer.statusCode()).isIn(201, 429);
                assertThat(answer.statusCode() == 201 || answer.body().contains("Nothing was recorded"))
                        .isTrue();
            }
            var took = Duration.ofNanos(System.nanoTime() - started);
            assertThat(taken).isBetween(LIMIT, LIMIT + 1 + (int) took.dividedBy(REGAINED));
        }
    }

    @Test
    void is_no_reason_to_refuse_a_shared_network() throws Exception {
        for (int at = 0; at < 60; at++) {
            assertThat(signUp("203.0.113.60", "library " + at).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void keeps_the_place_in_the_queue_of_who_comes_with_a_key() throws Exception {
        exhaust("203.0.113.61", 1);
        var told = signUp("203.0.113.61", "who comes again");
        assertThat(told.statusCode()).as(told.body()).isEqualTo(429);
        Thread.sleep(Duration.ofSeconds(
                told.headers().firstValueAsLong("Retry-After").orElseThrow()));
        assertThat(signUp("203.0.113.61", "who comes again").statusCode()).isEqualTo(201);
    }

    @Test
    void cannot_be_hidden_by_a_header_of_ones_own() throws Exception {
        exhaust("203.0.113.62");
        assertThat(signUp("198.51.100.99, 203.0.113.62", "hidden").statusCode()).isEqualTo(429);
    }

    @Test
    void does_not_concern_the_clerk() throws Exception {
        exhaust("203.0.113.63");
        var entered = request("203.0.113.63", "by the clerk").header("Authorization", "Bearer " + token);
        assertThat(send(entered).statusCode()).isEqualTo(201);
    }

    @Test
    void lets_a_resident_wait_who_finds_what_she_typed_and_needs_no_script() throws Exception {
        exhaust("203.0.113.64", QUEUED_SHORTLY);
        var page = form("203.0.113.64", 375, "en-US", OFF);
        var answer = page.waitForResponse("**/sign-up", () -> fill(page, "Patient Penny"));
        assertThat(answer.status()).isEqualTo(429);
        var turn = Instant.now().plusSeconds(Long.parseLong(answer.headerValue("retry-after")));
        assertThat(page.locator("#held")).isFocused();
        assertThat(page.locator("#name")).hasValue("Patient Penny");
        assertThat(page.locator("input[value=FOR]")).isChecked();
        good(page, "sign-up-held-375");
        var left = Duration.between(Instant.now(), turn);
        Thread.sleep(left.isNegative() ? Duration.ZERO : left);
        page.click("#send");
        assertThat(page.locator("h1")).hasText("You are signed up, Patient Penny");
    }

    @Test
    void lets_a_browser_work_for_a_resident_instead() throws Exception {
        exhaust("203.0.113.65");
        var page = form("203.0.113.65", 320, "es-MX", ON);
        fill(page, "Paciente Paz");
        assertThat(page.locator("h1")).hasText("Está en la lista, Paciente Paz");
    }

    @Test
    void shows_in_Spanish_too_why_one_waits() throws Exception {
        exhaust("203.0.113.66");
        var page = form("203.0.113.66", 320, "es-MX", OFF);
        fill(page, "Paciente Paz");
        assertThat(page.locator("#held h2")).containsText("Espere un momento");
        good(page, "sign-up-held-es-320");
    }

    @Test
    void of_programs_that_fill_in_every_field_is_not_taken_and_loses_a_person_nothing() {
        var page = form("203.0.113.67", 375, "en-US", ON);
        page.evaluate("document.getElementById('website').value = 'https://example.org'");
        fill(page, "Filled By Browser");
        assertThat(page.locator(".error-summary a")).hasAttribute("href", "#website");
        good(page, "sign-up-honeypot-375");
        page.click("#send");
        assertThat(page.locator("h1")).hasText("You are signed up, Filled By Browser");
    }

    @Test
    void of_bytes_is_refused_before_it_is_read() throws IOException {
        var form = "Content-Type: application/x-www-form-urlencoded\r\n";
        var tooLong = RawHttp.send(
                rostrum.port(),
                "POST " + hearing + "/sign-up HTTP/1.1",
                form + "Content-Length: 300000\r\n",
                new byte[300_000]);
        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.body()).contains("What was sent is too long");
        var unknown = RawHttp.send(
                rostrum.port(),
                "POST " + hearing + "/sign-up HTTP/1.1",
                form + "Transfer-Encoding: chunked\r\n",
                "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(unknown.status()).isEqualTo(411);
        var json = "{\"name\":\"" + "a".repeat(300_000) + "\"}";
        var call = RawHttp.send(
                rostrum.port(),
                "POST /api" + hearing + "/speakers HTTP/1.1",
                "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n",
                json.getBytes(StandardCharsets.US_ASCII));
        assertThat(call.status()).isEqualTo(413);
    }

    /** Takes all that a network may at once, and places in the queue for more than half a minute. */
    private static void exhaust(String from) throws Exception {
        exhaust(from, QUEUED);
    }

    /** Takes all that a network may, however much of it is regained meanwhile, until so many are in the queue. */
    private static void exhaust(String from, int queued) throws Exception {
        int refused = 0;
        for (int at = 0; refused < queued; at++) {
            refused += signUp(from, "of many " + at).statusCode() == 429 ? 1 : 0;
            assertThat(at).as("sign-ups from %s", from).isLessThan(2 * LIMIT);
        }
    }

    private static HttpResponse<String> signUp(String from, String key) throws IOException, InterruptedException {
        return send(request(from, key));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String from, String key) {
        return HttpRequest.newBuilder(rostrum.address().resolve("/api" + hearing + "/speakers"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", from)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"One Of Many\",\"position\":\"FOR\"}"));
    }

    private static Page form(String from, int width, String language, Browser.Scripts scripts) {
        var page = browser.window(width, 800, language, scripts);
        page.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", from));
        page.navigate(rostrum.address() + hearing + "/sign-up");
        return page;
    }

    private static void fill(Page page, String name) {
        page.fill("#name", name);
        page.check("input[value=FOR]");
        page.click("#send");
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
