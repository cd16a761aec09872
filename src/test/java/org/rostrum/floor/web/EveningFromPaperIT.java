package org.rostrum.floor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("An evening whose machine died after the call to order, entered from its run sheet")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveningFromPaperIT {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH);
    /** After so many turns someone made a disturbance. */
    private static final int BEFORE_THE_RECESS = 23;

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.sharedCalledToOrder();
        browser = Browser.start();
        page = browser.window(1280, 800, "en", Browser.Scripts.OFF);
        Browser.signIn(page, rostrum, "/clerk/meetings/" + meeting() + "/paper");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    @Order(1)
    void is_typed_as_it_stands_and_keeps_what_was_typed_where_something_is_missing() {
        page.fill("#at-roll", "7:01");
        choose("fieldset select[name^=here-]", "PRESENT");
        page.fill("#opened", "19:03");
        turns();
        row(1, "7:03", "EXHIBIT", "Exhibit", "");
        row(2, "7:30", "DEPART_EXCUSED", "Sam Ridley", "");
        row(3, "7:40", "ARRIVE", "Sam Ridley", "");
        row(4, "7:50", "DISRUPTION", "", "8:00");
        row(5, "8:01", "RESUME", "", "");
        row(6, "8:57", "CLOSE_HEARING", "", "");
        row(7, "9:06", "CLOSE_ITEM", "", "");
        row(8, "9:07", "ADJOURN", "", "");
        row(9, "9:00", "CLOSED_SESSION", "", "");
        page.fill("[name=words-9]", "Advice of the attorney.");
        row(10, "9:03", "OPEN_SESSION", "", "");
        motion();
        send();
        assertThat(page.locator(".error-summary")).containsText("Motion 1: choose who moved it.");
        assertThat(page.locator("fieldset.moved.wrong")).hasCount(1);
        assertThat(page.locator("#text-m1")).hasValue("Adopt the text in the file.");
        assertThat(page.locator("#facts-m1")).hasValue("The text is in the file.\nIt harms nobody.");
        assertThat(page.locator("[name=until-4]")).hasValue("8:00");
        assertThat(page.locator("[id^=ballot-][id$=m1]").nth(5)).hasValue("AYE");
        browser.assertAccessible(page);
        looksGood("evening-from-paper");
        assertThat(acts()).endsWith("draw", "callToOrder");
    }

    @Test
    @Order(2)
    void is_judged_by_the_rules_act_by_act_and_asks_for_a_reason_where_one_is_needed() {
        page.selectOption("#mover-m1", "Sam Ridley");
        send();
        assertThat(page.locator(".error-summary")).containsText("Motion 1: not recorded.");
        assertThat(page.locator(".error-summary")).containsText("not been heard");
        assertThat(page.locator("fieldset.moved").first()).containsText("Adopt the text in the file.");
        assertThat(page.locator("#text-m1")).hasCount(0);
        assertThat(page.locator("#decided-m1")).hasValue("9:05");
        assertThat(page.locator("#at-8")).hasValue("9:07");
        assertThat(page.locator("#at-6")).hasValue("");
        assertThat(acts()).endsWith("closeHearing", "findings", "second", "closedSession", "openSession");
    }

    @Test
    @Order(3)
    void stands_in_the_record_to_the_vote_and_the_end_each_act_at_its_own_hour() {
        page.fill("#reason-m1", "The one who was not here had left.");
        send();
        assertThat(page.locator("[role=status]")).hasText("Entered: 3 in the record now.");
        assertThat(page.locator("main")).containsText("The meeting is adjourned.");
        assertThat(acts())
                .containsSubsequence(
                        "callToOrder",
                        "rollCall",
                        "openItem",
                        "openHearing",
                        "receiveExhibit",
                        "call",
                        "notHere",
                        "withdraw",
                        "depart",
                        "arrive",
                        "recess",
                        "resume",
                        "closeHearing",
                        "findings",
                        "second",
                        "closedSession",
                        "openSession",
                        "vote",
                        "declare",
                        "closeItem",
                        "adjourn");
        assertThat(entry("rollCall").getString("occurredAt")).isEqualTo(at("19:01"));
        assertThat(entry("recess").getString("occurredAt")).isEqualTo(at("19:50"));
        assertThat(entry("vote").getString("occurredAt")).isEqualTo(at("21:05"));
        assertThat(entries().stream().map(entry -> Instant.parse(entry.getString("occurredAt"))))
                .isSorted();
    }

    @Test
    @Order(4)
    void reads_in_the_minutes_as_recorded_later_with_the_vote_of_six_to_none() {
        assertThat(minutes("en"))
                .contains("Recorded later than they happened: entries")
                .contains("Sam Ridley", "Finding of fact 2: It harms nobody.", "Conclusion 1: It may be adopted.")
                .contains("The body adopted these findings", "Advice of the attorney.")
                .containsPattern("Vote by roll call at 9:05.PM: 6 aye, 0 no\\.");
        assertThat(minutes("es")).contains("9:05");
    }

    private static void turns() {
        int speakers = page.locator("input[name^=began-]").count();
        for (int turn = 0; turn < speakers; turn++) {
            var began = LocalTime.of(19, 4).plusMinutes(2L * turn + (turn < BEFORE_THE_RECESS ? 0 : 12));
            page.locator("input[name^=began-]").nth(turn).fill(turn == 6 ? "N" : turn == 7 ? "W" : HOUR.format(began));
            page.locator("input[name^=ended-]")
                    .nth(turn)
                    .fill(turn == 6 ? "" : turn == 7 ? "7:25" : HOUR.format(began.plusMinutes(1)));
        }
    }

    private static void row(int number, String hour, String what, String who, String until) {
        page.fill("#at-" + number, hour);
        page.selectOption("[name=what-" + number + "]", what);
        if (who.equals("Exhibit")) {
            var first = page.locator("[name=who-" + number + "] optgroup:last-child option")
                    .first()
                    .getAttribute("value");
            page.selectOption("[name=who-" + number + "]", first);
        } else if (!who.isEmpty()) {
            page.selectOption("[name=who-" + number + "]", who);
        }
        page.fill("[name=until-" + number + "]", until);
    }

    private static void motion() {
        page.fill("#moved-m1", "8:58");
        page.selectOption("#kind-m1", "FINDINGS");
        page.locator("details.found summary").first().click();
        page.fill("#facts-m1", "The text is in the file.\nIt harms nobody.");
        page.fill("#conclusions-m1", "It may be adopted.");
        page.selectOption("#seconder-m1", "Ines Halden");
        page.fill("#text-m1", "Adopt the text in the file.");
        page.fill("#decided-m1", "9:05");
        page.selectOption("#outcome-m1", "CARRIED");
        choose("[id^=ballot-][id$=m1]", "AYE");
    }

    private static void choose(String selects, String value) {
        for (var one : page.locator(selects).all()) {
            one.selectOption(value);
        }
    }

    private static void send() {
        page.click("main form.by-hand button");
    }

    private static void looksGood(String name) {
        for (int width : List.of(375, 1280, 1920)) {
            page.setViewportSize(width, 900);
            Browser.assertFits(page);
            Browser.picture(page, name + "-" + width);
        }
        page.setViewportSize(1280, 800);
    }

    private static String at(String hour) {
        return LocalDate.of(2016, 4, 18)
                .atTime(LocalTime.parse(hour))
                .atZone(ZONE)
                .toInstant()
                .toString();
    }

    private static List<String> acts() {
        return entries().stream().map(entry -> entry.getString("act")).toList();
    }

    private static JsonObject entry(String act) {
        return entries().stream()
                .filter(entry -> entry.getString("act").equals(act))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> entries() {
        return got("/proceedings").lines().map(EveningFromPaperIT::object).toList();
    }

    private static String minutes(String language) {
        return got("/minutes.html?lang=" + language);
    }

    private static String got(String path) {
        try {
            return rostrum.get("/api/meetings/" + meeting() + path).body();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static String meeting() {
        return rostrum.card().getString("meeting");
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
