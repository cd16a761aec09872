package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rostrum.Browser.Scripts.OFF;
import static org.rostrum.Browser.Scripts.ON;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("A power cut in the middle of a turn, while a resident fills in a form")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ResourceLock(RunningRostrum.TO_BREAK)
@Order(8)
class PowerCutIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Page form;
    private static Page change;
    private static Page inVain;
    private static Desk desk;
    private static Page board;
    private static Page place;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.sharedToBreak();
        browser = Browser.start();
        form = filled("Patient Resident");
        inVain = filled("Sent In Vain");
        change = filled("Chosen File");
        change.click("#send");
        // The form that was sent has a summary and needs too.
        assertThat(change.locator("h1")).hasText("You are signed up, Chosen File");
        change.locator("summary").first().click();
        change.fill("#needs", "A ramp");
        change.setInputFiles("#files", new FilePayload("chosen.txt", "text/plain", "Chosen".getBytes(UTF_8)));
        place = browser.phone(ON);
        place.clock().install();
        place.navigate(rostrum.address() + "/hearings/" + rostrum.card().getString("hearing") + "/sign-up");
        place.fill("#name", "Waiting Resident");
        place.check("input[value=FOR]");
        place.click("#send");
        assertThat(right()).containsText("This page keeps itself up to date.");
    }

    private static Page filled(String name) {
        var page = browser.phone(OFF);
        page.navigate(rostrum.address() + "/hearings/" + rostrum.card().getString("hearing") + "/sign-up");
        page.fill("#name", name);
        page.check("input[value=NEUTRAL]");
        return page;
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    @Order(1)
    void loses_no_confirmed_act() throws Exception {
        desk = Desk.signIn(rostrum, browser);
        desk.open();
        board = browser.window(1920, 1080, "en-US", ON);
        board.navigate(desk.board());
        var name = desk.names().getFirst();
        desk.main("Call " + name);
        desk.main("Begin: " + name);
        desk.recorded(name + " began");
        assertThat(state(board)).hasText("Speaking");
        var before = desk.proceedings();
        rostrum.killWithDatabase();
        inVain.click("#send");
        for (var page : new Page[] {desk.page(), board}) {
            assertThat(live(page)).hasAttribute("data-live", "no");
            assertThat(state(page)).hasText("Not live");
        }
        place.clock().fastForward(15_000);
        assertThat(right()).containsText("Not live");
        desk.keys("p");
        assertThat(desk.page().locator("[data-part=said]")).containsText("The server does not answer.");
        Browser.picture(desk.page(), "floor-lost");
        rostrum.startAgain();
        place.clock().fastForward(15_000);
        for (var page : new Page[] {desk.page(), board}) {
            assertThat(live(page)).hasAttribute("data-live", "yes");
            assertThat(page.locator("[data-part=name]")).hasText(name);
        }
        assertThat(right()).containsText("This page keeps itself up to date.");
        assertThat(desk.page().locator("[data-part=said]")).containsText("was not recorded");
        assertThat(desk.proceedings()).isEqualTo(before);
        goOn(name);
    }

    private static void goOn(String name) throws Exception {
        assertThat(desk.meeting("/floor").getJsonObject("lectern").getString("state"))
                .isEqualTo("SPEAKING");
        // The sign-in outlived the power cut.
        assertThat(desk.page().locator("[data-part=sign-in]")).isHidden();
        desk.keys("p");
        desk.recorded(name + " paused");
        desk.main("Go on");
        desk.recorded(name + " went on");
        desk.main("End, then call " + desk.names().get(1));
        desk.recorded(desk.names().get(1) + " was called");
        assertThat(desk.meeting("/verify").getBoolean("whole")).isTrue();
    }

    @Test
    @Order(2)
    void of_the_database_alone_leaves_desk_board_and_place_true_without_a_hand() throws Exception {
        assumeTrue(RunningRostrum.hasOwnDatabase(), "the database is another's");
        var name = desk.names().get(1);
        assertThat(desk.page().locator("[data-part=main-words]")).hasText("Begin: " + name);
        rostrum.killDatabase();
        desk.keys("Space");
        // It was recorded once the database was there again, or not at all; the desk says which.
        var began = desk.page().locator("[data-part=feed] li").first().filter(saying(name + " began"));
        var notRecorded = desk.page().locator("[data-part=said]").filter(saying("was not recorded"));
        assertThat(began.or(notRecorded).first()).isVisible();
        if (notRecorded.isVisible()) {
            desk.main("Begin: " + name);
        }
        desk.recorded(name + " began");
        place.clock().fastForward(15_000);
        assertThat(live(board)).hasAttribute("data-live", "yes");
        assertThat(state(board)).hasText("Speaking");
        assertThat(board.locator("[data-part=name]")).hasText(name);
        assertThat(right()).containsText("This page keeps itself up to date.");
        assertThat(desk.proceedings().stream()
                        .filter(entry -> entry.getString("act").equals("begin")))
                .hasSize(2);
    }

    private static Locator.FilterOptions saying(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    /** Nothing of the page moves by itself, and it says of which moment it tells. */
    @Test
    @Order(3)
    void shows_a_place_without_scripts_as_of_its_hour_and_true_again_when_it_is_asked_for() {
        var still = browser.phone(OFF);
        still.navigate(place.url());
        assertThat(still.locator("#right")).not().containsText("keeps itself up to date");
        assertThat(still.locator("#right")).containsText(Pattern.compile("\\d:\\d\\d"));
        Browser.picture(still, "place-still");
    }

    @Test
    @Order(6)
    void takes_nothing_of_what_was_typed() {
        form.click("#send");
        assertThat(form.locator("h1")).hasText("You are signed up, Patient Resident");
    }

    @Test
    @Order(4)
    void takes_nothing_of_what_was_chosen() {
        change.locator("#change button[value=change]").click();
        assertThat(change.locator("[role=status].notice")).hasText("Your changes are kept.");
        assertThat(change.locator("section.statement a")).hasText("chosen.txt");
        assertThat(change.locator("#needs")).hasValue("A ramp");
    }

    @Test
    @Order(5)
    void takes_what_was_sent_while_nobody_answered_when_it_is_loaded_again() {
        inVain.reload();
        assertThat(inVain.locator("h1")).hasText("You are signed up, Sent In Vain");
    }

    private static Locator right() {
        return place.locator("#right");
    }

    private static Locator live(Page page) {
        return page.locator("[data-part=live]");
    }

    private static Locator state(Page page) {
        return page.locator("[data-part=state]");
    }
}
