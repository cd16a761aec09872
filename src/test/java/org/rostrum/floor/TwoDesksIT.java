package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("An open hearing with two clerks and the views of the room")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(9)
class TwoDesksIT {
    private static final double MOST_APART_SECONDS = 1;
    private static final AtomicReference<@Nullable Route> PILLOW = new AtomicReference<>();

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH).withZone(ZoneId.of("America/New_York"));

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Desk desk;
    private static Desk other;
    private static Page sleeping;
    private static long asleepSince;

    @BeforeAll
    static void open() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        desk = Desk.signIn(rostrum, browser);
        desk.open();
        other = Desk.signIn(rostrum, browser);
        assertThat(other.page().locator("[data-part=queue] li")).hasCount(50);
    }

    /** The browser is in another zone, and nothing has happened since the page was opened. */
    @Test
    @Order(0)
    void the_expected_end_is_an_hour_of_the_place() throws Exception {
        var end = Instant.parse(desk.meeting("/floor").getString("expectedEnd"));
        var hours = IntStream.rangeClosed(-1, 1)
                .mapToObj(minute -> HOUR.format(end.plus(minute, ChronoUnit.MINUTES)))
                .collect(Collectors.joining("|"));
        assertThat(other.page().locator("[data-part=end]")).containsText(Pattern.compile("(" + hours + ")\\s"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        rostrum.close();
    }

    @Test
    @Order(1)
    void a_name_is_found_by_a_part_of_it_without_its_accents() throws Exception {
        var last = desk.names().getLast();
        desk.keys("/");
        desk.type(last.toLowerCase(Locale.ROOT));
        desk.keys("Enter");
        assertThat(chosen(desk)).containsText(last);
        assertThat(desk.page().locator("[data-part=queue] li:visible")).hasCount(50);
        Browser.picture(desk.page(), "floor-found");
    }

    @Test
    @Order(2)
    void the_chosen_one_is_moved_and_the_other_desk_shows_it() throws Exception {
        var last = desk.names().getLast();
        desk.keys("Shift+ArrowUp");
        assertThat(other.page().locator("[data-part=queue] li").nth(48)).containsText(last);
        assertThat(chosen(desk)).containsText(last);
    }

    /** What it would ask for is not answered, so that nothing but the open line can have brought it. */
    @Test
    @Order(3)
    void an_act_reaches_the_other_desk_without_being_asked_for() throws Exception {
        var page = other.page();
        var first = desk.names().getFirst();
        page.route("**/api/meetings/*/floor", Route::abort);
        desk.main("Call " + first);
        assertThat(page.locator("[data-part=name]")).hasText(first);
        desk.recorded(first + " was called");
        desk.keys("b");
        assertThat(page.locator("[data-part=name]")).hasText("Nobody at the lectern");
        assertThat(page.locator("[data-part=live]")).hasAttribute("data-live", "yes");
        page.unroute("**/api/meetings/*/floor");
    }

    @Test
    @Order(4)
    void the_time_is_shortened_evenly_with_the_end_that_follows() {
        desk.keys("s");
        assertThat(desk.page().locator("[data-part=shorter] option").first()).containsText("1:30 → ");
        desk.keys("Tab", "Enter");
        assertThat(other.page().locator("[data-part=queue] li").first()).containsText("1:30");
    }

    @Test
    @Order(5)
    void an_act_on_a_view_that_is_old_is_refused_and_one_key_does_it_anyway() throws Exception {
        var page = other.page();
        // A line that is open and says nothing any more.
        page.routeWebSocket("**/live/**", silent -> {});
        page.reload();
        var first = desk.names().getFirst();
        assertThat(page.locator("[data-part=main-words]")).hasText("Call " + first);
        // It asks when it hears nothing for long; here it is told that nothing changed.
        page.route("**/floor", route -> route.fulfill(new Route.FulfillOptions().setStatus(304)));
        desk.keys("n");
        desk.type("The room is full.");
        desk.keys("Enter");
        desk.recorded("The room is full.");
        page.keyboard().press("Space");
        assertThat(page.locator("[data-part=said]")).containsText("The room is full.");
        Browser.picture(page, "floor-stale");
        browser.assertAccessible(page);
        page.keyboard().press("d");
        desk.recorded(first + " was called");
        assertThat(page.locator("[data-part=stale-row]")).isHidden();
    }

    /** The other desk hears nothing still; what it sees is what its own acts were answered with. */
    @Test
    @Order(6)
    void a_note_that_another_made_stale_keeps_its_words_and_one_key_records_it_once() {
        var page = other.page();
        desk.note("A lamp is out.");
        other.keys("n");
        other.type("Nobody can read.");
        other.keys("Enter");
        var note = page.locator("form[data-act=note] input");
        assertThat(page.locator("[data-part=said]")).containsText("A lamp is out.");
        assertThat(note).hasValue("Nobody can read.");
        assertThat(page.locator("[data-part=anyway]")).isEnabled();
        Browser.picture(page, "floor-stale-note");
        other.keys("d");
        desk.recorded("Note: Nobody can read.");
        assertThat(note).hasValue("");
        assertThat(page.locator("[data-part=stale-row]")).isHidden();
        assertThat(page.locator("[data-part=feed] li").filter(saying("Nobody can read.")))
                .hasCount(1);
        assertThat(page.locator("[data-part=feed] li").filter(saying("A lamp is out.")))
                .hasCount(1);
    }

    private static Locator.FilterOptions saying(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    @Test
    @Order(7)
    void pages_with_wrong_clocks_show_the_same_second() throws Exception {
        desk.main("Begin: " + desk.names().getFirst());
        var right = view("board", 0);
        var late = view("lectern", -90_000);
        var early = view("dais", 90_000);
        sleeping = view("board", 0);
        for (var page : new Page[] {right, late, early, sleeping}) {
            assertThat(page.locator("[data-part=state]")).hasText("Speaking");
        }
        sleep(sleeping);
        asleepSince = System.nanoTime();
        var shown = seconds(right);
        assertThat(seconds(late)).isBetween(shown - 2 * MOST_APART_SECONDS, shown + MOST_APART_SECONDS);
        assertThat(seconds(early)).isBetween(shown - 2 * MOST_APART_SECONDS, shown + MOST_APART_SECONDS);
    }

    @Test
    @Order(8)
    void chair_lobby_and_lectern_see_the_same_evening() throws Exception {
        var first = desk.names().getFirst();
        for (var name : new String[] {"dais", "lobby", "lectern"}) {
            for (var width : new int[] {1920, 1024, 375}) {
                var page = browser.window(width, width == 375 ? 812 : width * 9 / 16, "en-US", Browser.Scripts.ON);
                page.navigate(desk.board().replace("board", name));
                if (name.equals("lectern")) {
                    assertThat(page.locator("[data-part=state]")).hasText("Speaking");
                    assertThat(page.locator("body")).not().containsText(first);
                } else {
                    assertThat(page.locator("[data-part=name]").first()).hasText(first);
                    assertThat(page.locator("[data-part=coming] li").first())
                            .containsText(desk.names().get(1));
                    assertThat(page.locator("[data-part=others]")).hasText(Pattern.compile("and 4\\d more"));
                }
                Browser.assertFits(page);
                browser.assertAccessible(page);
                Browser.picture(page, name + "-" + width);
                page.context().close();
            }
        }
    }

    @Test
    @Order(9)
    void who_comes_next_and_when_is_asked_for_again_though_nothing_happens() throws Exception {
        var page = browser.window(1024, 768, "en-US", Browser.Scripts.ON);
        // Half a minute is over at once.
        page.addInitScript(
                "const wait = setTimeout; setTimeout = (on, after) => wait(on, after === 30000 ? 200 : after);");
        var asked = new AtomicInteger();
        page.onRequest(request -> asked.addAndGet(request.url().endsWith("/order") ? 1 : 0));
        page.navigate(desk.board().replace("board", "lobby"));
        assertThat(page.locator("[data-part=coming] li").first())
                .containsText(desk.names().get(1));
        // Far more often than the state comes to a page that was just opened.
        page.waitForCondition(() -> asked.get() > 20);
        page.context().close();
    }

    @Test
    @Order(9)
    void the_chair_reads_what_to_say_in_spanish_too() throws Exception {
        var first = desk.names().getFirst();
        // The time that is left differs with the machine's speed; that the clock stands does not.
        desk.keys("p");
        desk.recorded(first + " paused");
        var page = browser.window(1024, 768, "es-MX", Browser.Scripts.ON);
        page.navigate(desk.board().replace("board", "dais"));
        assertThat(page.locator("[data-part=script]")).containsText("El reloj está parado. A " + first + " le quedan");
        Browser.picture(page, "dais-es");
    }

    @Test
    @Order(10)
    void a_question_and_a_reply_have_clocks_of_their_own_on_every_view() {
        var page = browser.window(1920, 1080, "es-MX", Browser.Scripts.ON);
        page.navigate(desk.board());
        desk.keys("q");
        desk.type("Theo Brandt");
        desk.keys("Tab", "Enter");
        desk.recorded("Question by Theo Brandt");
        assertThat(desk.page().locator("[data-part=state]")).hasText(Pattern.compile("Theo Brandt asks · \\d:\\d\\d"));
        assertThat(page.locator("[data-part=state]")).containsText("Pregunta Theo Brandt · ");
        Browser.picture(page, "board-question-es");
        desk.keys("l");
        assertThat(desk.page().locator("[data-part=state]")).hasText(Pattern.compile("Reply · \\d:\\d\\d"));
    }

    @Test
    @Order(12)
    void a_desk_without_scripts_offers_nothing_that_nobody_would_hear_and_says_so() {
        for (var page : List.of("floor", "votes")) {
            var still = browser.window(1280, 800, "es-MX", Browser.Scripts.OFF);
            var path = "/clerk/meetings/" + rostrum.card().getString("meeting") + "/" + page;
            Browser.signIn(still, rostrum, path);
            assertThat(still.locator("button:enabled")).hasCount(0);
            assertThat(still.locator(".mast .notice")).containsText("Esta mesa necesita scripts");
            browser.assertAccessible(still);
            Browser.picture(still, page + "-still-es");
        }
    }

    @Test
    @Order(11)
    void a_page_that_slept_for_a_minute_shows_the_same_second() {
        desk.main("Go on");
        var awake = view("board", 0);
        // On a slow machine the time may be over by now; the clock counts on.
        assertThat(awake.locator("[data-part=clock]")).hasText(Pattern.compile("−?\\d+:\\d\\d"));
        long slept = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asleepSince);
        // A clock that runs is what is seen here, so time has to pass.
        awake.waitForTimeout(Math.max(0.0, 60_000.0 - slept));
        Objects.requireNonNull(PILLOW.get()).fulfill();
        sleeping.waitForCondition(() -> Math.abs(seconds(sleeping) - seconds(awake)) <= MOST_APART_SECONDS);
        assertThat(sleeping.locator("[data-part=live]")).hasAttribute("data-live", "yes");
    }

    /** Puts a page to sleep: it waits for an answer, and neither draws nor hears, until it is given. */
    private static void sleep(Page page) {
        page.route("**/pillow", PILLOW::set);
        page.evaluate(
                "setTimeout(() => { const bed = new XMLHttpRequest(); bed.open('GET', '/pillow', false); bed.send(); })");
        desk.page().waitForCondition(() -> PILLOW.get() != null);
    }

    private static Locator chosen(Desk desk) {
        return desk.page().locator("[data-part=queue] [aria-selected=true]");
    }

    private static Page view(String name, int wrongByMillis) {
        var page = browser.window(1280, 720, "en-US", Browser.Scripts.ON);
        page.addInitScript("const right = Date.now; Date.now = () => right() + (" + wrongByMillis + ");");
        page.navigate(desk.board().replace("board", name));
        return page;
    }

    /** What the clock of a page shows, in seconds. */
    private static double seconds(Page page) {
        var shown = page.locator("[data-part=clock]").textContent().split(":", -1);
        int minutes = Integer.parseInt(shown[0].replace("−", ""));
        int seconds = minutes * 60 + Integer.parseInt(shown[1]);
        return shown[0].startsWith("−") ? -seconds : seconds;
    }
}
