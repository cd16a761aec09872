package org.rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.MailServer;
import org.rostrum.RunningRostrum;

/** What a page weighs is what comes over the wire, compressed and with its headers, of it and of all that it loads. */
@DisplayName("A page that everyone may open")
class LightPagesIT {
    private static final int MOST_BYTES = 100 * 1024;
    private static final String BODY = "durham-city-council";
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void weighs_at_most_100_kilobytes_with_all_that_it_loads() throws Exception {
        var pages = new ArrayList<>(ofAnEveningThatIsOver());
        pages.addAll(ofAnEveningToCome());
        assertThat(Address.ALL)
                .filteredOn(address -> !address.shown().pattern().startsWith("/clerk"))
                .allMatch(
                        address -> pages.stream()
                                .anyMatch(page ->
                                        address.shown().matcher(page.path()).matches()),
                        "is weighed");
        var weights = new TreeMap<String, Integer>();
        pages.forEach(page -> weights.put(page.path(), page.weight()));
        assertThat(weights.entrySet()).as(weights.toString()).allMatch(page -> page.getValue() <= MOST_BYTES);
    }

    /** Where there is room for it they have a font of their own. */
    @Test
    void weighs_no_more_on_a_laptop_where_it_is_the_minutes() {
        var minutes = ofAnEveningThatIsOver().getFirst();
        assertThat(minutes.weight(browser.laptop())).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void asks_for_nothing_of_what_the_pages_of_the_staff_are_made_with() throws Exception {
        var pages = new ArrayList<>(ofAnEveningThatIsOver());
        pages.addAll(ofAnEveningToCome());
        for (var page : pages) {
            assertThat(page.rostrum().get(page.path()).body())
                    .as(page.path())
                    .doesNotContainIgnoringCase("jquery", "primefaces", "jakarta.faces.resource");
        }
    }

    /** A page of one of the programs. */
    private record Page(RunningRostrum rostrum, String path) {
        int weight() {
            return weight(browser.phone(Browser.Scripts.ON));
        }

        int weight(com.microsoft.playwright.Page page) {
            var bytes = new AtomicInteger();
            Consumer<Request> weighing =
                    request -> bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize);
            page.onRequestFinished(weighing);
            page.navigate(rostrum.address() + path);
            page.waitForLoadState();
            // What the page asks for again later has no size once its window is closed.
            page.offRequestFinished(weighing);
            page.context().close();
            return bytes.get();
        }
    }

    private static List<Page> ofAnEveningThatIsOver() {
        var rostrum = RunningRostrum.sharedPlayed();
        var meeting = "/meetings/" + rostrum.card().getString("meeting");
        var hearing = "/hearings/" + rostrum.card().getString("hearing");
        return pages(
                rostrum,
                meeting + "/minutes",
                meeting + "/agenda",
                meeting + "/notice",
                meeting + "/witnesses",
                meeting + "/replay",
                meeting + "/board",
                meeting + "/dais",
                meeting + "/lobby",
                meeting + "/lectern",
                meeting + "/follow",
                hearing,
                hearing + "/audit",
                "/bodies/" + BODY + "/season",
                "/api",
                "/sign-in",
                "/sign-out",
                "/nothing-here");
    }

    private static List<Page> ofAnEveningToCome() throws Exception {
        var rostrum = RunningRostrum.sharedThatSends();
        var hearing = "/hearings/" + rostrum.card().getString("hearing");
        var ana = signUp(rostrum, hearing);
        var confirm = MailServer.shared()
                .await("ana.weighs@example.org", 1)
                .getFirst()
                .link("/confirm/");
        return pages(
                rostrum,
                "/",
                hearing,
                hearing + "/sign-up",
                hearing + "/draw",
                hearing + "/why",
                ana.getString("page"),
                confirm.substring(confirm.indexOf("/confirm/")),
                kiosk(rostrum));
    }

    private static List<Page> pages(RunningRostrum rostrum, String... paths) {
        return List.of(paths).stream().map(path -> new Page(rostrum, path)).toList();
    }

    private static String kiosk(RunningRostrum rostrum) {
        var desk = browser.laptop();
        Browser.signIn(desk, rostrum, "/clerk/meetings/" + rostrum.card().getString("meeting") + "/door");
        desk.locator("main form .button").first().click();
        var link = desk.locator("a[href*='/kiosk/']").getAttribute("href");
        return link.substring(link.indexOf("/kiosk/"));
    }

    private static JsonObject signUp(RunningRostrum rostrum, String hearing) throws Exception {
        var request = HttpRequest.newBuilder(rostrum.address().resolve("/api" + hearing + "/speakers"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"Ana Weighs\",\"position\":\"FOR\",\"email\":\"ana.weighs@example.org\"}"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
