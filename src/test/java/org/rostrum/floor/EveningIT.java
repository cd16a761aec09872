package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("An evening at the clerk's desk")
@Order(12)
class EveningIT {
    private static final String VIDEO = "The speaker's video failed to play.";
    private static final String INTERRUPTION = "Someone in the audience interrupted a member.";
    private static final String ANYONE = "Theo Brandt";

    /** What the minutes say of each who was heard: the name and the position. */
    private static final String HEARD = """
            (rows) => rows.map((row) => [row.cells[1].querySelector(".sentence"), row.cells[2]].map((cell) => cell.textContent.trim()).join(" "))
            """;

    @Test
    void fifty_and_two_who_sign_up_are_heard_and_the_council_votes_by_keyboard_alone() throws Exception {
        try (var rostrum = RunningRostrum.shared();
                var browser = Browser.start()) {
            signUp(rostrum, browser.phone(Browser.Scripts.ON), "Pia Rowan", "AGAINST");
            signUp(rostrum, browser.phone(Browser.Scripts.OFF), "Milo Ferris", "FOR");
            var desk = Desk.signIn(rostrum, browser);
            var board = browser.window(1920, 1080, "en-US", Browser.Scripts.ON);
            board.navigate(desk.board());
            var line = desk.names();
            assertThat(line).hasSize(52).endsWith("Pia Rowan", "Milo Ferris");
            desk.open();
            var heard = hear(desk, line, board, browser);
            decide(desk, browser);
            assertThat(desk.meeting("/floor").getString("status")).isEqualTo("ADJOURNED");
            assertThat(begun(desk)).isEqualTo(heard);
            assertEveryoneWasHeard(desk, line);
            assertTheJournalTells(desk);
            assertTheMinutesTell(desk, heard);
            assertThat(desk.meeting("/verify").getBoolean("whole")).isTrue();
        }
    }

    private static void signUp(RunningRostrum rostrum, Page phone, String name, String position) {
        phone.navigate(rostrum.address() + "/hearings/" + rostrum.card().getString("hearing") + "/sign-up");
        phone.fill("#name", name);
        phone.check("input[value=" + position + "]");
        phone.click("#send");
        assertThat(phone.locator("h1")).containsText(name);
    }

    /** Calls everyone in order; gives the names of those who began, in the order in which they did. */
    private static List<String> hear(Desk desk, List<String> line, Page board, Browser browser) {
        var begun = new ArrayList<String>();
        var coming = new ArrayList<>(line);
        desk.main("Call " + line.getFirst());
        for (int turn = 0; turn < coming.size(); turn++) {
            var name = coming.get(turn);
            desk.recorded(name + " was called");
            if (turn == 6) {
                desk.keys("a");
                desk.recorded(name + " was absent when called");
                coming.add(name);
                desk.main("Call " + coming.get(turn + 1));
                continue;
            }
            begin(desk, name, begun);
            during(desk, turn, name, begun, board, browser);
            end(desk, coming, turn);
        }
        return begun;
    }

    private static void begin(Desk desk, String name, List<String> begun) {
        desk.main("Begin: " + name);
        desk.recorded(name + " began");
        begun.add(name);
    }

    private static void end(Desk desk, List<String> coming, int turn) {
        if (turn + 1 < coming.size()) {
            desk.main("End, then call " + coming.get(turn + 1));
        } else {
            desk.main("End this turn");
            desk.recorded(coming.get(turn) + " ended");
        }
    }

    private static void during(Desk desk, int turn, String name, List<String> begun, Page board, Browser browser) {
        switch (turn) {
            case 2 -> undo(desk, name);
            case 11 -> {
                desk.note(VIDEO);
                putBack(desk, name, begun);
            }
            case 17 -> look(desk, name, board, browser);
            case 20 -> question(desk);
            case 31 -> {
                desk.keys("p");
                desk.recorded(name + " paused");
                desk.note(INTERRUPTION);
                desk.main("Go on");
                desk.recorded(name + " went on");
            }
            default -> {}
        }
    }

    private static void undo(Desk desk, String name) {
        desk.keys("p");
        desk.recorded(name + " paused");
        desk.keys("u");
        desk.recorded("Undone: " + name + " paused");
    }

    private static void putBack(Desk desk, String name, List<String> begun) {
        desk.keys("b");
        desk.recorded(name + " was put back in the line");
        desk.main("Call " + name);
        desk.recorded(name + " was called");
        begin(desk, name, begun);
    }

    private static void question(Desk desk) {
        desk.keys("q");
        desk.type(ANYONE);
        desk.keys("Tab", "Enter");
        desk.recorded("Question by " + ANYONE);
        desk.main("Go on");
    }

    /** What the clerk and the room see in the middle of the evening. */
    private static void look(Desk desk, String name, Page board, Browser browser) {
        var page = desk.page();
        // The seventeenth of the line, since one who was not here stands at its end now.
        assertThat(page.locator("[data-part=number]")).hasText("· speaker 17 of 52");
        assertThat(page.locator(".lectern .sides")).isInViewport();
        desk.keys("?");
        assertThat(page.locator("[data-part=key-list]")).containsText("Pause");
        Browser.picture(page, "floor-keys");
        desk.keys("Escape");
        browser.assertAccessible(page);
        Browser.assertFits(page);
        Browser.picture(page, "floor");
        assertThat(board.locator("[data-part=name]")).hasText(name);
        browser.assertAccessible(board);
        Browser.picture(board, "board");
    }

    private static void decide(Desk desk, Browser browser) {
        var page = desk.page();
        desk.main("Close the hearing");
        desk.recorded("The hearing was closed");
        desk.main("Make a motion");
        assertThat(page.locator("#text")).isFocused();
        browser.assertAccessible(page);
        Browser.picture(page, "votes-motion");
        desk.type("Adopt the text in the file.");
        desk.keys("Tab");
        desk.type("Sam Ridley");
        desk.keys("Tab", "Tab", "Enter");
        desk.main("Second the motion");
        desk.type("Ines Halden");
        desk.keys("Tab", "Enter");
        desk.main("Take the vote");
        desk.keys("Escape", "a");
        assertThat(page.locator("[data-part=ballots] [value=AYE]:checked")).hasCount(6);
        Browser.picture(page, "votes-ballots");
        desk.keys("Enter");
        desk.main("Declare the result");
        desk.keys("Tab", "Enter");
        desk.main("Close the item");
        browser.assertAccessible(page);
        Browser.picture(page, "votes-declared");
        desk.main("Adjourn the meeting");
        assertThat(page.locator("[data-part=main-words]")).hasText("Nothing to do now");
        desk.keys("f");
        desk.recorded("The meeting was adjourned");
        assertThat(page.locator("[data-part=feed]")).containsText("Vote taken: 6–0");
        assertThat(page.locator("[data-part=feed]")).containsText("The chair declared: Carried");
        Browser.picture(page, "floor-adjourned");
    }

    private static List<String> begun(Desk desk) throws Exception {
        var names = desk.order().getJsonArray("line").getValuesAs(JsonObject.class);
        var begun = new ArrayList<String>();
        var called = "";
        for (var entry : desk.proceedings()) {
            switch (entry.getString("act")) {
                case "call" -> called = entry.getJsonObject("facts").getString("speaker", "");
                case "begin" -> begun.add(name(names, called));
                default -> {}
            }
        }
        return begun;
    }

    private static String name(List<JsonObject> line, String id) {
        return line.stream()
                .filter(speaker -> speaker.getString("id").equals(id))
                .map(speaker -> speaker.getString("name"))
                .findFirst()
                .orElse("");
    }

    private static void assertEveryoneWasHeard(Desk desk, List<String> line) throws Exception {
        var last = new ArrayList<>(line);
        last.add(last.remove(6));
        assertThat(desk.names()).isEqualTo(last);
        assertThat(desk.order().getJsonArray("line").getValuesAs(JsonObject.class))
                .allMatch(speaker -> speaker.getString("state").equals("HEARD"));
    }

    private static void assertTheJournalTells(Desk desk) throws Exception {
        var acts =
                desk.proceedings().stream().map(entry -> entry.getString("act")).toList();
        assertThat(acts).containsOnlyOnce("notHere", "putBack", "question", "undo", "motion", "second", "vote");
        assertThat(acts).endsWith("declare", "closeItem", "adjourn");
        assertThat(desk.proceedings().stream()
                        .filter(entry -> entry.getString("act").equals("note"))
                        .map(entry -> entry.getJsonObject("words").getString("words")))
                .containsExactly(VIDEO, INTERRUPTION);
    }

    private static void assertTheMinutesTell(Desk desk, List<String> begun) throws Exception {
        var sides = Map.of("FOR", "For", "AGAINST", "Against", "NEUTRAL", "Neither");
        var signedUp = desk.order().getJsonArray("line").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(
                        speaker -> speaker.getString("name"), speaker -> sides.get(speaker.getString("position"))));
        var page = desk.page();
        page.navigate(desk.board().replace("/board", "/minutes?profile=full"));
        assertThat((List<?>) page.locator("table.heard tbody tr").evaluateAll(HEARD))
                .isEqualTo(begun.stream()
                        .distinct()
                        .map(name -> name + " " + signedUp.get(name))
                        .toList());
        var minutes = page.locator("main");
        assertThat(minutes).containsText("52 people had signed up to speak: 28 for, 22 against, 2 neither.");
        for (var told : List.of(VIDEO, INTERRUPTION, "Adopt the text in the file.", "Carried, 6–0.")) {
            assertThat(minutes).containsText(told);
        }
    }
}
