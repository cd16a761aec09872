package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;
import static org.rostrum.signup.web.EveningWithRules.object;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.MailServer;
import org.rostrum.RunningRostrum;

@DisplayName("The delegates of a group in a room for two")
class DelegatesIT {
    private static final String RULES =
            "\"groups\":{\"seconds\":300,\"members\":2,\"delegates\":{\"seats\":2,\"each\":2}}";

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static EveningWithRules evening;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.sharedThatSends();
        browser = Browser.start();
        evening = EveningWithRules.publish(rostrum, RULES);
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void have_its_seats_and_the_others_are_told_to_follow_from_outside() throws Exception {
        var ana = signUp("Ana Lima", "Friends of the park", "");
        var code = held(ana).getJsonObject("inGroup").getString("code");
        signUp("Bea Moss", code, ",\"email\":\"bea.moss@example.org\"");
        assertThat(held(ana).getString("seat")).isEqualTo("OPEN");
        var cal = signUp("Cal Ruiz", code, ",\"email\":\"cal.ruiz@example.org\"");
        assertThat(held(cal).getString("seat")).isEqualTo("OUTSIDE");
        assertThat(MailServer.shared()
                        .await("cal.ruiz@example.org", 2)
                        .getLast()
                        .text())
                .contains("Those of the group “Friends of the park” are: Ana Lima, Bea Moss.", "/follow");
        outside(cal);
        spokespersonNames(ana);
        assertThat(held(cal).getString("seat")).isEqualTo("DELEGATE");
        assertThat(MailServer.shared()
                        .await("cal.ruiz@example.org", 3)
                        .getLast()
                        .subject())
                .startsWith("There is a seat for you");
        MailServer.shared().await("bea.moss@example.org", 2);
        atTheDoor();
        atTheRegister();
        publicPage();
    }

    @Test
    void are_named_by_a_program_too_which_is_told_what_is_in_the_way() throws Exception {
        var hearing = EveningWithRules.publish(rostrum, RULES);
        var ana = object(
                hearing.signUp("Ana Lima", "FOR", ",\"group\":\"Friends\"").body());
        var code = held(ana).getJsonObject("inGroup").getString("code");
        var bea = object(
                hearing.signUp("Bea Moss", "FOR", ",\"group\":\"" + code + "\"").body());
        var cal = object(
                hearing.signUp("Cal Ruiz", "FOR", ",\"group\":\"" + code + "\"").body());
        assertThat(held(cal).getString("seat")).isEqualTo("OUTSIDE");
        var named = send(ana, "[\"%s\"]".formatted(cal.getString("reference").toLowerCase(Locale.ROOT)));
        assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
        assertThat(object(named.body()).getJsonObject("inGroup").getJsonArray("delegates"))
                .extracting(one -> ((JsonString) one).getString())
                .containsExactly(ana.getString("reference"), cal.getString("reference"));
        assertThat(held(cal).getString("seat")).isEqualTo("DELEGATE");
        refused(send(bea, "[]"), "delegates", "Solo quien habla por el grupo puede hacerlo.");
        refused(send(ana, "[\"K7M-2QD\"]"), "delegates[0]", "Nadie en su grupo tiene esta referencia. Compruébela.");
        refused(
                send(ana, "[\"%s\",\"%s\"]".formatted(bea.getString("reference"), cal.getString("reference"))),
                "delegates",
                "Un grupo tiene menos asientos en la sala.");
        refused(send(ana, "\"all\""), "delegates", "Debe ser una lista de 1000 textos como máximo.");
        assertThat(held(cal).getString("seat")).isEqualTo("DELEGATE");
    }

    private static HttpResponse<String> send(JsonObject speaker, String delegates) throws Exception {
        var address = rostrum.address().resolve("/api/speakers/" + speaker.getString("key") + "/delegates");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString("{\"delegates\":" + delegates + "}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void refused(HttpResponse<String> answer, String field, String spanish) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        var error = object(answer.body()).getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo(field);
        assertThat(error.getJsonObject("messages").getString("es")).isEqualTo(spanish);
    }

    private static void outside(JsonObject cal) {
        for (var language : new String[] {"en-US", "es-MX"}) {
            var page = open(cal, language);
            assertThat(page.locator("#now .notice"))
                    .containsText(language.startsWith("en") ? "The room is full." : "La sala está llena.");
            assertThat(page.locator("#now .big")).hasText("2");
            assertThat(page.locator("#now .notice a"))
                    .hasAttribute("href", "/meetings/" + evening.meeting() + "/follow");
            good(page, "place-outside-375-" + language.substring(0, 2));
        }
    }

    private static void spokespersonNames(JsonObject ana) {
        var page = open(ana, "en-US");
        assertThat(page.locator("#now")).containsText("one of the seats of your group is yours");
        page.click("#as-group summary");
        page.check("#delegates-choices label:has-text('Cal Ruiz') input");
        page.click("button[value=send]");
        assertThat(page.locator("#delegates-error")).containsText("Your group has fewer seats. Choose fewer delegates");
        good(page, "place-delegates-wrong-375");
        assertThat(page.locator("#delegates-choices label:has-text('Cal Ruiz') input"))
                .isChecked();
        page.uncheck("#delegates-choices label:has-text('Bea Moss') input");
        page.click("button[value=send]");
        page.click("#as-group summary");
        assertThat(page.locator("#delegates-choices label:has-text('Cal Ruiz') input"))
                .isChecked();
        assertThat(page.locator("#delegates-choices label:has-text('Bea Moss') input"))
                .not()
                .isChecked();
        good(page, "place-delegates-375");
    }

    private static void atTheDoor() {
        var desk = browser.laptop();
        Browser.signIn(desk, rostrum, "/clerk/meetings/" + evening.meeting() + "/door");
        desk.locator("main form .button").first().click();
        var kiosk = browser.window(768, 1024, "en-US", OFF);
        kiosk.navigate(rostrum.address() + desk.locator("a[href*='/kiosk/']").getAttribute("href"));
        kiosk.fill("#find", "Bea");
        kiosk.keyboard().press("Enter");
        kiosk.locator("button[name=here]").click();
        assertThat(kiosk.locator("main")).containsText("Please follow the hearing from outside");
        good(kiosk, "kiosk-outside-768");
    }

    private static void atTheRegister() {
        var page = browser.laptop();
        Browser.signIn(page, rostrum, "/clerk/meetings/" + evening.meeting() + "/sign-ups");
        assertThat(page.locator("#groups ~ .notice")).containsText("The room holds 2, and 3 wish to be in it.");
        var bea = page.locator(".group li", new Page.LocatorOptions().setHasText("Bea Moss"));
        assertThat(bea).containsText("Follows from outside");
        good(page, "register-delegates-1280");
        page.setViewportSize(375, 812);
        good(page, "register-delegates-375");
        page.setViewportSize(1280, 800);
        bea.locator("button[name=seat]").click();
        assertThat(bea).containsText("Has a seat");
        assertThat(page.locator(".group li", new Page.LocatorOptions().setHasText("Cal Ruiz")))
                .containsText("Follows from outside");
        page.navigate(page.url().replaceAll("[#].*", "") + "&lang=es");
        assertThat(page.locator(".group")).containsText("Sigue desde fuera");
        good(page, "register-delegates-1280-es");
    }

    private static void publicPage() {
        var page = browser.laptop();
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing());
        assertThat(page.locator("dl.facts")).containsText("2 of each group, once more than 2 wish to be in the room");
        good(page, "hearing-delegates-1280");
    }

    private static JsonObject signUp(String name, String group, String more) throws Exception {
        return object(evening.signUp(name, "FOR", ",\"group\":\"" + group + "\"" + more)
                .body());
    }

    private static JsonObject held(JsonObject speaker) throws Exception {
        return object(rostrum.get("/api/speakers/" + speaker.getString("key")).body());
    }

    private static Page open(JsonObject speaker, String language) {
        var page = browser.window(375, 812, language, OFF);
        page.navigate(rostrum.address() + speaker.getString("page"));
        return page;
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
