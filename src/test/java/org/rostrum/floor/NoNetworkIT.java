package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("Desk, board and a resident's place that are without network for ten minutes")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(14)
class NoNetworkIT {
    private static final long TEN_MINUTES = 600_000;
    private static final String TYPED = "The sound is gone";

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Desk desk;
    private static Page board;
    private static Page place;

    @BeforeAll
    static void open() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        desk = Desk.signIn(rostrum, browser);
        desk.open();
        desk.page().clock().install();
        desk.page().reload();
        board = browser.window(1920, 1080, "en-US", Browser.Scripts.ON);
        board.clock().install();
        board.navigate(desk.board());
        place = browser.phone(Browser.Scripts.ON);
        place.clock().install();
        place.navigate(rostrum.address() + "/hearings/" + rostrum.card().getString("hearing") + "/sign-up");
        place.fill("#name", "Without Network");
        place.check("input[value=FOR]");
        place.click("#send");
        assertThat(place.locator("#right")).containsText("This page keeps itself up to date.");
        var first = desk.names().getFirst();
        desk.main("Call " + first);
        desk.main("Begin: " + first);
        desk.recorded(first + " began");
        assertThat(state(board)).hasText("Speaking");
    }

    @AfterAll
    static void close() {
        browser.close();
        rostrum.close();
    }

    @Test
    @Order(1)
    void say_that_they_are_not_live_and_keep_what_was_typed() {
        desk.keys("n");
        desk.type(TYPED);
        network(false);
        for (var page : new Page[] {desk.page(), board, place}) {
            page.clock().fastForward(TEN_MINUTES);
        }
        for (var page : new Page[] {desk.page(), board}) {
            assertThat(live(page)).hasAttribute("data-live", "no");
            assertThat(live(page)).containsText("Not live since");
            assertThat(state(page)).hasText("Not live");
        }
        place.clock().fastForward(TEN_MINUTES);
        assertThat(place.locator("#right")).containsText("Not live");
        assertThat(words()).hasValue(TYPED);
        browser.assertAccessible(board);
        Browser.picture(board, "board-not-live");
        Browser.picture(desk.page(), "floor-not-live");
    }

    @Test
    @Order(2)
    void come_back_by_themselves_and_the_desk_knows_that_its_act_was_not_recorded() throws Exception {
        desk.keys("Escape", "p");
        assertThat(part(desk.page(), "said")).containsText("The server does not answer.");
        act("\"act\":\"addTime\",\"seconds\":60");
        network(true);
        place.clock().fastForward(15_000);
        assertThat(live(desk.page())).hasAttribute("data-live", "yes");
        assertThat(live(board)).hasAttribute("data-live", "yes");
        assertThat(place.locator("#right")).containsText("This page keeps itself up to date.");
        assertThat(part(desk.page(), "said")).containsText("was not recorded");
        assertThat(words()).hasValue(TYPED);
        assertThat(desk.meeting("/floor").getJsonObject("lectern").getString("state"))
                .isEqualTo("SPEAKING");
        assertTheSameSecond(desk.page());
        assertTheSameSecond(board);
    }

    @Test
    @Order(3)
    void are_not_deceived_by_a_line_that_is_open_and_dead() throws Exception {
        var cut = new AtomicBoolean();
        var page = browser.laptop();
        page.clock().install();
        page.routeWebSocket(
                "**/live/**",
                line -> line.connectToServer().onMessage((WebSocketFrame told) -> {
                    if (!cut.get()) {
                        line.send(told.text());
                    }
                }));
        page.route("**/floor", route -> {
            if (cut.get()) {
                route.abort();
            } else {
                route.resume();
            }
        });
        page.navigate(desk.board());
        assertThat(live(page)).hasAttribute("data-live", "yes");
        cut.set(true);
        act("\"act\":\"pause\"");
        assertThat(state(board)).hasText("Paused");
        page.clock().fastForward(15_000);
        assertThat(live(page)).hasAttribute("data-live", "no");
        assertThat(state(page)).hasText("Not live");
        cut.set(false);
        assertThat(live(page)).hasAttribute("data-live", "yes");
        assertThat(state(page)).hasText("Paused");
    }

    private static void network(boolean there) {
        for (var page : new Page[] {desk.page(), board, place}) {
            page.context().setOffline(!there);
        }
    }

    /** What another program does meanwhile. */
    private static void act(String fields) throws Exception {
        var head = desk.meeting("/floor").getInt("head");
        var clerk = rostrum.card().getJsonObject("clerk");
        var path = "/api/meetings/" + rostrum.card().getString("meeting") + "/acts";
        var request = HttpRequest.newBuilder(rostrum.address().resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + clerk.getString("token"))
                .POST(HttpRequest.BodyPublishers.ofString("{%s,\"basis\":%d}".formatted(fields, head)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static void assertTheSameSecond(Page page) {
        page.waitForCondition(() -> Math.abs(left() - shown(page)) < 2);
    }

    /** What the server says is left of the turn, in seconds. */
    private static double left() {
        try {
            var floor = desk.meeting("/floor");
            JsonObject turn = floor.getJsonObject("lectern");
            var ran = Duration.between(
                    Instant.parse(turn.getString("runningSince")), Instant.parse(floor.getString("now")));
            return turn.getInt("allottedSeconds")
                    - turn.getJsonNumber("usedBeforeSeconds").doubleValue()
                    - ran.toMillis() / 1000.0;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double shown(Page page) {
        var clock = part(page, "clock").textContent().split(":", -1);
        double seconds = Integer.parseInt(clock[0].replace("−", "")) * 60 + Integer.parseInt(clock[1]);
        return clock[0].startsWith("−") ? -seconds : seconds;
    }

    private static Locator words() {
        return desk.page().locator("form[data-act=note] input");
    }

    private static Locator live(Page page) {
        return part(page, "live");
    }

    private static Locator state(Page page) {
        return part(page, "state");
    }

    private static Locator part(Page page, String name) {
        return page.locator("[data-part=" + name + "]");
    }
}
