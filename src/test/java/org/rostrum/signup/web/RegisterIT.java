package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("The clerk at the register")
class RegisterIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static JsonObject card;
    private static Page page;
    private static final List<String> TROUBLE = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        card = rostrum.card();
        page = browser.laptop();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error")) {
                TROUBLE.add(said.text());
            }
        });
        Browser.signIn(page, rostrum, register());
        assertThat(page.locator("h1")).hasText("Sign-ups");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void enters_a_walk_up_by_keyboard_alone() throws Exception {
        page.navigate(rostrum.address() + register());
        assertThat(page.locator("#name")).isFocused();
        page.keyboard().type("Walter Walkup");
        page.keyboard().press("Tab");
        page.keyboard().type("a");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]").first()).containsText("Entered, checked in: reference ");
        assertThat(page.locator("#name")).isFocused();
        assertThat(rostrum.get("/api/hearings/" + card.getString("hearing") + "/order")
                        .body())
                .contains("Walter Walkup");
        Browser.picture(page, "sign-ups-1280");
        browser.assertAccessible(page);
    }

    @Test
    void asks_of_a_walk_up_what_the_rules_ask_and_orders_the_line_by_it() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"residentsFirst\":true,\"notHeardDays\":30");
        evening.signUp("Farah Away", "FOR", ",\"resident\":false");
        page.navigate(rostrum.address() + "/clerk/meetings/" + evening.meeting() + "/sign-ups");
        page.keyboard().type("Walter Walkup");
        page.keyboard().press("Tab");
        page.keyboard().type("a");
        page.keyboard().press("Tab");
        page.keyboard().type("maybe");
        page.keyboard().press("Enter");
        assertThat(page.locator("#resident-error")).containsText("Type y for yes or n for no");
        assertThat(page.locator("#name")).hasValue("Walter Walkup");
        Browser.picture(page, "walk-up-rules-1280");
        browser.assertAccessible(page);
        page.fill("#resident", "Y");
        page.fill("#heardLately", "n");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]").first()).containsText("Entered, checked in: reference ");
        var order = rostrum.get("/api/hearings/" + evening.hearing() + "/order").body();
        assertThat(order.indexOf("Walter Walkup")).isLessThan(order.indexOf("Farah Away"));
    }

    @Test
    void keeps_what_was_typed_where_something_is_to_mend() {
        page.navigate(rostrum.address() + register());
        page.fill("#name", "Nobody Yet");
        page.fill("#side", "x");
        page.keyboard().press("Enter");
        assertThat(page.locator(".error-summary")).containsText("Type F, A or N for the side");
        assertThat(page.locator("#name")).hasValue("Nobody Yet");
    }

    /** "A favor" begins with the letter that is "against" in English. */
    @Test
    void types_the_letters_of_her_language() {
        page.navigate(rostrum.address() + register() + "?lang=es");
        page.fill("#name", "Clara Contra");
        page.fill("#side", "a");
        page.keyboard().press("Enter");
        assertThat(page.locator(".error-summary")).containsText("Escriba F, C o N para la postura");
        page.fill("#side", "c");
        page.keyboard().press("Enter");
        assertThat(rowOf("Clara Contra")).containsText("En contra");
        page.navigate(rostrum.address() + register() + "?lang=en");
    }

    @Test
    void finds_someone_in_the_table_under_the_strict_policy() throws Exception {
        signUp("Findable Person", "FOR", "");
        TROUBLE.clear();
        page.navigate(rostrum.address() + register());
        page.locator("th input").first().pressSequentially("findable");
        assertThat(page.locator("tbody.ui-datatable-data tr")).hasCount(1);
        assertThat(page.locator("tbody.ui-datatable-data")).containsText("Findable Person");
        page.locator("th input").first().press("Control+a");
        page.locator("th input").first().press("Delete");
        page.locator("tbody.ui-datatable-data tr").nth(3).waitFor();
        assertThat(TROUBLE).isEmpty();
    }

    @Test
    void checks_someone_in() throws Exception {
        signUp("Coming In", "FOR", "");
        page.navigate(rostrum.address() + register());
        page.locator("button[aria-label='Check in: Coming In']").click();
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Coming In"))
                        .last())
                .containsText("Here");
    }

    @Test
    void sees_two_that_are_alike_side_by_side_and_decides() throws Exception {
        signUp("Gärtner Zoe", "FOR", ",\"email\":\"zoe@example.org\"");
        signUp("Zoe Gartner", "AGAINST", "");
        page.navigate(rostrum.address() + register());
        var pair = page.locator("form.alike", new Page.LocatorOptions().setHasText("Gärtner"));
        assertThat(pair).containsText("The same name");
        Browser.picture(page, "sign-ups-alike-1280");
        page.setViewportSize(375, 812);
        Browser.picture(page, "sign-ups-alike-375");
        page.setViewportSize(1280, 800);
        browser.assertAccessible(page);
        pair.locator("button[name=keepOnly]").last().click();
        assertThat(page.locator("form.alike", new Page.LocatorOptions().setHasText("Gärtner")))
                .hasCount(0);
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Gärtner Zoe"))
                        .last())
                .containsText("Withdrawn");
    }

    @Test
    void says_of_two_that_they_are_two() throws Exception {
        signUp("Twin Brother", "FOR", ",\"email\":\"twins@example.org\"");
        signUp("Other Sister", "AGAINST", ",\"email\":\"twins@example.org\"");
        page.navigate(rostrum.address() + register());
        page.locator("form.alike", new Page.LocatorOptions().setHasText("Twin Brother"))
                .locator("button[value=keepBoth]")
                .click();
        assertThat(page.locator("form.alike", new Page.LocatorOptions().setHasText("Twin Brother")))
                .hasCount(0);
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Twin Brother"))
                        .last())
                .containsText("In the line");
    }

    @Test
    void sees_that_letters_wait_where_no_mail_server_is_named() throws Exception {
        signUp(
                "Waiting For Mail",
                "FOR",
                ",\"email\":\"waits@example.org\",\"interpreter\":\"CONSECUTIVE\",\"language\":\"es\"");
        page.navigate(rostrum.address() + register());
        assertThat(page.locator(".sums .warn")).containsText("No mail server is named");
        assertThat(rowOf("Waiting For Mail"))
                .containsText("waits@example.org A letter waits to be sent  Interpreter, speaking after: Spanish");
        page.navigate(rostrum.address() + register() + "?lang=es");
        assertThat(rowOf("Waiting For Mail"))
                .containsText("Una carta espera a enviarse  Intérprete, después de hablar: español");
        assertThat(page.locator("main").textContent()).doesNotContainPattern("\\b(WAITING|GIVEN_UP|SENDING)\\b");
        page.setViewportSize(375, 812);
        Browser.picture(page, "register-letters-375-es");
        page.setViewportSize(1280, 800);
        page.navigate(rostrum.address() + register() + "?lang=en");
    }

    private static Locator rowOf(String name) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(name))
                .last();
    }

    @Test
    void prints_what_the_evening_goes_on_with_by_paper() throws Exception {
        signUp("Printed Person", "FOR", "");
        page.navigate(rostrum.address() + register());
        for (var sheet : List.of("Run sheet", "sign-in sheet", "numbered cards")) {
            var link = page.locator("main a", new Page.LocatorOptions().setHasText(sheet));
            var answer = page.request().get(rostrum.address() + link.getAttribute("href"));
            assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
            try (var pdf = Loader.loadPDF(answer.body())) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("Printed Person");
            }
        }
    }

    private static String register() {
        return "/clerk/meetings/" + card.getString("meeting") + "/sign-ups";
    }

    private static void signUp(String name, String position, String more) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(rostrum.address()
                                        .resolve("/api/hearings/" + card.getString("hearing") + "/speakers"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"name\":\"%s\",\"position\":\"%s\"%s}".formatted(name, position, more)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
