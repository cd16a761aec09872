package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.Browser.Scripts;
import org.rostrum.RunningRostrum;
import org.rostrum.order.Arrangement;

@DisplayName("A draw by rules that hear some before others")
class DrawIT {
    private static final String SECRET = "a secret that nobody knew before sign-up closed";
    private static final int OF_EACH = 3;
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
    void is_drawn_again_in_the_browser_with_residents_and_among_them_those_not_heard_lately_first() throws Exception {
        var evening =
                EveningWithRules.publishDrawn(rostrum, "\"residentsFirst\":true,\"notHeardDays\":30", commitment());
        for (int at = 0; at < OF_EACH; at++) {
            signUp(evening, "Away Heard " + at, false, true);
            signUp(evening, "Away Unheard " + at, false, false);
            signUp(evening, "Here Heard " + at, true, true);
            signUp(evening, "Here Unheard " + at, true, false);
        }
        assertThat(evening.act("draw", ",\"hearing\":\"%s\",\"secret\":\"%s\"".formatted(evening.hearing(), SECRET))
                        .statusCode())
                .isEqualTo(201);
        var page = browser.window(1280, 800, "en-US", Scripts.ON);
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing() + "/draw");
        assertThat(page.locator("[data-part=verdict]")).containsText("The same.");
        assertThat(page.locator("[data-part=moved]")).containsText(": 0");
        var drawn = page.locator("[data-part=order] li").allTextContents();
        assertThat(drawn).hasSize(4 * OF_EACH);
        assertThat(drawn.subList(0, OF_EACH)).allMatch(name -> name.startsWith("Here Unheard"));
        assertThat(drawn.subList(OF_EACH, 2 * OF_EACH)).allMatch(name -> name.startsWith("Here Heard"));
        assertThat(drawn.subList(2 * OF_EACH, 3 * OF_EACH)).allMatch(name -> name.startsWith("Away Unheard"));
        assertThat(drawn.subList(3 * OF_EACH, 4 * OF_EACH)).allMatch(name -> name.startsWith("Away Heard"));
        Browser.picture(page, "draw-parts-1280");
        browser.assertAccessible(page);
    }

    @Test
    void is_drawn_again_of_those_who_have_not_withdrawn_before_it() throws Exception {
        var evening = EveningWithRules.publishDrawn(rostrum, "\"cap\":9", commitment());
        for (int at = 0; at < OF_EACH; at++) {
            evening.signUp("Who Stays " + at, "FOR");
        }
        evening.withdraw(evening.signUp("Who Leaves", "AGAINST"));
        evening.done("draw", ",\"hearing\":\"%s\",\"secret\":\"%s\"".formatted(evening.hearing(), SECRET));
        var page = browser.window(1280, 800, "en-US", Scripts.ON);
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing() + "/draw");
        assertThat(page.locator("[data-part=verdict]")).containsText("The same.");
        assertThat(page.locator("[data-part=moved]")).containsText(": 0");
        assertThat(page.locator("[data-part=order] li")).hasCount(OF_EACH);
    }

    @Test
    void is_drawn_again_with_sides_in_turn_without_who_has_withdrawn() throws Exception {
        var evening = EveningWithRules.publishDrawn(rostrum, Arrangement.IN_TURN_BY_DRAW, "\"cap\":20", commitment());
        for (int at = 0; at < OF_EACH; at++) {
            evening.signUp("For It " + at, "FOR");
            evening.withdraw(evening.signUp("Who Leaves " + at, "AGAINST"));
            evening.signUp("Against It " + at, "AGAINST");
            evening.signUp("Of No Side " + at, "NEUTRAL");
        }
        evening.done("draw", ",\"hearing\":\"%s\",\"secret\":\"%s\"".formatted(evening.hearing(), SECRET));
        var page = browser.window(1280, 800, "en-US", Scripts.ON);
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing() + "/draw");
        assertThat(page.locator("[data-part=verdict]")).containsText("The same.");
        assertThat(page.locator("[data-part=moved]")).containsText(": 0");
        var sides = page.locator("[data-part=order] li").allTextContents().stream()
                .map(name -> name.substring(0, name.indexOf(' ')))
                .toList();
        assertThat(sides).hasSize(3 * OF_EACH);
        assertThat(sides.stream().filter(side -> !side.equals("Of")))
                .containsExactly("For", "Against", "For", "Against", "For", "Against");
    }

    private static void signUp(EveningWithRules evening, String name, boolean resident, boolean heardLately)
            throws Exception {
        var answers = ",\"resident\":%s,\"heardLately\":%s".formatted(resident, heardLately);
        assertThat(evening.signUp(name, "FOR", answers).statusCode()).isEqualTo(201);
    }

    private static String commitment() throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.UTF_8)));
    }
}
