package org.rostrum;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds what keeps people who use assistive technology from a page, by all rules of axe, and that of WCAG 2.2 for the size of what is
 * pressed (2.5.8), which is off unless asked for. Axe is a script itself and never
 * ends where scripts are off, so it looks at a copy of the page, with the page's own scripts taken out. One window holds
 * all copies, one after the other: a new one for each costs several times as much as the look itself.
 */
final class Axe {
    private static final String SCRIPT = read("/axe.min.js");
    /** A page has a dozen colors, each of which is read for every text that stands on it; reading one is a fifth of a look. */
    private static final String READ_EACH_COLOR_ONCE = """
            () => {
              const colors = axe.commons.color.Color.prototype, read = colors.parseString, known = new Map();
              colors.parseString = function (text) {
                if (known.has(text)) return Object.assign(this, known.get(text));
                const { r, g, b, alpha } = read.call(this, text);
                known.set(text, { r, g, b, alpha });
                return this;
              };
            }
            """;

    private static final String LOOK = """
            () => axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }).then((found) =>
              found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help} ${node.html}`)))
            """;

    /** What no rule asks about, since only a program reads it. */
    private static final Pattern UNSEEN = Pattern.compile("<input type=\"hidden\"[^>]*>");

    /** An id or a secret in an address: no rule asks which it is, only whether two links lead to the same. */
    private static final Pattern NAMED =
            Pattern.compile("(?<=/)(?:[0-9A-HJKMNP-TV-Z]{13}|[A-Za-z0-9_-]{32})(?![A-Za-z0-9_-])");

    /** Pages in which nothing was found, each with the size of its window. */
    private static final Set<String> GOOD = ConcurrentHashMap.newKeySet();

    private final Page copy;
    private String server = "";

    Axe(Browser browser) {
        // The headers that the page itself was sent with do not come with the copy.
        copy = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))
                .newPage();
    }

    /** What axe finds on the page as it stands, each with the rule and the part of the page; the same page is not looked at twice. */
    @SuppressWarnings("unchecked")
    List<String> look(Page page) {
        var content = page.content().replaceAll("<script[^>]*></script>", "");
        var size = page.viewportSize();
        var seen = size.width + " " + size.height + key(content);
        if (GOOD.contains(seen)) {
            return List.of();
        }
        visit(page.url());
        copy.setViewportSize(size.width, size.height);
        copy.setContent(content);
        var found = (List<String>) copy.evaluate(LOOK);
        if (found.isEmpty()) {
            GOOD.add(seen);
        }
        return found;
    }

    /** What two pages share of which one look is enough: all but who is in them. */
    static String key(String content) {
        var numbers = new HashMap<String, Integer>();
        return NAMED.matcher(UNSEEN.matcher(content).replaceAll(""))
                .replaceAll(found -> "#" + numbers.computeIfAbsent(found.group(), first -> numbers.size()));
    }

    /** Stands at the same address, from which the copy gets its styles, and where a link may lead back to. */
    private void visit(String address) {
        var from = URI.create(address).resolve("/health/ready").toString();
        if (!from.equals(server)) {
            copy.navigate(from);
            copy.evaluate(SCRIPT);
            copy.evaluate(READ_EACH_COLOR_ONCE);
            server = from;
        }
        copy.evaluate("(address) => history.replaceState(null, '', address)", address);
    }

    private static String read(String name) {
        try (var script = AxeBuilder.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
