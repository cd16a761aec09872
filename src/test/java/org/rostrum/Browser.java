package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
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
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> INSTALLED = List.of("chromium", "chromium-browser", "google-chrome");

    /** Only the thread that started it may speak to it. It ends with the tests. */
    private static final ThreadLocal<com.microsoft.playwright.Browser> OF_THREAD = new ThreadLocal<>();

    private final com.microsoft.playwright.Browser browser;
    private final List<BrowserContext> opened = new ArrayList<>();

    private Browser(com.microsoft.playwright.Browser browser) {
        this.browser = browser;
    }

    /** The browser of this thread, without a window on the screen; started if it is not there yet. */
    public static Browser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var running = OF_THREAD.get();
        if (running == null || !running.isConnected()) {
            running = launch();
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
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
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

    /**
     * Fails with what axe finds wrong on the page as it stands. Axe is a script itself and never ends where scripts are
     * off, so it looks at a copy of the page, with the page's own scripts taken out.
     */
    public void assertAccessible(Page page) {
        var size = page.viewportSize();
        var copy = window(size.width, size.height, "en-US", Scripts.ON);
        var still = page.content().replaceAll("<script[^>]*></script>", "");
        copy.route(
                page.url(),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(still)));
        copy.navigate(page.url());
        assertThat(found(copy)).as("what axe finds at %s", page.url()).isEmpty();
        copy.context().close();
    }

    private static List<String> found(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + " " + node.getHtml()))
                        .toList();
    }

    /** Fails if the page is wider than its window, so that a reader must scroll sideways. */
    public static void assertFits(Page page) {
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide).as("width of %s", page.url()).isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** Keeps a picture of the whole page below {@code target/pictures}. */
    public static void picture(Page page, String name) {
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
