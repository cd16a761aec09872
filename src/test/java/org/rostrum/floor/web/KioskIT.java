package org.rostrum.floor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("The tablet at the door")
class KioskIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static JsonObject card;
    private static Page clerk;
    private static Page tablet;
    private static String link;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        card = rostrum.card();
        clerk = browser.laptop();
        Browser.signIn(clerk, rostrum, door());
        assertThat(clerk.locator("h1")).hasText("At the door");
        tablet = browser.window(1024, 768, "en-US", Browser.Scripts.OFF);
        link = made();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void gets_its_link_from_the_clerk_and_a_new_one_ends_it() throws Exception {
        browser.assertAccessible(clerk);
        Browser.picture(clerk, "door-1280");
        var before = link;
        link = made();
        assertThat(rostrum.get(URI.create(before).getPath()).statusCode()).isEqualTo(404);
        assertThat(rostrum.get(URI.create(link).getPath()).statusCode()).isEqualTo(200);
    }

    @Test
    void checks_in_who_presses_her_name_with_scripts_off() throws Exception {
        signUp("Zuleika Ångström");
        tablet.navigate(link);
        assertThat(tablet.locator("#find")).isFocused();
        browser.assertAccessible(tablet);
        tablet.fill("#find", "angstrom");
        tablet.keyboard().press("Enter");
        assertThat(tablet.locator("text=Zuleika Ångström")).isVisible();
        browser.assertAccessible(tablet);
        Browser.picture(tablet, "kiosk-found");
        tablet.click("text=Zuleika Ångström");
        assertThat(tablet.locator("h1")).hasText("You are checked in, Zuleika Ångström");
        browser.assertAccessible(tablet);
        Browser.picture(tablet, "kiosk-done");
        tablet.click("text=Next person");
        assertThat(tablet.locator("h1")).hasText("Check in to speak");
        tablet.fill("#find", "zuleika");
        tablet.keyboard().press("Enter");
        assertThat(tablet.locator("main")).containsText("Already here");
        assertThat(tablet.content()).doesNotContain("kept-secret@example.org");
    }

    @Test
    void makes_no_act_of_the_clerk_stale() throws Exception {
        var receipt = signUp("Prompt Person");
        assertThat(rostrum.get(receipt.getString("page")).statusCode()).isEqualTo(200);
        var seen = object(rostrum.get("/api/meetings/" + card.getString("meeting") + "/floor")
                        .body())
                .getInt("head");
        tablet.navigate(link + "?find=prompt");
        tablet.click("text=Prompt Person");
        assertThat(tablet.locator("h1")).hasText("You are checked in, Prompt Person");
        assertThat(note(seen)).isEqualTo(201);
        assertThat(note(seen)).isEqualTo(409);
    }

    private static int note(int basis) throws Exception {
        var act = "{\"act\":\"note\",\"words\":\"A full room.\",\"basis\":%d}".formatted(basis);
        var request = HttpRequest.newBuilder(
                        rostrum.address().resolve("/api/meetings/" + card.getString("meeting") + "/acts"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + card.getJsonObject("clerk").getString("token"))
                .POST(HttpRequest.BodyPublishers.ofString(act))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void takes_what_the_code_of_your_place_holds() throws Exception {
        var receipt = signUp("Coded Person");
        tablet.navigate(link);
        tablet.fill("#find", rostrum.address() + "/clerk/check-in/" + receipt.getString("id"));
        tablet.keyboard().press("Enter");
        assertThat(tablet.locator("section .button b")).hasText("Coded Person");
        var place = rostrum.get(receipt.getString("page")).body();
        assertThat(place).contains("class=\"qr\"").doesNotContain("style=");
    }

    @Test
    void speaks_spanish_and_says_what_to_do_where_nobody_or_many_are_found() {
        tablet.navigate(link + "?lang=es");
        assertThat(tablet.locator("h1")).hasText("Registre su llegada");
        tablet.navigate(link + "?lang=en&find=qqqq");
        assertThat(tablet.locator("[role=status]")).containsText("Nobody with this name");
        browser.assertAccessible(tablet);
        tablet.navigate(link + "?find=ar");
        assertThat(tablet.locator("[role=status]")).containsText("Many have a name like this");
        browser.assertAccessible(tablet);
        tablet.setViewportSize(320, 700);
        tablet.navigate(link);
        Browser.assertFits(tablet);
        Browser.picture(tablet, "kiosk-320");
        tablet.setViewportSize(1024, 768);
    }

    @Test
    void is_fresh_for_the_next_person_by_itself() throws Exception {
        var page = browser.window(1024, 768, "en-US", Browser.Scripts.ON);
        page.clock().install();
        page.navigate(link + "?lang=es");
        page.clock().fastForward(61_000);
        assertThat(page.locator("h1")).hasText("Check in to speak");
    }

    @Test
    void is_not_needed_where_the_staff_have_a_phone() throws Exception {
        var receipt = signUp("Phoned Person");
        clerk.navigate(rostrum.address() + "/clerk/check-in/" + receipt.getString("id"));
        browser.assertAccessible(clerk);
        clerk.click("main button");
        assertThat(clerk.locator("[role=status]")).hasText("Here");
    }

    private static String made() {
        clerk.navigate(rostrum.address() + door());
        clerk.click("main button");
        return clerk.locator(".card a").textContent();
    }

    private static JsonObject signUp(String name) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(rostrum.address()
                                        .resolve("/api/hearings/" + card.getString("hearing") + "/speakers"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"name\":\"%s\",\"position\":\"FOR\",\"email\":\"kept-secret@example.org\"}"
                                                .formatted(name)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
        return object(answer.body());
    }

    private static String door() {
        return "/clerk/meetings/" + card.getString("meeting") + "/door";
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
