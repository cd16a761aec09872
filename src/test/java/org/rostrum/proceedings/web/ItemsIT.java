package org.rostrum.proceedings.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.Browser;
import org.rostrum.Browser.Scripts;
import org.rostrum.RunningRostrum;
import org.rostrum.archive.Season;

/** One meeting of a committee of the council, told in order. */
@DisplayName("The agenda as it stands")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ItemsIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Page page;
    private static String meeting;
    private static String council;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        var demo = read(rostrum.get("/api/meetings/" + rostrum.card().getString("meeting"))
                .body());
        council = demo.getString("body");
        meeting = send("/api/meetings", committee(demo)).getString("id");
        act("callToOrder", "");
        page = browser.window(1280, 800, "en-US", Scripts.OFF);
        Browser.signIn(page, rostrum, "/clerk/meetings/" + meeting + "/items");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    @Order(1)
    void lists_the_items_and_what_may_be_done_with_each() {
        assertThat(page.locator("section.card")).hasCount(2);
        assertThat(item("Minutes of May")).containsText("Consent agenda");
        assertThat(item("The park")).not().containsText("Consent agenda");
        good("items");
    }

    @Test
    @Order(2)
    void says_what_is_missing_of_an_item_and_keeps_what_was_typed() {
        page.fill("#name", "A bench");
        page.click("button[value=add]");
        assertThat(page.locator("#number-error")).containsText("Give the item a number, such as 7 or 4a.");
        assertThat(page.locator("#name")).hasValue("A bench");
        page.fill("#number", "1");
        page.click("button[value=add]");
        assertThat(page.locator("#number-error")).containsText("There is an item 1 already.");
        good("items-error");
        page.fill("#number", "3");
        page.check("#consent");
        page.click("button[value=add]");
        assertThat(page.locator("section.card")).hasCount(3);
        assertThat(item("A bench")).containsText("Consent agenda");
    }

    @Test
    @Order(3)
    void takes_one_off_puts_a_title_right_and_takes_another_up_by_itself() throws Exception {
        item("The park").locator("summary").first().click();
        item("The park").locator("input[name=words]").fill("The park at night");
        item("The park").locator("button[name=title]").click();
        assertThat(item("The park at night")).isVisible();
        item("A bench").locator("summary").last().click();
        item("A bench").locator("button[name=off]").click();
        assertThat(item("A bench")).not().containsText("Consent agenda");
        item("A bench").locator("button[name=open]").click();
        assertThat(item("A bench")).containsText("Taken up");
        assertThat(item("A bench").locator("button[name=remove]")).hasCount(0);
        act("undo", "");
        page.reload();
        item("A bench").locator("button[name=remove]").click();
        assertThat(page.locator("section.card")).hasCount(2);
        page.navigate(rostrum.address() + "/meetings/" + meeting + "/agenda");
        assertThat(page.locator("main")).containsText("The park at night");
        assertThat(page.locator("main")).not().containsText("A bench");
    }

    @Test
    @Order(4)
    void makes_the_committee_the_council() throws Exception {
        page.navigate(rostrum.address() + "/clerk/meetings/" + meeting + "/items");
        page.click("button[value=sit]");
        assertThat(page.locator("#as-error")).containsText("Fill this in first.");
        page.selectOption("#as", new com.microsoft.playwright.options.SelectOption().setLabel(council));
        page.click("button[value=sit]");
        assertThat(page.locator(".mast .body")).hasText(council);
        var quorum =
                read(rostrum.get("/api/meetings/" + meeting + "/floor").body()).getJsonObject("quorum");
        assertThat(quorum.getInt("needed")).isEqualTo(4);
        assertThat(rostrum.get("/api/bodies/" + Season.address(council) + "/season?year=2099")
                        .body())
                .contains(meeting);
    }

    @Test
    @Order(5)
    void stands_in_the_minutes_and_fits_a_phone_in_spanish() throws Exception {
        var minutes = rostrum.get("/meetings/" + meeting + "/minutes").body();
        assertThat(minutes)
                .contains(
                        "was added to the consent agenda",
                        "was taken off the agenda",
                        "published as “The park”, was corrected",
                        "on the meeting sat as the " + council);
        var phone = browser.window(375, 800, "es-MX", Scripts.OFF);
        Browser.signIn(phone, rostrum, "/clerk/meetings/" + meeting + "/items");
        assertThat(phone.locator("h1")).hasText("El orden del día actual");
        good(phone, "items-es-375");
    }

    @Test
    @Order(6)
    void is_what_the_desk_goes_by() throws Exception {
        var plan = read(rostrum.get("/api/meetings/" + meeting).body());
        var members = plan.getJsonArray("members").getValuesAs(JsonObject.class).stream()
                .map(member -> member.getString("id"))
                .toList();
        act(
                "rollCall",
                ",\"members\":{"
                        + members.stream().map("\"%s\":\"PRESENT\""::formatted).collect(Collectors.joining(",")) + "}");
        var desk = browser.laptop();
        Browser.signIn(desk, rostrum, "/clerk/meetings/" + meeting + "/votes");
        var next = desk.locator("[data-part=main-words]");
        assertThat(next).hasText("Decide the consent agenda");
        desk.keyboard().press("Space");
        assertThat(desk.locator("[name=kind]")).hasValue("CONSENT_AGENDA");
        desk.fill("#text", "Approve the consent agenda.");
        desk.locator("form[data-act=motion] button").click();
        assertThat(next).hasText("Second the motion");
        act("second", ",\"member\":\"%s\"".formatted(members.get(1)));
        assertThat(desk.locator("[name=kind]")).hasValue("AMEND");
        assertThat(desk.locator("form[data-act=motion] button")).isEnabled();
        Browser.picture(desk, "votes-consent");
        act("withoutObjection", "");
        assertThat(next).hasText("Open the item");
        act("addItem", ",\"number\":\"4\",\"title\":\"A bell\"");
        act(
                "openItem",
                ",\"item\":\"%s\""
                        .formatted(plan.getJsonArray("items").getJsonObject(1).getString("id")));
        act("closeItem", "");
        assertThat(desk.locator("[data-part=feed] li").first()).containsText("The item was closed");
        assertThat(next).hasText("Open the item");
        desk.keyboard().press("Space");
        assertThat(desk.locator("[data-part=feed]")).containsText("Item opened: A bell");
    }

    @Test
    @Order(7)
    void is_changed_by_keyboard_alone() throws Exception {
        var meeting = send(
                        "/api/meetings",
                        committee(read(
                                rostrum.get("/api/meetings/" + rostrum.card().getString("meeting"))
                                        .body())))
                .getString("id");
        var page = browser.laptop();
        Browser.signIn(page, rostrum, "/clerk/meetings/" + meeting + "/items");
        assertThat(page.locator("[data-chosen]")).containsText("Minutes of May");
        Browser.picture(page, "items-by-key");
        browser.assertAccessible(page);
        press(page, "ArrowDown", "c");
        assertThat(page.locator("[data-chosen] input[name=words]")).isFocused();
        press(page, "Control+A");
        page.keyboard().type("The park at night");
        press(page, "Enter");
        assertThat(page.locator("[data-chosen] h2")).hasText("2. The park at night");
        press(page, "r");
        assertThat(page.locator("[data-chosen] button[name=remove]")).isFocused();
        press(page, "Enter");
        assertThat(page.locator("section.card")).hasCount(1);
        // The page is there before its script, which alone chooses a row and hears keys.
        page.locator("[data-chosen]").waitFor();
        press(page, "n");
        assertThat(page.locator("#number")).isFocused();
        // What was typed is not lost by a key that leads elsewhere.
        press(page, "9", "Escape", "f");
        assertThat(page.locator("#number")).isFocused();
        assertThat(page.locator("#number")).hasValue("9");
        press(page, "Escape", "?");
        assertThat(page.locator("[data-part=key-list]")).containsText("R Take off the agenda");
        Browser.picture(page, "items-keys");
        browser.assertAccessible(page);
    }

    private static void press(Page page, String... keys) {
        Stream.of(keys).forEach(page.keyboard()::press);
    }

    private static Locator item(String title) {
        return page.locator("section.card", new Page.LocatorOptions().setHasText(title));
    }

    private static void good(String name) {
        good(page, name);
    }

    private static void good(Page shown, String name) {
        Browser.picture(shown, name);
        browser.assertAccessible(shown);
        Browser.assertFits(shown);
    }

    private static String committee(JsonObject demo) {
        var members = demo.getJsonArray("members").getValuesAs(JsonObject.class).stream()
                .limit(3)
                .map(member -> "{\"name\":\"%s\",\"role\":\"Member\"}".formatted(member.getString("name")))
                .toList();
        return """
                {"title":"An evening of the committee","body":"The park committee","date":"2099-01-03","place":"City Hall",
                 "zone":"America/New_York","seats":3,"quorum":2,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},
                 "members":%s,"items":[{"number":"1","title":"Minutes of May","summary":"As sent.","consent":true},
                  {"number":"2","title":"The park","summary":"Shall it be open?"}]}""".formatted(members);
    }

    private static void act(String act, String more) throws Exception {
        ByToken.of(rostrum).act(meeting, act, more);
    }

    private static JsonObject send(String path, String body) throws Exception {
        return ByToken.of(rostrum).send(path, body);
    }

    private static JsonObject read(String text) {
        return ByToken.read(text);
    }
}
