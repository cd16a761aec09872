package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;
import static org.rostrum.Browser.Scripts.ON;
import static org.rostrum.signup.web.EveningWithRules.object;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.MailServer;
import org.rostrum.RunningRostrum;
import org.rostrum.TextSender;

@DisplayName("The time of a hearing, given away and used up")
@Order(13)
class GivenTimeIT {
    private static MailServer mails;
    private static TextSender texts;
    private static RunningRostrum rostrum;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        mails = MailServer.shared();
        texts = TextSender.shared();
        rostrum = RunningRostrum.sharedThatSends();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void goes_to_whom_the_private_link_gives_it_and_comes_back_when_she_withdraws() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, "\"cededSeconds\":240,\"givers\":1");
        var ana = hearing.signUp("Ana Lima", "FOR");
        var bea = hearing.signUp("Bea Moss", "FOR");
        var page = open(ana, "en-US");
        give(page, bea.getString("reference"));
        assertThat(page.locator("#to-error")).containsText("You have not checked in.");
        assertThat(page.locator("#to")).hasValue(bea.getString("reference"));
        good(page, "place-cede-not-here-375");
        hearing.checkIn(ana);
        give(page, bea.getString("reference").toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(page.locator("#now")).containsText("It went to Bea Moss (" + bea.getString("reference") + ").");
        good(page, "place-ceded-375");
        var other = open(bea, "en-US");
        assertThat(other.locator("#now")).containsText("You have the time of Ana Lima too: 4:00 in all.");
        good(other, "place-given-375");
        assertThat(hearing.act("undo", "").statusCode()).isEqualTo(422);
        hearing.withdraw(bea);
        page.reload();
        assertThat(page.locator("#now")).containsText("people before you");
    }

    @Test
    void of_a_second_round_is_given_up_by_the_private_link_and_what_was_said_stays() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, "\"onTheFloor\":{\"secondSeconds\":60}");
        var ana = hearing.signUp("Ana Lima", "FOR");
        var bea = hearing.signUp("Bea Moss", "AGAINST");
        hearing.open();
        for (var speaker : List.of(ana, bea)) {
            hearing.act("call", ",\"speaker\":\"%s\"".formatted(speaker.getString("id")));
            hearing.act("begin", "");
            hearing.act("end", "");
        }
        assertThat(hearing.act("secondRound", ",\"seconds\":60").statusCode()).isEqualTo(201);
        var page = open(ana, "es-MX");
        page.locator("#withdraw summary").click();
        assertThat(page.locator("#withdraw")).containsText("Lo que usted dijo queda en el acta");
        good(page, "place-second-turn-375");
        page.locator("[name=do][value=withdraw]").click();
        assertThat(page.locator("#now")).containsText("Se le ha escuchado.");
        good(page, "place-second-turn-given-up-375");
        var hers = page.context().newPage();
        hers.navigate(
                rostrum.address().resolve("/hearings/" + hearing.hearing()).toString());
        assertThat(hers.locator("tr.HEARD")).containsText("Ana Lima");
        assertThat(hers.locator("tr.WAITING")).containsText("Bea Moss");
        var meeting = "/api/meetings/" + hearing.meeting();
        assertThat(rostrum.get(meeting + "/minutes.html?profile=full").body())
                .contains("Ana Lima")
                .doesNotContain("withdrew");
        hearing.withdraw(bea);
        assertThat(open(bea, "en-US").locator("#now")).containsText("You have been heard.");
    }

    @Test
    void is_typed_once_though_the_language_is_switched() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, "\"cededSeconds\":240,\"givers\":1");
        var page = browser.window(375, 812, "en-US", ON);
        page.navigate(rostrum.address() + hearing.signUp("Ana Lima", "FOR").getString("page"));
        page.locator("#cede summary").click();
        page.fill("#to", "ABC-234");
        page.click("nav button:visible");
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        assertThat(page.locator("#to")).isVisible();
        assertThat(page.locator("#to")).hasValue("ABC-234");
    }

    @Test
    void is_typed_once_though_the_language_is_switched_with_scripts_off() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, "\"cededSeconds\":240,\"givers\":1");
        var page = browser.window(320, 640, "en-US", OFF);
        page.navigate(rostrum.address() + hearing.signUp("Ana Lima", "FOR").getString("page"));
        page.locator("#cede summary").click();
        page.fill("#to", "ABC-234");
        page.click("nav button:visible");
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        assertThat(page.locator("#to")).isVisible();
        assertThat(page.locator("#to")).hasValue("ABC-234");
        good(page, "place-switched-es-320");
    }

    @Test
    void is_told_to_both_in_their_own_language_and_again_when_it_comes_back() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, "\"cededSeconds\":240,\"givers\":1");
        var ana = signUp(hearing, "Ana Lima", "ana.gives@example.org", "en");
        var bea = signUp(hearing, "Bea Moss", "bea.takes@example.org", "es");
        hearing.checkIn(ana);
        var page = open(ana, "en-US");
        give(page, bea.getString("reference"));
        var taker = mails.await("bea.takes@example.org", 2).getLast();
        assertThat(taker.subject()).isEqualTo("Le cedieron tiempo: The park at night");
        assertThat(taker.text()).contains("Ana Lima le ha cedido su tiempo.", "4:00 minutos en total");
        var giver = mails.await("ana.gives@example.org", 2).getLast();
        assertThat(giver.text())
                .contains("belongs to Bea Moss (" + bea.getString("reference") + "), who has 4:00 minutes with it");
        hearing.withdraw(bea);
        var again = mails.await("ana.gives@example.org", 3).getLast();
        assertThat(again.subject()).isEqualTo("You are in the line again: The park at night");
        assertThat(mails.await("bea.takes@example.org", 2)).hasSize(2);
    }

    @Test
    void is_told_also_by_text_message_when_the_clerk_gives_it_and_takes_it_back() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, "\"cededSeconds\":240,\"givers\":1");
        var ana = object(
                hearing.signUp("Ana Lima", "FOR", ",\"phone\":\"+19195550111\"").body());
        var bea = object(
                hearing.signUp("Bea Moss", "FOR", ",\"phone\":\"+19195550112\"").body());
        hearing.open();
        hearing.checkIn(ana);
        var both = ",\"from\":\"%s\",\"to\":\"%s\"".formatted(ana.getString("id"), bea.getString("id"));
        assertThat(hearing.act("cede", both).statusCode()).isEqualTo(201);
        assertThat(texts.await("+19195550112", 2).getLast().text())
                .isEqualTo(
                        "The park at night: Ana Lima has given you their time. You have 4:00 minutes in all. Reference "
                                + bea.getString("reference") + ".");
        assertThat(hearing.act("undo", "").statusCode()).isEqualTo(201);
        assertThat(texts.await("+19195550111", 3).getLast().text()).contains("You are in the line again");
        assertThat(texts.await("+19195550112", 3).getLast().text())
                .contains("gone back to them. You have 2:00 minutes.");
        var journal = rostrum.get("/api/meetings/" + hearing.meeting() + "/proceedings")
                .body();
        assertThat(journal).contains("\"cede\"").doesNotContain("919555");
        assertThat(Files.readString(rostrum.data().resolve("log/server.log"))).doesNotContain("919555");
    }

    @Test
    void of_a_group_is_told_to_who_speaks_for_it_from_now_on_and_to_who_did() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, "\"groups\":{\"seconds\":300,\"members\":2}");
        var ana = signUp(hearing, "Ana Lima", "ana.led@example.org", "en");
        var bea = signUp(hearing, "Bea Moss", "bea.leads@example.org", "es");
        var founded =
                ",\"speaker\":\"%s\",\"group\":\"0000000000077\",\"code\":\"G-10077\",\"name\":\"Friends of the park\""
                        .formatted(ana.getString("id"));
        assertThat(hearing.act("foundGroup", founded).statusCode()).isEqualTo(201);
        var joined = ",\"speaker\":\"%s\",\"group\":\"0000000000077\"".formatted(bea.getString("id"));
        assertThat(hearing.act("joinGroup", joined).statusCode()).isEqualTo(201);
        var chosen = ",\"speaker\":\"%s\"".formatted(bea.getString("id"));
        assertThat(hearing.act("spokesperson", chosen).statusCode()).isEqualTo(201);
        var next = mails.await("bea.leads@example.org", 2).getLast();
        assertThat(next.subject()).isEqualTo("Usted habla por su grupo: The park at night");
        assertThat(next.text()).contains("«Friends of the park»", "al menos 2 miembros", "5:00 minutos");
        var old = mails.await("ana.led@example.org", 2).getLast();
        assertThat(old.text()).contains("Bea Moss speaks for the group “Friends of the park” from now on");
        hearing.withdraw(bea);
        assertThat(mails.await("ana.led@example.org", 3).getLast().subject())
                .isEqualTo("You speak for your group: The park at night");
        assertThat(mails.await("bea.leads@example.org", 2)).hasSize(2);
    }

    @Test
    void is_not_given_against_the_rules_and_the_page_says_which() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, "\"cededSeconds\":360,\"givers\":1");
        var ana = hearing.signUp("Ana Lima", "FOR");
        var bea = hearing.signUp("Bea Moss", "FOR");
        var cal = hearing.signUp("Cal Ruiz", "AGAINST");
        var dee = hearing.signUp("Dee Park", "FOR");
        hearing.checkIn(ana);
        hearing.checkIn(dee);
        var page = open(ana, "es-MX");
        give(page, cal.getString("reference"));
        assertThat(page.locator("#to-error")).containsText("Esa persona tiene otra postura.");
        good(page, "place-cede-side-375-es");
        give(page, "ZZZ-ZZZ");
        assertThat(page.locator("#to-error")).containsText("Nadie con esta referencia");
        give(page, ana.getString("reference"));
        assertThat(page.locator("#to-error")).containsText("su propia referencia");
        give(page, "");
        assertThat(page.locator("#to-error")).containsText("Escriba la referencia");
        give(page, bea.getString("reference"));
        assertThat(page.locator("#now")).containsText("Lo tiene Bea Moss");
        var last = open(dee, "en-US");
        give(last, bea.getString("reference"));
        assertThat(last.locator("#to-error")).containsText("As many people as the rules allow");
    }

    @Test
    void is_given_at_the_desk_by_keyboard() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, "\"cededSeconds\":240,\"givers\":1");
        var ana = hearing.signUp("Ana Lima", "FOR");
        hearing.signUp("Cal Ruiz", "AGAINST");
        hearing.signUp("Dee Park", "FOR");
        hearing.open();
        var page = browser.laptop();
        Browser.signIn(page, rostrum, "/clerk/meetings/" + hearing.meeting() + "/floor");
        assertThat(page.locator("[data-part=queue] li")).hasCount(3);
        page.keyboard().press("/");
        page.keyboard().type("ana");
        page.keyboard().press("Enter");
        page.keyboard().press("z");
        assertThat(page.locator("[data-part=takers] option")).hasText(new String[] {"Ana Lima to Dee Park"});
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=said]")).containsText("has not checked in");
        page.keyboard().press("Escape");
        hearing.checkIn(ana);
        // A key that is pressed before she is here at the desk too sends an act on a view that is old.
        assertThat(page.locator("[data-part=feed]")).containsText("Ana Lima checked in");
        page.keyboard().press("z");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=feed]")).containsText("Ana Lima gave the time to Dee Park");
        assertThat(page.locator("[data-part=queue]")).containsText("4:00");
        Browser.picture(page, "floor-ceded-1280");
    }

    @Test
    void is_not_offered_where_the_rules_do_not_speak_of_it() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, "\"cap\":5");
        var page = open(hearing.signUp("Ana Lima", "FOR"), "en-US");
        assertThat(page.locator("#cede")).hasCount(0);
    }

    @Test
    void for_all_lets_nobody_be_called_without_a_reason_once_it_is_used_up() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, "\"totalSeconds\":300");
        JsonObject last = null;
        for (var name : new String[] {"Ana Lima", "Bea Moss", "Cal Ruiz", "Dee Park"}) {
            last = hearing.signUp(name, "FOR");
        }
        hearing.open();
        turn(hearing, 600, 480);
        var waits = open(java.util.Objects.requireNonNull(last), "en-US");
        assertThat(waits.locator("#now")).containsText("That may be used up before your turn");
        good(waits, "place-for-all-375");
        var page = browser.laptop();
        page.navigate(rostrum.address() + "/hearings/" + hearing.hearing());
        assertThat(page.locator("#order")).containsText("2 of the 3 to come are sure to get a turn.");
        good(page, "hearing-for-all-1280");
        Browser.signIn(page, rostrum, "/clerk/meetings/" + hearing.meeting() + "/floor");
        assertThat(page.locator("[data-part=for-all]")).containsText("a turn is sure for 2 of 3");
        Browser.picture(page, "floor-for-all-1280");
        turn(hearing, 470, 350);
        turn(hearing, 340, 275);
        var refused = hearing.act("call", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(object(refused.body()).getString("rule")).isEqualTo("TimeForAll");
        assertThat(object(refused.body()).getBoolean("overridable")).isTrue();
        assertThat(hearing.act("call", ",\"reason\":\"The chair gives leave\"").statusCode())
                .isEqualTo(201);
        assertThat(object(rostrum.get("/api/meetings/" + hearing.meeting() + "/floor")
                                .body())
                        .getJsonObject("lectern")
                        .getInt("allottedSeconds"))
                .isEqualTo(120);
    }

    private static void turn(EveningWithRules hearing, int fromSecondsAgo, int untilSecondsAgo) throws Exception {
        hearing.act("call", at(fromSecondsAgo));
        hearing.act("begin", at(fromSecondsAgo));
        assertThat(hearing.act("end", at(untilSecondsAgo)).statusCode()).isEqualTo(201);
    }

    private static String at(int secondsAgo) {
        return ",\"occurredAt\":\"%s\"".formatted(Instant.now().minusSeconds(secondsAgo));
    }

    private static JsonObject signUp(EveningWithRules hearing, String name, String email, String language)
            throws Exception {
        var more = ",\"email\":\"%s\",\"language\":\"%s\"".formatted(email, language);
        return object(hearing.signUp(name, "FOR", more).body());
    }

    private static Page open(JsonObject speaker, String language) {
        var page = browser.window(375, 812, language, OFF);
        page.navigate(rostrum.address() + speaker.getString("page"));
        return page;
    }

    private static void give(Page page, String reference) {
        if (page.locator("#cede[open]").count() == 0) {
            page.click("#cede summary");
        }
        page.fill("#to", reference);
        page.click("button[value=cede]");
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
