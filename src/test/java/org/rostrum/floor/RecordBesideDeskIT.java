package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("The record beside the desk, of another day, where the day stands with each hour")
class RecordBesideDeskIT {
    private static final Pattern DAY = Pattern.compile("Apr 16, 2018|16 abr 2018");

    /** The rows in which the moment runs over the words. */
    private static final String OUT_OF_PLACE = """
            rows => rows.filter(row => {
              const [when, says] = ["time", "span"].map(name => row.querySelector(name));
              const range = document.createRange();
              range.selectNodeContents(when);
              return range.getBoundingClientRect().right > says.getBoundingClientRect().left;
            }).length
            """;

    private static RunningRostrum rostrum;
    private static Browser browser;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.sharedPlayed();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @ParameterizedTest
    @CsvSource({"floor, en", "floor, es", "votes, en", "votes, es", "evidence, en", "evidence, es"})
    void keeps_the_moment_and_the_words_apart(String place, String language) {
        var page = Desk.signIn(rostrum, browser).page();
        // As if the evening were one of the days on which a meeting was held before this one.
        page.route(
                "**/api/meetings/" + rostrum.card().getString("meeting"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setResponse(route.fetch())
                        .setBody(route.fetch().text().replace("\"date\":\"2018-04-16\"", "\"date\":\"2018-05-07\""))));
        page.navigate(rostrum.address() + "/clerk/meetings/" + rostrum.card().getString("meeting") + "/" + place
                + "?lang=" + language);
        var rows = page.locator("[data-part=feed] li");
        assertThat(rows.first()).containsText(DAY);
        org.assertj.core.api.Assertions.assertThat(rows.evaluateAll(OUT_OF_PLACE))
                .isEqualTo(0);
    }
}
