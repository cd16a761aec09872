package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
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

@DisplayName(
        "Every view of a meeting with names of sixty letters and from right to left, with nobody and with 600 in the line")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(3)
class ExtremesIT {
    private static final String LONG = "Maximiliana Theodora Featherstonehaugh-Cholmondeley de Vries";
    private static final String ONE_WORD = "Wolfeschlegelsteinhausenbergerdorffschwarzenbacherhoferlinge";
    private static final String HEBREW = "עבד אל־רחמן בן־ציון רוזנצווייג־אבולעפיה לבית הלוי מירושלים";
    private static final String ARABIC = "عبد الرحمن بن عبد العزيز بن محمد المطلق الحسيني الشريف";
    /** The states whose parts differ, for assistive technology. */
    private static final Set<String> JUDGED = Set.of("planned", "long", "question", "not-live");

    private static final List<String> FIRST =
            List.of(LONG, HEBREW, ARABIC, ONE_WORD, HEBREW + " 2", LONG + " 2", ARABIC + " 2");
    private static final int SIGNED_UP = 600;

    /** A member who presides, and whose name is as long as one may be. */
    private static final String MEMBER = "0000000000100";

    /** What a room can read at twenty metres: letters this high, as a share of the height of the screen. */
    private static final double NAME_OF_HEIGHT = 0.065;

    private static final double TEXT_OF_HEIGHT = 0.03;

    /** Each text of the board that is set smaller; the button for the tone is for whoever stands before it. */
    private static final String SMALL = """
            (least) => {
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
              while (texts.nextNode()) {
                const text = texts.currentNode.textContent.trim(), holder = texts.currentNode.parentElement;
                const at = holder.getBoundingClientRect();
                if (!text || at.width < 2 || at.height < 2 || !holder.checkVisibility() || holder.closest("button, .off, .skip, template")) continue;
                const share = parseFloat(getComputedStyle(holder).fontSize) / innerHeight;
                if (share < least - 0.0001) found.push(`${text}: ${share.toFixed(4)}`);
              }
              return found;
            }
            """;

    /** The buttons of a page that are shown and whose middle, or any edge, cannot be seen. */
    private static final String OUT_OF_SIGHT = """
            () => [...document.querySelectorAll("button")].filter((button) => button.checkVisibility({ visibilityProperty: true }) && !button.matches(".off")).filter((button) => {
              const box = button.getBoundingClientRect();
              const on = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
              return box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || !button.contains(on);
            }).map((button) => button.textContent.trim())
            """;

    /** What is animated, or would be once it changes. */
    private static final String MOVING = """
            () => [...document.querySelectorAll("*")].flatMap((part) => ["", "::before", "::after"].map((which) => [part, getComputedStyle(part, which || null)])).filter(([, style]) =>
              style.animationName !== "none" || style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0)
            ).map(([part]) => part.outerHTML.slice(0, 80)).concat(document.getAnimations().map((each) => `animation ${each.playState}`))
            """;

    private record View(String name, int width, int height, String language) {
        static View of(String view) {
            var said = view.split(" ", -1);
            return new View(said[0], Integer.parseInt(said[1]), Integer.parseInt(said[2]), said[3]);
        }

        /** On a phone, and what is read by those who follow, the desk on less than a laptop. */
        boolean scrolls() {
            return width < 1024 || name.equals("follow") || (ofTheDesk() && width < 1280);
        }

        boolean ofTheDesk() {
            return name.equals("floor");
        }
    }

    private static final List<View> VIEWS = Stream.of(
                    "board 1280 720 en-US",
                    "board 1024 768 es-MX",
                    "board 1920 1080 en-US",
                    "dais 1024 768 en-US",
                    "dais 1920 1080 es-MX",
                    "lobby 1024 768 es-MX",
                    "lobby 1920 1080 en-US",
                    "lectern 1024 768 en-US",
                    "lectern 1280 720 es-MX",
                    "follow 375 812 en-US",
                    "follow 1280 800 es-MX",
                    "floor 1280 800 en-US",
                    "floor 1024 768 es-MX",
                    "floor 375 812 en-US")
            .map(View::of)
            .toList();

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static EveningWithRules empty;
    private static EveningWithRules full;
    private static Map<View, Page> shown = Map.of();

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        empty = publish();
        full = publish();
        for (int at = 0; at < SIGNED_UP; at++) {
            var answer = full.signUp(
                    at < FIRST.size() ? FIRST.get(at) : "Speaker " + at, at % 3 == 0 ? "AGAINST" : "FOR", """
                    ,"organisation":"Association of the Northern Neighborhoods by the Old Railway"
                    ,"sayAs":"mak-see-mil-YAH-nah FETHER-stun-haw CHUM-lee de VREES"\s""");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        full.open();
        full.act("rollCall", ",\"members\":{\"" + MEMBER + "\":\"PRESENT\"}");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    private static EveningWithRules publish() throws Exception {
        return EveningWithRules.ofPlan(
                rostrum, """
                {"title":"A long evening","body":"City Council","date":"%s","place":"City Hall","zone":"UTC",
                 "seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},
                 "members":[{"id":"%s","name":"%s","role":"Mayor","presides":true}],
                 "items":[{"number":"12.3a",
                  "title":"Proposed amendment of the agreement on the park at night, its lights, and all paths by the old railway",
                  "summary":"Shall it be open?",
                  "hearing":{"rules":{"seconds":10,"arrangement":"AS_SIGNED_UP"},
                   "opens":"2018-01-01T00:00:00Z","closesInclusive":"2099-01-01T00:00:00Z","exhibits":[]}}]}""".formatted(LocalDate.now(ZoneOffset.UTC).minusDays(1), MEMBER, LONG));
    }

    @Test
    @Order(1)
    void stand_whole_before_the_meeting_and_while_nobody_has_signed_up() throws Exception {
        open(empty);
        look("planned", "[data-part=name], [data-part=standing]");
        empty.open();
        look("nobody", "[data-part=name], [data-part=standing]");
    }

    @Test
    @Order(2)
    void stand_whole_on_the_tablet_at_the_door() throws Exception {
        var clerk = browser.laptop();
        Browser.signIn(clerk, rostrum, "/clerk/meetings/" + full.meeting() + "/door");
        clerk.click("main button");
        var link = clerk.locator(".card a").textContent();
        for (int width : new int[] {1024, 375}) {
            var tablet = browser.window(width, 768, "en-US", Browser.Scripts.OFF);
            for (var find : List.of("cholmondeley", "רוזנצווייג", "المطلق", "wolfe")) {
                tablet.navigate(link + "?find=" + find);
                assertThat(tablet.locator("section .button").first()).isVisible();
                Browser.assertFits(tablet);
                Browser.assertWhole(tablet);
                Browser.picture(tablet, "extreme-kiosk-" + find.codePointAt(0) + "-" + width);
            }
            browser.assertAccessible(tablet);
        }
    }

    @Test
    @Order(3)
    void stand_whole_while_the_longest_name_is_called_with_600_in_the_line() throws Exception {
        open(full);
        act("call", ",\"speaker\":\"" + speaker(0) + "\"");
        see(LONG);
        look("long", "[data-part=turn]:not([data-clock=none])");
        assertThat(shown.get(View.of("floor 1280 800 en-US")).locator("[data-part=queue] li"))
                .hasCount(SIGNED_UP - 1);
    }

    @Test
    @Order(4)
    void stand_whole_with_names_from_right_to_left() throws Exception {
        act("begin", "");
        act("call", ",\"speaker\":\"" + speaker(1) + "\"");
        see(HEBREW);
        look("hebrew", "[data-part=turn]:not([data-clock=none])");
        act("begin", "");
        act("call", ",\"speaker\":\"" + speaker(2) + "\"");
        see(ARABIC);
        look("arabic", "[data-part=turn]:not([data-clock=none])");
    }

    @Test
    @Order(5)
    void stand_whole_over_time() throws Exception {
        act("begin", "");
        act("call", ",\"speaker\":\"" + speaker(3) + "\"");
        act("begin", "");
        see(ONE_WORD);
        look("over", "[data-part=turn][data-clock=over]");
    }

    @Test
    @Order(6)
    void stand_whole_while_a_member_asks() throws Exception {
        act("requestFloor", ",\"member\":\"" + MEMBER + "\"");
        act("question", ",\"member\":\"" + MEMBER + "\"");
        look("question", "[data-part=state]:has-text('" + LONG + "')");
    }

    @Test
    @Order(7)
    void stand_whole_in_a_recess_with_its_hour() throws Exception {
        act("end", "");
        act("lastCall", "");
        var hour = LocalTime.now(ZoneOffset.UTC).plus(Duration.ofMinutes(40)).truncatedTo(ChronoUnit.MINUTES);
        act("recess", ",\"until\":\"" + hour + "\"");
        look("recess", "[data-part=name], [data-part=standing]");
    }

    @Test
    @Order(8)
    void stand_whole_while_they_are_not_live() throws Exception {
        act("resume", "");
        act("call", ",\"speaker\":\"" + speaker(5) + "\"");
        see(LONG + " 2");
        shown.values().forEach(page -> page.context().setOffline(true));
        look("not-live", "[data-part=live][data-live=no]");
    }

    @Test
    @Order(9)
    void stand_whole_at_the_desk_with_fifty_in_the_line() {
        var desk = Desk.signIn(rostrum, browser);
        desk.open();
        assertThat(desk.page().locator("[data-part=queue] li")).hasCount(50);
        assertThat(desk.page().locator(".lectern button.act:visible")).not().hasCount(0);
        assertFitsWhole(desk.page());
        assertStill(desk.page());
    }

    private static void open(EveningWithRules evening) {
        shown.values().forEach(page -> page.context().close());
        shown = new java.util.LinkedHashMap<>();
        for (var view : VIEWS) {
            var page = browser.window(view.width(), view.height(), view.language(), Browser.Scripts.ON);
            if (view.ofTheDesk()) {
                Browser.signIn(page, rostrum, "/clerk/meetings/" + evening.meeting() + "/floor");
            } else {
                page.navigate(rostrum.address() + "/meetings/" + evening.meeting() + "/" + view.name());
            }
            shown.put(view, page);
        }
    }

    private static void act(String act, String more) throws Exception {
        var answer = full.act(act, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String speaker(int at) throws Exception {
        return EveningWithRules.object(rostrum.get("/api/hearings/" + full.hearing() + "/order")
                        .body())
                .getJsonArray("line")
                .getJsonObject(at)
                .getString("id");
    }

    /** The lectern shows no name. */
    private static void see(String name) {
        shown.forEach((view, page) -> {
            if (!view.name().equals("lectern")) {
                assertThat(page.locator("[data-part=name]").first()).hasText(name);
            }
        });
    }

    /** Looks at each view once this is there, and tells of all of them what is wrong. */
    private static void look(String state, String awaited) {
        var judged = new HashSet<String>();
        SoftAssertions.assertSoftly(all -> shown.forEach((view, page) -> {
            page.waitForSelector(awaited, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            page.evaluate("document.fonts.ready");
            Browser.picture(page, "extreme-%s-%s-%d".formatted(state, view.name(), view.width()));
            all.check(() -> Browser.assertFits(page));
            all.check(() -> Browser.assertWhole(page));
            all.check(() -> assertStill(page));
            if (!view.scrolls()) {
                all.check(() -> assertNobodyScrolls(page));
            }
            if (view.name().equals("board")) {
                all.check(() -> assertReadable(page));
                all.check(() -> assertInSight(page));
                all.check(() -> assertApart(page));
                all.check(() -> assertTallied(page));
            }
            if (view.ofTheDesk() && !view.scrolls()) {
                all.check(() -> assertFitsWhole(page));
            }
            if (JUDGED.contains(state) && judged.add(view.name())) {
                all.check(() -> browser.assertAccessible(page));
            }
        }));
    }

    private static void assertNobodyScrolls(Page page) {
        var below = page.evaluate("document.documentElement.scrollHeight - innerHeight");
        assertThat((int) below).as("what is below %s", page.url()).isLessThanOrEqualTo(1);
    }

    /** The document of the desk is never taller than its window; so its parts are looked at, and for each of its keys. */
    private static void assertFitsWhole(Page page) {
        Desk.fits(page);
        assertInSight(page);
    }

    private static void assertInSight(Page page) {
        assertThat((List<?>) page.evaluate(OUT_OF_SIGHT))
                .as("buttons that are not in the window of %s", page.url())
                .isEmpty();
    }

    private static void assertStill(Page page) {
        assertThat((List<?>) page.evaluate(MOVING))
                .as("what moves by itself at %s", page.url())
                .isEmpty();
    }

    /** Name, clock and bar keep to their part of the board, which neither grows nor scrolls. */
    private static void assertApart(Page page) {
        var over = page.locator("main > div").evaluateAll("""
                (parts) => Math.max(...parts.filter((part) => part.checkVisibility()).map((part) => {
                  const at = part.getBoundingClientRect(), main = part.parentElement.getBoundingClientRect();
                  return Math.max(main.top - at.top, at.bottom - main.bottom);
                }))
                """);
        assertThat(((Number) over).doubleValue())
                .as("how far the middle of %s runs into what is above or below", page.url())
                .isLessThanOrEqualTo(1);
    }

    /** What was heard of a side stands in one line of the board. */
    private static void assertTallied(Page page) {
        var broken = page.locator("[data-caption]:visible").evaluateAll("""
                (sides) => sides.filter((side) => {
                  const text = document.createRange();
                  text.selectNodeContents(side);
                  return new Set([...text.getClientRects()].map((line) => Math.round(line.top))).size > 1;
                }).map((side) => side.textContent)
                """);
        assertThat((List<?>) broken)
                .as("sides that take two lines of %s", page.url())
                .isEmpty();
    }

    private static void assertReadable(Page page) {
        assertThat(letters(page, "[data-part=name]")).as("the name").isGreaterThan(NAME_OF_HEIGHT);
        assertThat((List<?>) page.evaluate(SMALL, TEXT_OF_HEIGHT))
                .as("what is too small to be read at twenty metres")
                .isEmpty();
    }

    private static double letters(Page page, String at) {
        var size = page.locator(at)
                .first()
                .evaluate("(part) => parseFloat(getComputedStyle(part).fontSize) / innerHeight");
        return ((Number) size).doubleValue();
    }
}
