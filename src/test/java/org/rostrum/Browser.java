package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A browser as people have it in front of them, each window with cookies of its own. An installed Chromium or Chrome is
 * used if there is one, else Playwright's own is fetched.
 *
 * <pre>{@code
 * try (var browser = Browser.start()) {
 *     Page page = browser.phone(Scripts.OFF);
 *     page.navigate(rostrum.address() + "/");
 *     browser.assertAccessible(page);
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {
    /** Whether a page's scripts run. */
    public enum Scripts {
        ON,
        OFF
    }

    private static final int PATIENCE_MILLIS = 30_000;
    private static final boolean PICTURES = Boolean.getBoolean("rostrum.test.pictures");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** The first takes a third of the processor's time of the others, which have all of a window on the screen. */
    private static final List<String> INSTALLED =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    /** The links with a fragment on the page that they stand on, without an element of that id; the top is always there. */
    private static final String DEAD_ANCHORS = """
            () => [...document.querySelectorAll('a[href*="#"]')]
              .filter(link => link.origin + link.pathname === location.origin + location.pathname)
              .map(link => decodeURIComponent(link.hash.slice(1)))
              .filter(id => id !== '' && document.getElementById(id) === null)""";

    /** Each line of text by the box of its letters, which the box of its line may exceed. */
    private static final String NOT_WHOLE = """
            () => {
              const LETTERS = 0.3, SLACK = 2, lines = [], bad = new Set();
              const scrolls = document.documentElement.scrollHeight > innerHeight + 1 && getComputedStyle(document.body).overflowY === "visible";
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const told = (line, why) => bad.add(`${why}: ${line.text.trim().slice(0, 80)}`);
              const left = (line, box) => line.left < box.left - SLACK || line.right > box.right + SLACK;
              const below = (line, box) => line.top < box.top - SLACK || line.bottom > box.bottom + SLACK;
              // Whether a line can be seen; what does not stand whole where it is said.
              const seen = (line) => {
                let mayScroll = scrolls;
                for (let part = line.part; part !== document.documentElement; part = part.parentElement) {
                  const style = getComputedStyle(part), box = part.getBoundingClientRect();
                  if (style.textOverflow === "ellipsis" || part.matches(".off, .skip, svg, select, option, script, noscript, template")) return false;
                  if (style.overflowX !== "visible" && left(line, box)) told(line, "cut off at the side");
                  if (["auto", "scroll"].includes(style.overflowY) && part.scrollHeight > part.clientHeight) {
                    if (line.bottom < box.top || line.top > box.bottom || below(line, box)) return false;
                    mayScroll = true;
                  } else if (["hidden", "clip"].includes(style.overflowY) && !mayScroll && below(line, box)) told(line, "cut off");
                }
                const window = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
                if (left(line, window)) told(line, "beside the window");
                if (!mayScroll && below(line, window)) told(line, "below the window");
                return true;
              };
              while (walker.nextNode()) {
                const node = walker.currentNode, part = node.parentElement;
                if (!node.data.trim() || !part.checkVisibility({ visibilityProperty: true })) continue;
                const range = document.createRange();
                range.selectNodeContents(node);
                const size = parseFloat(getComputedStyle(part).fontSize);
                for (const box of range.getClientRects()) {
                  const middle = (box.top + box.bottom) / 2;
                  const line = { part, text: node.data, left: box.left, right: box.right, top: middle - size * LETTERS, bottom: middle + size * LETTERS };
                  if (box.width > 0 && seen(line)) lines.push(line);
                }
              }
              lines.sort((one, other) => one.top - other.top);
              lines.forEach((one, at) => {
                for (let next = at + 1; next < lines.length && lines[next].top < one.bottom - SLACK; next++) {
                  const other = lines[next];
                  if (one.part !== other.part && one.left < other.right - SLACK && other.left < one.right - SLACK) told(one, `over “${other.text.trim().slice(0, 40)}”`);
                }
              });
              return [...bad];
            }
            """;

    /**
     * Each word of more than one letter whose letters stand in two lines, but where it breaks at a hyphen; there are none in an
     * address and in a hash.
     */
    private static final String BROKEN_WORDS = """
            () => {
              const broken = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
              while (walker.nextNode()) {
                const node = walker.currentNode, part = node.parentElement;
                if (!part.checkVisibility({ visibilityProperty: true }) || part.closest("select, script, noscript, .off, .skip")) continue;
                if (/^\\s*https?:/.test(node.data)) continue;
                const words = node.data.replace(/[0-9a-f]{32,}/g, (hash) => " ".repeat(hash.length));
                for (const word of words.matchAll(/\\p{L}{2,}/gu)) {
                  range.setStart(node, word.index);
                  range.setEnd(node, word.index + word[0].length);
                  if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) broken.push(word[0]);
                }
              }
              return broken;
            }
            """;

    /** A browser and what looks at its pages. */
    private record Running(com.microsoft.playwright.Browser browser, Axe axe) {
        Running(com.microsoft.playwright.Browser browser) {
            this(browser, new Axe(browser));
        }
    }

    /** Only the thread that started it may speak to it. It ends with the tests. */
    private static final ThreadLocal<Running> OF_THREAD = new ThreadLocal<>();

    private final Running running;
    private final List<BrowserContext> opened = new ArrayList<>();

    private Browser(Running running) {
        this.running = running;
    }

    /** The browser of this thread, without a window on the screen; started if it is not there yet. */
    public static Browser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var running = OF_THREAD.get();
        if (running == null || !running.browser().isConnected()) {
            running = new Running(launch());
            OF_THREAD.set(running);
        }
        return new Browser(running);
    }

    private static com.microsoft.playwright.Browser launch() {
        var installed = installed();
        var environment =
                installed.isEmpty() ? Map.<String, String>of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new BrowserType.LaunchOptions().setArgs(FLAGS);
        installed.forEach(options::setExecutablePath);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium().launch(options);
    }

    private static List<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> INSTALLED.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .limit(1)
                .toList();
    }

    /** A phone 375 pixels wide. */
    public Page phone(Scripts scripts) {
        return window(375, 812, "en-US", scripts);
    }

    /** A laptop 1280 pixels wide. */
    public Page laptop() {
        return window(1280, 800, "en-US", Scripts.ON);
    }

    /** A window of any size, in a language such as {@code es-MX}. */
    public Page window(int width, int height, String language, Scripts scripts) {
        var context = running.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale(language)
                        .setJavaScriptEnabled(scripts == Scripts.ON));
        opened.add(context);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** A second window on the same cookies, as a second tab is. */
    public static Page tab(Page page) {
        return page.context().newPage();
    }

    /** Signs the clerk of a demo in, in the cookies of this page, and ends at a path such as {@code /clerk}. */
    public static void signIn(Page page, RunningRostrum rostrum, String path) {
        var clerk = rostrum.card().getJsonObject("clerk");
        page.navigate(rostrum.address() + "/sign-in?to=" + path);
        page.fill("#user", clerk.getString("user"));
        page.fill("#password", clerk.getString("password"));
        page.keyboard().press("Enter");
        page.waitForURL(rostrum.address() + path);
    }

    /** Fails with what axe finds wrong on the page as it stands. */
    public void assertAccessible(Page page) {
        assertLeads(page);
        assertThat(running.axe().look(page))
                .as("what axe finds at %s", page.url())
                .isEmpty();
    }

    /** Fails with the links to a place on the page itself, of which there is none. */
    public static void assertLeads(Page page) {
        assertThat((List<?>) page.evaluate(DEAD_ANCHORS))
                .as("links at %s to what is not there", page.url())
                .isEmpty();
    }

    /** Fails if the page is wider than its window, so that a reader must scroll sideways. */
    public static void assertFits(Page page) {
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide).as("width of %s", page.url()).isLessThanOrEqualTo(page.viewportSize().width);
    }

    /**
     * Fails with the texts on the page that do not stand whole in it: that are cut off by a part that does not scroll, that
     * reach over its side or over that of the window, or that lie over another text.
     */
    public static void assertWhole(Page page) {
        assertThat((List<?>) page.evaluate(NOT_WHOLE))
                .as("what does not stand whole at %s, %d wide", page.url(), page.viewportSize().width)
                .isEmpty();
    }

    /** Fails with the words on the page that are broken in two, as one is that is wider than its place. */
    public static void assertWordsWhole(Page page) {
        assertThat((List<?>) page.evaluate(BROKEN_WORDS))
                .as("words broken at %s, %d wide", page.url(), page.viewportSize().width)
                .isEmpty();
    }

    /** Keeps a picture of the whole page below {@code target/pictures} where {@code -Drostrum.test.pictures=true} asks for it. */
    public static void picture(Page page, String name) {
        if (!PICTURES) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    /** Closes the windows that were opened here. */
    @Override
    public void close() {
        opened.forEach(BrowserContext::close);
        opened.clear();
    }
}
