package org.rostrum.proceedings.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
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

/** One story, told in order: the program was just started and knows nobody but the clerk. */
@DisplayName("A clerk with an empty Rostrum")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1)
class PublishIT {
    private static final Pattern PUBLISHED = Pattern.compile(".*/clerk/meetings/[0-9A-Z]{13}/published.*");
    private static LocalDate day;
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Page page;
    private static String form;

    @BeforeAll
    static void start() throws Exception {
        day = LocalDate.now(java.time.ZoneId.of("America/New_York")).plusDays(9);
        rostrum = RunningRostrum.startForOthersToo("serve");
        browser = Browser.start();
        var said = rostrum.runHere("staff", "add", "clara");
        page = browser.window(1280, 800, "en-US", Scripts.OFF);
        signIn(page, said.lines().findFirst().orElseThrow());
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    @Order(1)
    void is_led_to_set_up_who_meets() {
        assertThat(page.locator("h2")).hasText("First, who meets?");
        good("clerk-empty");
        page.click(".card .button");
        assertThat(page).hasURL(Pattern.compile(".*/clerk/bodies/new\\?form=.*"));
        good("body-new");
    }

    @Test
    @Order(2)
    void is_told_what_is_wrong_with_a_body_and_loses_nothing() {
        page.fill("#timeZone", "Durham");
        page.fill("#quorum", "many");
        seat(0, "Mayor", "Noor Calloway", "first");
        seat(1, "", "Sam Ridley", "");
        press("keep");
        assertThat(page.locator(".error-summary li")).hasCount(5);
        assertThat(page.locator(named("seats.1.member"))).hasValue("Sam Ridley");
        assertThat(page.locator("#timeZone")).hasValue("Durham");
        good("body-errors");
    }

    @Test
    @Order(3)
    void sets_up_a_body_with_seats_moved_added_and_taken_away() {
        page.fill("#name", "Durham City Council");
        page.fill("#timeZone", "America/New_York");
        page.fill("#quorum", "");
        page.fill(named("seats.0.presiding"), "1");
        page.fill(named("seats.1.title"), "Ward 1");
        seat(2, "Ward 2", "Ines Halden", "2");
        button("seats.2.up");
        assertThat(page.locator(named("seats.1.member"))).hasValue("Ines Halden");
        button("seats.3.remove");
        button("seats.add");
        seat(4, "Ward 3", "", "");
        page.locator("#keep").dblclick();
        assertThat(page.locator("[role=status]")).containsText("The body is set up.");
        assertThat(page.locator("h1")).hasText("Durham City Council");
        assertThat(page.locator("fieldset.entry")).hasCount(4);
        good("body");
    }

    @Test
    @Order(4)
    void has_one_body_after_pressing_twice() {
        page.navigate(rostrum.address() + "/clerk");
        assertThat(page.locator("main li a")).hasCount(1);
        assertThat(page.locator("h2").first()).hasText("Nothing is published yet");
    }

    @Test
    @Order(5)
    void is_told_every_mistake_in_a_meeting_and_loses_nothing() {
        page.click(".card .button");
        good("publish-new");
        press("preview");
        assertThat(page.locator(".error-summary a")).hasCount(4);
        item(0, "1", "Minutes of March", "");
        button("items.add");
        item(1, "2", "Police exchanges", "Should the city rule out exchanges with military-style training?");
        page.check(named("items.1.held"));
        page.fill(named("items.1.hearing.rules.seconds"), "soon");
        button("items.1.hearing.exhibits.add");
        page.fill(named("items.1.hearing.exhibits.0.title"), "Petition");
        press("preview");
        assertThat(links())
                .contains(
                        "#title",
                        "#date",
                        "#place",
                        "#items.0.summary",
                        "#items.1.hearing.closesInclusive",
                        "#items.1.hearing.rules.seconds",
                        "#items.1.hearing.exhibits.0.label",
                        "#items.1.hearing.exhibits.0.text");
        assertThat(page.locator(named("items.1.title"))).hasValue("Police exchanges");
        assertThat(page.locator(named("items.1.held"))).isChecked();
        good("publish-errors");
    }

    @Test
    @Order(6)
    void is_told_what_the_act_that_publishes_refuses() {
        page.fill("#title", "Regular meeting");
        page.fill("#date", day.toString());
        page.fill("#begins", "19:00");
        page.fill("#place", "Council Chamber, City Hall");
        page.fill("#attend", "https://example.org/watch");
        page.fill(named("items.0.summary"), "What was decided last month");
        page.fill(named("items.1.hearing.opens"), day.minusDays(20) + "T09:00");
        page.fill(named("items.1.hearing.closesInclusive"), day.minusDays(30) + "T12:00");
        page.fill(named("items.1.hearing.rules.seconds"), "2:00");
        page.fill(named("items.1.hearing.exhibits.0.label"), "A");
        page.fill(named("items.1.hearing.exhibits.0.text"), "https://example.org/petition");
        press("preview");
        assertThat(links()).containsExactly("#items.1.hearing.closesInclusive");
        page.fill(named("items.1.hearing.closesInclusive"), day + "T17:00");
        page.fill(named("items.1.hearing.rules.seconds"), "5");
        press("preview");
        assertThat(links()).containsExactly("#items.1.hearing.rules.seconds");
        page.selectOption(named("items.1.hearing.rules.arrangement"), "ONE_SIDE_FIRST");
        page.fill(named("items.1.hearing.rules.seconds"), "2:00");
        press("preview");
        assertThat(page.locator(".error-summary")).containsText("name the one that is first");
    }

    @Test
    @Order(7)
    void sees_what_residents_will_see_and_publishes_once() throws Exception {
        page.selectOption(named("items.1.hearing.preset"), "durham-2018");
        button("items.1.hearing.preset");
        assertThat(page.locator(named("items.1.hearing.rules.arrangement"))).hasValue("IN_TURN_BY_DRAW");
        page.click("nav button:visible");
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        assertThat(page.locator("#title")).hasValue("Regular meeting");
        good("publish-es");
        page.click("nav button:visible");
        press("preview");
        assertThat(page.locator("article")).containsText("7:00");
        assertThat(page.locator("article")).containsText("For and against in turn, by a public draw");
        good("publish-preview");
        form = page.url().replaceFirst("#.*", "");
        page.locator("#publish").dblclick();
        assertThat(page).hasURL(PUBLISHED);
        good("notice");
        assertThat(meetings()).isEqualTo(1);
    }

    @Test
    @Order(8)
    void is_asked_before_the_same_form_with_other_words_is_another_meeting() throws Exception {
        page.navigate(form);
        assertThat(page.locator("main .notice")).containsText("published already");
        page.fill("#title", "Work session");
        page.fill("#date", day.toString());
        page.fill("#place", "Library");
        item(0, "1", "Parks", "Where are trees to be planted?");
        press("preview");
        press("publish");
        assertThat(page.locator(".error-summary")).containsText("it stands");
        assertThat(page.locator("#title")).hasValue("Work session");
        assertThat(meetings()).isEqualTo(1);
        press("preview");
        press("publish");
        assertThat(page).hasURL(PUBLISHED);
        assertThat(meetings()).isEqualTo(2);
    }

    @Test
    @Order(9)
    void is_signed_up_with_by_a_resident() {
        page.navigate(rostrum.address() + "/clerk");
        good("clerk");
        // Of a meeting that has not begun there are none to look at yet.
        assertThat(page.locator("main a[href$='/minutes']")).hasCount(0);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("As published").setExact(true))
                .first()
                .click();
        var resident = browser.phone(Scripts.OFF);
        resident.navigate(
                page.locator(".public-page").getAttribute("href").replaceFirst("^/", rostrum.address() + "/"));
        assertThat(resident.locator("main")).containsText("https://example.org/watch");
        Browser.picture(resident, "hearing-published-375");
        browser.assertAccessible(resident);
        resident.locator("main .button").first().click();
        resident.fill("#name", "Rosa Marlowe");
        resident.check("input[value=FOR]");
        resident.click("#send");
        assertThat(resident.locator("h1")).containsText("Rosa Marlowe");
    }

    @Test
    @Order(10)
    void calls_the_meeting_to_order() {
        var desk = Browser.tab(page)
                .context()
                .browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setStorageState(page.context().storageState()));
        var floor = desk.newPage();
        floor.navigate(page.url().replaceFirst("/published.*", "/floor"));
        assertThat(floor.locator("[data-part=main-words]")).hasText("Call the meeting to order");
        floor.keyboard().press("Space");
        assertThat(floor.locator("[data-part=main-words]")).hasText("Call the roll");
        desk.close();
    }

    @Test
    @Order(11)
    void passes_a_seat_on_and_leaves_what_is_published_alone() throws Exception {
        page.navigate(rostrum.address() + "/clerk");
        page.locator("main li a").first().click();
        page.locator("summary").first().click();
        page.fill(named("seats.0.next"), "Theo Brandt");
        press("keep");
        assertThat(links()).containsExactly("#seats.0.from");
        page.fill(named("seats.0.from"), day.toString());
        page.fill(named("seats.1.member"), "");
        press("keep");
        assertThat(links()).containsExactly("#seats.1.member");
        page.fill(named("seats.1.member"), "Ines Halden");
        button("seats.3.up");
        press("keep");
        assertThat(page.locator("[role=status]")).hasText("Your changes are kept.");
        assertThat(page.locator("main")).containsText("Theo Brandt");
        assertThat(page.locator(named("seats.2.title"))).hasValue("Ward 3");
        good("body-kept");
        var members = newest().getJsonArray("members").getValuesAs(JsonObject.class);
        assertThat(members)
                .extracting(member -> member.getString("name"))
                .containsExactly("Noor Calloway", "Ines Halden", "Sam Ridley");
    }

    @Test
    @Order(12)
    void is_told_when_the_body_was_changed_meanwhile() {
        var other = Browser.tab(page);
        other.navigate(page.url());
        other.locator("button[value='seats.2.remove']").click();
        other.click("#keep");
        assertThat(other.locator("fieldset.entry")).hasCount(3);
        page.fill("#name", "Durham Council");
        press("keep");
        assertThat(page.locator(".error-summary")).containsText("This body was changed");
        assertThat(page.locator("#name")).hasValue("Durham Council");
    }

    @Test
    @Order(13)
    void chooses_how_the_minutes_of_the_body_read() {
        page.navigate(page.url().replaceFirst("\\?.*", ""));
        page.selectOption("#preset", "ROBERTS");
        button("style.preset");
        assertThat(page.locator("#seconder")).not().isChecked();
        assertThat(page.locator("#profile")).hasValue("roberts");
        assertThat(page.locator("#preset")).hasValue("ROBERTS");
        page.check("#capitals");
        page.selectOption("#profile", "action");
        good("body-style");
        page.locator("#style p > button[value=style]").click();
        assertThat(page.locator("[role=status]")).hasText("Your changes are kept.");
        assertThat(page.locator("#capitals")).isChecked();
        assertThat(page.locator("#seconder")).not().isChecked();
        assertThat(page.locator("#profile")).hasValue("action");
        assertThat(page.locator("#preset")).hasValue("");
    }

    @Test
    @Order(14)
    void starts_the_next_meeting_from_an_older_one_with_the_members_of_its_day() throws Exception {
        page.navigate(rostrum.address() + "/clerk/meetings/new");
        page.locator("summary").first().click();
        page.locator("main details li a").last().click();
        assertThat(page.locator("#place")).hasValue("Council Chamber, City Hall");
        page.fill("#date", day.plusDays(1).toString());
        button("items.1.remove");
        press("preview");
        press("publish");
        assertThat(page).hasURL(PUBLISHED);
        var members = newest().getJsonArray("members").getValuesAs(JsonObject.class);
        assertThat(members.getFirst().getString("name")).isEqualTo("Theo Brandt");
    }

    @Test
    @Order(15)
    void gives_the_body_rules_of_order_that_its_next_meeting_has_unless_told_otherwise() throws Exception {
        page.navigate(rostrum.address() + "/clerk");
        page.locator("main li a[href*='/clerk/bodies/']").first().click();
        page.selectOption(named("order.preset"), "nc-mayor-breaks-ties");
        button("order.preset");
        assertThat(page.locator("#order")).containsText("160A-69");
        assertThat(page.locator(named("majority.base"))).hasValue("NOT_EXCUSED");
        assertThat(page.locator(named("procedure.silence"))).hasValue("AYE");
        assertThat(page.locator(named("procedure.withdrawn"))).hasValue("STAYS");
        page.selectOption(named("procedure.elsewhere"), "NO");
        page.locator("#order p > button[value=order]").click();
        assertThat(page.locator("[role=status]")).hasText("Your changes are kept.");
        assertThat(page.locator(named("procedure.chair"))).hasValue("TO_BREAK_A_TIE");
        good("body-order");
        page.navigate(rostrum.address() + "/clerk/meetings/new");
        assertThat(page.locator("dl.order")).containsText("Members not excused, here or not");
        fillAnother();
        good("publish-order");
        press("preview");
        assertThat(page.locator("dl.order")).containsText("Only to break a tie");
        good("publish-order-preview");
        press("publish");
        assertThat(newest().getJsonObject("procedure").getBoolean("elsewhereVotes"))
                .isFalse();
        page.navigate(rostrum.address() + "/clerk/meetings/new");
        fillAnother();
        page.check("#otherRules");
        page.selectOption(named("procedure.chair"), "ALWAYS");
        page.selectOption(named("procedure.elsewhere"), "YES");
        page.selectOption(named("procedure.silence"), "USUAL");
        page.selectOption(named("procedure.withdrawn"), "USUAL");
        press("preview");
        assertThat(page.locator("main")).containsText("for this meeting alone");
        press("publish");
        assertThat(newest().containsKey("procedure")).isFalse();
        assertThat(newest().getJsonObject("majority").getString("base")).isEqualTo("NOT_EXCUSED");
    }

    private static void fillAnother() {
        page.fill("#title", "Special meeting");
        page.fill("#date", day.plusDays(2).toString());
        page.fill("#place", "Library");
        item(0, "1", "Parks", "Where are trees to be planted?");
    }

    private static void signIn(Page page, String password) {
        page.navigate(rostrum.address() + "/sign-in?to=/clerk");
        page.fill("#user", "clara");
        page.fill("#password", password.replaceFirst(".*\\s", ""));
        page.click("main button");
    }

    private static String named(String field) {
        return "[name='" + field + "']";
    }

    private static void press(String id) {
        page.click("#" + id);
    }

    private static void button(String value) {
        page.locator("button[value='" + value + "']").click();
    }

    private static void seat(int row, String title, String member, String presiding) {
        page.fill(named("seats." + row + ".title"), title);
        page.fill(named("seats." + row + ".member"), member);
        page.fill(named("seats." + row + ".presiding"), presiding);
    }

    private static void item(int row, String number, String title, String summary) {
        page.fill(named("items." + row + ".number"), number);
        page.fill(named("items." + row + ".title"), title);
        page.fill(named("items." + row + ".summary"), summary);
    }

    private static List<String> links() {
        return page.locator(".error-summary a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static int meetings() throws Exception {
        return object("/api/meetings").getJsonArray("meetings").size();
    }

    private static JsonObject newest() throws Exception {
        return object(object("/api/meetings")
                .getJsonArray("meetings")
                .getJsonObject(0)
                .getString("link"));
    }

    private static JsonObject object(String path) throws Exception {
        try (var reader = Json.createReader(new StringReader(rostrum.get(path).body()))) {
            return reader.readObject();
        }
    }

    private static void good(String name) {
        for (int width : List.of(375, 1280)) {
            page.setViewportSize(width, 800);
            Browser.picture(page, name + "-" + width);
            Browser.assertFits(page);
        }
        browser.assertAccessible(page);
    }
}
