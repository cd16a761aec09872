package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.signup.web.EveningWithRules;

@DisplayName("The hours of a hearing in Durham that runs over midnight, or over a change of the clocks")
class HoursIT {
    private static final String SOME_DAY = " \\([A-Z][a-z]+day\\)";
    private static RunningRostrum rostrum;
    private static Browser browser;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-04-16, 2018-04-17T03:59:50Z, 11:59 PM, 12:00 AM, 12:20 AM (Tuesday), 12:19 AM (Tuesday)",
        "2019-03-09, 2019-03-10T06:59:50Z, 1:59 AM, 3:00 AM, 3:20 AM (Sunday), 3:19 AM (Sunday)",
        "2018-11-04, 2018-11-04T05:59:50Z, 1:59 AM, 1:00 AM, 1:20 AM, 1:19 AM"
    })
    void are_those_of_the_place_while_the_turn_loses_no_second(
            String day, String now, String before, String after, String expected, String closes) throws Exception {
        var passed = new AtomicLong();
        var page = at("dais", day, Instant.parse(now), passed);
        assertThat(page.locator("[data-part=time]")).hasText(hour(before));
        assertThat(page.locator("[data-part=end]")).hasText(says(expected));
        assertThat(page.locator("[data-part=clock]")).hasText(Pattern.compile("1:0\\d"));
        assertThat(page.locator("[data-part=notice]")).hasText(says(closes));
        // Whose clock jumps asks the server, where as much time has passed.
        passed.set(60);
        page.clock().fastForward(60_000);
        assertThat(page.locator("[data-part=time]")).hasText(hour(after));
        assertThat(page.locator("[data-part=clock]")).hasText(Pattern.compile("0:0\\d"));
        // The day is the meeting's, so that what was said before midnight still stands behind it.
        assertThat(page.locator("[data-part=notice]")).hasText(says(closes));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-04-16, 11:55 PM – 12:25 AM (Tuesday)",
        "2018-04-17, 11:55 PM (Monday) – 12:25 AM",
        "2018-03-26, 'Apr 16, 2018, 11:55 PM – Apr 17, 2018, 12:25 AM'"
    })
    void in_the_lobby_name_their_day_where_it_is_not_the_meetings(String day, String expected) throws Exception {
        assertThat(lobby(day, "2018-04-17T03:55:00Z", "2018-04-17T04:25:00Z")).hasText(says(expected));
    }

    @Test
    void in_the_lobby_name_a_day_that_both_share_once() throws Exception {
        var when = lobby("2018-04-16", "2018-04-17T04:05:00Z", "2018-04-17T04:25:00Z");
        assertThat(when).hasText(says("12:05 AM – 12:25 AM (Tuesday)"));
        Browser.assertWhole(when.page());
        browser.assertAccessible(when.page());
        Browser.picture(when.page(), "lobby-past-midnight");
    }

    /** Whose evening was two days ago by its day, as when a meeting that goes on for days was called for the first alone. */
    @Test
    void in_the_record_name_their_day_with_scripts_and_without() throws Exception {
        var evening = EveningWithRules.ofPlan(rostrum, """
                {"title":"A long night","body":"City Council","date":"%s","place":"City Hall","zone":"America/New_York",
                 "seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},"members":[],
                 "items":[{"number":"1","title":"The park","summary":"Shall it be open?",
                  "hearing":{"rules":{"seconds":120,"arrangement":"AS_SIGNED_UP"},
                   "opens":"2018-01-01T00:00:00Z","closesInclusive":"2099-01-01T00:00:00Z","exhibits":[]}}]}""".formatted(
                        LocalDate.now(ZoneId.of("America/New_York")).minusDays(2)));
        evening.signUp("Night Owl", "FOR");
        evening.open();
        evening.act("lastCall", ",\"until\":\"03:15\"");
        var place = browser.phone(OFF);
        place.navigate(rostrum.address() + "/hearings/" + evening.hearing());
        assertThat(place.locator("#order"))
                .containsText(Pattern.compile("heard by \\d+:\\d\\d\\s[AP]M" + SOME_DAY + "\\."));
        place.navigate(rostrum.address() + "/meetings/" + evening.meeting() + "/follow");
        assertThat(place.locator("#record li").first())
                .containsText(Pattern.compile("^\\d+:\\d\\d\\s[AP]M" + SOME_DAY
                        + " Last call: the line closes at 3:15\\sAM" + SOME_DAY + "$"));
        assertThat(place.locator("[data-part=end]")).containsText(Pattern.compile(SOME_DAY + "$"));
        var desk = Desk.at(evening, browser);
        desk.recorded("Last call: the line closes at");
        assertThat(desk.page().locator("[data-part=feed] li").first())
                .hasText(Pattern.compile("^\\s*\\d+:\\d\\d:\\d\\d\\s[AP]M" + SOME_DAY
                        + "\\s*Last call: the line closes at 3:15\\sAM" + SOME_DAY + "$"));
        desk.fits();
        Browser.picture(desk.page(), "floor-past-midnight");
    }

    /** Said by another form, the deadline of two days before would be the only hour with a date. */
    @Test
    void in_the_script_of_the_chair_name_their_day_as_everywhere() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":9");
        evening.open();
        var dais = browser.laptop();
        dais.navigate(rostrum.address() + "/meetings/" + evening.meeting() + "/dais");
        assertThat(dais.locator("[data-rule^=deadline-]")).hasText(Pattern.compile("^7:00\\sPM" + SOME_DAY + "$"));
    }

    /** Its plan did not come as it was moved to another day, and nobody acts any more. */
    @Test
    void are_of_the_new_day_once_its_plan_comes() throws Exception {
        var today = LocalDate.now(ZoneId.of("America/New_York"));
        var evening = EveningWithRules.ofPlan(rostrum, """
                {"title":"A moved night","body":"City Council","date":"%s","place":"City Hall","zone":"America/New_York",
                 "seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},"members":[],
                 "items":[{"number":"1","title":"The park","summary":"Shall it be open?",
                  "hearing":{"rules":{"seconds":120,"arrangement":"AS_SIGNED_UP"},
                   "opens":"2018-01-01T00:00:00Z","closesInclusive":"2099-01-01T00:00:00Z","exhibits":[]}}]}""".formatted(today.plusDays(30)));
        evening.signUp("Night Owl", "FOR");
        var desk = Desk.at(evening, browser);
        var dais = browser.laptop();
        dais.navigate(rostrum.address() + "/meetings/" + evening.meeting() + "/dais");
        assertThat(dais.locator("[data-part=title]")).hasText("A moved night");
        var both = List.of(desk.page(), dais);
        var plan = "**/api/meetings/" + evening.meeting();
        both.forEach(page -> page.route(plan, Route::abort));
        var moved = evening.act("reschedule", ",\"date\":\"%s\",\"place\":\"City Hall\"".formatted(today.plusDays(1)));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(201);
        evening.open();
        var dated = Pattern.compile(" \\d+, \\d{4}, \\d+:\\d\\d\\s[AP]M$");
        both.forEach(page -> assertThat(page.locator("[data-part=end]")).hasText(dated));
        // By then both have asked in vain.
        desk.recorded("The hearing was opened");
        both.forEach(page -> page.unroute(plan));
        for (Page page : both) {
            assertThat(page.locator("[data-part=end]"))
                    .not()
                    .hasText(dated, new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            assertThat(page.locator("[data-part=end]")).containsText(Pattern.compile("[AP]M(" + SOME_DAY + ")?$"));
        }
    }

    /** The hours at which the one who waits is expected in the lobby. */
    private static Locator lobby(String day, String from, String to) throws Exception {
        var page = at("lobby", day, Instant.parse("2018-04-17T03:50:00Z"), new AtomicLong(), opened -> {
            opened.route(
                    "**/order",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("""
                            {"line":[{"id":"2","number":1,"name":"Night Owl","state":"WAITING","position":"FOR",
                              "expected":{"from":"%s","to":"%s"}}]}""".formatted(from, to))));
        });
        return page.locator("[data-part=when]");
    }

    private static Page at(String view, String day, Instant now, AtomicLong passed) throws Exception {
        return at(view, day, now, passed, page -> {});
    }

    /** A view of a meeting of this day, whose server has this hour; someone has spoken for fifty seconds. */
    private static Page at(String view, String day, Instant now, AtomicLong passed, Consumer<Page> more)
            throws Exception {
        var floor = floor(now);
        var page = browser.laptop();
        more.accept(page);
        page.route(
                "**/api/meetings/" + meeting(),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(planned(day).toString())));
        page.clock().install();
        page.routeWebSocket("**/live/**", silent -> {});
        page.route("**/floor", route -> {
            boolean first = !route.request().headers().containsKey("if-none-match");
            route.fulfill(
                    first
                            ? new Route.FulfillOptions()
                                    .setBody(Json.createObjectBuilder(floor)
                                            .add(
                                                    "now",
                                                    now.plusSeconds(passed.get())
                                                            .toString())
                                            .build()
                                            .toString())
                                    .setContentType("application/json")
                            : new Route.FulfillOptions().setStatus(304));
        });
        page.navigate(rostrum.address() + "/meetings/" + meeting() + "/" + view);
        return page;
    }

    private static String meeting() {
        return rostrum.card().getString("meeting");
    }

    private static JsonObject planned(String day) {
        return Json.createObjectBuilder(told("")).add("date", day).build();
    }

    /** What the server tells of the meeting. */
    private static JsonObject told(String part) {
        try (var reader = Json.createReader(new StringReader(
                rostrum.get("/api/meetings/" + meeting() + part).body()))) {
            return reader.readObject();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JsonObject floor(Instant now) {
        return Json.createObjectBuilder(told("/floor"))
                .add("hearing", rostrum.card().getString("hearing"))
                .add("now", now.toString())
                .add("rate", 1)
                .add("status", "IN_SESSION")
                .add("expectedEnd", now.plusSeconds(1210).toString())
                .add("lastCall", true)
                .add("lineCloses", now.plusSeconds(1200).toString())
                .add("lectern", lectern(now.minusSeconds(50)))
                .build();
    }

    private static JsonObject lectern(Instant began) {
        return Json.createObjectBuilder()
                .add(
                        "speaker",
                        Json.createObjectBuilder()
                                .add("id", "1")
                                .add("name", "Late Speaker")
                                .add("position", "FOR"))
                .add("state", "SPEAKING")
                .add("usedBeforeSeconds", 0)
                .add("runningSince", began.toString())
                .add("allottedSeconds", 120)
                .add("warnSeconds", 0)
                .build();
    }

    /** The hour is the last that is said. */
    private static Pattern says(String shown) {
        return Pattern.compile("(?:^|[a-z] )" + hour(shown.replace("(", "\\(").replace(")", "\\)")) + "$");
    }

    /** The space before the half of the day is a narrow one. */
    private static Pattern hour(String shown) {
        return Pattern.compile(shown.replace(" ", "\\s"));
    }
}
