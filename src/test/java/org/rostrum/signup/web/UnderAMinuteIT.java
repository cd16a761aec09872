package org.rostrum.signup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

/**
 * Counts what a resident does, reads and waits for from the first page to her place in the line, while doing it in a browser, and
 * reckons the time that people take for it. No clock is asked: the same pages always take the same time.
 *
 * <p>What is done takes the times of the keystroke-level model (Card, Moran and Newell, 1980), in which a question is taken in while
 * its answer is decided; what stands in sentences is read besides, word for word, 238 a minute (Brysbaert, 2019). A letter is typed on
 * a phone as people in their fifties do it, 26 words of five letters a minute (Palin et al., 2019). The line is what browsers
 * offer as "slow 3G": 400 kilobits a second, and 400 milliseconds there and back.
 */
@DisplayName("A resident on a cheap phone with a bad line")
class UnderAMinuteIT {
    private static final Duration TO_DECIDE = Duration.ofMillis(1350);
    private static final Duration TO_TAP = Duration.ofMillis(1100 + 200);
    private static final Duration A_LETTER = Duration.ofMinutes(1).dividedBy(26 * 5);
    private static final Duration A_WORD = Duration.ofMinutes(1).dividedBy(238);
    private static final Duration THERE_AND_BACK = Duration.ofMillis(400);
    private static final int BYTES_A_SECOND = 400_000 / 8;
    /** A connection, its keys, the page, and what the page loads. */
    private static final int WAYS_OF_A_PAGE = 4;

    private static final Pattern PLACE = Pattern.compile(".*/place/[A-Za-z0-9_-]+");
    private static final Pattern FORM = Pattern.compile(".*/sign-up");
    private static final Pattern SPACE = Pattern.compile("\\s+");

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
    @CsvSource({"en-US, ON", "en-US, OFF", "es-MX, ON"})
    void has_a_place_in_the_line_within_a_minute_by_what_must_be_done(String language, Browser.Scripts scripts) {
        var link = "a[href='/hearings/" + rostrum.card().getString("hearing") + "/sign-up']";
        var resident = new Resident(browser.window(375, 667, language, scripts));
        resident.loads(page -> page.navigate(rostrum.address() + "/"));
        resident.reads(".next div:has(> * > " + link + ") > :not(.buttons)");
        resident.decides();
        resident.presses(link, FORM);
        resident.types("#name", "Guadalupe Fernández");
        resident.leaves("#sayAs");
        resident.picks("input[value=FOR]");
        resident.leaves("input[value=ROOM]");
        resident.leaves("#email");
        resident.leaves("#sign-up summary");
        resident.reads("#sign-up .notice");
        resident.decides();
        resident.swipesTo("#send");
        resident.presses("#send", PLACE);
        resident.reads("#now");
        assertThat(resident.inAll()).as(resident.took.toString()).isLessThan(Duration.ofMinutes(1));
    }

    /** One who does it, and what it took so far. */
    private static final class Resident {
        private final Page page;
        private final Map<String, Duration> took = new TreeMap<>();

        Resident(Page page) {
            this.page = page;
        }

        void presses(String button, Pattern leadsTo) {
            taps();
            loads(page -> {
                page.locator(button).click();
                page.waitForURL(leadsTo);
            });
        }

        /** Waits for a page and all that it loads over its line. */
        void loads(Consumer<Page> step) {
            var weight = new AtomicInteger();
            Consumer<Request> weighing =
                    one -> weight.addAndGet(one.sizes().responseBodySize + one.sizes().responseHeadersSize);
            page.onRequestFinished(weighing);
            step.accept(page);
            page.waitForLoadState();
            page.offRequestFinished(weighing);
            took("line", THERE_AND_BACK.multipliedBy(WAYS_OF_A_PAGE));
            took("line", Duration.ofSeconds(weight.get()).dividedBy(BYTES_A_SECOND));
        }

        void reads(String parts) {
            for (String text : page.locator(parts).allInnerTexts()) {
                long words = SPACE.splitAsStream(text)
                        .filter(word -> !word.isEmpty())
                        .count();
                took("reading", A_WORD.multipliedBy(words));
            }
        }

        /** Sees that it need not be answered. */
        void leaves(String question) {
            assertThat(page.locator(question).isVisible()).as(question).isTrue();
            decides();
        }

        void decides() {
            took("deciding", TO_DECIDE);
        }

        void types(String field, String text) {
            decides();
            taps();
            page.locator(field).click();
            page.keyboard().type(text);
            took("typing", A_LETTER.multipliedBy(text.length()));
        }

        void picks(String choice) {
            decides();
            taps();
            page.locator(choice).check();
        }

        void swipesTo(String part) {
            page.locator(part).scrollIntoViewIfNeeded();
            int screens = ((Number) page.evaluate("Math.ceil(scrollY / innerHeight)")).intValue();
            assertThat(screens).as("a form longer than a phone's screen").isPositive();
            took("swiping", TO_TAP.multipliedBy(screens));
        }

        private void taps() {
            took("tapping", TO_TAP);
        }

        private void took(String what, Duration time) {
            took.merge(what, time, Duration::plus);
        }

        Duration inAll() {
            return took.values().stream().reduce(Duration.ZERO, Duration::plus);
        }
    }
}
