package org.rostrum.staff;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.Browser;
import org.rostrum.Browser.Scripts;
import org.rostrum.RunningRostrum;

@DisplayName("A page of the staff in Spanish on a screen of 320 pixels")
@Order(13)
class NarrowPagesIT {
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
    @ValueSource(
            strings = {
                "meetings/%1$s/sign-ups",
                "hearings/%2$s/rules",
                "hearings/%2$s/list",
                "hearings/%2$s/statements",
                "meetings/%1$s/door",
                "meetings/%1$s/paper",
                "meetings/%1$s/notices",
                "meetings/%1$s/items",
                "meetings/%1$s/votes",
                "meetings/%1$s/record"
            })
    void does_not_reach_over_its_edge(String path) {
        var card = rostrum.card();
        var page = browser.window(320, 640, "es-MX", Scripts.OFF);
        Browser.signIn(page, rostrum, "/clerk/" + path.formatted(card.getString("meeting"), card.getString("hearing")));
        Browser.picture(page, "narrow-" + path.substring(path.lastIndexOf('/') + 1));
        Browser.assertFits(page);
        Browser.assertWordsWhole(page);
        browser.assertAccessible(page);
        page.close();
    }
}
