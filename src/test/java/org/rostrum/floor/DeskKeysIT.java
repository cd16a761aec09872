package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.signup.web.EveningWithRules;

@DisplayName("The keys of the desk that a usual evening does not need, and what the views show of it")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(13)
class DeskKeysIT {
    private static final List<String> NAMES =
            List.of("Ann Able", "Bo Baker", "Cy Cole", "Di Drew", "Zoë Quist", "Ed Early", "Flo Ford");
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH).withZone(ZoneId.of("America/New_York"));

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static EveningWithRules evening;
    private static Desk desk;

    @BeforeAll
    static void open() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        evening = publish(120, NAMES);
        desk = Desk.at(evening, browser);
        assertThat(desk.page().locator("[data-part=queue] li")).hasCount(NAMES.size());
    }

    @AfterAll
    static void close() {
        browser.close();
        rostrum.close();
    }

    @Test
    @Order(1)
    void two_letters_of_a_name_and_return_choose_whoever_bears_it() {
        desk.keys("/", "q", "u", "Enter");
        assertThat(chosen()).containsText("Zoë Quist");
        desk.keys("/", "o", "e", "Enter");
        assertThat(chosen()).containsText("Zoë Quist");
        desk.keys("/", "a", "k", "Enter");
        assertThat(chosen()).containsText("Bo Baker");
        assertThat(desk.page().locator("[data-part=queue] li:visible")).hasCount(NAMES.size());
    }

    @Test
    @Order(2)
    void two_letters_of_a_reference_and_return_choose_whose_it_is() throws Exception {
        var line = desk.order().getJsonArray("line").getValuesAs(JsonObject.class);
        var wanted = line.getLast();
        var reference = wanted.getString("reference").replace("-", "");
        var two = IntStream.range(0, reference.length() - 1)
                .mapToObj(at -> reference.substring(at, at + 2).toLowerCase(Locale.ROOT))
                .filter(letters -> line.stream()
                                .filter(each -> found(each).contains(letters))
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
        desk.keys("/", two.substring(0, 1), two.substring(1), "Enter");
        assertThat(chosen()).containsText(wanted.getString("name"));
        desk.keys("/");
        desk.type(line.get(2).getString("reference"));
        desk.keys("Enter");
        assertThat(chosen()).containsText(line.get(2).getString("name"));
    }

    /** What a speaker is found by. */
    private static String found(JsonObject speaker) {
        return (speaker.getString("name") + " " + speaker.getString("reference").replace("-", ""))
                .toLowerCase(Locale.ROOT);
    }

    @Test
    @Order(3)
    void c_checks_the_chosen_one_in_and_y_notes_the_position_of_the_one_called() throws Exception {
        desk.keys("/", "q", "u", "Enter", "c");
        desk.recorded("Zoë Quist checked in");
        desk.keys("Enter");
        desk.recorded("Zoë Quist was called");
        desk.keys("y");
        desk.recorded("Zoë Quist: position noted, yields");
        assertThat(desk.proceedings().getLast().getString("act")).isEqualTo("yield");
        assertThat(part("name")).hasText("Nobody at the lectern");
    }

    @Test
    @Order(4)
    void plus_and_minus_give_and_take_half_a_minute() throws Exception {
        desk.main("Call Ann Able");
        desk.recorded("Ann Able was called");
        assertThat(part("clock")).hasText("2:00");
        desk.keys("+");
        assertThat(part("clock")).hasText("2:30");
        desk.keys("+");
        assertThat(part("clock")).hasText("3:00");
        desk.keys("-");
        assertThat(part("clock")).hasText("2:30");
        assertThat(desk.meeting("/floor").getJsonObject("lectern").getInt("allottedSeconds"))
                .isEqualTo(150);
    }

    @Test
    @Order(5)
    void i_interrupts_for_a_disturbance() throws Exception {
        desk.keys("i");
        desk.recorded("Recess");
        var last = desk.proceedings().getLast();
        assertThat(last.getString("act")).isEqualTo("recess");
        assertThat(last.getJsonObject("facts").getBoolean("disruption")).isTrue();
        assertThat(desk.meeting("/floor").getJsonArray("forecast").getValuesAs(JsonObject.class))
                .hasSize(4)
                .allMatch(choice -> choice.isNull("endsAt"));
        assertThat(part("shorter").locator("option")).hasText(new String[] {"1:30", "1:00", "0:45"});
        var dais = view("dais");
        assertThat(dais.locator("[data-part=name]")).hasText("Ann Able");
        assertThat(dais.locator("[data-part=forecast] li")).hasCount(0);
        desk.main("Go on");
        desk.recorded("The meeting went on");
    }

    @Test
    @Order(6)
    void the_lobby_names_the_hours_at_which_each_is_expected() {
        var lobby = view("lobby");
        var shown = lobby.locator("[data-part=coming] li");
        assertThat(shown).hasCount(5);
        lobby.waitForCondition(
                () -> plain(shown.locator("[data-part=when]").allTextContents()).equals(expected()));
        assertThat(expected()).hasSize(5).allMatch(hours -> hours.matches("\\d+:\\d\\d [AP]M – \\d+:\\d\\d [AP]M"));
    }

    /** The hours that the order names for those who wait. */
    private static List<String> expected() {
        try {
            return desk.order().getJsonArray("line").getValuesAs(JsonObject.class).stream()
                    .filter(speaker -> speaker.getString("state").equals("WAITING"))
                    .map(speaker -> speaker.getJsonObject("expected"))
                    .map(window -> hour(window, "from") + " – " + hour(window, "to"))
                    .toList();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    @Order(7)
    void the_dais_names_the_end_at_each_time_that_could_be_given() throws Exception {
        var dais = view("dais");
        var forecast = desk.meeting("/floor").getJsonArray("forecast").getValuesAs(JsonObject.class);
        assertThat(forecast.stream().map(choice -> choice.getInt("seconds")).toList())
                .containsExactly(120, 90, 60, 45);
        var lines = dais.locator("[data-part=forecast] li");
        assertThat(lines).hasCount(4);
        for (int at = 0; at < 4; at++) {
            int seconds = forecast.get(at).getInt("seconds");
            assertThat(lines.nth(at)).containsText("%d:%02d".formatted(seconds / 60, seconds % 60));
        }
        dais.waitForCondition(() -> {
            var ends = ends();
            var told = plain(lines.allTextContents());
            return IntStream.range(0, 4).allMatch(at -> told.get(at).contains(ends.get(at)));
        });
    }

    private static List<String> ends() {
        try {
            return desk.meeting("/floor").getJsonArray("forecast").getValuesAs(JsonObject.class).stream()
                    .map(choice -> hour(choice, "endsAt"))
                    .toList();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    @Order(8)
    void what_makes_no_sense_any_more_is_not_offered_to_be_done_anyway() throws Exception {
        desk.main("Begin: Ann Able");
        desk.recorded("Ann Able began");
        var other = Desk.at(evening, browser);
        var page = other.page();
        // A line that is open and says nothing any more.
        page.routeWebSocket("**/live/**", silent -> {});
        page.reload();
        assertThat(page.locator("[data-act=pause]")).isEnabled();
        page.route("**/floor", route -> route.fulfill(new Route.FulfillOptions().setStatus(304)));
        desk.keys("e");
        desk.recorded("Ann Able ended");
        other.keys("p");
        assertThat(page.locator("[data-part=said]")).containsText("Ann Able ended");
        assertThat(page.locator("[data-part=stale-row]")).isVisible();
        assertThat(page.locator("[data-part=anyway]")).isDisabled();
        int head = desk.meeting("/floor").getInt("head");
        other.keys("d");
        other.note("Nothing was done.");
        assertThat(desk.meeting("/floor").getInt("head")).isEqualTo(head + 1);
    }

    @Test
    @Order(9)
    void past_zero_the_clock_counts_up_on_desk_and_board() throws Exception {
        var shortly = publish(10, List.of("Ann Able"));
        var brief = Desk.at(shortly, browser);
        brief.main("Call Ann Able");
        brief.main("Begin: Ann Able");
        // There is no shorter time to choose.
        assertThat(brief.page().locator("form[data-act=shorten] button")).isDisabled();
        var board = browser.window(1920, 1080, "en-US", Browser.Scripts.ON);
        board.navigate(brief.board());
        for (var page : List.of(brief.page(), board)) {
            var clock = page.locator("[data-part=clock]");
            assertThat(clock).hasText(Pattern.compile("−0:0[1-9]|−0:1\\d"));
            int over = over(clock);
            page.waitForCondition(() -> over(clock) == over + 1);
            page.waitForCondition(() -> over(clock) == over + 2);
            assertThat(page.locator("[data-part=turn]")).hasAttribute("data-clock", "over");
            assertThat(page.locator("[data-part=state]")).hasText("Time is over");
        }
    }

    private static int over(Locator clock) {
        var shown = clock.textContent();
        assertThat(shown).matches("−\\d+:\\d\\d");
        var parts = shown.substring(1).split(":", -1);
        return 60 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]);
    }

    private static String hour(JsonObject of, String field) {
        return HOUR.format(Instant.parse(of.getString(field)));
    }

    /** The space before the half of the day is a narrow one; shortly before midnight an hour names its day. */
    private static List<String> plain(List<String> texts) {
        return texts.stream()
                .map(text -> text.replace('\u202f', ' ').replaceAll(" \\(\\w+day\\)", ""))
                .toList();
    }

    private static Page view(String name) {
        var page = browser.laptop();
        page.navigate(desk.board().replaceAll("board$", name));
        return page;
    }

    private static Locator chosen() {
        return desk.page().locator("[data-part=queue] [aria-selected=true]");
    }

    private static Locator part(String name) {
        return desk.page().locator("[data-part=" + name + "]");
    }

    private static EveningWithRules publish(int seconds, List<String> names) throws Exception {
        var made =
                EveningWithRules.ofPlan(rostrum, """
                {"title":"An evening of keys","body":"City Council","date":"%s","place":"City Hall",
                 "zone":"America/New_York","seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},
                 "members":[{"id":"0000000000100","name":"Max Chair","role":"Mayor","presides":true}],
                 "items":[{"number":"1","title":"The park at night","summary":"Shall it be open?",
                  "hearing":{"rules":{"seconds":%d,"arrangement":"AS_SIGNED_UP"},
                   "opens":"2018-01-01T00:00:00Z","closesInclusive":"2099-01-01T00:00:00Z","exhibits":[]}}]}""".formatted(LocalDate.now(ZoneId.of("America/New_York")), seconds));
        for (var name : names) {
            made.signUp(name, "FOR");
        }
        made.open();
        assertThat(made.act("rollCall", ",\"members\":{\"0000000000100\":\"PRESENT\"}")
                        .statusCode())
                .isEqualTo(201);
        return made;
    }
}
