package org.rostrum.minutes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.platform.Id;
import org.rostrum.signup.web.EveningWithRules;

@DisplayName("The version that the clerk has before her")
class SeenVersionIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private Page page;
    private String address;
    private EveningWithRules evening;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.sharedToReword();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @BeforeEach
    void draft() throws Exception {
        evening = EveningWithRules.publish(rostrum, "\"interpreterPercent\":200");
        evening.act("callToOrder", "");
        address = "/clerk/meetings/" + evening.meeting() + "/minutes";
        page = browser.laptop();
        Browser.signIn(page, rostrum, address);
        press("Make again");
        assertThat(said()).containsText("Version 1 is made.");
    }

    /** Somebody else makes the draft again while she reads: what she presses then is about the version she has read. */
    @Test
    void is_the_one_that_is_circulated_and_no_later_one_that_she_has_not_seen() throws Exception {
        EveningWithRules.send(rostrum, "/api/meetings/" + evening.meeting() + "/minutes", "{}");
        press("Circulate the latest");
        assertThat(said()).containsText("This is not the latest version");
        assertThat(said()).containsText("Version 2 is the latest.");
        assertThat(rows()).hasCount(2);
        press("Circulate the latest");
        assertThat(said()).containsText("Version 3 is in review");
    }

    @Test
    void is_the_one_that_is_adopted() throws Exception {
        EveningWithRules.send(rostrum, "/api/meetings/" + evening.meeting() + "/minutes", "{}");
        page.locator("summary").getByText("Note that it was adopted").click();
        press("Note that it was adopted");
        assertThat(said()).containsText("This is not the latest version");
    }

    /** Of a meeting that was brought from elsewhere the earlier drafts are not here. */
    @Test
    void is_found_by_its_number_where_earlier_ones_are_missing() throws Exception {
        press("Make again");
        assertThat(said()).containsText("Version 2 is made.");
        rostrum.change(
                "delete from minutes_text where version_id in (select id from minutes_version where number = 1 and meeting_id = "
                        + Id.parse(evening.meeting()).value() + ")");
        rostrum.change("delete from minutes_version where number = 1 and meeting_id = "
                + Id.parse(evening.meeting()).value());
        page.reload();
        assertThat(rows()).hasCount(1);
        press("Circulate the latest");
        assertThat(said()).containsText("Version 3 is in review");
    }

    private Locator said() {
        return page.locator("[id='versions:said']");
    }

    private Locator rows() {
        return page.locator("[id='versions:table'] tbody tr");
    }

    private void press(String name) {
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .last();
        assertThat(button).isEnabled();
        button.click();
    }
}
