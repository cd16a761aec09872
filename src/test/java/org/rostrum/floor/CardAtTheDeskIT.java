package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.signup.web.EveningWithRules;

@DisplayName("A card on paper that is handed to the clerk at the desk")
class CardAtTheDeskIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private Desk desk;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
    }

    @AfterEach
    void leave() {
        desk.page().context().close();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    /** Four keys beside the name: at five keys a second a name of twenty letters takes less than five seconds. */
    @Test
    void is_in_the_line_and_checked_in_by_one_key_the_name_one_for_the_side_and_enter() throws Exception {
        desk = under("\"cap\":1");
        assertThat(rows()).hasCount(0);
        desk.keys(",");
        desk.type("Bea Moss");
        desk.keys("Tab", "a", "Enter");
        assertThat(rows()).hasCount(1);
        assertThat(rows().first()).containsText("Bea Moss");
        assertThat(rows().first()).containsText("Against");
        desk.recorded("Bea Moss checked in");
        assertThat(at("said")).containsText("Bea Moss is in the line, here: ");
        desk.fits();
        browser.assertAccessible(desk.page());
        Browser.picture(desk.page(), "floor-card");
        // The keyboard is the desk's again, and the cap binds no card.
        desk.keys(",");
        desk.type("Ana Lima");
        desk.keys("Tab", "f", "Enter");
        assertThat(rows()).hasCount(2);
    }

    @Test
    void is_not_sent_while_its_side_is_none_that_is_known() throws Exception {
        desk = under("\"cap\":9");
        desk.keys(",");
        desk.type("Bea Moss");
        desk.keys("Enter");
        assertThat(field("side")).isFocused();
        desk.keys("x", "Enter");
        assertThat(field("name")).hasValue("Bea Moss");
        assertThat((String) field("side").evaluate("(side) => side.validationMessage"))
                .isEqualTo("Type F, A or N for the side");
        desk.keys("Backspace", "n", "Enter");
        assertThat(rows().first()).containsText("Neither");
    }

    @Test
    void stands_there_again_where_its_answer_was_lost_and_is_in_the_line_once() throws Exception {
        desk = under("\"cap\":9");
        desk.page().route("**/speakers", CardAtTheDeskIT::loseTheAnswer);
        desk.keys(",");
        desk.type("Bea Moss");
        desk.keys("Tab", "f", "Enter");
        assertThat(at("said")).containsText("No answer yet to the card of Bea Moss");
        assertThat(field("name")).isFocused();
        assertThat(field("name")).hasValue("Bea Moss");
        assertThat(field("side")).hasValue("f");
        desk.page().unroute("**/speakers");
        desk.keys("Enter");
        desk.recorded("Bea Moss checked in");
        assertThat(desk.names()).containsExactly("Bea Moss");
    }

    @Test
    void is_asked_what_the_rules_ask_of_everyone() throws Exception {
        desk = under("\"residentsFirst\":true,\"notHeardDays\":30,\"nameOptional\":true");
        desk.keys(",", "Tab", "f", "Tab", "y", "Tab", "n", "Enter");
        assertThat(rows().first()).containsText("Speaker 1");
        assertThat(field("heardLately")).hasValue("");
    }

    @Test
    void has_its_key_also_while_the_letters_are_switched_off() throws Exception {
        desk = under("\"cap\":9");
        desk.keys("?", "Shift+K", "Space", "Escape", ",");
        assertThat(field("name")).not().isFocused();
        desk.keys("Alt+Shift+Comma");
        assertThat(field("name")).isFocused();
    }

    /** It arrives, and what is said to it does not. */
    private static void loseTheAnswer(Route route) {
        route.fetch();
        route.abort();
    }

    private static Desk under(String rules) throws Exception {
        var evening = EveningWithRules.publish(rostrum, rules);
        evening.open();
        var opened = Desk.at(evening, browser);
        assertThat(opened.page().locator("[data-part=card-row]")).isVisible();
        return opened;
    }

    private Locator rows() {
        return desk.page().locator("[data-part=queue] li");
    }

    private Locator field(String name) {
        return desk.page().locator("[data-part=card-row] [name=" + name + "]");
    }

    private Locator at(String part) {
        Page page = desk.page();
        return page.locator("[data-part=" + part + "]");
    }
}
