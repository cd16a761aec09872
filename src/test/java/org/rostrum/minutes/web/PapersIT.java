package org.rostrum.minutes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("Agenda, notice and witness list")
class PapersIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static JsonObject card;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.sharedPlayed();
        browser = Browser.start();
        card = rostrum.card();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void are_pages_that_fit_any_window_with_scripts_off() {
        for (var paper : new String[] {"agenda", "notice", "witnesses"}) {
            for (int width : new int[] {320, 1280}) {
                var page = browser.window(width, 800, "en-US", OFF);
                page.navigate(rostrum.address() + "/meetings/" + meeting() + "/" + paper);
                assertThat(page.locator("article").textContent()).contains("International police exchanges");
                good(page, "paper-" + paper + "-" + width);
            }
        }
    }

    @Test
    void are_files_in_both_languages() throws Exception {
        for (var paper : new String[] {"agenda", "notice", "witnesses"}) {
            var answer = rostrum.get("/api/meetings/" + meeting() + "/papers/" + paper + ".pdf?lang=es");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("%PDF-");
        }
        assertThat(rostrum.get("/api/meetings/" + meeting() + "/papers/other.pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(rostrum.get("/meetings/0000000000001/agenda").statusCode()).isEqualTo(404);
    }

    @Test
    void tell_the_clerk_whether_the_notice_is_in_time() throws Exception {
        var page = browser.laptop();
        Browser.signIn(page, rostrum, "/clerk/meetings/" + meeting() + "/notices");
        assertThat(page.locator("main").textContent()).contains("N.C.G.S. § 143-318.12(b)(2)", "In time");
        good(page, "notices-1280");
        assertThat(rostrum.get("/api/meetings/" + meeting() + "/timing").body())
                .contains("\"rule\":\"NC_SPECIAL\"", "\"inTime\":\"yes\"");
    }

    private static String meeting() {
        return card.getString("meeting");
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
