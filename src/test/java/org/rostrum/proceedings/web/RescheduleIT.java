package org.rostrum.proceedings.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.Browser;
import org.rostrum.Browser.Scripts;
import org.rostrum.MailServer;
import org.rostrum.RunningRostrum;

/** One meeting from its notice to its second day, told in order. */
@DisplayName("A meeting that is not where and when it was published")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RescheduleIT {
    private static final String PLAN = """
            {"title":"A moved evening","body":"The moved board","date":"2099-01-05","begins":"19:00","place":"City Hall",
             "zone":"America/New_York","seats":3,"quorum":2,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},
             "members":[{"name":"Ada Marlowe","role":"Member"},{"name":"Ben Okoro","role":"Member"}],
             "items":[{"number":"1","title":"The park","summary":"Shall it be open?","hearing":{
              "rules":{"seconds":120,"arrangement":"AS_SIGNED_UP"},"opens":"2020-01-01T00:00:00Z",
              "closesInclusive":"2099-01-05T17:00:00Z","exhibits":[]}}]}""";
    private static MailServer mails;
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static String meeting;
    private static String hearing;

    @BeforeAll
    static void start() throws Exception {
        mails = MailServer.shared();
        rostrum = RunningRostrum.sharedThatSends();
        browser = Browser.start();
        var published = send("/api/meetings", PLAN);
        meeting = published.getString("id");
        hearing = published
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonObject("hearing")
                .getString("id");
        send("/api/hearings/" + hearing + "/speakers", """
                {"name":"Ana Ruiz","position":"FOR","channel":"ROOM","email":"ana.ruiz.follows@example.org","language":"es"}""");
        mails.await("ana.ruiz.follows@example.org", 1);
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    @Order(1)
    void is_moved_on_the_page_of_its_agenda() {
        var page = browser.window(1280, 800, "en-US", Scripts.OFF);
        Browser.signIn(page, rostrum, "/clerk/meetings/" + meeting + "/items");
        assertThat(page.locator("#place")).hasValue("City Hall");
        page.fill("#date", "2020-01-05");
        page.fill("#place", "Gymnasium");
        page.click("button[value=move]");
        assertThat(page.locator("#date-error")).containsText("This time is over.");
        assertThat(page.locator("#place")).hasValue("Gymnasium");
        good(page, "items-move-error");
        page.fill("#date", "2099-01-07");
        page.fill("#time", "18:30");
        page.click("button[value=move]");
        assertThat(page.locator("#time")).hasValue("18:30");
        good(page, "items-moved");
        var phone = browser.window(375, 800, "es-MX", Scripts.OFF);
        Browser.signIn(phone, rostrum, "/clerk/meetings/" + meeting + "/items");
        good(phone, "items-moved-es-375");
        var wide = browser.window(1920, 1080, "en-US", Scripts.OFF);
        Browser.signIn(wide, rostrum, "/clerk/meetings/" + meeting + "/items");
        good(wide, "items-moved-1920");
    }

    @Test
    @Order(2)
    void is_told_to_who_signed_up_in_her_language_with_a_newer_entry_of_the_same_name() throws Exception {
        var both = mails.await("ana.ruiz.follows@example.org", 2);
        var moved = both.getLast();
        assertThat(moved.subject()).isEqualTo("La sesión cambió de fecha o de lugar: The park");
        assertThat(moved.text()).contains("7 de enero de 2099", "18:30", "Gymnasium", "Ana Ruiz");
        assertThat(line("UID", moved.calendar()))
                .isEqualTo(line("UID", both.getFirst().calendar()));
        assertThat(sequence(moved.calendar()))
                .isEqualTo(sequence(both.getFirst().calendar()) + 1);
        assertThat(moved.calendar()).contains("DTSTART:20990107T233000Z");
    }

    @Test
    @Order(3)
    void is_found_where_it_is_now_and_its_notice_counts_from_the_move() throws Exception {
        var listed = listed();
        assertThat(listed.getString("date")).isEqualTo("2099-01-07");
        assertThat(listed.getString("place")).isEqualTo("Gymnasium");
        assertThat(rostrum.get("/api/hearings/" + hearing).body()).contains("2099-01-07T16:30:00Z");
        assertThat(rostrum.get("/hearings/" + hearing).body()).contains("Gymnasium", "January 7, 2099");
        assertThat(rostrum.get("/meetings/" + meeting + "/notice").body()).contains("Gymnasium", "6:30");
        assertThat(rostrum.get("/api/meetings/" + meeting + "/calendar.ics").body())
                .contains("DTSTART:20990107T233000Z");
        assertThat(rostrum.get("/api/feed.atom?lang=en").body()).contains("January 7, 2099, Gymnasium");
        var timing = read(rostrum.get("/api/meetings/" + meeting + "/timing").body());
        assertThat(timing.getString("standsUntil")).isEqualTo("2099-01-07");
        var entries = rostrum.get("/api/meetings/" + meeting + "/proceedings").body();
        var move = entries.lines()
                .filter(entry -> entry.contains("\"reschedule\""))
                .findFirst()
                .orElseThrow();
        assertThat(timing.getString("posted").substring(0, 19))
                .isEqualTo(read(move).getString("recordedAt").substring(0, 19));
    }

    @Test
    @Order(4)
    void has_two_days_once_it_is_continued() throws Exception {
        act("callToOrder", "");
        act("continueTo", ",\"date\":\"2099-01-09\",\"place\":\"Library\",\"time\":\"20:00\"");
        var listed = listed();
        assertThat(listed.getString("date")).isEqualTo("2099-01-09");
        assertThat(listed.getString("place")).isEqualTo("Library");
        assertThat(listed.getJsonArray("days")).hasSize(2);
        assertThat(rostrum.get("/meetings/" + meeting + "/agenda").body())
                .contains("January 7, 2099", "Gymnasium", "January 9, 2099", "Library");
        assertThat(rostrum.get("/hearings/" + hearing).body()).contains("Library", "January 9, 2099");
        var calendar = rostrum.get("/api/meetings/" + meeting + "/calendar.ics").body();
        assertThat(calendar).contains("DTSTART:20990107T233000Z", "DTSTART:20990110T010000Z", meeting + "-2@rostrum");
        assertThat(rostrum.get("/api/feed.atom?lang=en").body()).contains("January 9, 2099, Library");
        assertThat(rostrum.get("/meetings/" + meeting + "/agenda").body())
                .contains("<h1>Agenda for Friday, January 9, 2099");
        assertThat(rostrum.get("/meetings/" + meeting + "/notice").body()).contains("January 9, 2099</h1>");
    }

    @Test
    @Order(5)
    void tells_of_its_second_day_who_waits_and_who_signs_up_now() throws Exception {
        var goesOn = mails.await("ana.ruiz.follows@example.org", 3).getLast();
        assertThat(goesOn.subject()).isEqualTo("La sesión continúa en otra fecha o lugar: The park");
        assertThat(goesOn.text()).contains("9 de enero de 2099", "20:00", "Library", "Ana Ruiz");
        assertThat(goesOn.calendar()).contains("DTSTART:20990110T010000Z", "LOCATION:Library");
        assertThat(sequence(goesOn.calendar())).isEqualTo(2);
        send("/api/hearings/" + hearing + "/speakers", """
                {"name":"Bea Moss","position":"FOR","channel":"ROOM","email":"bea.moss.follows@example.org"}""");
        var asked = mails.await("bea.moss.follows@example.org", 1).getFirst();
        assertThat(asked.text()).contains("January 9, 2099", "Library").doesNotContain("January 7", "Gymnasium");
        assertThat(asked.calendar()).contains("DTSTART:20990110T010000Z", "LOCATION:Library");
        assertThat(sequence(asked.calendar())).isEqualTo(2);
    }

    @Test
    @Order(6)
    void is_told_of_again_when_that_is_undone() throws Exception {
        act("undo", "");
        var again = mails.await("ana.ruiz.follows@example.org", 4).getLast();
        assertThat(again.text()).contains("7 de enero de 2099", "18:30", "Gymnasium");
        assertThat(again.calendar()).contains("DTSTART:20990107T233000Z");
        assertThat(sequence(again.calendar())).isEqualTo(3);
        assertThat(mails.await("bea.moss.follows@example.org", 2).getLast().text())
                .contains("January 7, 2099", "Gymnasium");
    }

    private static JsonObject listed() throws Exception {
        return read(rostrum.get("/api/meetings").body()).getJsonArray("meetings").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("id").equals(meeting))
                .findFirst()
                .orElseThrow();
    }

    private static void good(com.microsoft.playwright.Page shown, String name) {
        Browser.picture(shown, name);
        browser.assertAccessible(shown);
        Browser.assertFits(shown);
    }

    private static long sequence(String calendar) {
        return Long.parseLong(line("SEQUENCE", calendar));
    }

    private static String line(String name, String calendar) {
        var found = Pattern.compile("(?m)^" + name + ":(.*?)\\r?$").matcher(calendar);
        assertThat(found.find()).as(calendar).isTrue();
        return found.group(1);
    }

    private static void act(String act, String more) throws Exception {
        ByToken.of(rostrum).act(meeting, act, more);
    }

    private static JsonObject send(String path, String body) throws Exception {
        return ByToken.of(rostrum).send(path, body);
    }

    private static JsonObject read(String text) {
        return ByToken.read(text);
    }
}
