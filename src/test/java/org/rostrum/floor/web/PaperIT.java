package org.rostrum.floor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("A run sheet that is entered afterwards")
class PaperIT {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static JsonObject card;
    private static Page page;
    private static ZonedDateTime opened;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        card = rostrum.card();
        page = browser.laptop();
        Browser.signIn(page, rostrum, paper());
        assertThat(page.locator("h1")).hasText("Enter from paper");
        var date = LocalDate.parse(
                object(rostrum.get("/api/meetings/" + card.getString("meeting")).body())
                        .getString("date"));
        opened = date.atTime(0, 1).atZone(ZONE);
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void is_typed_in_its_order_and_stands_in_the_record_as_entered_later() throws Exception {
        page.navigate(rostrum.address() + paper());
        page.click("main form button");
        assertThat(page.locator(".error-summary")).containsText("Write when the hearing opened");
        // On the evening before, the hour is still to come.
        Assumptions.assumeTrue(opened.plus(Duration.ofMinutes(30)).toInstant().isBefore(Instant.now()));
        // Return goes to the next field once the script is there; before, it sends the form.
        page.waitForLoadState();
        page.fill("#opened", "00:01");
        page.keyboard().press("Enter");
        Stream.of(hour(3), hour(5), "n", "", hour(4), hour(8)).forEach(typed -> {
            page.keyboard().type(typed);
            page.keyboard().press("Enter");
        });
        page.click("main form button");
        assertThat(page.locator(".error-summary")).containsText("this begins before another turn ended");
        assertThat(page.locator("tbody tr.wrong")).hasCount(1);
        Browser.picture(page, "paper-error-1280");
        browser.assertAccessible(page);
        page.setViewportSize(375, 812);
        Browser.assertFits(page);
        Browser.picture(page, "paper-error-375");
        page.setViewportSize(1280, 800);
        page.locator("tbody tr").nth(2).locator("input").first().fill(hour(6));
        page.fill("#at-1", hour(4));
        page.fill("[name=words-1]", "The sound failed, and the speaker waited.");
        page.fill("#at-2", hour(8));
        page.selectOption("[name=what-2]", "RECESS");
        page.fill("[name=words-3]", "The sound was mended.");
        page.selectOption("[name=what-3]", "RESUME");
        page.click("main form button");
        assertThat(page.locator(".error-summary")).containsText("Line 3 of what else happened: write an hour");
        assertThat(page.locator("[name=words-1]")).hasValue("The sound failed, and the speaker waited.");
        browser.assertAccessible(page);
        Browser.picture(page, "paper-besides-1280");
        page.setViewportSize(375, 812);
        Browser.assertFits(page);
        Browser.picture(page, "paper-besides-375");
        page.setViewportSize(1280, 800);
        page.fill("#at-3", hour(9));
        page.click("main form button");
        assertThat(page.locator("[role=status]")).hasText("Entered: 6 in the record now.");
        assertThat(page.locator("[name=words-1]")).hasValue("");
        assertThat(page.locator("tbody tr input").nth(0)).hasValue("");
        browser.assertAccessible(page);
        Browser.picture(page, "paper-1280");
        assertThat(rostrum.get("/api/meetings/" + card.getString("meeting") + "/proceedings")
                        .body()
                        .lines()
                        .map(PaperIT::object)
                        .filter(entry -> entry.getString("act").equals("end"))
                        .map(entry -> Instant.parse(entry.getString("occurredAt"))))
                .containsExactly(
                        opened.plusMinutes(4).toInstant(), opened.plusMinutes(7).toInstant());
        assertThat(acts())
                .endsWith(
                        "openHearing",
                        "call",
                        "begin",
                        "note",
                        "end",
                        "call",
                        "notHere",
                        "call",
                        "begin",
                        "end",
                        "recess",
                        "resume",
                        "note");
        assertThat(rostrum.get("/api/meetings/" + card.getString("meeting") + "/minutes.html?lang=en")
                        .body())
                .contains("Recorded later than they happened: entries");
    }

    private static Stream<String> acts() throws Exception {
        return rostrum.get("/api/meetings/" + card.getString("meeting") + "/proceedings")
                .body()
                .lines()
                .map(PaperIT::object)
                .map(entry -> entry.getString("act"));
    }

    private static String hour(int minute) {
        return opened.withMinute(minute).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    private static String paper() {
        return "/clerk/meetings/" + card.getString("meeting") + "/paper";
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
