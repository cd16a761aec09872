package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.rostrum.RunningRostrum;

@DisplayName("A hearing that finds facts, at the desk and by keyboard alone")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvidenceIT {
    private static final String RULES = """
            {"act":"adoptRules","basis":%d,"hearing":"%s","rules":{"seconds":600,"arrangement":"AS_SIGNED_UP",
             "onTheFloor":{"evidence":{"oath":true,"hidePositions":true,"crossSeconds":90}}}}""";

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Desk desk;
    private static List<String> line;
    private static List<String> members;

    @BeforeAll
    static void start() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        desk = Desk.signIn(rostrum, browser);
        assertThat(adopt(RULES).statusCode()).isEqualTo(201);
        line = desk.names();
        members = desk.meeting("").getJsonArray("members").getValuesAs(JsonObject.class).stream()
                .map(member -> member.getString("name"))
                .toList();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    private static HttpResponse<String> adopt(String rules) throws Exception {
        var card = rostrum.card();
        var path = "/api/meetings/" + card.getString("meeting") + "/acts";
        var body = rules.formatted(desk.meeting("/floor").getInt("head"), card.getString("hearing"));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(rostrum.address().resolve(path))
                                .header("Content-Type", "application/json")
                                .header(
                                        "Authorization",
                                        "Bearer " + card.getJsonObject("clerk").getString("token"))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @Order(1)
    void swears_several_at_once() {
        desk.open();
        evidence();
        assertThat(desk.page().locator("[data-part=nobody]")).isVisible();
        desk.keys("o", "Space", "Tab", "Space", "Enter");
        desk.recorded("Oath taken: %s, %s".formatted(line.get(0), line.get(1)));
        assertThat(desk.page().locator("[data-part=people] tr")).hasCount(2);
        desk.keys("o", "Enter");
        assertThat(desk.page().locator("form[data-act=oath] .error")).isVisible();
        desk.keys("Escape");
    }

    @Test
    @Order(2)
    void records_who_appears_and_with_what_standing() {
        choose("a", line.get(0), "the applicant");
        desk.keys("Tab", "Enter");
        desk.recorded(line.get(0) + " appeared as the applicant");
        choose("a", line.get(1), "an opponent");
        desk.keys("Tab");
        desk.type("Owns the lot beside it.");
        desk.keys("Enter");
        desk.recorded(line.get(1) + " appeared as an opponent");
        choose("s", line.get(1), "granted");
        desk.keys("Tab", "Tab");
        desk.type("The traffic would pass her door.");
        desk.keys("Enter");
        desk.recorded("Standing of %s as a party: admitted".formatted(line.get(1)));
        assertThat(desk.page().locator("[data-part=people]")).containsText("an opponentyestaken");
    }

    @Test
    @Order(3)
    void says_beside_the_form_why_something_is_refused() {
        choose("a", line.get(0), "the applicant");
        desk.keys("Tab", "Enter");
        assertThat(desk.page().locator("form[data-act=appear] + [data-part=answer] [data-refused]"))
                .hasText("This speaker appears so already. Nothing was recorded. No reason can lift this rule.");
        pictures("refused");
        desk.keys("Escape");
    }

    @Test
    @Order(4)
    void swears_whoever_is_called_by_the_main_key() {
        desk.keys("f");
        desk.main("Call " + line.get(0));
        desk.main("Begin: " + line.get(0));
        desk.main("End, then call " + line.get(1));
        desk.main("Begin: " + line.get(1));
        desk.main("End, then call " + line.get(2));
        desk.main("Take the oath of " + line.get(2));
        desk.main("Begin: " + line.get(2));
        desk.recorded(line.get(2) + " began");
    }

    @Test
    @Order(6)
    void hears_who_only_argues_unsworn_for_a_reason() {
        desk.main("End, then call " + line.get(3));
        desk.recorded(line.get(3) + " was called");
        assertThat(desk.page().locator("[data-part=unsworn]")).isVisible();
        Browser.picture(desk.page(), "floor-unsworn");
        desk.keys("j");
        assertThat(desk.page().locator("[data-part=said]")).containsText("has not taken the oath");
        assertThat(desk.page().locator("[data-part=reason]")).isFocused();
        desk.type("Only argues.");
        desk.keys("Enter");
        desk.recorded(line.get(3) + " began");
        desk.keys("e");
        desk.recorded(line.get(3) + " ended");
    }

    @Test
    @Order(7)
    void takes_exhibits_objections_and_rulings() {
        evidence();
        offer("A photograph of the road");
        desk.recorded("offered exhibit 1, A photograph of the road");
        offer("A map");
        desk.recorded("offered exhibit 2, A map");
        choose("j", "1: ", line.get(1));
        desk.keys("Tab");
        desk.type("Nobody saw it taken.");
        desk.keys("Enter");
        desk.recorded(line.get(1) + " objected to exhibit 1: Nobody saw it taken.");
        choose("r", "1: ", "admitted");
        desk.keys("Tab", "Tab");
        desk.type("She took it herself.");
        desk.keys("Enter");
        desk.recorded("Exhibit 1: admitted");
        choose("w", "2: ");
        desk.keys("Tab", "Enter");
        desk.recorded("Exhibit 2 was withdrawn");
        assertThat(desk.page().locator("[data-part=offers] tr").first()).containsText("admitted (the chair)");
        assertThat(desk.page().locator("form[data-act=withdrawExhibit] button")).isDisabled();
    }

    private static void offer(String title) {
        choose("e", line.get(0));
        desk.keys("Tab");
        desk.type(title);
        desk.keys("Enter");
    }

    @Test
    @Order(8)
    void cross_examines_on_a_clock_of_its_own() {
        choose("x", line.get(0), line.get(1));
        desk.keys("Tab");
        desk.type("soon");
        desk.keys("Enter");
        assertThat(desk.page().locator("#cross-time:invalid")).isFocused();
        desk.keys("ControlOrMeta+a");
        desk.type("1:15");
        desk.keys("Enter");
        desk.recorded("%s cross-examines %s".formatted(line.get(1), line.get(0)));
        desk.keys("Escape", "f");
        assertThat(desk.page().locator("[data-part=say]")).containsText("cross-examined by " + line.get(1));
        assertThat(desk.page().locator("[data-part=allotted]")).hasText("of 1:15");
        Browser.picture(desk.page(), "floor-cross");
        desk.keys("e");
        desk.recorded("ended");
    }

    @Test
    @Order(9)
    void records_disclosures_and_who_stands_aside() {
        evidence();
        choose("l", members.get(1));
        desk.keys("Tab");
        desk.type("Drove past the lot.");
        desk.keys("Enter");
        desk.recorded(members.get(1) + " disclosed: Drove past the lot.");
        choose("c", members.get(2));
        desk.keys("Tab");
        desk.type("Owns a share.");
        desk.keys("Enter");
        desk.recorded(members.get(2) + " stood aside");
        assertThat(desk.page().locator("[data-part=aside]"))
                .hasText("Standing aside from this item: " + members.get(2));
        pictures("taken");
    }

    @Test
    @Order(10)
    void adopts_findings() {
        desk.keys("m");
        desk.type("The road is six metres wide.");
        desk.keys("Enter");
        desk.type("It carries 200 cars a day.");
        desk.keys("Tab");
        desk.type("The standards are met.");
        desk.keys("Tab");
        desk.type("Grant the permit.");
        desk.keys("Tab");
        desk.type(members.get(1));
        desk.keys("Tab", "Enter");
        desk.recorded("Findings moved by %s, to decide: Grant the permit.".formatted(members.get(1)));
        desk.keys("v");
        assertThat(desk.page().locator("[data-part=motion]")).hasText("Grant the permit.");
        assertThat(desk.page().locator("#seconder option")).hasCount(members.size());
        choose("s", members.get(3));
        desk.keys("Tab", "Enter", "Escape");
        assertThat(desk.page().locator("form[data-act=vote] > button")).isEnabled();
        desk.keys("a", "Enter");
        assertThat(desk.page().locator("[data-part=said]")).containsText("have not been heard");
        desk.type("The others have gone home.");
        desk.keys("Enter");
        assertThat(desk.page().locator("form[data-act=declare] button")).isEnabled();
        desk.keys("Escape", "d", "Tab", "Enter");
        assertThat(desk.page().locator("[data-part=motion]")).hasText("No motion is before the body.");
        desk.keys("Escape", "f");
        desk.recorded("The chair declared: Carried");
    }

    @Test
    @Order(11)
    void says_all_of_it_in_the_minutes() throws Exception {
        var minutes = rostrum.get("/api/meetings/" + rostrum.card().getString("meeting") + "/minutes.html?profile=full")
                .body();
        assertThat(minutes)
                .contains(
                        "worn: %s; %s.".formatted(line.get(0), line.get(1)),
                        "worn: %s.".formatted(line.get(2)),
                        line.get(1) + " appeared as an opponent",
                        "ruled that %s has standing as a party".formatted(line.get(1)),
                        "offered exhibit 1, A photograph of the road.",
                        "%s objected to exhibit 1: Nobody saw it taken.".formatted(line.get(1)),
                        "over the objection of " + line.get(1),
                        "xhibit 2, A map, was withdrawn by",
                        "%s cross-examined %s".formatted(line.get(1), line.get(0)),
                        members.get(1) + " disclosed: Drove past the lot.",
                        members.get(2) + " stood aside from this item: Owns a share.",
                        "Finding of fact 2: It carries 200 cars a day.",
                        "Conclusion 1: The standards are met.",
                        "The body adopted these findings and conclusions as its decision.");
    }

    @Test
    @Order(5)
    void hides_from_the_room_who_is_for_and_against_but_not_from_the_clerk() throws Exception {
        var floor = desk.meeting("/floor");
        assertThat(floor.isNull("sides")).isTrue();
        assertThat(floor.getJsonArray("next").getJsonObject(0).isNull("position"))
                .isTrue();
        assertThat(desk.order().getJsonArray("line").getJsonObject(0).isNull("position"))
                .isTrue();
        var hearing = "/hearings/" + rostrum.card().getString("hearing");
        assertThat(object("/api" + hearing).isNull("counts")).isTrue();
        assertThat(rostrum.get(hearing).body())
                .contains("How many are for and against is not shown")
                .doesNotContain("class=\"position");
        assertThat(rostrum.get("/meetings/" + rostrum.card().getString("meeting") + "/follow")
                        .body())
                .doesNotContain("position FOR", "position AGAINST", "position NEUTRAL");
        assertThat(desk.page().locator("[data-caption=FOR]")).containsText(" heard · ");
        assertThat(desk.page().locator("[data-part=position]")).isVisible();
        assertThat(desk.page().locator("[data-part=queue] .position").first()).isVisible();
        for (var name : List.of("board", "lobby", "lectern", "dais")) {
            for (var language : List.of("en-US", "es-MX")) {
                var view = browser.window(1280, 720, language, Browser.Scripts.ON);
                view.navigate(desk.board().replace("board", name));
                if (name.equals("lectern")) {
                    assertThat(view.locator("[data-part=clock]")).hasText(Pattern.compile("\\d:\\d\\d"));
                } else {
                    assertThat(view.locator("[data-part=name]").first()).hasText(line.get(2));
                }
                assertThat(view.locator(".position:visible")).hasCount(0);
                assertThat(view.locator(".sides svg:visible, [data-caption=FOR]:visible"))
                        .hasCount(0);
                browser.assertAccessible(view);
                Browser.picture(view, "%s-hidden-%s".formatted(name, language.substring(0, 2)));
            }
        }
        desk.page().setViewportSize(1920, 1080);
        Browser.picture(desk.page(), "floor-hidden");
        desk.page().setViewportSize(1280, 800);
    }

    @Test
    @Order(12)
    void shows_who_was_for_and_against_once_the_item_is_closed() throws Exception {
        assertThat(desk.meeting("/floor").isNull("sides")).isTrue();
        adopt("{\"act\":\"closeHearing\",\"basis\":%d}");
        adopt("{\"act\":\"closeItem\",\"basis\":%d}");
        assertThat(desk.meeting("/floor").isNull("sides")).isFalse();
        assertThat(desk.order().getJsonArray("line").getJsonObject(0).isNull("position"))
                .isFalse();
    }

    private static JsonObject object(String path) throws Exception {
        try (var reader = Json.createReader(new StringReader(rostrum.get(path).body()))) {
            return reader.readObject();
        }
    }

    /** Comes to the page of evidence by its key. */
    private static void evidence() {
        desk.keys("h");
        assertThat(desk.page().locator("h1")).hasText("Evidence");
        assertThat(desk.page().locator("[data-part=live]")).hasAttribute("data-live", "yes");
        assertThat(desk.page().locator("select#finder option")).not().hasCount(0);
    }

    /** Enters a form by its key and chooses in one list after the other, as by typing. */
    private static void choose(String key, String... choices) {
        desk.keys("Escape", key);
        for (int at = 0; at < choices.length; at++) {
            if (at > 0) {
                desk.keys("Tab");
            }
            desk.type(choices[at]);
        }
    }

    private static void pictures(String what) {
        var page = desk.page();
        browser.assertAccessible(page);
        for (var width : new int[] {375, 1280}) {
            page.setViewportSize(width, 800);
            Browser.assertFits(page);
            Browser.picture(page, "evidence-%s-%d".formatted(what, width));
        }
        var spanish = browser.window(1280, 800, "es-MX", Browser.Scripts.ON);
        Browser.signIn(spanish, rostrum, page.url().replace(rostrum.address().toString(), ""));
        assertThat(spanish.locator("[data-part=people] tr")).not().hasCount(0);
        Browser.assertFits(spanish);
        Browser.picture(spanish, "evidence-%s-es".formatted(what));
    }
}
