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
@Order(14)
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
        desk.note("Somebody is at the door");
        desk.keys("c");
        desk.recorded("checked in");
        desk.keys("u");
        desk.recorded("Undone: ");
        desk.recorded("checked in");
        desk.keys("u");
        desk.recorded("Undone: Note: Somebody is at the door");
    }

    @Test
    @Order(2)
    void the_last_call_is_told_on_every_view_until_the_line_is_closed() throws Exception {
        var views = Stream.of("board", "lobby", "dais", "follow")
                .map(FloorByKeyIT::view)
                .toList();
        desk.keys("Shift+X", "Enter");
        desk.recorded("Last call");
        assertThat(at("notice")).hasText("Last call: the line closes soon");
        for (var view : views) {
            assertThat(view.locator("[data-part=notice]")).hasText("Last call: the line closes soon");
            browser.assertAccessible(view);
        }
        Browser.picture(views.getFirst(), "board-last-call");
        desk.fits();
        var hour = in(Duration.ofMinutes(40));
        desk.keys("Shift+X");
        desk.type(hour.replaceAll("[^0-9:]", ""));
        Browser.picture(desk.page(), "floor-last-call");
        desk.keys("Enter");
        desk.recorded("Last call: the line closes at " + hour);
        for (var view : views) {
            assertThat(view.locator("[data-part=notice]")).containsText("Last call: the line closes at " + hour);
        }
        Browser.picture(views.getFirst(), "board-last-call-hour");
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

    @Test
    @Order(4)
    void members_who_ask_for_the_floor_stand_on_the_dais_in_order_until_they_have_it() throws Exception {
        var dais = view("dais");
        assertThat(dais.locator("[data-part=asking]")).isHidden();
        var members = desk.page().locator("[data-part=request-row] option").allTextContents();
        ask(members.get(3));
        desk.recorded(members.get(3) + " asked for the floor");
        ask(members.get(1));
        desk.recorded(members.get(1) + " asked for the floor");
        assertThat(at("requests")).hasText("Asking to speak: " + members.get(3) + ", " + members.get(1));
        assertThat(dais.locator("[data-part=requests] li")).hasText(new String[] {members.get(3), members.get(1)});
        browser.assertAccessible(dais);
        Browser.picture(dais, "dais-requests");
        var name = desk.meeting("/floor").getJsonArray("next").getJsonObject(0).getString("name");
        desk.main("Call " + name);
        desk.main("Begin: " + name);
        desk.recorded(name + " began");
        desk.fits();
        Browser.picture(desk.page(), "floor-requests");
        desk.keys("q", "Tab", "Enter");
        desk.recorded("Question by " + members.get(3));
        assertThat(dais.locator("[data-part=requests] li")).hasText(new String[] {members.get(1)});
        desk.keys("u");
        desk.recorded("Undone");
        assertThat(dais.locator("[data-part=requests] li")).hasCount(2);
        desk.keys("Shift+U");
        desk.recorded("Redone");
        ask(members.get(1));
        desk.recorded(members.get(1) + " no longer asks for the floor");
        assertThat(dais.locator("[data-part=asking]")).isHidden();
        desk.keys("e");
        desk.recorded(name + " ended");
    }

    @Test
    @Order(5)
    void letters_can_be_switched_off_and_stay_off_in_this_browser() {
        var page = desk.page();
        desk.keys("?", "Shift+K");
        assertThat(at("letters")).isFocused();
        assertThat(at("letters")).isChecked();
        browser.assertAccessible(page);
        Browser.picture(page, "floor-letters");
        desk.keys("Space", "Escape");
        assertThat(at("keys")).isHidden();
        desk.keys("r");
        desk.keys("?");
        assertThat(at("keys")).isHidden();
        page.reload();
        assertThat(page.locator("[data-act=recess][data-key=r]")).isEnabled();
        desk.keys("r", "Alt+Shift+R");
        desk.recorded("Recess");
        assertThat(page.locator("[data-part=feed] li").nth(1)).not().containsText("Recess");
        assertThat(page.locator("[data-act=redo] kbd")).hasText("1");
        desk.keys("Alt+Shift+U");
        desk.recorded("Undone: Recess");
        desk.keys("Alt+Shift+Digit1");
        desk.recorded("Redone: Recess");
        desk.keys("Alt+Shift+Digit0");
        assertThat(at("key-list")).containsText("1 Redo");
        desk.keys("Escape");
        desk.main("Go on");
        desk.recorded("The meeting went on");
        page.locator("[data-part=all-keys]").focus();
        desk.keys("Enter");
        assertThat(at("letters")).isFocused();
        assertThat(at("letters")).not().isChecked();
        desk.keys("Space", "Escape");
        desk.note("The letters are back.");
    }

    @Test
    @Order(6)
    void a_rule_speaks_the_language_of_the_desk() {
        var page = desk.page();
        page.navigate(page.url() + "?lang=es");
        assertThat(page.locator("[data-part=main]")).isEnabled();
        desk.keys("Shift+R");
        desk.type("2015");
        desk.keys("Enter");
        desk.recorded("Receso hasta las 20:15");
        page.evaluate(
                "const button = document.querySelector('[data-act=pause]'); button.disabled = false; button.click()");
        assertThat(at("said"))
                .hasText(
                        "La sesión está en receso. Reanúdela primero. No se anotó nada. Ningún motivo levanta esta regla.");
        Browser.picture(page, "floor-refused-es");
    }

    @Test
    @Order(7)
    void what_is_wrong_at_a_field_is_said_in_the_language_of_the_desk() {
        var page = desk.page();
        page.fill("form[data-act=note] [name=words]", "A bell\u0007");
        page.locator("form[data-act=note]").evaluate("form => form.requestSubmit()");
        assertThat(at("said"))
                .hasText(
                        "Hay que cambiar algo de lo enviado. Contiene un carácter que no se puede imprimir. Escríbalo de"
                                + " nuevo. Cambie los datos señalados y envíelo de nuevo. No se ha anotado nada.");
        assertThat(page.locator("form[data-act=note] [name=words]")).hasValue("A bell\u0007");
        Browser.picture(page, "floor-wrong-es");
    }

    private static void ask(String member) {
        desk.keys("Shift+Q");
        desk.type(member);
        desk.keys("Tab", "Enter");
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
