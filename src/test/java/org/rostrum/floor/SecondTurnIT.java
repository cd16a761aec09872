package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.signup.web.EveningWithRules;

@DisplayName("The turn of who was heard and waits once more, at the desk by key")
class SecondTurnIT {
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

    @Test
    void is_given_up_and_what_was_said_stays() throws Exception {
        var evening = EveningWithRules.ofPlan(rostrum, """
                {"title":"Two rounds","body":"City Council","date":"2099-01-02","place":"City Hall","zone":"UTC",
                 "seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},
                 "members":[{"id":"0000000000100","name":"Mo Vance","role":"Mayor","presides":true}],
                 "items":[{"number":"1","title":"The park","summary":"Shall it be open?",
                  "hearing":{"rules":{"seconds":120,"arrangement":"AS_SIGNED_UP","onTheFloor":{"secondSeconds":60}},
                   "opens":"2018-01-01T00:00:00Z","closesInclusive":"2099-01-01T00:00:00Z","exhibits":[]}}]}""");
        var names = List.of("Ana Lima", "Bea Moss");
        for (var name : names) {
            evening.signUp(name, "FOR");
        }
        evening.open();
        evening.act("rollCall", ",\"members\":{\"0000000000100\":\"PRESENT\"}");
        var desk = Desk.at(evening, browser);
        for (var name : names) {
            desk.main("Call " + name);
            desk.main("Begin: " + name);
            desk.recorded(name + " began");
            desk.keys("e");
            desk.recorded(name + " ended");
        }
        desk.keys("m");
        desk.recorded("second");
        assertThat(desk.page().locator("[data-part=queue] li")).hasCount(2);
        int before = heard(desk);
        desk.keys("w");
        assertThat(desk.page().locator("[data-part=said]"))
                .hasText("Ana Lima would not be heard again. Press W once more to give that turn up.");
        desk.keys("w");
        desk.recorded("Ana Lima gives up being heard again");
        assertThat(desk.page().locator("[data-part=queue] li")).hasCount(1);
        assertThat(heard(desk)).isEqualTo(before);
        desk.main("Call Bea Moss");
        desk.recorded("Bea Moss was called");
        Browser.picture(desk.page(), "floor-second-turn");
    }

    private static int heard(Desk desk) throws Exception {
        return desk.meeting("/floor")
                .getJsonObject("sides")
                .getJsonObject("FOR")
                .getInt("heard");
    }
}
