package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.signup.web.EveningWithRules;

/** The clerk at her desk: presses keys, and waits for what the page says before she presses the next. */
final class Desk {
    private final RunningRostrum rostrum;
    private final JsonObject card;
    private final Page page;

    private Desk(RunningRostrum rostrum, JsonObject card, Page page) {
        this.rostrum = rostrum;
        this.card = card;
        this.page = page;
    }

    /** Signs the demo's clerk in and opens the floor. */
    static Desk signIn(RunningRostrum rostrum, Browser browser) {
        return signIn(rostrum, rostrum.card(), browser);
    }

    /** The same at a meeting that was published for a test. */
    static Desk at(EveningWithRules evening, Browser browser) {
        var card = Json.createObjectBuilder(evening.rostrum().card())
                .add("meeting", evening.meeting())
                .add("hearing", evening.hearing())
                .build();
        return signIn(evening.rostrum(), card, browser);
    }

    private static Desk signIn(RunningRostrum rostrum, JsonObject card, Browser browser) {
        var page = browser.laptop();
        var desk = new Desk(rostrum, card, page);
        page.navigate(rostrum.address() + "/sign-in?to=/clerk/meetings/" + card.getString("meeting") + "/floor");
        browser.assertAccessible(page);
        return desk.giveName();
    }

    /** Fills in the page to sign in. */
    Desk giveName() {
        page.locator("#user").fill(card.getJsonObject("clerk").getString("user"));
        page.locator("#password").fill(card.getJsonObject("clerk").getString("password"));
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=live]")).hasAttribute("data-live", "yes");
        return this;
    }

    Page page() {
        return page;
    }

    /** Presses the main key once it says this. */
    void main(String says) {
        assertThat(page.locator("[data-part=main-words]")).hasText(says);
        assertThat(page.locator("[data-part=main]")).isEnabled();
        page.keyboard().press("Space");
    }

    /** Presses keys one after the other. */
    void keys(String... keys) {
        List.of(keys).forEach(page.keyboard()::press);
    }

    /** Types into the field that has the focus. */
    void type(String text) {
        page.keyboard().type(text);
    }

    /** Fails if the clerk must scroll for a key or for who has the floor. */
    void fits() {
        fits(page);
    }

    static void fits(Page page) {
        var hidden = page.evaluate("Math.max(...[document.documentElement, document.querySelector('.lectern')]"
                + ".map((part) => part.scrollHeight - part.clientHeight))");
        assertThat((int) hidden).as("what is below the desk").isZero();
    }

    /** Waits until the newest line of the record says this. */
    void recorded(String sentence) {
        assertThat(newest()).containsText(sentence);
    }

    /** Writes a note for the minutes. */
    void note(String words) {
        keys("n");
        type(words);
        keys("Enter");
        recorded("Note: " + words);
    }

    private Locator newest() {
        return page.locator("[data-part=feed] li").first();
    }

    /** Opens the meeting, its item and its hearing, and comes back to the floor. */
    void open() {
        main("Call the meeting to order");
        main("Call the roll");
        assertThat(page.locator("[data-part=members] input:checked")).hasCount(6);
        assertThat(page.locator("[data-part=members] input").first()).isFocused();
        keys("Enter");
        main("Open the item");
        main("Open the hearing");
        main("Back to the floor");
        awaitFloor();
    }

    /** Waits until the floor hears keys again, to which the last one led. */
    void awaitFloor() {
        // A key that is pressed before the page is there is heard by nobody.
        page.waitForURL("**/floor");
        assertThat(page.locator("[data-part=live]")).hasAttribute("data-live", "yes");
    }

    /** The names in the order in which they are to be called. */
    List<String> names() throws Exception {
        return order().getJsonArray("line").getValuesAs(JsonObject.class).stream()
                .map(speaker -> speaker.getString("name"))
                .toList();
    }

    /** The speaking order as everyone can read it. */
    JsonObject order() throws Exception {
        return get("/api/hearings/" + card.getString("hearing") + "/order");
    }

    /** A document below the meeting. */
    JsonObject meeting(String path) throws Exception {
        return get("/api/meetings/" + card.getString("meeting") + path);
    }

    /** The public journal. */
    List<JsonObject> proceedings() throws Exception {
        return rostrum.get("/api/meetings/" + card.getString("meeting") + "/proceedings")
                .body()
                .lines()
                .map(Desk::object)
                .toList();
    }

    /** The address of the board. */
    String board() {
        return rostrum.address() + "/meetings/" + card.getString("meeting") + "/board";
    }

    private JsonObject get(String path) throws Exception {
        return object(rostrum.get(path).body());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
