package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("The body's acts, at the clerk's desk by keyboard alone")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BodyActsIT {
    private static final String SECRET = "What the attorney said.";

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Desk desk;
    private static Page dais;
    private static Page board;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        desk = Desk.signIn(rostrum, browser);
        // A browser that only begins to hold requests lets pass what is sent in the same moment.
        desk.page().route("**/nowhere", Route::abort);
        dais = view("dais");
        board = view("board");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    @Order(1)
    void open_the_meeting_by_keys_of_their_own() {
        desk.keys("v");
        onVotes();
        desk.keys("g");
        desk.recorded("The meeting was called to order");
        desk.keys("r", "Enter");
        desk.recorded("Roll called: 6 here");
        desk.keys("n");
        desk.recorded("Item opened");
        desk.keys("p");
        desk.recorded("The hearing was opened");
        assertThat(part("stays").locator("[data-here=yes]")).hasCount(6);
    }

    @Test
    @Order(2)
    void tell_every_key_under_the_question_mark() {
        desk.keys("?");
        assertThat(part("key-list")).containsText("Member arrives");
        assertThat(part("key-list")).containsText("Divide the motion");
        assertThat(part("key-list")).containsText("Continue the meeting");
        desk.keys("Escape");
    }

    @Test
    @Order(3)
    void record_who_leaves_and_comes_back_from_elsewhere() {
        desk.keys("o", "2", "Tab", "Space", "Enter");
        desk.recorded("Sam Ridley left, excused");
        desk.keys("i");
        assertThat(form("arrive").locator("input[name=member]")).hasCount(1);
        desk.keys("s", "Tab", "Space", "Enter");
        desk.recorded("Sam Ridley arrived from elsewhere");
        assertThat(part("stays").locator("li").nth(1)).containsText("(from elsewhere)");
    }

    @Test
    @Order(3)
    void take_the_next_keys_while_the_answer_to_the_last_is_on_its_way() {
        var held = new AtomicReference<Runnable>();
        desk.page().route("**/acts", route -> {
            var answer = route.fetch();
            Runnable deliver = () -> route.fulfill(new Route.FulfillOptions().setResponse(answer));
            if (!route.request().method().equals("POST") || !held.compareAndSet(null, deliver)) {
                deliver.run();
            }
        });
        desk.keys("o", "5", "Enter");
        desk.recorded("Mara Lindqvist left");
        desk.keys("o");
        assertThat(form("depart").locator("input[name=member]")).hasCount(5);
        desk.keys("4");
        Objects.requireNonNull(held.get()).run();
        desk.keys("Enter");
        desk.recorded("Theo Brandt left");
        desk.page().unroute("**/acts");
        for (var name : List.of("Mara Lindqvist", "Theo Brandt")) {
            desk.keys("i", name.substring(0, 1).toLowerCase(Locale.ROOT), "Enter");
            desk.recorded(name + " arrived");
        }
    }

    @Test
    @Order(3)
    void keep_the_keyboard_where_the_clerk_is_when_an_act_is_refused_late() {
        var held = new AtomicReference<Route>();
        desk.page().route("**/acts", route -> {
            if (!route.request().method().equals("POST") || !held.compareAndSet(null, route)) {
                route.resume();
            }
        });
        desk.keys("o", "5", "Enter");
        desk.page().waitForCondition(() -> held.get() != null);
        desk.keys("o", "4", "Escape", "k");
        desk.type("Advice");
        Objects.requireNonNull(held.get())
                .fulfill(new Route.FulfillOptions().setStatus(400).setBody("{\"title\": \"This cannot stand\"}"));
        assertThat(part("said")).containsText("This cannot stand");
        desk.type(" of the attorney");
        assertThat(form("closedSession").locator("input, textarea").first()).hasValue("Advice of the attorney");
        desk.page().unroute("**/acts");
        desk.keys("Escape", "o");
        assertThat(form("depart").locator("input:checked ~ [data-part=who]")).hasText("Theo Brandt");
        desk.keys("Enter");
        desk.recorded("Theo Brandt left");
        // What was refused is back once the form is free.
        assertThat(form("depart").locator("input:checked ~ [data-part=who]")).hasText("Mara Lindqvist");
        desk.keys("Escape", "i", "t", "Enter");
        desk.recorded("Theo Brandt arrived");
    }

    @Test
    @Order(4)
    void hand_the_chair_over_and_back() {
        assertThat(part("chair")).hasText("In the chair: Noor Calloway");
        desk.keys("c", "i", "Enter");
        desk.recorded("Ines Halden took the chair");
        assertThat(dais.locator("[data-part=chair]")).hasText("In the chair: Ines Halden");
        desk.keys("c", "n", "Enter");
        desk.recorded("Noor Calloway took the chair");
        assertThat(dais.locator("[data-part=chair]")).hasText("In the chair: Noor Calloway");
    }

    @Test
    @Order(5)
    void say_at_once_that_the_quorum_is_lost_and_that_there_is_one_again() throws Exception {
        desk.keys("o", "6", "Enter");
        desk.recorded("Owen Pell left");
        desk.keys("o", "5", "Enter");
        desk.recorded("Mara Lindqvist left");
        desk.keys("o", "4", "Enter");
        desk.recorded("There is no quorum any more: 3 / 4");
        assertThat(part("quorum")).hasText("No quorum: 3 present, 4 needed");
        assertThat(dais.locator("[data-part=quorum]")).hasText("No quorum: 3 present, 4 needed");
        desk.keys("i", "o", "Enter");
        desk.recorded("There is a quorum: 4 / 4");
        desk.keys("i", "m", "Enter");
        desk.recorded("Mara Lindqvist arrived");
        desk.keys("i", "t", "Enter");
        desk.recorded("Theo Brandt arrived");
        assertThat(desk.meeting("/floor").getJsonObject("quorum").getInt("present"))
                .isEqualTo(6);
    }

    @Test
    @Order(6)
    void continue_the_hearing_and_say_at_the_field_why_not_to_yesterday() {
        desk.keys("p");
        assertThat(form("continueHearing").locator("[name=date]")).isFocused();
        desk.type("04152018");
        desk.keys("Enter");
        assertThat(form("continueHearing").locator(".question.wrong .error")).containsText("Give a day from");
        assertThat(form("continueHearing").locator("[name=date]")).hasValue("2018-04-15");
        Browser.picture(desk.page(), "votes-refused");
        desk.keys("Escape", "p");
        desk.type("01152027");
        desk.keys("Enter");
        desk.recorded("The hearing was continued to Friday, January 15, 2027");
        desk.keys("p");
        desk.recorded("The hearing was opened");
        desk.keys("l");
        desk.recorded("The hearing was closed");
    }

    @Test
    @Order(7)
    void change_a_motion_by_consent_and_divide_it() throws Exception {
        desk.keys("m");
        desk.type("Adopt the text and ask for a report.");
        desk.keys("Tab", "Tab", "Tab", "Enter");
        desk.recorded("Motion by Noor Calloway");
        secondedByTheo();
        desk.keys("z");
        desk.recorded("The second was withdrawn");
        secondedByTheo();
        desk.keys("b");
        assertThat(form("amendFriendly").locator("textarea")).hasValue("Adopt the text and ask for a report.");
        desk.keys("ControlOrMeta+End");
        desk.type(" It is due in June.");
        desk.keys("Escape", "b");
        assertThat(form("amendFriendly").locator("textarea"))
                .hasValue("Adopt the text and ask for a report. It is due in June.");
        desk.keys("Tab", "Enter");
        desk.recorded("Changed by consent: Adopt the text and ask for a report. It is due in June.");
        desk.keys("j");
        desk.type("Adopt the text.");
        desk.keys("Tab");
        desk.type("Ask for a report by June.");
        Browser.picture(desk.page(), "votes-divide");
        browser.assertAccessible(desk.page());
        desk.keys("Tab", "Enter");
        desk.recorded("Divided, first: Adopt the text.");
        assertThat(part("motion")).hasText("Adopt the text.");
        desk.keys("w");
        desk.recorded("The motion was withdrawn");
        assertThat(part("motion")).hasText("Ask for a report by June.");
        desk.keys("w");
        assertThat(part("motion")).hasText("No motion is before the body.");
    }

    @Test
    @Order(8)
    void tell_who_stands_in_two_columns_and_another_count_before_they_are_recorded() throws Exception {
        desk.keys("m");
        desk.type("Thank the staff.");
        desk.keys("Tab", "Tab", "Tab", "Enter");
        desk.recorded("Motion by Noor Calloway");
        secondedByTheo();
        desk.keys("a");
        desk.page().locator("form[data-act=vote] summary").click();
        desk.page()
                .locator("[data-part=twice] tr")
                .filter(new Locator.FilterOptions().setHasText("Noor Calloway"))
                .locator("select")
                .selectOption("NO");
        Browser.picture(desk.page(), "votes-twice");
        browser.assertAccessible(desk.page());
        desk.page().locator("form[data-act=vote] > button").click();
        assertThat(part("said")).containsText("Noor Calloway is named twice, under aye and under no.");
        giveReason("Both papers were in the box.");
        desk.recorded("Vote taken:");
        var motion = desk.meeting("/floor").getJsonObject("motion");
        assertThat(part("counted"))
                .hasText("By the ballots: %d aye, 0 no, 0 abstaining.".formatted(motion.getInt("ayes")));
        desk.page().locator("[name='count.ayes']").fill(String.valueOf(motion.getInt("ayes") + 1));
        desk.page().locator("[name='count.noes']").fill("0");
        Browser.picture(desk.page(), "votes-declared");
        browser.assertAccessible(desk.page());
        desk.page().locator("form[data-act=declare] button").click();
        assertThat(part("said")).containsText("; the ballots say %d to 0.".formatted(motion.getInt("ayes")));
        giveReason("So the chair announced it.");
        desk.recorded("The chair declared: Carried, %d–0".formatted(motion.getInt("ayes") + 1));
    }

    private static void giveReason(String reason) {
        part("reason").fill(reason);
        part("reason").press("Enter");
    }

    @Test
    @Order(9)
    void keep_to_the_staff_what_is_recorded_in_closed_session() throws Exception {
        desk.keys("k");
        desk.type("Advice of the attorney.");
        desk.keys("Tab", "Enter");
        desk.recorded("Closed session");
        assertThat(board.locator("[data-part=name]")).hasText("Closed session");
        desk.keys("m");
        desk.type("Settle the claim.");
        desk.keys("Tab", "Tab", "Tab", "Enter");
        desk.recorded("Motion by Noor Calloway: Settle the claim.");
        assertThat(part("motion")).hasText("Settle the claim.");
        assertThat(desk.meeting("/floor").isNull("motion")).isTrue();
        assertThat(rostrum.get("/meetings/" + meeting() + "/follow").body())
                .contains("The body is in closed session")
                .doesNotContain("Settle the claim.");
        desk.keys("x");
        desk.recorded("The motion had no second");
        desk.keys("f");
        desk.page().waitForURL("**/floor");
        assertThat(part("main-words")).hasText("Open the session again");
        assertThat(part("main")).isEnabled();
        desk.note(SECRET);
        desk.main("Open the session again");
        desk.recorded("The session is open again");
        assertNothingIsTold();
    }

    private static void assertNothingIsTold() throws Exception {
        var hidden = desk.proceedings().stream()
                .filter(entry -> entry.getBoolean("closedSession", false))
                .toList();
        assertThat(hidden)
                .hasSize(3)
                .allMatch(entry -> entry.isNull("act") && entry.isNull("facts") && entry.isNull("words"));
        assertThat(desk.proceedings())
                .extracting(entry -> entry.getString("hash"))
                .doesNotHaveDuplicates();
        assertLinked();
        for (var path : new String[] {"/proceedings", "/minutes.html?profile=full", "/votes", "/ballots.csv"}) {
            assertThat(rostrum.get("/api/meetings/" + meeting() + path).body())
                    .as(path)
                    .doesNotContain(SECRET, "Settle the claim.");
        }
        for (var page : new String[] {"follow", "replay", "minutes"}) {
            assertThat(rostrum.get("/meetings/" + meeting() + "/" + page).body())
                    .as(page)
                    .doesNotContain(SECRET, "Settle the claim.");
        }
        assertThat(desk.meeting("/verify").getBoolean("whole")).isTrue();
    }

    /** Each entry names the hash of the one before, also where nothing else of it is told. */
    private static void assertLinked() throws Exception {
        var before = "0".repeat(64);
        for (JsonObject entry : desk.proceedings()) {
            assertThat(entry.getString("previous")).isEqualTo(before);
            before = entry.getString("hash");
        }
    }

    @Test
    @Order(10)
    void continue_the_meeting_to_another_day_and_go_on_there() throws Exception {
        var follow = view("follow");
        assertThat(follow.locator("#day")).not().containsText("Friday, January 15, 2027");
        assertThat(deadline()).hasText("11:59\u202fPM");
        desk.keys("v");
        onVotes();
        desk.keys("t");
        desk.type("01152027");
        // The first leads to the calendar of the field.
        desk.keys("Tab", "Tab");
        desk.type("0700PM");
        Browser.picture(desk.page(), "votes-continue");
        desk.keys("Enter");
        desk.recorded("Continued to Friday, January 15, 2027");
        assertThat(part("standing")).containsText("Continued to Friday, January 15, 2027, 7:00");
        assertThat(board.locator("[data-part=name]")).containsText("Friday, January 15, 2027");
        Browser.picture(board, "board-continued");
        assertThat(follow.locator("#day")).containsText("Friday, January 15, 2027");
        // Said on that day, the hour alone would be an hour of that day.
        assertThat(deadline()).hasText(Pattern.compile("\\w+ \\d+, \\d{4}, 11:59\u202fPM"));
        desk.keys("g");
        desk.recorded("The meeting was called to order");
        desk.keys("r", "Enter");
        desk.recorded("Roll called: 6 here");
        assertThat(part("stays").locator("li").first()).containsText("here since");
        desk.keys("n");
        desk.recorded("The item was closed");
        desk.keys("q");
        desk.recorded("The meeting was adjourned");
        assertThat(rostrum.get("/api/meetings/" + meeting() + "/minutes.html?profile=full")
                        .body())
                .contains("was continued to Friday, January 15, 2027 at 7:00");
    }

    /** Until when people could sign up, as the chair says it. */
    private static Locator deadline() {
        return dais.locator("[data-rule^=deadline-]");
    }

    private static void onVotes() {
        desk.page().waitForURL("**/votes");
        assertThat(part("live")).hasAttribute("data-live", "yes");
        assertThat(part("feed").locator("li")).not().hasCount(0);
    }

    private static Locator part(String name) {
        return desk.page().locator("[data-part=" + name + "]");
    }

    private static Locator form(String act) {
        return desk.page().locator("form[data-act=" + act + "]");
    }

    private static String meeting() {
        return rostrum.card().getString("meeting");
    }

    /** What a clerk sees on a phone, in Spanish. */
    @Test
    @Order(11)
    void fit_a_phone() {
        var phone = browser.window(375, 812, "es-MX", Browser.Scripts.ON);
        Browser.signIn(phone, rostrum, "/clerk/meetings/" + meeting() + "/votes");
        assertThat(phone.locator("[data-part=live]")).hasAttribute("data-live", "yes");
        assertThat(phone.locator("[data-part=stays] li")).hasCount(6);
        Browser.assertFits(phone);
        browser.assertAccessible(phone);
        Browser.picture(phone, "votes-375-es");
    }

    private static void secondedByTheo() {
        desk.keys("s");
        desk.type("Theo");
        desk.keys("Tab", "Enter");
        desk.recorded("Theo Brandt seconded");
    }

    private static Page view(String name) {
        var page = browser.window(1280, 800, "en-US", Browser.Scripts.ON);
        page.navigate(desk.board().replace("board", name));
        return page;
    }
}
