package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

/** A desk and a board in a browser, over a line that breaks, while others run the evening of {@link SoakIT}. */
record SoakPages(SoakMeeting meeting, Page desk, Page board) {
    private static final List<String> SIDES = List.of("FOR", "AGAINST");

    static SoakPages open(RunningRostrum rostrum, Browser browser, SoakMeeting meeting) {
        var clerk = rostrum.card().getJsonObject("clerk");
        var desk = browser.laptop();
        desk.navigate(meeting.server() + "/sign-in?to=/clerk/meetings/" + meeting.meeting() + "/floor");
        desk.fill("#user", clerk.getString("user"));
        desk.fill("#password", clerk.getString("password"));
        desk.keyboard().press("Enter");
        var board = browser.window(1920, 1080, "en-US", Browser.Scripts.ON);
        board.navigate(meeting.server() + "/meetings/" + meeting.meeting() + "/board");
        for (var page : List.of(desk, board)) {
            assertThat(part(page, "live")).hasAttribute("data-live", "yes");
        }
        return new SoakPages(meeting, desk, board);
    }

    /** Both have come back by themselves and say what the server does. */
    void requireThat(JsonObject floor) {
        for (var page : List.of(desk, board)) {
            assertThat(part(page, "live")).hasAttribute("data-live", "yes");
            assertThat(part(page, "name")).hasText(floor.isNull("lectern") ? "Nobody at the lectern" : called(floor));
            for (var side : SIDES) {
                assertThat(page.locator("[data-caption=" + side + "]")).containsText(had(floor, side));
            }
        }
        var next = floor.getJsonArray("next").getValuesAs(JsonObject.class);
        for (int at = 0; at < next.size(); at++) {
            assertThat(part(board, "next-" + at)).hasText(next.get(at).getString("name"));
            assertThat(desk.locator("[data-part=queue] [data-part=who]").nth(at))
                    .hasText(next.get(at).getString("name"));
        }
    }

    /** The console goes on: the next is called by its main key, and the board shows her, and the second at which she stopped. */
    void goOn() throws Exception {
        var first = meeting.floor().getJsonArray("next").getJsonObject(0).getString("name");
        press("Call " + first);
        press("Begin: " + first);
        assertThat(part(board, "name")).hasText(first);
        assertThat(part(desk, "main-words")).hasText(Pattern.compile("End.*"));
        desk.keyboard().press("p");
        assertThat(part(desk, "main-words")).hasText("Go on");
        var floor = meeting.requireTheFold();
        requireThat(floor);
        for (var page : List.of(desk, board)) {
            assertThat(part(page, "clock")).hasText(left(floor.getJsonObject("lectern")));
        }
    }

    private void press(String says) {
        assertThat(part(desk, "main-words")).hasText(says);
        assertThat(part(desk, "main")).isEnabled();
        desk.keyboard().press("Space");
    }

    private static String called(JsonObject floor) {
        return floor.getJsonObject("lectern").getJsonObject("speaker").getString("name");
    }

    /** How many of a side were heard, and for how long. */
    private static Pattern had(JsonObject floor, String side) {
        var all = floor.getJsonObject("sides").getJsonObject(side);
        return Pattern.compile(
                "\\b%d( heard)? ·.*\\b%s\\b".formatted(all.getInt("heard"), clock(all.getInt("usedSeconds"))));
    }

    private static String left(JsonObject turn) {
        return clock((int) Math.ceil(turn.getInt("allottedSeconds")
                - turn.getJsonNumber("usedBeforeSeconds").doubleValue()));
    }

    private static String clock(int seconds) {
        return "%s%d:%02d".formatted(seconds < 0 ? "−" : "", Math.abs(seconds) / 60, Math.abs(seconds) % 60);
    }

    private static Locator part(Page page, String name) {
        return page.locator("[data-part=" + name + "]");
    }
}
