package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("A body that words what its chair says")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChairsWordsIT {
    private static final String OWN = "Welcome, everyone. The {body} will come to order.";

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void start() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        rostrum = RunningRostrum.start("demo");
        browser = Browser.start();
        page = browser.window(1280, 800, "en-US", Browser.Scripts.OFF);
        Browser.signIn(page, rostrum, "/clerk");
        page.locator("a[href*='/clerk/bodies/']:not([href$='new'])").first().click();
        page.locator("a[href$='/script']").click();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    @Order(1)
    void is_told_at_the_field_what_cannot_be_filled_in_and_keeps_what_was_typed() {
        var planned = page.locator("[name=planned]");
        assertThat(planned).hasValue(Pattern.compile("Good evening.*"));
        planned.fill("Welcome to the {boddy}.");
        page.locator(".buttons [value=keep]").click();
        assertThat(page.locator(".error-summary li")).hasCount(1);
        assertThat(page.locator("#planned-error")).containsText("{boddy}");
        assertThat(planned).hasValue("Welcome to the {boddy}.");
        browser.assertAccessible(page);
        Browser.picture(page, "chairs-words-wrong");
    }

    @Test
    @Order(2)
    void sees_how_the_words_read_before_they_are_kept() {
        page.locator("[name=planned]").fill(OWN);
        page.locator("[name=recess]").fill("");
        page.locator(".buttons [value=preview]").click();
        assertThat(page.locator(".preview").first()).containsText("The City Council will come to order.");
        assertThat(page.locator(".notice")).hasCount(0);
        page.locator(".buttons [value=keep]").click();
        assertThat(page.locator(".notice")).containsText("The words are kept");
        assertThat(page.locator("[name=planned]")).hasValue(OWN);
        assertThat(page.locator("[name=recess]")).hasValue("We are in recess.");
        browser.assertAccessible(page);
        for (var width : new int[] {1280, 375}) {
            page.setViewportSize(width, 812);
            Browser.assertFits(page);
            Browser.picture(page, "chairs-words-" + width);
        }
    }

    @Test
    @Order(3)
    void has_them_filled_in_at_the_dais_and_the_programs_own_in_the_other_language() {
        var dais = rostrum.address() + "/meetings/" + rostrum.card().getString("meeting") + "/dais";
        var english = browser.laptop();
        english.navigate(dais);
        assertThat(english.locator("[data-part=script]"))
                .hasText("Welcome, everyone. The Durham City Council will come to order.");
        Browser.picture(english, "chairs-words-dais");
        var spanish = browser.window(375, 812, "es-MX", Browser.Scripts.ON);
        spanish.navigate(dais);
        assertThat(spanish.locator("[data-part=script]")).containsText("Durham City Council");
        assertThat(spanish.locator("[data-part=script]")).not().containsText("Welcome");
    }

    @Test
    @Order(4)
    void goes_back_to_the_programs_own_by_leaving_a_field_empty() {
        page.locator("[name=planned]").fill(" ");
        page.locator(".buttons [value=keep]").click();
        assertThat(page.locator("[name=planned]")).hasValue(Pattern.compile("Good evening.*"));
        page.navigate(page.url().replaceAll("\\?.*", "") + "?lang=es");
        assertThat(page.locator("h1")).hasText("Las palabras de la presidencia");
        Browser.assertFits(page);
        Browser.picture(page, "chairs-words-es");
    }
}
