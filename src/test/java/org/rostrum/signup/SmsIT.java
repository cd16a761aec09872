package org.rostrum.signup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;

import com.microsoft.playwright.Page;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.TextSender;

@DisplayName("A resident who gives a phone number")
class SmsIT {
    private static TextSender texts;
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static String hearing;
    private static String meeting;

    @BeforeAll
    static void start() throws Exception {
        texts = TextSender.shared();
        rostrum = RunningRostrum.sharedThatSends();
        browser = Browser.start();
        hearing = "/hearings/" + rostrum.card().getString("hearing");
        meeting = rostrum.card().getString("meeting");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void is_sent_the_reference_and_the_private_link() throws Exception {
        var page = signUp("Tess Texts", "+1 (919) 555-0101", "en-US");
        var message = texts.await("+19195550101", 1).getFirst();
        assertThat(message.secret()).isEqualTo("Bearer between us");
        assertThat(message.id()).isNotBlank();
        assertThat(message.text())
                .contains("you are signed up", page.locator("b.num").first().textContent(), page.url());
    }

    @Test
    void is_told_in_Spanish_after_signing_up_in_Spanish() throws Exception {
        signUp("Teo Mensajes", "919 555 0102", "es-MX");
        assertThat(texts.await("9195550102", 1).getFirst().text())
                .contains("su inscripción está registrada, referencia ");
    }

    @Test
    void is_told_also_when_the_sender_was_away_at_first() throws Exception {
        texts.refuseNext("+19195550103");
        signUp("Tom Patient", "+19195550103", "en-US");
        assertThat(texts.await("+19195550103", 1)).hasSize(1);
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
        page.locator("#change button[value=change]").click();
        assertThat(texts.await("+19195550105", 1).getFirst().text())
                .contains(page.url().replaceAll("[?].*", ""));
    }

    @Test
    void is_told_where_and_when_a_meeting_is_that_was_moved() throws Exception {
        signUp("Mia Moved", "+19195550107", "en-US");
        signUp("Mara Mueve", "+19195550108", "es-MX");
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        move(day);
        assertThat(texts.await("+19195550107", 2).getLast().text())
                .contains("was moved to " + full(day, "en") + ", 7:00", ", Gymnasium. Your sign-up stands")
                .doesNotContain("{");
        assertThat(texts.await("+19195550108", 2).getLast().text())
                .contains("será el " + full(day, "es"), ", Gymnasium. Su inscripción sigue")
                .doesNotContain("{");
    }

    private static String full(LocalDate day, String language) {
        return day.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.forLanguageTag(language)));
    }

    private static void move(LocalDate day) throws Exception {
        var floor = rostrum.get("/api/meetings/" + meeting + "/floor").body();
        var head = floor.replaceAll("(?s).*\"head\":(\\d+).*", "$1");
        var act = """
                {"act":"reschedule","basis":%s,"date":"%s","place":"Gymnasium","time":"19:00"}""".formatted(head, day);
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(rostrum.address().resolve("/api/meetings/" + meeting + "/acts"))
                                .header("Content-Type", "application/json")
                                .header(
                                        "Authorization",
                                        "Bearer "
                                                + rostrum.card()
                                                        .getJsonObject("clerk")
                                                        .getString("token"))
                                .POST(HttpRequest.BodyPublishers.ofString(act))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void has_a_number_that_stands_in_no_answer_journal_or_log() throws Exception {
        signUp("Theo Secret", "+19195550106", "en-US");
        texts.await("+19195550106", 1);
        for (var path :
                List.of("/api" + hearing, "/api" + hearing + "/order", "/api/meetings/" + meeting + "/proceedings")) {
            assertThat(rostrum.get(path).body()).as(path).doesNotContain("9195550106");
        }
        assertThat(Files.readString(rostrum.data().resolve("log/server.log"))).doesNotContain("9195550");
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
}
