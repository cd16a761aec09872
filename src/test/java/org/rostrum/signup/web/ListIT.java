package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.Browser.Scripts;
import org.rostrum.RunningRostrum;

@DisplayName("A list of speakers that is brought in")
class ListIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static JsonObject card;
    private static Page page;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        card = rostrum.card();
        page = browser.laptop();
        Browser.signIn(page, rostrum, list());
        assertThat(page.locator("h1")).hasText("Bring in a list");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void is_shown_row_by_row_before_anything_is_written() throws Exception {
        var text = "Nombre;Postura;Correo\nÚrsula Peña;a favor;\nSin Postura;quizás;x\nMarlowe Ada;en contra;\n";
        page.navigate(rostrum.address() + list());
        browser.assertAccessible(page);
        page.setInputFiles(
                "#file", new FilePayload("lista.csv", "text/csv", text.getBytes(Charset.forName("windows-1252"))));
        page.click("text=Look at the list");
        assertThat(page.locator("[role=status]"))
                .containsText("1 can be signed up, 1 may be there already, one is wrong.");
        assertThat(page.locator("tr.WRONG")).containsText("What stands under position is no side");
        assertThat(page.locator("tr.ALIKE")).containsText("Looks like Ada Marlowe");
        browser.assertAccessible(page);
        Browser.picture(page, "list-1280");
        page.setViewportSize(375, 812);
        Browser.assertFits(page);
        Browser.picture(page, "list-375");
        page.setViewportSize(1280, 800);
        assertThat(order()).doesNotContain("Úrsula");
        page.click("text=Sign up the chosen rows");
        assertThat(page.locator("[role=status]")).hasText("One row is signed up.");
        assertThat(order()).contains("Úrsula Peña").doesNotContain("Marlowe Ada");
        page.fill("#list", text);
        page.locator("text=Look at the list").last().click();
        assertThat(page.locator("tr.THERE")).containsText("Úrsula Peña");
    }

    @Test
    void is_shown_in_Spanish_and_fits_a_small_phone() {
        var phone = browser.window(320, 640, "es-MX", Scripts.OFF);
        Browser.signIn(phone, rostrum, list());
        phone.fill("#list", "Nombre;Postura\nÍñigo Ñandú;F\nSin Postura;quizás\n");
        phone.locator("form button.button").last().click();
        assertThat(phone.locator("html")).hasAttribute("lang", "es");
        assertThat(phone.locator("tr.WRONG")).containsText("Sin Postura");
        assertThat(phone.locator("tr.READY")).containsText("Íñigo Ñandú");
        assertThat(phone.locator("tr.READY .position")).hasText("A favor");
        assertThat(phone.locator("main")).not().containsText("can be signed up");
        browser.assertAccessible(phone);
        Browser.assertFits(phone);
        Browser.picture(phone, "list-es-320");
    }

    @Test
    void says_what_to_do_where_nothing_in_it_can_be_used() {
        page.navigate(rostrum.address() + list());
        page.fill("#list", "Apples,Pears\n1,2\n");
        page.locator("text=Look at the list").last().click();
        assertThat(page.locator(".error-summary")).containsText("No row of headings has a column for the name");
        assertThat(page.locator("#list")).hasValue("Apples,Pears\n1,2\n");
        browser.assertAccessible(page);
    }

    @Test
    void of_six_hundred_rows_makes_six_hundred_speakers_however_often_it_is_sent() throws Exception {
        var text = new StringBuilder("Name,Position\n");
        for (int at = 0; at < 600; at++) {
            text.append("%s%s Listed%s%s,%s\n"
                    .formatted(
                            letters(at),
                            letters(at * 7),
                            letters(at * 31),
                            letters(at),
                            at % 2 == 0 ? "for" : "against"));
        }
        int taken = send(text.toString()).getInt("taken");
        assertThat(taken).isGreaterThan(500);
        assertThat(send(text.toString()).getInt("taken")).isZero();
        assertThat(order().split("Listed", -1)).hasSize(taken + 1);
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 17);
    }

    private static JsonObject send(String text) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(rostrum.address()
                                        .resolve("/api/hearings/" + card.getString("hearing") + "/list?take=ready"))
                                .header("Content-Type", "text/csv")
                                .header(
                                        "Authorization",
                                        "Bearer " + card.getJsonObject("clerk").getString("token"))
                                .POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return object(answer.body());
    }

    private static String order() throws Exception {
        return rostrum.get("/api/hearings/" + card.getString("hearing") + "/order")
                .body();
    }

    private static String list() {
        return "/clerk/hearings/" + card.getString("hearing") + "/list";
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
