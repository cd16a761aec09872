package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("A power cut in the middle of a turn, while a resident fills in a form")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(2)
class PowerCutIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Page form;
    private static Page change;
    private static Page inVain;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.start("demo");
        browser = Browser.start();
        form = filled("Patient Resident");
        inVain = filled("Sent In Vain");
        change = filled("Chosen File");
        change.click("#send");
        change.locator("summary").first().click();
        change.fill("#needs", "A ramp");
        change.setInputFiles("#files", new FilePayload("chosen.txt", "text/plain", "Chosen".getBytes(UTF_8)));
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
        var desk = Desk.signIn(rostrum, browser);
        desk.open();
        var name = desk.names().getFirst();
        desk.main("Call " + name);
        desk.main("Begin: " + name);
        desk.recorded(name + " began");
        var before = desk.proceedings();
        rostrum.killWithDatabase();
        inVain.click("#send");
        assertThat(live(desk)).hasAttribute("data-live", "no");
        desk.keys("p");
        assertThat(desk.page().locator("[data-part=said]")).containsText("The server does not answer.");
        Browser.picture(desk.page(), "floor-lost");
        rostrum.startAgain();
        assertThat(live(desk)).hasAttribute("data-live", "yes");
        assertThat(desk.page().locator("[data-part=said]")).containsText("was not recorded");
        assertThat(desk.page().locator("[data-part=name]")).hasText(name);
        assertThat(desk.proceedings()).isEqualTo(before);
        goOn(desk, name);
    }

    private static void goOn(Desk desk, String name) throws Exception {
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
    void takes_nothing_of_what_was_typed() {
        form.click("#send");
        assertThat(form.locator("h1")).hasText("You are signed up, Patient Resident");
    }

    @Test
    @Order(3)
    void takes_nothing_of_what_was_chosen() {
        change.locator("#change button[value=change]").click();
        assertThat(change.locator("[role=status].notice")).hasText("Your changes are kept.");
        assertThat(change.locator("section.statement a")).hasText("chosen.txt");
        assertThat(change.locator("#needs")).hasValue("A ramp");
    }

    @Test
    @Order(4)
    void takes_what_was_sent_while_nobody_answered_when_it_is_loaded_again() {
        inVain.reload();
        assertThat(inVain.locator("h1")).hasText("You are signed up, Sent In Vain");
    }

    private static Locator live(Desk desk) {
        return desk.page().locator("[data-part=live]");
    }
}
