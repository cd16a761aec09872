package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("The hours at the dais of a hearing in Durham that runs over midnight, or over a change of the clocks")
class HoursIT {
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
        "2018-04-17T03:59:50Z, 11:59 PM, 12:00 AM, 12:20 AM, 12:19 AM (Tuesday), 12:19 AM",
        "2019-03-10T06:59:50Z, 1:59 AM, 3:00 AM, 3:20 AM, 3:19 AM, 3:19 AM",
        "2018-11-04T05:59:50Z, 1:59 AM, 1:00 AM, 1:20 AM, 1:19 AM, 1:19 AM"
    })
    void are_those_of_the_place_while_the_turn_loses_no_second(
            String now, String before, String after, String expected, String closes, String closesThen)
            throws Exception {
        var passed = new AtomicLong();
        var page = at(Instant.parse(now), passed);
        assertThat(page.locator("[data-part=time]")).hasText(hour(before));
        assertThat(page.locator("[data-part=end]"))
                .containsText(Pattern.compile(hour(expected).pattern()));
        assertThat(page.locator("[data-part=clock]")).hasText(Pattern.compile("1:0\\d"));
        assertThat(page.locator("[data-part=notice]")).hasText(lastCall(closes));
        // Whose clock jumps asks the server, where as much time has passed.
        passed.set(60);
        page.clock().fastForward(60_000);
        assertThat(page.locator("[data-part=time]")).hasText(hour(after));
        assertThat(page.locator("[data-part=clock]")).hasText(Pattern.compile("0:0\\d"));
        assertThat(page.locator("[data-part=notice]")).hasText(lastCall(closesThen));
    }

    /** A dais whose server has this hour; someone has spoken for fifty seconds. */
    private static Page at(Instant now, AtomicLong passed) throws Exception {
        var floor = floor(now);
        var page = browser.laptop();
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
        page.navigate(rostrum.address() + "/meetings/" + rostrum.card().getString("meeting") + "/dais");
        return page;
    }

    private static JsonObject floor(Instant now) throws Exception {
        var path = "/api/meetings/" + rostrum.card().getString("meeting") + "/floor";
        try (var reader = Json.createReader(new StringReader(rostrum.get(path).body()))) {
            return Json.createObjectBuilder(reader.readObject())
                    .add("now", now.toString())
                    .add("rate", 1)
                    .add("status", "IN_SESSION")
                    .add("expectedEnd", now.plusSeconds(1210).toString())
                    .add("lastCall", true)
                    .add("lineCloses", now.plusSeconds(1200).toString())
                    .add("lectern", lectern(now.minusSeconds(50)))
                    .build();
        }
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

    /** The day is named where it is not today's. */
    private static Pattern lastCall(String shown) {
        return Pattern.compile("closes at " + hour(shown.replace("(", "\\(").replace(")", "\\)")) + "$");
    }

    /** The space before the half of the day is a narrow one. */
    private static Pattern hour(String shown) {
        return Pattern.compile(shown.replace(" ", "\\s"));
    }
}
