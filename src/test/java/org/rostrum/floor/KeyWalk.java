package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.rostrum.signup.web.EveningWithRules;

/**
 * Presses each key of a page of the clerk's once it counts, by the page's own rule for what it lists under the question mark, and
 * asks the page what came of it: an act is recorded, a form or field has the focus, a link leads on. What was recorded is
 * taken back, so that the next key finds the same state.
 */
final class KeyWalk {
    /** Each key of the page as what it belongs to, and whether it counts now. */
    private static final String KEYS = """
            () => [...document.querySelectorAll("[data-key]:not([data-key=''])")].map((each) => ({
              unit: [each.dataset.key, each.dataset.act ?? each.dataset.opens ?? each.dataset.part ?? each.name ?? each.pathname?.split("/").pop() ?? each.textContent.trim()].join(" "),
              key: each.dataset.key,
              kind: each.matches("[data-careful], input, select, form") ? "focus" : each.matches("summary") ? "folded" : each.matches("a") ? "leads" : each.dataset.opens ? "opens" : each.dataset.part === "unsworn" ? "unsworn" : each.dataset.act ?? each.dataset.part ?? "sends",
              counts: !each.closest("[hidden]") && !each.matches("button:disabled") && !(each.dataset.act && each.querySelector("button:disabled")),
            }))
            """;

    /** Whether the focus is in what a key belongs to. */
    private static final String FOCUSED = """
            ([key, kind]) => [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)]
              .map((each) => (kind === "opens" ? document.getElementById(each.dataset.opens) : kind === "folded" ? each.parentElement : each))
              .some((each) => each?.contains(document.activeElement) && !each.closest("[hidden]") && each.open !== false)
            """;

    private static final int NO_CONTENT = 204;
    private static final Pattern BASIS = Pattern.compile("\"basis\":(\\d+)");

    /** What is pressed before a key, where something else than the first row is meant or the key stands in the list itself. */
    private static final Map<String, List<String>> BEFORE =
            Map.of("f spokesperson", List.of("ArrowDown"), "shift+k letters", List.of("?"));

    private final Page page;
    private final String path;
    private final Set<String> listed = new TreeSet<>();
    private final Set<String> pressed = new TreeSet<>();
    private List<String> staleBy = List.of();

    /** Begins at the page of this name, such as {@code floor}, for whoever is signed in. */
    KeyWalk(Page page, String path) {
        this.page = page;
        this.path = path;
    }

    /** Presses what counts now and was not pressed before, but for what a later state is meant for. */
    void press(EveningWithRules evening, String row, String... notYet) throws Exception {
        open(evening, row);
        sendStale(evening);
        for (var key = next(notYet); key != null; key = next(notYet)) {
            var unit = (String) key.get("unit");
            BEFORE.getOrDefault(unit, List.of()).forEach(page.keyboard()::press);
            press(evening, unit, (String) key.get("key"), (String) key.get("kind"));
            pressed.add(unit);
            if (!isHere() || key.get("kind").equals("leads")) {
                open(evening, row);
            }
        }
    }

    /** These keys are pressed next, on a view that is one entry old by then. */
    void makeStale(String... keys) {
        staleBy = List.of(keys);
    }

    /** The page lists no key that was never pressed, and its source has none that was never listed. */
    void assertAllPressed() throws IOException {
        assertThat(pressed).as("keys that were pressed").containsExactlyInAnyOrderElementsOf(listed);
        var file = Files.readString(Path.of("webapp", path.equals("items") ? "proceedings" : "floor", path + ".xhtml"));
        assertThat(pressed.stream().map(unit -> unit.startsWith("  ") ? " " : unit.split(" ", -1)[0]))
                .containsAll(Pattern.compile("data-(?:row-)?key=\"([^\"#]+)\"")
                        .matcher(file)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    private void open(EveningWithRules evening, String row) {
        page.navigate("about:blank");
        page.navigate(evening.rostrum().address() + "/clerk/meetings/" + evening.meeting() + "/" + path + row);
        if (isHere()) {
            assertThat(page.locator("[data-part=live]")).hasAttribute("data-live", "yes");
            assertThat(page.locator("[data-part=feed] li")).not().hasCount(0);
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Sends an act that names the entry before the last one it was done upon. */
    private void sendStale(EveningWithRules evening) throws Exception {
        if (staleBy.isEmpty()) {
            return;
        }
        var sent = new AtomicBoolean();
        page.route("**/acts", route -> {
            if (!route.request().method().equals("POST") || !sent.compareAndSet(false, true)) {
                route.resume();
                return;
            }
            var text = route.request().postData();
            var old = BASIS.matcher(text).replaceFirst(found -> "\"basis\":" + (Integer.parseInt(found.group(1)) - 1));
            route.resume(new Route.ResumeOptions().setPostData(old));
        });
        staleBy.forEach(page.keyboard()::press);
        staleBy = List.of();
        try {
            assertThat(page.locator("[data-part=said]")).containsText("Someone acted before you");
        } catch (AssertionError failed) {
            throw new AssertionError("What was stale was not told: " + found(evening), failed);
        }
        assertThat(page.locator("[data-part=anyway]")).isEnabled();
        page.unroute("**/acts");
        press(evening, "d anyway", "d", "anyway");
        pressed.add("d anyway");
    }

    private Map<?, ?> next(String... notYet) {
        var keys = ((List<?>) page.evaluate(KEYS))
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
        keys.forEach(each -> listed.add((String) each.get("unit")));
        return keys.stream()
                .filter(each -> (boolean) each.get("counts") || isThere(each))
                .filter(each -> !pressed.contains(each.get("unit")))
                .filter(each -> !List.of(notYet).contains(each.get("unit")))
                .findFirst()
                .orElse(null);
    }

    /** The list of keys can be opened at any time. */
    private static boolean isThere(Map<?, ?> key) {
        return key.get("unit").equals("shift+k letters");
    }

    private void press(EveningWithRules evening, String unit, String key, String kind) throws Exception {
        try {
            pressAndJudge(evening, key, kind);
        } catch (PlaywrightException | AssertionError failed) {
            throw new AssertionError("The key of %s: %s".formatted(unit, found(evening)), failed);
        }
    }

    /** What is recorded, and what the page says and has in focus. */
    private String found(EveningWithRules evening) {
        return acts(evening) + " " + page.evaluate("""
                () => [location.pathname, document.body.dataset.live, document.querySelector("[data-part=said]")?.textContent,
                  document.hasFocus(), document.activeElement.outerHTML.slice(0, 200)].join(" | ")""");
    }

    private void pressAndJudge(EveningWithRules evening, String key, String kind) throws Exception {
        int before = acts(evening).size();
        var from = page.url();
        var newest = newest();
        Runnable press = () -> page.keyboard().press(named(key));
        switch (kind) {
            case "focus", "folded", "opens" -> focuses(press, key, kind);
            case "leads" -> leads(press, evening);
            case "all-aye", "everyone" -> ticks(press);
            case "unsworn" -> asksWhy(press);
            case "main" -> {
                press.run();
                page.waitForCondition(
                        () -> acts(evening).size() > before || !page.url().equals(from));
            }
            default -> records(press, evening, kind);
        }
        if (acts(evening).size() > before) {
            awaitNewest(newest);
            takeBack(evening);
        }
    }

    private void focuses(Runnable press, String key, String kind) {
        press.run();
        page.waitForFunction(FOCUSED, List.of(key, kind));
        page.keyboard().press("Escape");
    }

    /** Where it leads is shown by what is asked for; the page itself stays. */
    private void leads(Runnable press, EveningWithRules evening) {
        page.route("**/*", route -> {
            if (route.request().isNavigationRequest()) {
                route.fulfill(new Route.FulfillOptions().setStatus(NO_CONTENT));
            } else {
                route.resume();
            }
        });
        var asked = page.waitForRequest(Request::isNavigationRequest, press);
        page.unroute("**/*");
        assertThat(asked.url()).startsWith(evening.rostrum().address().toString());
    }

    private void ticks(Runnable press) {
        press.run();
        assertThat(page.locator("form[data-act=vote] input[value=AYE]:checked, [data-part=swear] input:checked"))
                .not()
                .hasCount(0);
    }

    private void asksWhy(Runnable press) {
        press.run();
        assertThat(page.locator("[data-part=reason]")).isFocused();
        page.keyboard().press("Escape");
    }

    private void records(Runnable press, EveningWithRules evening, String kind) {
        int before = acts(evening).size();
        press.run();
        if (kind.equals("withdraw")) {
            assertThat(page.locator("[data-part=said]")).not().isEmpty();
            press.run();
        }
        page.waitForCondition(() -> acts(evening).size() > before);
        if (!List.of("anyway", "sends").contains(kind)) {
            assertThat(acts(evening).getLast()).isEqualTo(kind);
        }
    }

    private void takeBack(EveningWithRules evening) throws Exception {
        var newest = newest();
        var answer = evening.act(acts(evening).getLast().equals("undo") ? "redo" : "undo", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        awaitNewest(newest);
    }

    /** The newest line of the record beside the desk, by which one sees how far the page has come. */
    private String newest() {
        return isHere() ? page.locator("[data-part=feed] li").first().textContent() : "";
    }

    private void awaitNewest(String before) {
        page.waitForCondition(() -> !isHere() || !newest().equals(before));
    }

    /** Whether the page is a desk that hears what is recorded, and not one to which a key has led. */
    private boolean isHere() {
        return List.of("floor", "votes", "evidence").contains(path)
                && page.url().endsWith(path);
    }

    private static String named(String key) {
        return key.equals(" ")
                ? "Space"
                : key.startsWith("shift+") ? "Shift+" + key.substring(6).toUpperCase(Locale.ROOT) : key;
    }

    /** The names of all that was recorded. */
    private static List<String> acts(EveningWithRules evening) {
        try {
            return evening.rostrum()
                    .get("/api/meetings/" + evening.meeting() + "/proceedings")
                    .body()
                    .lines()
                    .map(EveningWithRules::object)
                    .map((JsonObject entry) -> entry.isNull("act") ? "" : entry.getString("act"))
                    .toList();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
