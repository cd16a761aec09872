package org.rostrum.signup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("A resident who gives a phone number")
class SmsIT {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LOOK_EVERY_MILLIS = 100;
    private static final List<Message> MESSAGES = new CopyOnWriteArrayList<>();
    private static final AtomicInteger REFUSALS = new AtomicInteger();
    private static HttpServer sender;
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static String hearing;
    private static String meeting;

    /** What the operator's sender was handed. */
    private record Message(String secret, String id, String to, String text) {}

    @BeforeAll
    static void start() throws Exception {
        sender = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sender.createContext("/texts", SmsIT::take);
        sender.start();
        var address = "http://127.0.0.1:" + sender.getAddress().getPort() + "/texts";
        rostrum = RunningRostrum.start(Map.of("ROSTRUM_SMS_URL", address, "ROSTRUM_SMS_SECRET", "between us"), "demo");
        browser = Browser.start();
        var card = Files.readString(rostrum.data().resolve("demo.json"));
        hearing = "/hearings/" + field(card, "hearing");
        meeting = field(card, "meeting");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
        sender.stop(0);
    }

    @Test
    void is_sent_the_reference_and_the_private_link() throws Exception {
        var page = signUp("Tess Texts", "+1 (919) 555-0101", "en-US");
        var message = await("+19195550101").getFirst();
        assertThat(message.secret()).isEqualTo("Bearer between us");
        assertThat(message.id()).isNotBlank();
        assertThat(message.text())
                .contains("you are signed up", page.locator("b.num").first().textContent(), page.url());
    }

    @Test
    void is_told_in_Spanish_after_signing_up_in_Spanish() throws Exception {
        signUp("Teo Mensajes", "919 555 0102", "es-MX");
        assertThat(await("9195550102").getFirst().text()).contains("está en la lista, referencia ");
    }

    @Test
    void is_told_also_when_the_sender_was_away_at_first() throws Exception {
        REFUSALS.set(1);
        signUp("Tom Patient", "+19195550103", "en-US");
        assertThat(await("+19195550103")).hasSize(1);
    }

    @Test
    void is_told_what_is_no_number_and_loses_nothing_typed() {
        var page = form("en-US");
        fill(page, "Tina Mistypes", "my phone");
        assertThat(page.locator(".error-summary a")).hasAttribute("href", "#phone");
        assertThat(page.locator("#phone")).hasValue("my phone");
        Browser.picture(page, "sign-up-phone-375");
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }

    @Test
    void is_written_to_at_a_new_number_when_it_changes() throws Exception {
        var page = signUp("Tara Moves", "+19195550104", "en-US");
        page.locator("summary").first().click();
        page.fill("#phone", "+19195550105");
        page.locator("button[value=change]").click();
        assertThat(await("+19195550105").getFirst().text()).contains(page.url().replaceAll("[?].*", ""));
    }

    @Test
    void has_a_number_that_stands_in_no_answer_journal_or_log() throws Exception {
        signUp("Theo Secret", "+19195550106", "en-US");
        await("+19195550106");
        for (var path :
                List.of("/api" + hearing, "/api" + hearing + "/order", "/api/meetings/" + meeting + "/proceedings")) {
            assertThat(rostrum.get(path).body()).as(path).doesNotContain("9195550106");
        }
        assertThat(Files.readString(rostrum.data().resolve("log/server.log"))).doesNotContain("9195550");
    }

    private static void take(HttpExchange call) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (REFUSALS.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            call.sendResponseHeaders(503, -1);
        } else {
            try (var reader = Json.createReader(new StringReader(body))) {
                var json = reader.readObject();
                MESSAGES.add(new Message(
                        call.getRequestHeaders().getFirst("Authorization"),
                        json.getString("id"),
                        json.getString("to"),
                        json.getString("text")));
            }
            call.sendResponseHeaders(204, -1);
        }
        call.close();
    }

    private static List<Message> await(String phone) throws InterruptedException {
        for (int waited = 0; waited < PATIENCE_MILLIS && to(phone).isEmpty(); waited += LOOK_EVERY_MILLIS) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        assertThat(to(phone)).isNotEmpty();
        return to(phone);
    }

    private static List<Message> to(String phone) {
        return MESSAGES.stream().filter(message -> message.to().equals(phone)).toList();
    }

    private static Page signUp(String name, String phone, String language) {
        var page = form(language);
        fill(page, name, phone);
        assertThat(page.locator("h1")).containsText(name);
        return page;
    }

    private static Page form(String language) {
        var page = browser.window(375, 800, language, OFF);
        page.navigate(rostrum.address() + hearing + "/sign-up");
        return page;
    }

    private static void fill(Page page, String name, String phone) {
        page.fill("#name", name);
        page.fill("#phone", phone);
        page.check("input[value=FOR]");
        page.click("#send");
    }

    private static String field(String json, String name) {
        return json.replaceAll("(?s).*\"" + name + "\"\\s*:\\s*\"([^\"]*)\".*", "$1");
    }
}
