package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;
import static org.rostrum.signup.web.EveningWithRules.object;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("Why someone stands in the line where she does")
class WhyIT {
    private static RunningRostrum rostrum;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void is_told_in_words_to_anybody_from_the_speaking_order_with_scripts_off() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"residentsFirst\":true");
        var ana =
                object(evening.signUp("Ana Lima", "FOR", ",\"resident\":false").body());
        var bea = object(
                evening.signUp("Bea Moss", "AGAINST", ",\"resident\":true").body());
        evening.open();
        var cal = evening.signUp("Cal Ruiz", "FOR");
        var both = ",\"speaker\":\"%s\",\"before\":\"%s\"".formatted(cal.getString("id"), ana.getString("id"));
        assertThat(evening.act("move", both).statusCode()).isEqualTo(201);
        var page = browser.phone(OFF);
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing());
        page.locator("table.order td a").nth(2).click();
        assertThat(page.locator("h2")).containsText("Ana Lima");
        assertThat(page.locator("main ol"))
                .containsText("Residents of the city are heard first; this speaker lives elsewhere, or did not say.");
        assertThat(page.locator("main ol")).containsText("The clerk put Cal Ruiz before this speaker on");
        assertThat(page.locator("main ol")).containsText("2 people are called before.");
        good(page, "why-375");
        page.fill(
                "#reference",
                cal.getString("reference").toLowerCase(Locale.ROOT).replace("-", ""));
        page.click("#look-up button");
        assertThat(page.locator("main ol")).containsText("whoever signs up after that comes at its end");
        assertThat(page.locator("main ol")).containsText("Was put before Ana Lima by the clerk on");
        page.fill("#reference", "ZZZ-ZZZ");
        page.click("#look-up button");
        assertThat(page.locator("#reference-error")).containsText("Nobody who signed up for this hearing");
        assertThat(page.locator("#reference")).hasValue("ZZZ-ZZZ");
        good(page, "why-nobody-375");
        page.click("text=Español");
        assertThat(page.locator("#reference")).hasValue("ZZZ-ZZZ");
        assertThat(page.locator("#reference-error")).containsText("Nadie inscrito");
        page.navigate(rostrum.address() + bea.getString("page") + "?lang=es");
        page.click("text=¿Por qué este lugar?");
        assertThat(page.locator("main ol")).containsText("esta persona dijo que vive en ella");
        good(page, "why-375-es");
    }

    @Test
    void says_that_whoever_withdrew_before_the_order_stood_is_not_counted() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":9");
        var ana = evening.signUp("Ana Lima", "FOR");
        evening.signUp("Bea Moss", "AGAINST");
        var cleo = evening.signUp("Cleo Ruiz", "FOR");
        evening.withdraw(ana);
        var page = browser.phone(OFF);
        page.navigate(
                rostrum.address() + "/hearings/" + evening.hearing() + "/why?reference=" + cleo.getString("reference"));
        assertThat(page.locator("main ol"))
                .containsText("So this is number 2 of 2."
                        + "Whoever withdraws before the order stands is not counted: one person here.");
        good(page, "why-left-out-375");
        page.click("text=Español");
        assertThat(page.locator("main ol")).containsText("no cuenta: aquí una persona.");
        good(page, "why-left-out-375-es");
        evening.open();
        evening.withdraw(evening.signUp("Dee Stone", "FOR"));
        page.reload();
        assertThat(page.locator("main ol")).containsText("no cuenta: aquí una persona.");
    }

    @Test
    void tells_no_side_while_the_rules_hide_who_is_for_and_against() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cededSeconds\":0");
        var rules = """
                ,"hearing":"%s","rules":{"seconds":120,"arrangement":"IN_TURN","onTheFloor":{"evidence":{"hidePositions":true}}}""".formatted(evening.hearing());
        assertThat(evening.act("adoptRules", rules).statusCode()).isEqualTo(201);
        var ana = evening.signUp("Ana Lima", "FOR");
        evening.open();
        var why = "/hearings/" + evening.hearing() + "/why?reference=" + ana.getString("reference");
        assertThat(rostrum.get(why).body())
                .contains("Who is for and against is hidden until the body has decided")
                .doesNotContain("On the side");
        for (var act : new String[] {"call", "begin", "end", "closeHearing"}) {
            assertThat(evening.act(act, "").statusCode()).as(act).isEqualTo(201);
        }
        assertThat(rostrum.get(why).body()).doesNotContain("On the side");
        assertThat(evening.act("closeItem", "").statusCode()).isEqualTo(201);
        assertThat(rostrum.get(why).body()).contains("On the side");
    }

    @Test
    void tells_who_was_not_heard_lately_and_asks_it_at_sign_up_alone() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"notHeardDays\":90");
        var heard = object(
                evening.signUp("Ana Lima", "FOR", ",\"heardLately\":true").body());
        var page = browser.phone(OFF);
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing() + "/sign-up");
        assertThat(page.locator("form")).containsText("Have you spoken at a meeting in the last 90 days?");
        good(page, "sign-up-heard-375");
        page.fill("#name", "Bea Moss");
        page.check("input[name=position][value=FOR]");
        page.check("input[name=heardLately][value=no]");
        page.click("#send");
        assertThat(page.locator("#now .big")).hasText("0");
        page.click("text=Why this place?");
        assertThat(page.locator("main ol"))
                .containsText("Those who have not spoken in the last 90 days are heard first; this speaker said");
        good(page, "why-heard-375");
        page.navigate(rostrum.address() + heard.getString("page") + "?lang=es");
        assertThat(page.locator("#now .big")).hasText("1");
        page.click("text=¿Por qué este lugar?");
        assertThat(page.locator("main ol")).containsText("esta persona sí lo hizo, o no lo dijo");
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing() + "/sign-up?lang=es");
        good(page, "sign-up-heard-375-es");
        page.navigate(rostrum.address() + "/hearings/" + rostrum.card().getString("hearing") + "/sign-up?lang=en");
        assertThat(page.locator("input[name=heardLately]")).hasCount(0);
    }

    @Test
    void leads_from_a_drawn_place_to_the_draw() {
        var page = browser.laptop();
        page.navigate(rostrum.address() + "/hearings/" + rostrum.card().getString("hearing"));
        page.locator("table.order td a").first().click();
        assertThat(page.locator("main ol")).containsText("by a public draw");
        assertThat(page.locator("main ol")).containsText("the sides are called in turn");
        good(page, "why-1280");
        page.click("text=Draw again");
        assertThat(page.locator("[data-part=verdict]")).containsText("The same.");
    }

    @Test
    void needs_a_hearing() {
        var page = browser.laptop();
        assertThat(page.navigate(rostrum.address() + "/hearings/0E8QW3Z5K1T04/why")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void asks_late_cards_for_leave_where_the_rules_say_so() throws Exception {
        var page = browser.laptop();
        Browser.signIn(page, rostrum, "/clerk/hearings/" + rostrum.card().getString("hearing") + "/rules");
        page.selectOption("#lateByLeave", "true");
        page.locator("button[value=show]").click();
        assertThat(page.locator("#lateByLeave")).hasValue("true");
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
