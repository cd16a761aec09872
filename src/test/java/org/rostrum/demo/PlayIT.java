package org.rostrum.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Speaker;

@DisplayName("A demo that is played live")
@Order(5)
class PlayIT {
    private static final DurhamEvening EVENING = DurhamEvening.open(LocalDate.of(2018, 4, 16), 10_000);
    private static final String VISITOR = "Vera Visitor";
    /** Until someone is at the lectern, which takes a visitor who comes at the start half a minute. */
    private static final int TO_THE_FIRST_MILLIS = 90_000;

    /** How often it is looked at until it must be right. */
    private static final int BUSY = 10;

    private static final int BETWEEN_TURNS = 50;

    private static final int STALE = 409;

    private static final int LOOK_EVERY_MILLIS = 500;

    private static final int SECONDS_IN_A_FIFTH_OF_A_REAL_ONE = 12;

    @Test
    void shows_board_line_and_place_change_until_the_minutes_are_complete() throws Exception {
        try (var rostrum = RunningRostrum.start("demo", "--play", "300");
                var browser = Browser.start()) {
            var card = card(rostrum);
            var place = signUp(rostrum, browser, card);
            var hearing = open(rostrum, browser.laptop(), "/hearings/" + card.getString("hearing"));
            var board = open(rostrum, browser.laptop(), meeting(card) + "/board");
            noteNames(board);
            assertThat(hearing.locator("#order .lead"))
                    .containsText(
                            "At the lectern",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(TO_THE_FIRST_MILLIS));
            assertThat(hearing.locator("h2 .live")).hasText("Live");
            var minutes = open(rostrum, browser.laptop(), meeting(card) + "/minutes?profile=speakers");
            var seen = namesUntilTheEnd(rostrum, card, board);
            assertThat(order(rostrum, card)).isEqualTo(expected());
            assertThat(expected()).containsSubsequence(seen);
            assertThat(seen).hasSizeGreaterThan(25);
            assertThat(place.locator("#now")).hasText("You have been heard. Thank you.");
            assertThat(hearing.locator("#order")).containsText("This hearing is over; 51 were heard.");
            assertThat(minutes.locator("#basis")).containsText("Complete: the meeting is over.");
            assertMinutesTellIt(rostrum, card);
        }
    }

    @Test
    void shows_the_same_second_on_board_and_server_goes_on_after_a_power_cut_and_is_left_to_a_clerk_who_acts()
            throws Exception {
        try (var rostrum = RunningRostrum.start("demo", "--play", "60");
                var browser = Browser.start()) {
            var card = card(rostrum);
            var board = open(rostrum, browser.laptop(), meeting(card) + "/board");
            assertThat(board.locator("[data-part=state]"))
                    .hasText("Speaking", new LocatorAssertions.HasTextOptions().setTimeout(TO_THE_FIRST_MILLIS));
            assertClockIsRight(rostrum, card, board);
            rostrum.killWithDatabase();
            rostrum.startAgain();
            assertThat(board.locator("[data-part=live]")).hasAttribute("data-live", "yes");
            assertThat(board.locator("[data-part=state]")).hasText("Speaking");
            assertClockIsRight(rostrum, card, board);
            assertActsAreThoseOfTheEvening(rostrum, card);
            assertIsLeftToWhoActs(rostrum, card);
        }
    }

    /** Whoever acts takes the evening over; between a look and a note the demo may have acted itself. */
    private static void assertIsLeftToWhoActs(RunningRostrum rostrum, JsonObject card) throws Exception {
        int head;
        HttpResponse<String> answer;
        int tries = 0;
        do {
            head = floor(rostrum, card).getInt("head");
            answer = DemoIT.send(
                    rostrum,
                    card,
                    "POST",
                    "/api" + meeting(card) + "/acts",
                    "{\"act\":\"note\",\"words\":\"The visitor takes over.\",\"basis\":" + head + "}");
        } while (answer.statusCode() == STALE && ++tries < BUSY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        rostrum.kill();
        rostrum.startAgain();
        assertThat(floor(rostrum, card).getInt("head")).isLessThanOrEqualTo(head + 1);
        assertThat(card(rostrum).getString("meeting")).isNotEqualTo(card.getString("meeting"));
        assertThat(card(rostrum).getJsonObject("clerk")).isEqualTo(card.getJsonObject("clerk"));
    }

    private static Page signUp(RunningRostrum rostrum, Browser browser, JsonObject card) {
        var page =
                open(rostrum, browser.phone(Browser.Scripts.ON), "/hearings/" + card.getString("hearing") + "/sign-up");
        page.fill("#name", VISITOR);
        page.check("input[value=NEUTRAL]");
        page.click("#send");
        assertThat(page.locator("h1")).containsText(VISITOR);
        return page;
    }

    private static Page open(RunningRostrum rostrum, Page page, String path) {
        page.navigate(rostrum.address() + path);
        return page;
    }

    /** Notes each name in the page itself, at which nobody has to look all the time. */
    private static void noteNames(Page board) {
        board.evaluate("""
                () => {
                  const name = document.querySelector("[data-part=name]"), note = () => names.push(name.textContent);
                  window.names = [];
                  note();
                  new MutationObserver(note).observe(name, { childList: true, characterData: true, subtree: true });
                }""");
    }

    /** The names that the board showed one after the other, without the one who was called a second time. */
    private static List<String> namesUntilTheEnd(RunningRostrum rostrum, JsonObject card, Page board) throws Exception {
        while (!floor(rostrum, card).getString("status").equals("ADJOURNED")) {
            board.waitForTimeout(LOOK_EVERY_MILLIS);
        }
        var seen = new ArrayList<String>();
        for (var name : (List<?>) board.evaluate("names")) {
            if (expected().contains(name) && (seen.isEmpty() || !seen.getLast().equals(name))) {
                seen.add((String) name);
            }
        }
        seen.removeIf(expected().getLast()::equals);
        return seen;
    }

    /** The line of the evening, and the visitor before the one who was called a second time. */
    private static List<String> expected() {
        var line = MeetingState.of(journal()).line(EVENING.hearing()).orElseThrow().inOrder().stream()
                .map(Speaker::name)
                .map(name -> name.text(Locale.ENGLISH))
                .toList();
        var names = new ArrayList<>(line);
        names.add(line.size() - 1, VISITOR);
        return names;
    }

    private static List<Entry> journal() {
        var journal = new ArrayList<Entry>();
        var head = Chain.Head.NONE;
        for (var timed : EVENING.acts()) {
            journal.add(Chain.append(head, Entry.Draft.now(timed.actor(), timed.at(), timed.act()), "played"));
            head = journal.getLast().head();
        }
        return journal;
    }

    private static void assertMinutesTellIt(RunningRostrum rostrum, JsonObject card) throws Exception {
        var minutes = rostrum.get(meeting(card) + "/minutes?profile=speakers").body();
        assertThat(Pattern.compile("class=\"num\">\\d+</td><td><span class=\"sentence\">(.*?)</span>")
                        .matcher(minutes)
                        .results()
                        .map(row -> row.group(1))
                        .toList())
                .isEqualTo(expected());
        assertThat(rostrum.get(meeting(card) + "/minutes?profile=action").body())
                .contains("Carried, 6–0.");
        assertThat(get(rostrum, "/api" + meeting(card) + "/verify").getBoolean("whole"))
                .isTrue();
    }

    /**
     * What the board shows lies between what the server says before and after, but for the way between them, which takes
     * sixty times as long here. They are compared within one turn only, since the next one may begin between two looks; and
     * some times, since a machine that has other work may draw the page later than that.
     */
    private static void assertClockIsRight(RunningRostrum rostrum, JsonObject card, Page board) throws Exception {
        int between = 0;
        int wrong = 0;
        while (true) {
            var before = floor(rostrum, card);
            var name = board.locator("[data-part=name]").textContent();
            var shown = board.locator("[data-part=clock]").textContent().replace("−", "-");
            var after = floor(rostrum, card);
            if (!isOf(name, before) || !isOf(name, after)) {
                between++;
                assertThat(between).as("looks between two turns").isLessThan(BETWEEN_TURNS);
                continue;
            }
            int least = left(after) - SECONDS_IN_A_FIFTH_OF_A_REAL_ONE;
            int most = left(before) + SECONDS_IN_A_FIFTH_OF_A_REAL_ONE;
            if (least <= seconds(shown) && seconds(shown) <= most) {
                return;
            }
            wrong++;
            assertThat(wrong)
                    .as("looks, the last at %s: %s, not within %d and %d seconds", name, shown, least, most)
                    .isLessThan(BUSY);
        }
    }

    private static boolean isOf(String name, JsonObject floor) {
        return !floor.isNull("lectern")
                && floor.getJsonObject("lectern").getString("state").equals("SPEAKING")
                && floor.getJsonObject("lectern")
                        .getJsonObject("speaker")
                        .getString("name")
                        .equals(name);
    }

    private static int left(JsonObject floor) {
        var lectern = floor.getJsonObject("lectern");
        return lectern.getInt("allottedSeconds") - lectern.getInt("usedSeconds");
    }

    private static int seconds(String clock) {
        var parts = clock.replace("-", "").split(":", -1);
        int seconds = Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
        return clock.startsWith("-") ? -seconds : seconds;
    }

    private static void assertActsAreThoseOfTheEvening(RunningRostrum rostrum, JsonObject card) throws Exception {
        var played = rostrum.get("/api" + meeting(card) + "/proceedings")
                .body()
                .lines()
                .map(PlayIT::object)
                .map(entry -> entry.getString("act"))
                .toList();
        var planned = journal().stream()
                .map(entry -> ActCodec.name(entry.act()))
                .limit(played.size())
                .toList();
        assertThat(played).isEqualTo(planned);
    }

    private static JsonObject card(RunningRostrum rostrum) throws Exception {
        return object(Files.readString(rostrum.data().resolve("demo.json")));
    }

    private static String meeting(JsonObject card) {
        return "/meetings/" + card.getString("meeting");
    }

    private static JsonObject floor(RunningRostrum rostrum, JsonObject card) throws Exception {
        return get(rostrum, "/api" + meeting(card) + "/floor");
    }

    private static List<String> order(RunningRostrum rostrum, JsonObject card) throws Exception {
        return get(rostrum, "/api/hearings/" + card.getString("hearing") + "/order")
                .getJsonArray("line")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(speaker -> speaker.getString("name"))
                .toList();
    }

    private static JsonObject get(RunningRostrum rostrum, String path) throws Exception {
        return object(rostrum.get(path).body());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
