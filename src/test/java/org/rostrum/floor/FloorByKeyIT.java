package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("A hearing at the desk, by keyboard alone")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(6)
class FloorByKeyIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void open() {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        desk = Desk.signIn(rostrum, browser);
        desk.open();
    }

    @AfterAll
    static void close() {
        browser.close();
        rostrum.close();
    }

    @Test
    @Order(1)
    void what_was_undone_is_put_back_and_the_button_says_what_it_is() throws Exception {
        var name = desk.names().getFirst();
        desk.main("Call " + name);
        desk.recorded(name + " was called");
        desk.keys("u");
        desk.recorded("Undone: " + name + " was called");
        assertThat(at("redo-words")).hasText("Redo: " + name + " was called");
        desk.fits();
        Browser.picture(desk.page(), "floor-undone");
        desk.keys("Shift+U");
        desk.recorded("Redone: " + name + " was called");
        assertThat(at("name")).hasText(name);
        assertThat(at("redo-words")).hasText("Redo");
        assertThat(desk.page().locator("[data-act=redo]")).isDisabled();
        desk.main("Begin: " + name);
        desk.recorded(name + " began");
        desk.keys("e");
        desk.recorded(name + " ended");
    }

    @Test
    @Order(2)
    void the_last_call_is_told_on_every_view_until_the_line_is_closed() {
        var views = Stream.of("board", "lobby", "dais", "follow")
                .map(FloorByKeyIT::view)
                .toList();
        desk.keys("Shift+X");
        desk.recorded("Last call");
        assertThat(at("notice")).hasText("Last call: the line closes soon");
        for (var view : views) {
            assertThat(view.locator("[data-part=notice]")).hasText("Last call: the line closes soon");
            browser.assertAccessible(view);
        }
        Browser.picture(views.getFirst(), "board-last-call");
        desk.fits();
        desk.keys("x");
        desk.recorded("The line was closed");
        for (var view : views) {
            assertThat(view.locator("[data-part=notice]")).isHidden();
        }
        desk.keys("x");
        desk.recorded("The line was opened again");
    }

    @Test
    @Order(3)
    void a_recess_with_its_hour_is_told_on_every_view() throws Exception {
        var views = Stream.of("board", "lobby", "dais", "follow")
                .map(FloorByKeyIT::view)
                .toList();
        desk.keys("Shift+R");
        assertThat(at("until")).isFocused();
        desk.type("8:75");
        desk.keys("Enter");
        assertThat(desk.page().locator("[data-part=until]:invalid")).hasValue("8:75");
        assertThat(at("until")).isFocused();
        var hour = in(Duration.ofMinutes(40));
        at("until").fill(hour.replaceAll("[^0-9:]", ""));
        desk.keys("Tab", "Space", "Enter");
        desk.recorded("Recess until " + hour);
        for (var view : views) {
            assertThat(view.locator("[data-part=notice]")).hasText("Back at " + hour);
            browser.assertAccessible(view);
        }
        Browser.picture(views.getFirst(), "board-recess");
        Browser.picture(views.getLast(), "follow-recess");
        assertThat(at("notice")).hasText("Back at " + hour);
        desk.fits();
        assertThat(desk.proceedings().getLast().getJsonObject("facts").getBoolean("disruption"))
                .isTrue();
        desk.main("Go on");
        desk.recorded("The meeting went on");
        assertThat(at("notice")).isHidden();
    }

    /** An hour from now on, by the clock of the place. */
    private static String in(Duration time) throws Exception {
        var now = Instant.parse(desk.meeting("/floor").getString("now"));
        return DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH)
                .withZone(ZoneId.of("America/New_York"))
                .format(now.plus(time));
    }

    private static Page view(String name) {
        var page = browser.laptop();
        page.navigate(desk.board().replaceAll("board$", name));
        return page;
    }

    private static Locator at(String part) {
        return desk.page().locator("[data-part=" + part + "]");
    }
}
