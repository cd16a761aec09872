package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.signup.web.EveningWithRules;

/** A small board or committee, as Robert's Rules have it (49:21, 50:25). */
@DisplayName("A motion of a body that asks for no second, by keyboard alone")
class VotesWithoutSecondsIT {
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
    void is_voted_on_as_soon_as_it_is_made() throws Exception {
        var evening = EveningWithRules.ofPlan(rostrum, """
                {"title":"A small board","body":"Library Board","date":"2099-01-02","place":"The library","zone":"UTC",
                 "seats":3,"quorum":2,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},"procedure":{"secondNeeded":false},
                 "members":[{"id":"0000000000100","name":"Mo Vance","role":"Chair","presides":true},
                  {"id":"0000000000101","name":"Ida Bell","role":"Member"},{"id":"0000000000102","name":"Lou Park","role":"Member"}],
                 "items":[{"number":"1","title":"Opening hours","summary":"Shall it open on Sundays?",
                  "hearing":{"rules":{"seconds":120,"arrangement":"AS_SIGNED_UP"},
                   "opens":"2018-01-01T00:00:00Z","closesInclusive":"2099-01-01T00:00:00Z","exhibits":[]}}]}""");
        evening.open();
        evening.act(
                "rollCall",
                ",\"members\":{\"0000000000100\":\"PRESENT\",\"0000000000101\":\"PRESENT\",\"0000000000102\":\"PRESENT\"}");
        evening.act("closeHearing", "");
        var desk = Desk.at(evening, browser);
        desk.keys("v");
        desk.page().waitForURL("**/votes");
        assertThat(part(desk, "main-words")).hasText("Make a motion");
        assertThat(part(desk, "no-second")).containsText("no motion waits for a second");
        desk.keys("m");
        desk.type("Open on Sundays.");
        desk.keys("Tab", "i");
        desk.page().locator("form[data-act=motion] > button").click();
        desk.recorded("Motion by Ida Bell: Open on Sundays.");
        assertThat(part(desk, "main-words")).hasText("Take the vote");
        assertThat(desk.page().locator("[data-act=noSecond]")).isDisabled();
        assertThat(desk.page().locator("[data-act=withdrawSecond]")).isDisabled();
        look(desk, "votes-no-second");
        desk.keys("a");
        desk.page().locator("form[data-act=vote] > button").click();
        desk.recorded("Vote taken:");
        desk.main("Declare the result");
        desk.page().locator("form[data-act=declare] > button").click();
        desk.recorded("The chair declared: Carried");
        assertThat(part(desk, "main-words")).hasText("Close the item");
        look(desk, "votes-no-second-carried");
        assertThat(rostrum.get("/api/meetings/" + evening.meeting() + "/minutes.html")
                        .body())
                .contains("Open on Sundays.")
                .doesNotContainIgnoringCase("second");
    }

    private static void look(Desk desk, String name) {
        var page = desk.page();
        Browser.picture(page, name + "-1280");
        browser.assertAccessible(page);
        Browser.assertFits(page);
        page.setViewportSize(375, 812);
        Browser.picture(page, name + "-375");
        browser.assertAccessible(page);
        Browser.assertFits(page);
        page.setViewportSize(1280, 800);
    }

    private static Locator part(Desk desk, String name) {
        return desk.page().locator("[data-part=" + name + "]");
    }
}
