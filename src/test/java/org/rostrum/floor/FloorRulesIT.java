package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("A hearing with 12 seconds for each, 15 for each side and a clock that warns at half of a turn")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(14)
class FloorRulesIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Desk desk;
    private static String rules;
    private static Page sounding;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        desk = Desk.signIn(rostrum, browser);
        rules = rostrum.address() + "/clerk/hearings/" + rostrum.card().getString("hearing") + "/rules";
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    @Order(1)
    void cannot_warn_by_two_measures() {
        var page = Browser.tab(desk.page());
        page.navigate(rules);
        page.fill("#seconds", "0:12");
        page.fill("#warnSeconds", "0:05");
        page.fill("#warnPercent", "50");
        page.locator("button[value=adopt]").click();
        assertThat(page.locator(".error-summary li")).hasCount(1);
        assertThat(page.locator("#warnPercent")).hasValue("50");
        page.fill("#warnSeconds", "");
        page.fill("#sideSeconds", "15");
        page.fill("#secondSeconds", "0:05");
        page.locator("button[value=adopt]").click();
        assertThat(page.locator("#secondSeconds-error")).containsText("Write a time between 0:10 and one hour");
        page.fill("#secondSeconds", "0:10");
        page.fill("#by", "Resolution 10238");
        page.locator("button[value=adopt]").click();
        assertThat(page.locator("[role=status]")).hasText("These rules are in force.");
        assertThat(page.locator("#warnPercent")).hasValue("50");
        browser.assertAccessible(page);
        for (var width : new int[] {1280, 375}) {
            page.setViewportSize(width, 812);
            Browser.assertFits(page);
            Browser.picture(page, "rules-floor-" + width);
        }
        page.close();
    }

    @Test
    @Order(2)
    void warns_on_every_clock_when_half_of_a_turn_is_left() throws Exception {
        desk.page().reload();
        desk.open();
        var first = desk.names().getFirst();
        desk.main("Call " + first);
        desk.main("Begin: " + first);
        desk.keys("p");
        desk.recorded(first + " paused");
        sounding = browser.laptop();
        sounding.addInitScript("const make = AudioContext.prototype.createOscillator; window.tones = 0;"
                + "AudioContext.prototype.createOscillator = function () { tones++; return make.call(this); };");
        sounding.navigate(desk.board().replace("board", "lectern"));
        assertThat(sounding.locator("[data-part=state]")).hasText("Paused");
        assertThat(sounding.locator("[data-part=tone]")).hasAttribute("aria-pressed", "false");
        browser.assertAccessible(sounding);
        sounding.locator("[data-part=tone]").click();
        sounding.waitForFunction("() => tones === 1");
        Browser.picture(sounding, "lectern-tone");
        var views = new Page[] {view("board"), view("dais"), view("lectern"), view("lobby")};
        desk.keys("o");
        for (var page : views) {
            assertThat(page.locator("[data-part=turn]")).hasAttribute("data-clock", "warn");
            assertThat(page.locator("[data-part=state]")).hasText("Please wrap up");
        }
        sounding.waitForFunction("() => tones === 2");
        desk.keys("p");
        desk.recorded(first + " paused");
        assertThat(desk.page().locator("[data-part=warning]")).hasAttribute("x", "50%");
        assertThat(desk.page().locator("[data-caption=FOR]")).containsText("left");
        Browser.picture(desk.page(), "floor-warns");
        for (var page : views) {
            browser.assertAccessible(page);
        }
        Browser.picture(views[0], "board-warns");
        Browser.picture(views[1], "dais-warns");
        Browser.picture(views[2], "lectern-warns");
    }

    @Test
    @Order(3)
    void calls_nobody_whose_side_has_used_its_time_up() throws Exception {
        desk.keys("o");
        assertThat(desk.page().locator("[data-part=turn]")).hasAttribute("data-clock", "over");
        sounding.waitForFunction("() => tones === 4");
        sounding.close();
        desk.page().waitForTimeout(4000);
        desk.keys("e");
        desk.recorded("ended");
        assertThat(desk.page().locator("[data-caption=FOR]")).containsText("time used up");
        var against = desk.names().get(1);
        assertThat(desk.page().locator("[data-part=main-words]")).hasText("Call " + against);
        desk.keys("/");
        desk.type(desk.names().get(2));
        desk.keys("Enter", "Enter");
        assertThat(desk.page().locator("[data-part=said]")).containsText("have used up the 0:15 that they share");
        assertThat(desk.page().locator("[data-part=reason-row]")).isVisible();
        desk.fits();
        Browser.picture(desk.page(), "floor-used-up");
        browser.assertAccessible(desk.page());
        desk.keys("Escape");
    }

    @Test
    @Order(4)
    void gives_both_sides_the_same_by_one_key() throws Exception {
        desk.keys("g");
        assertThat(desk.page().locator("[data-part=even] option").first()).containsText("for, ");
        desk.keys("ArrowDown", "Tab", "Enter");
        desk.recorded("From now 5:00 for each side in all");
        assertThat(desk.page().locator("[data-caption=FOR]")).containsText("4:");
        assertThat(desk.meeting("/floor").getJsonArray("even").getJsonObject(0).getInt("seconds"))
                .isEqualTo(600);
        for (var width : new int[] {1920, 1280, 375}) {
            desk.page().setViewportSize(width, width == 375 ? 812 : width * 9 / 16);
            Browser.assertFits(desk.page());
            Browser.picture(desk.page(), "floor-even-" + width);
        }
        desk.page().setViewportSize(1280, 800);
        var spanish = browser.window(1024, 768, "es-MX", Browser.Scripts.ON);
        spanish.navigate(desk.board().replace("board", "dais"));
        assertThat(spanish.locator("[data-part=even]")).containsText("en total por postura");
        Browser.picture(spanish, "dais-even-es");
    }

    @Test
    @Order(5)
    void has_a_second_round_before_everyone_was_heard_only_for_a_reason() throws Exception {
        desk.keys("m");
        assertThat(desk.page().locator("[data-part=said]")).containsText("people have not been heard yet");
        assertThat(desk.page().locator("[data-part=reason]")).isFocused();
        desk.type("The rest have gone home.");
        desk.keys("Enter");
        desk.recorded("A second round, 0:10 for each");
        var last = desk.page().locator("[data-part=queue] li").last();
        assertThat(last).containsText("once more · 0:10");
        assertThat(last).containsText(desk.names().getFirst());
        assertThat(desk.page().locator("[data-act=secondRound]")).isHidden();
        desk.fits();
        Browser.picture(desk.page(), "floor-second-round");
        browser.assertAccessible(desk.page());
    }

    @Test
    @Order(6)
    void says_all_of_it_in_the_minutes() throws Exception {
        var meeting = "/api/meetings/" + rostrum.card().getString("meeting");
        assertThat(rostrum.get(meeting + "/minutes.html?profile=full").body())
                .contains("each side had 5:00 in all", "a second round began, with 0:10 for each");
        assertThat(rostrum.get(meeting + "/minutes.html?profile=full&lang=es").body())
                .contains("cada postura tuvo 5:00 en total", "empezó una segunda ronda");
    }

    @Test
    @Order(7)
    void is_held_in_stages_once_the_rules_say_so() throws Exception {
        var page = Browser.tab(desk.page());
        page.navigate(rules);
        page.fill("#stages", "Staff report, presentation, 5:00\nOpponents, them");
        page.locator("button[value=adopt]").click();
        assertThat(page.locator("#stages-error")).containsText("Write a stage a line");
        page.fill("#stages", "Staff report, presentation, 5:00\nOpponents, against");
        page.locator("button[value=adopt]").click();
        assertThat(page.locator(".error-summary li")).containsText("those of one side are never called");
        page.fill("#stages", "Staff report, presentation, 5:00\nOpponents, against, 10:00\nOthers, everyone");
        page.locator("button[value=adopt]").click();
        assertThat(page.locator("[role=status]")).hasText("These rules are in force.");
        browser.assertAccessible(page);
        page.setViewportSize(375, 812);
        Browser.assertFits(page);
        Browser.picture(page, "rules-stages-375");
        page.close();
        desk.keys("k");
        desk.recorded("Stage: Staff report");
        assertThat(desk.page().locator("[data-part=name]")).hasText("Staff report");
        assertThat(desk.page().locator("[data-part=clock]")).containsText("4:5");
        assertThat(desk.page().locator("[data-part=queue] li")).hasCount(0);
        desk.fits();
        Browser.picture(desk.page(), "floor-stage");
        for (var name : new String[] {"board", "dais", "lobby"}) {
            var view = browser.window(1280, 720, name.equals("dais") ? "es-MX" : "en-US", Browser.Scripts.ON);
            view.navigate(desk.board().replace("board", name));
            assertThat(view.locator("[data-part=name]").first()).hasText("Staff report");
            assertThat(view.locator("[data-part=stage]")).containsText("· 1 ");
            browser.assertAccessible(view);
            Browser.picture(view, name + "-stage");
        }
        desk.main("Next stage: Opponents");
        desk.recorded("Stage: Opponents");
        assertThat(desk.page().locator("[data-part=queue] .position:not(.AGAINST)"))
                .hasCount(0);
        assertThat(desk.page().locator("[data-part=stage]")).containsText("· 2 of 3: Opponents · 10:00 left");
        desk.keys("k");
        assertThat(desk.page().locator("[data-part=said]")).containsText("speakers of this stage are still to come");
        desk.fits();
        Browser.picture(desk.page(), "floor-stage-2");
        browser.assertAccessible(desk.page());
        assertThat(rostrum.get("/api/meetings/" + rostrum.card().getString("meeting") + "/minutes.html?profile=full")
                        .body())
                .containsPattern("Ben Yarrow[^§]*<h3>[^§]*Staff report");
        var minutes = browser.laptop();
        minutes.navigate(
                rostrum.address() + "/meetings/" + rostrum.card().getString("meeting") + "/minutes?profile=full");
        assertThat(minutes.locator("h3")).hasCount(2);
        browser.assertAccessible(minutes);
        Browser.picture(minutes, "minutes-stages");
    }

    private static Page view(String name) {
        var page = browser.window(1280, 720, "en-US", Browser.Scripts.ON);
        page.navigate(desk.board().replace("board", name));
        assertThat(page.locator("[data-part=state]")).hasText("Paused");
        return page;
    }
}
