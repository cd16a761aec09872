package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
    private static final String THREE_ITEMS = """
            {"title":"An evening","body":"City Council","date":"2099-01-02","place":"City Hall","zone":"America/New_York",
             "seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},"members":[],
             "items":[
              {"number":"1","title":"The park at night","summary":"Shall it be open?","hearing":%1$s},
              {"number":"2","title":"The bridge","summary":"Shall it be closed?","hearing":%1$s},
              {"number":"3","title":"A report","summary":"Of the year"}]}""".formatted("""
            {"rules":{"seconds":120,"arrangement":"AS_SIGNED_UP"},
             "opens":"2018-01-01T00:00:00Z","closesInclusive":"2099-01-01T00:00:00Z","exhibits":[]}""");
    private Desk desk;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.sharedThatSends();
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
    void is_another_where_two_write_the_same_though_the_first_has_no_answer_yet() throws Exception {
        desk = under("\"nameOptional\":true");
        var held = holdCards();
        desk.keys(",", "Tab", "f", "Enter", ",", "Tab", "f", "Enter");
        desk.page().waitForCondition(() -> held.size() == 2);
        held.forEach(Route::resume);
        assertThat(rows()).hasCount(2);
    }

    @Test
    void that_is_lost_waits_while_another_is_typed_and_the_desk_says_so() throws Exception {
        desk = under("\"cap\":9");
        var held = holdCards();
        desk.keys(",");
        desk.type("Bea Moss");
        desk.keys("Tab", "f", "Enter", ",");
        desk.type("Ana Lima");
        desk.page().waitForCondition(() -> held.size() == 1);
        loseTheAnswer(held.getFirst());
        assertThat(at("said")).containsText("It comes back once the one you are typing is entered");
        desk.page().unroute("**/speakers");
        desk.keys("Tab", "f", "Enter");
        assertThat(field("name")).hasValue("Bea Moss");
        desk.recorded("Ana Lima checked in");
        desk.keys(",", "Enter");
        desk.recorded("Bea Moss checked in");
        assertThat(desk.names()).containsExactlyInAnyOrder("Ana Lima", "Bea Moss");
    }

    @Test
    void is_checked_in_by_itself_once_acts_are_taken_again_and_the_desk_says_so() throws Exception {
        desk = under("\"cap\":9");
        desk.page().route("**/acts", CardAtTheDeskIT::lose);
        desk.page().route("**/acts/*", Route::abort);
        desk.keys("n");
        desk.type("A note");
        desk.keys("Enter");
        assertThat(at("said")).containsText("The server does not answer");
        desk.keys(",");
        desk.type("Bea Moss");
        desk.keys("Tab", "f", "Enter");
        assertThat(at("said")).containsText("Bea Moss is in the line but not checked in yet");
        assertThat(at("said")).containsText("That is done by itself once the line is back");
        browser.assertAccessible(desk.page());
        desk.fits();
        Browser.picture(desk.page(), "floor-card-later");
        desk.page().unroute("**/acts/*");
        desk.page().unroute("**/acts");
        desk.recorded("Bea Moss checked in");
        assertThat(at("said")).containsText("What you pressed last was not recorded.");
        assertThat(at("said")).containsText("Bea Moss is in the line, here: ");
        assertThat(checkedIn()).hasCount(1);
    }

    @Test
    void is_checked_in_once_where_the_answer_to_that_alone_was_lost() throws Exception {
        desk = under("\"cap\":9");
        var tries = checkIns(CardAtTheDeskIT::loseTheAnswer);
        enter("Bea Moss");
        desk.page().waitForCondition(() -> tries.size() == 2);
        tries.getLast().resume();
        assertThat(at("said")).containsText("Bea Moss is in the line, here: ");
        assertThat(checkedIn()).hasCount(1);
    }

    @Test
    void is_left_to_the_clerk_after_three_tries() throws Exception {
        desk = under("\"cap\":9");
        var tries = checkIns(CardAtTheDeskIT::fail);
        enter("Bea Moss");
        for (int each = 2; each <= 3; each++) {
            int sent = each;
            desk.page().waitForCondition(() -> tries.size() == sent);
            assertThat(at("said")).containsText("Bea Moss is in the line but not checked in yet");
            fail(tries.getLast());
        }
        assertThat(at("said")).containsText("Choose the name and");
        assertThat(at("live")).hasAttribute("data-live", "yes");
        desk.note("The desk goes on");
    }

    @Test
    void is_here_where_another_clerk_checked_in_whoever_wrote_it() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":9");
        desk = under(evening);
        var tries = checkIns(Route::abort);
        enter("Bea Moss");
        desk.page().waitForCondition(() -> tries.size() == 2);
        var speaker = desk.order().getJsonArray("line").getJsonObject(0).getString("id");
        evening.act("checkIn", ",\"speaker\":\"%s\"".formatted(speaker));
        desk.recorded("Bea Moss checked in");
        tries.getLast().resume();
        assertThat(at("said")).containsText("Bea Moss is in the line, here: ");
        assertThat(checkedIn()).hasCount(1);
    }

    /** What was refused waits for its reason, and what was pressed before the check-in is sent once more by itself. */
    @Test
    void is_checked_in_beside_what_the_clerk_is_at() throws Exception {
        desk = under("\"cap\":9");
        var tries = checkIns(Route::abort);
        enter("Bea Moss");
        desk.page().waitForCondition(() -> tries.size() == 2);
        var notes = acts("note", CardAtTheDeskIT::askForReason);
        desk.keys("n");
        desk.type("By leave");
        desk.keys("Enter");
        assertThat(at("reason")).isFocused();
        desk.type("The chair ");
        tries.getLast().resume();
        desk.recorded("Bea Moss checked in");
        assertThat(at("said")).containsText("This needs a reason.");
        assertThat(at("said")).containsText("Bea Moss is in the line, here: ");
        desk.fits();
        browser.assertAccessible(desk.page());
        Browser.picture(desk.page(), "floor-card-beside-reason");
        desk.type("said so");
        assertThat(at("reason")).hasValue("The chair said so");
        desk.keys("Enter");
        desk.page().waitForCondition(() -> notes.size() == 2);
        enter("Ana Lima");
        desk.page().waitForCondition(() -> tries.size() == 3);
        tries.getLast().resume();
        desk.recorded("Ana Lima checked in");
        notes.getLast().resume();
        desk.page().waitForCondition(() -> notes.size() == 3);
        notes.getLast().resume();
        desk.recorded("Note: By leave");
        assertThat(at("stale-row")).isHidden();
    }

    @Test
    void stays_with_the_hearing_for_which_it_was_begun() throws Exception {
        var evening = EveningWithRules.ofPlan(rostrum, THREE_ITEMS);
        evening.open();
        desk = Desk.at(evening, browser);
        assertThat(at("card-row")).isVisible();
        assertThat(at("card-item")).isHidden();
        desk.keys(",");
        desk.type("Bea ");
        next(evening, 1);
        assertThat(at("card-item")).hasText("For the hearing on “The park at night”");
        next(evening, 2);
        assertThat(at("title")).hasText("A report");
        assertThat(field("name")).isFocused();
        browser.assertAccessible(desk.page());
        desk.fits();
        Browser.picture(desk.page(), "floor-card-elsewhere");
        desk.type("Moss");
        desk.keys("Tab", "f", "Enter");
        desk.recorded("Bea Moss checked in");
        assertThat(desk.names()).containsExactly("Bea Moss");
        assertThat(at("said")).containsText("For the hearing on “The park at night”");
        assertThat(at("card-row")).isHidden();
    }

    /** The answers that the desk waits for tell of the next item before its page knows of it. */
    @Test
    void is_offered_for_what_is_open_though_that_was_opened_while_the_desk_read_what_was() throws Exception {
        var evening = EveningWithRules.ofPlan(rostrum, THREE_ITEMS);
        evening.open();
        desk = Desk.at(evening, browser);
        var told = new AtomicReference<>("");
        desk.page().onWebSocket(line -> line.onFrameReceived(frame -> told.set(frame.text())));
        desk.page().reload();
        next(evening, 1);
        desk.recorded("The bridge");
        var held = new ArrayList<Route>();
        var reads = Pattern.compile("/(acts|record)$");
        desk.page().route(reads, held::add);
        evening.act("closeItem", "");
        desk.page().waitForCondition(() -> held.size() == 2);
        openItem(evening, 2);
        desk.page().waitForCondition(() -> told.get().contains("A report"));
        desk.page().unroute(reads);
        held.forEach(Route::resume);
        assertThat(at("title")).hasText("A report");
        assertThat(at("card-row")).isHidden();
    }

    /** "A favor" begins with the letter that is "against" in English. */
    @Test
    void has_the_letters_of_its_language() throws Exception {
        desk = under("\"residentsFirst\":true,\"nameOptional\":true");
        desk.page().navigate(desk.page().url() + "?lang=es");
        assertThat(at("card-row")).isVisible();
        desk.keys(",", "Tab", "a", "Enter");
        assertThat((String) field("side").evaluate("(side) => side.validationMessage"))
                .isEqualTo("Escriba F, C o N para la postura");
        desk.keys("Backspace", "c", "Tab", "s", "Enter");
        assertThat(rows().first()).containsText("En contra");
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

    private static void lose(Route route) {
        if (route.request().method().equals("POST")) {
            route.abort();
        } else {
            route.resume();
        }
    }

    private static void fail(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("{}"));
    }

    private static void askForReason(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(422)
                .setContentType("application/problem+json")
                .setBody("{\"title\":\"This needs a reason\",\"rule\":\"SomeRule\",\"overridable\":true}"));
    }

    private List<Route> checkIns(Consumer<Route> first) {
        return acts("checkIn", first);
    }

    /** What is sent of an act: something becomes of the first, and the rest is on its way until the test lets it go. */
    private List<Route> acts(String act, Consumer<Route> first) {
        var sent = new ArrayList<Route>();
        desk.page().route("**/acts", route -> {
            var body = route.request().postData();
            if (body == null || !body.contains("\"%s\"".formatted(act))) {
                route.fallback();
                return;
            }
            sent.add(route);
            if (sent.size() == 1) {
                first.accept(route);
            }
        });
        return sent;
    }

    /** Takes a card of someone who is for it. */
    private void enter(String name) {
        desk.keys(",");
        desk.type(name);
        desk.keys("Tab", "f", "Enter");
    }

    /** What the record tells of her coming. */
    private Locator checkedIn() {
        return desk.page().locator("[data-part=feed] li:has-text('Bea Moss checked in')");
    }

    /** Cards that are on their way, and stay so until the test lets them go. */
    private List<Route> holdCards() {
        var held = new ArrayList<Route>();
        desk.page().route("**/speakers", held::add);
        return held;
    }

    /** Another clerk closes the item and opens that of a place in the agenda. */
    private static void next(EveningWithRules evening, int at) throws Exception {
        evening.act("closeHearing", "");
        evening.act("closeItem", "");
        openItem(evening, at);
    }

    private static void openItem(EveningWithRules evening, int at) throws Exception {
        var items = EveningWithRules.object(
                        rostrum.get("/api/meetings/" + evening.meeting()).body())
                .getJsonArray("items");
        var opened = evening.act(
                "openItem", ",\"item\":\"%s\"".formatted(items.getJsonObject(at).getString("id")));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    }

    private static Desk under(String rules) throws Exception {
        return under(EveningWithRules.publish(rostrum, rules));
    }

    private static Desk under(EveningWithRules evening) throws Exception {
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
