package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;
import static org.rostrum.Browser.Scripts.ON;
import static org.rostrum.signup.web.EveningWithRules.object;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("Someone who gives no name where the law lets her")
class NameLeftOutIT {
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

    @Test
    void signs_up_with_scripts_off_is_called_and_stands_in_the_minutes_by_a_number() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"nameOptional\":true");
        var ana = evening.signUp("Ana Lima", "FOR");
        var page = browser.window(375, 812, "en-US", OFF);
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing() + "/sign-up");
        assertThat(page.locator("label[for=name]")).containsText("(optional)");
        assertThat(page.locator("#name-help")).containsText("Speaker 12");
        good(page, "unnamed-sign-up-375");
        page.check("input[value=AGAINST]");
        page.click("#send");
        assertThat(page.locator("h1")).hasText("You are signed up, Speaker 2");
        good(page, "unnamed-place-375");
        var place = page.url();
        page.navigate(place + "?lang=es");
        assertThat(page.locator("h1")).containsText("Orador 2");
        good(page, "unnamed-place-375-es");

        evening.open();
        assertThat(evening.act("call", "").statusCode()).isEqualTo(201);
        assertThat(evening.act("begin", "").statusCode()).isEqualTo(201);
        var board = browser.window(1920, 1080, "es-MX", ON);
        board.navigate(rostrum.address() + "/meetings/" + evening.meeting() + "/board?lang=es");
        assertThat(board.locator("[data-part=next-0]")).hasText("Orador 2");
        Browser.picture(board, "unnamed-board-1920-es");
        evening.act("call", "");
        evening.act("begin", "");
        assertThat(board.locator("[data-part=name]")).hasText("Orador 2");
        var desk = browser.laptop();
        Browser.signIn(desk, rostrum, "/clerk/meetings/" + evening.meeting() + "/floor");
        assertThat(desk.locator("[data-part=name]")).hasText("Speaker 2");
        assertThat(desk.locator("[data-part=feed]")).containsText("Speaker 2");
        Browser.picture(desk, "unnamed-desk-1280");
        evening.act("oath", ",\"speakers\":[\"%s\",\"%s\"]".formatted(ana.getString("id"), called(evening)));
        desk.navigate(desk.url().replaceFirst("[?#].*", "") + "?lang=es");
        assertThat(desk.locator("[data-part=feed]")).containsText("Ana Lima, Orador 2");
        Browser.picture(desk, "unnamed-desk-1280-es");
        evening.act("end", "");

        for (var profile : new String[] {"speakers", "full"}) {
            assertThat(minutes(evening, profile, "en")).contains("Speaker 2");
            assertThat(minutes(evening, profile, "es")).contains("Orador 2").doesNotContain("Speaker 2");
        }
        assertThat(rostrum.get("/api/meetings/" + evening.meeting() + "/speakers.csv")
                        .body())
                .contains("Speaker 2");
    }

    /** Who has the lectern. */
    private static String called(EveningWithRules evening) throws Exception {
        return object(rostrum.get("/api/meetings/" + evening.meeting() + "/floor")
                        .body())
                .getJsonObject("lectern")
                .getJsonObject("speaker")
                .getString("id");
    }

    private static String minutes(EveningWithRules evening, String profile, String language) throws Exception {
        return rostrum.get("/api/meetings/%s/minutes.html?profile=%s&lang=%s"
                        .formatted(evening.meeting(), profile, language))
                .body();
    }

    @Test
    void is_entered_from_a_card_without_one_and_is_nobodys_double() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"nameOptional\":true");
        var page = browser.laptop();
        Browser.signIn(page, rostrum, "/clerk/meetings/" + evening.meeting() + "/sign-ups");
        for (int card = 0; card < 2; card++) {
            page.fill("#side", "f");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=status].notice")).isVisible();
            page.navigate(page.url().replaceAll("&entered=.*", ""));
        }
        assertThat(page.locator("#register")).containsText("Speaker 2");
        assertThat(page.locator("#alike")).hasCount(0);
        good(page, "unnamed-register-1280");
    }

    @Test
    void is_asked_for_a_name_elsewhere() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"lateAtEnd\":true");
        var page = browser.phone(OFF);
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing() + "/sign-up");
        page.check("input[value=FOR]");
        page.click("#send");
        assertThat(page.locator(".error-summary a")).hasAttribute("href", "#name");
        var refused = evening.signUp("", "FOR", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(object(refused.body())
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo("name");
    }

    @Test
    void is_told_so_over_http() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"nameOptional\":true");
        var unnamed = object(evening.signUp("", "FOR", "").body());
        var order = rostrum.get("/api/hearings/" + evening.hearing() + "/order");
        var first = object(order.body()).getJsonArray("line").getJsonObject(0);
        assertThat(first.getString("name")).isEqualTo("Speaker 1");
        assertThat(first.getInt("unnamed")).isEqualTo(1);
        var place =
                object(rostrum.get("/api/speakers/" + unnamed.getString("key")).body());
        assertThat(place.containsKey("name")).isFalse();
        assertThat(place.getInt("unnamed")).isEqualTo(1);
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
