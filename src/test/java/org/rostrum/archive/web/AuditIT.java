package org.rostrum.archive.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("The audit of an evening and the year of its body")
class AuditIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static String hearing;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.sharedPlayed();
        browser = Browser.start();
        hearing = rostrum.card().getString("hearing");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void are_reached_from_the_page_of_the_hearing() {
        var page = open(375, "/hearings/" + hearing, "en-US");
        page.locator("a[href$='/audit']").click();
        assertThat(page.locator("table").last()).containsText("Put back in the line");
        page.locator("details.table summary").click();
        good(page, "audit-375");
        page.locator("a[href$='/season']").click();
        good(page, "season-375");
    }

    @Test
    void fit_the_smallest_phone_and_a_laptop() {
        good(open(320, "/hearings/" + hearing + "/audit", "en-US"), "audit-320");
        good(open(1280, "/hearings/" + hearing + "/audit", "en-US"), "audit-1280");
        good(open(320, "/bodies/durham-city-council/season", "en-US"), "season-320");
        good(open(1280, "/bodies/durham-city-council/season", "en-US"), "season-1280");
    }

    @Test
    void are_told_in_spanish_too() {
        var page = open(1280, "/hearings/" + hearing + "/audit", "es-MX");
        assertThat(page.locator("main")).containsText("De vuelta a la lista");
        assertThat(page.locator("main")).containsText("Ausente al ser llamado");
        good(page, "audit-es-1280");
    }

    @Test
    void weigh_little() throws Exception {
        var page = rostrum.get("/hearings/" + hearing + "/audit").body();
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(60_000);
    }

    @Test
    void say_the_same_as_data() throws Exception {
        var audit = read(rostrum.get("/api/hearings/" + hearing + "/audit").body());
        assertThat(audit.getJsonObject("sides").getJsonObject("FOR").getInt("heard"))
                .isEqualTo(27);
        assertThat(audit.getJsonArray("speakers")).hasSize(50);
        var table = rostrum.get("/api/hearings/" + hearing + "/audit.csv");
        assertThat(table.body().split("\r\n", -1)).hasSize(52);
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(rostrum.get("/api/hearings/" + hearing + "/deviations.csv").body())
                .contains("NOT_HERE", "PUT_BACK");
        var season = read(
                rostrum.get("/api/bodies/durham-city-council/season?year=2018").body());
        assertThat(season.getJsonObject("total").getInt("heard")).isEqualTo(50);
        assertThat(rostrum.get("/api/bodies/durham-city-council/season.csv?year=2018")
                        .body())
                .contains("2018-04-16");
    }

    @Test
    void say_what_is_wrong() throws Exception {
        assertThat(rostrum.get("/hearings/0000000000001/audit").statusCode()).isEqualTo(404);
        assertThat(rostrum.get("/bodies/nobody/season").statusCode()).isEqualTo(404);
        assertThat(rostrum.get("/api/bodies/nobody/season").statusCode()).isEqualTo(404);
        assertThat(rostrum.get("/api/bodies/durham-city-council/season?year=x").statusCode())
                .isEqualTo(400);
    }

    private static Page open(int width, String path, String language) {
        var page = browser.window(width, 800, language, OFF);
        page.navigate(rostrum.address() + path);
        return page;
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
