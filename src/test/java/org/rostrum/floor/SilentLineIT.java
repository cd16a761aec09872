package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.signup.web.EveningWithRules;

@DisplayName("A page whose line is open and brings nothing")
@Order(1)
class SilentLineIT {
    private static final double SIX_SECONDS = 6500;

    private static final double AT_ONCE = 1500;
    /** Longer than a page that is seen may go without looking at its line. */
    private static final double LONG_UNSEEN = 8000;

    /** Timers that do nothing while the page is not seen; a browser lets them wait for a minute. */
    private static final String WAITING = """
            Object.defineProperty(document, "hidden", { get: () => Boolean(window.unseen) });
            const interval = window.setInterval, timeout = window.setTimeout;
            window.setInterval = (run, often) => interval(() => { if (!window.unseen) run(); }, often);
            window.setTimeout = (run, after) => timeout(function held() { if (window.unseen) timeout(held, 100); else run(); }, after);
            """;

    /** Lets it be seen again, and is worth what follows it. */
    private static final String SEEN = "window.unseen = false; document.dispatchEvent(new Event('visibilitychange')); ";

    private static final double TWENTY_SECONDS = 20_000;
    private static final String LIVE = "This page keeps itself up to date.";

    /** A line on which each answer takes four seconds. */
    private static final String SLOW = """
            const fast = window.fetch;
            window.fetch = (...asked) => new Promise((on) => setTimeout(on, 4000)).then(() => fast(...asked));
            """;

    /** Keeps what the place says of itself from now on. */
    private static final String WATCHED = """
            window.said = "";
            new MutationObserver(() => { said += right.textContent; }).observe(right, { childList: true, subtree: true, characterData: true })
            """;

    /** Notes in the page itself when its line is cut and when it says so, since on a busy machine a test hears of either late. */
    private static final String TIMED = """
            mark => {
              window.cutAt = performance.now();
              new MutationObserver(() => {
                const no = mark.dataset.live === "no" || mark.textContent.includes("Not live");
                if (no && !window.saidAt) window.saidAt = performance.now();
              }).observe(mark, { attributes: true, childList: true, subtree: true, characterData: true });
            }
            """;

    /** How long it heard nothing until it said so; an answer that was on its way at the cut is heard. */
    private static final String TOOK = """
            saidAt - Math.max(cutAt, ...performance.getEntriesByType("resource").map(one => one.responseEnd).filter(end => end < saidAt))
            """;

    private static RunningRostrum rostrum;
    private static Browser browser;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"floor", "board", "dais", "lobby", "lectern", "follow"})
    void says_so_within_six_seconds_and_is_live_again_by_itself(String view) {
        var page = opened(view);
        var cut = swallowing(page);
        page.reload();
        assertThat(live(page)).hasAttribute("data-live", "yes");
        live(page).evaluate(TIMED);
        cut.set(true);
        assertThat(live(page)).hasAttribute("data-live", "no", within(TWENTY_SECONDS));
        assertThat(took(page)).isLessThan(SIX_SECONDS);
        cut.set(false);
        assertThat(live(page)).hasAttribute("data-live", "yes", within(SIX_SECONDS));
        page.close();
    }

    @Test
    void says_so_at_once_after_the_machine_slept() {
        var page = browser.laptop();
        page.clock().install();
        var cut = swallowing(page);
        page.navigate(address("board"));
        assertThat(live(page)).hasAttribute("data-live", "yes");
        cut.set(true);
        page.clock().fastForward(60_000);
        assertThat(live(page)).hasAttribute("data-live", "no", within(AT_ONCE));
        cut.set(false);
        assertThat(live(page)).hasAttribute("data-live", "yes");
        page.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"board", "lectern"})
    void shows_what_is_so_at_once_when_it_is_seen_again_and_stays_live_where_the_line_is_whole(String view) {
        var page = browser.laptop();
        unseen(page, view);
        page.waitForTimeout(LONG_UNSEEN);
        page.evaluate("document.querySelector('[data-part=time]').textContent = ''");
        assertThat((boolean) page.evaluate(SEEN + "document.querySelector('[data-part=time]').textContent !== ''"))
                .as("the hour is drawn before anything else happens")
                .isTrue();
        page.waitForTimeout(AT_ONCE);
        assertThat((boolean) page.evaluate("marks.includes('no')"))
                .as("it said that it is not live")
                .isFalse();
        page.close();
    }

    @Test
    void says_so_at_once_when_it_is_seen_again_and_the_line_was_lost_meanwhile() {
        var page = browser.laptop();
        var cut = swallowing(page);
        unseen(page, "board");
        page.waitForTimeout(LONG_UNSEEN);
        cut.set(true);
        page.evaluate(SEEN + "true");
        assertThat(live(page)).hasAttribute("data-live", "no", within(AT_ONCE));
        page.close();
    }

    /** Opens a view whose browser lets it wait since nobody sees it. */
    private static void unseen(Page page, String view) {
        page.addInitScript(WAITING);
        page.navigate(address(view));
        assertThat(live(page)).hasAttribute("data-live", "yes");
        page.evaluate("""
                window.marks = [];
                new MutationObserver(() => marks.push(document.body.dataset.live)).observe(document.body, { attributeFilter: ["data-live"] });
                window.unseen = true;
                document.dispatchEvent(new Event("visibilitychange"))
                """);
    }

    @Test
    void says_so_within_six_seconds_at_the_place_of_a_resident_while_the_meeting_goes_on() throws Exception {
        var page = placeInSession("");
        var cut = swallowing(page);
        page.waitForRequest("**/beat", () -> {});
        right(page).evaluate(TIMED);
        cut.set(true);
        assertThat(right(page)).containsText("Not live", says(TWENTY_SECONDS));
        assertThat(took(page)).isLessThan(SIX_SECONDS);
        cut.set(false);
        page.unrouteAll();
        assertThat(right(page)).containsText(LIVE, says(TWENTY_SECONDS));
        page.close();
    }

    @Test
    void is_live_at_the_place_of_a_resident_where_every_answer_takes_four_seconds() throws Exception {
        var page = placeInSession(SLOW);
        assertThat(right(page)).containsText(LIVE, says(TWENTY_SECONDS));
        page.evaluate(WATCHED);
        page.waitForTimeout(TWENTY_SECONDS);
        assertThat((String) page.evaluate("said")).doesNotContain("Not live");
        page.close();
    }

    @Test
    void knocks_at_the_place_of_a_resident_only_once_the_meeting_goes_on() throws Exception {
        var evening = tonight();
        var page = place(evening, "");
        var beats = new AtomicInteger();
        page.onRequest(request -> beats.addAndGet(request.url().endsWith("/beat") ? 1 : 0));
        page.waitForTimeout(SIX_SECONDS);
        assertThat(beats).hasValue(0);
        evening.act("callToOrder", "");
        page.waitForRequest("**/beat", new Page.WaitForRequestOptions().setTimeout(TWENTY_SECONDS), () -> {});
        page.close();
    }

    @Test
    void asks_where_nothing_is_kept_on_the_way() throws Exception {
        var answer = rostrum.get("/beat");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    private static EveningWithRules tonight() {
        var card = RunningRostrum.shared().card();
        return new EveningWithRules(rostrum, card.getString("meeting"), "", card.getString("hearing"));
    }

    private static Page placeInSession(String script) throws Exception {
        var evening = tonight();
        var page = place(evening, script);
        evening.act("callToOrder", "");
        page.reload();
        return page;
    }

    /** Signs a resident up, which leads her to her place; the page begins with a script. */
    private static Page place(EveningWithRules evening, String script) {
        var page = browser.phone(Browser.Scripts.ON);
        page.addInitScript(script);
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing() + "/sign-up");
        page.fill("#name", "Silent Line");
        page.check("input[value=FOR]");
        page.click("#send");
        assertThat(right(page)).containsText(LIVE, says(TWENTY_SECONDS));
        return page;
    }

    private static double took(Page page) {
        return ((Number) page.evaluate(TOOK)).doubleValue();
    }

    private static Locator right(Page page) {
        return page.locator("#right");
    }

    private static LocatorAssertions.ContainsTextOptions says(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }

    /** Takes every question and every message once it is cut, and says nothing, as a router without power does. */
    private static AtomicBoolean swallowing(Page page) {
        var cut = new AtomicBoolean();
        page.routeWebSocket("**/live/**", line -> pass(line, cut));
        page.route("**/*", route -> {
            if (!cut.get()) {
                route.resume();
            }
        });
        return cut;
    }

    private static void pass(WebSocketRoute line, AtomicBoolean cut) {
        line.connectToServer().onMessage((WebSocketFrame told) -> {
            if (!cut.get()) {
                line.send(told.text());
            }
        });
    }

    private static Page opened(String view) {
        if (view.equals("floor")) {
            return Desk.signIn(rostrum, browser).page();
        }
        var page = browser.laptop();
        page.navigate(address(view));
        return page;
    }

    private static String address(String view) {
        return rostrum.address() + "/meetings/" + rostrum.card().getString("meeting") + "/" + view;
    }

    private static LocatorAssertions.HasAttributeOptions within(double milliseconds) {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(milliseconds);
    }

    private static Locator live(Page page) {
        return page.locator("[data-part=live]");
    }
}
