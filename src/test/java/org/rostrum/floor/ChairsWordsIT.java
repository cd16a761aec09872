package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.rostrum.platform.Id;

@DisplayName("A body that words what its chair says")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(13)
class ChairsWordsIT {
    private static final String OWN = "Welcome, everyone. The {body} will come to order.";

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Page page;
    private static String words;

    @BeforeAll
    static void start() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        rostrum = RunningRostrum.sharedToReword();
        browser = Browser.start();
        page = browser.window(1280, 800, "en-US", Browser.Scripts.OFF);
        Browser.signIn(page, rostrum, "/clerk");
        page.locator("a[href*='/clerk/bodies/']:not([href$='new'])").first().click();
        page.locator("a[href$='/script']").click();
        words = page.url();
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

    @Test
    @Order(5)
    void is_told_what_another_clerk_worded_meanwhile_and_keeps_what_was_typed() {
        var dais = browser.laptop();
        dais.navigate(rostrum.address() + "/meetings/" + rostrum.card().getString("meeting") + "/dais");
        assertThat(dais.locator("[data-part=script]")).containsText("Good evening.");
        inEnglish(page);
        var other = Browser.tab(page);
        inEnglish(other);
        keep(other, "planned", "Welcome to the {body}.");
        page.locator("[name=recess]").fill("Ten minutes, please.");
        page.locator("[name=planned]").fill("Hello from the {body}.");
        page.locator(".buttons [value=keep]").click();
        assertThat(page.locator("#planned-error")).containsText("“Welcome to the {body}.”");
        assertThat(page.locator(".error-summary li")).hasCount(1);
        assertThat(page.locator("[name=planned]")).hasValue("Hello from the {body}.");
        assertThat(page.locator("[name=recess]")).hasValue("Ten minutes, please.");
        browser.assertAccessible(page);
        Browser.picture(page, "chairs-words-overtaken");
        assertThat(dais.locator("[data-part=script]")).hasText("Welcome to the Durham City Council.");
        page.locator(".buttons [value=keep]").click();
        assertThat(page.locator(".notice")).containsText("The words are kept");
        assertThat(dais.locator("[data-part=script]")).hasText("Hello from the Durham City Council.");
        other.close();
    }

    @Test
    @Order(6)
    void loses_nothing_where_two_clerks_word_different_steps() {
        inEnglish(page);
        var other = Browser.tab(page);
        inEnglish(other);
        keep(other, "roll", "Please answer the roll.");
        keep(page, "recess", "We rest.");
        assertThat(page.locator(".notice")).containsText("Someone else worded something meanwhile");
        assertThat(page.locator("[name=roll]")).hasValue("Please answer the roll.");
        assertThat(page.locator("[name=recess]")).hasValue("We rest.");
        other.close();
    }

    @Test
    @Order(7)
    void goes_to_the_other_language_and_back_with_what_was_typed_and_keeps_both() {
        inEnglish(page);
        page.locator("[name=adjourned]").fill("Good night.\nThank you.");
        page.locator("nav button:visible").click();
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        assertThat(page.locator("#others")).containsText("inglés");
        Browser.picture(page, "chairs-words-carried-es");
        page.locator("[name=adjourned]").fill("Buenas noches.");
        page.locator("nav button:visible").click();
        assertThat(page.locator("[name=adjourned]")).hasValue("Good night.\nThank you.");
        page.locator(".buttons [value=keep]").click();
        assertThat(page.locator(".notice")).containsText("The words are kept");
        assertThat(page.locator("[name=adjourned]")).hasValue("Good night.\nThank you.");
        page.locator("nav button:visible").click();
        assertThat(page.locator("[name=adjourned]")).hasValue("Buenas noches.");
    }

    @Test
    @Order(8)
    void has_the_rules_of_the_hearing_and_the_next_names_filled_in() throws Exception {
        inEnglish(page);
        keep(page, "hearing", "Each has {each}. We call {order}. Sign-up is open until {deadline}.");
        keep(page, "first", "Please be ready: {names}.");
        keep(page, "last.call", "For {each} each?");
        act("callToOrder", "");
        act("rollCall", ",\"members\":{\"" + ofTheEvening(2) + "\":\"PRESENT\"}");
        act("openItem", ",\"item\":\"" + ofTheEvening(10) + "\"");
        var dais = browser.laptop();
        dais.navigate(rostrum.address() + "/meetings/" + rostrum.card().getString("meeting") + "/dais");
        assertThat(dais.locator("[data-part=script]"))
                .hasText(Pattern.compile(
                        "Each has 2:00\\. We call for and against in turn, each side in the order of the"
                                + " draw\\. Sign-up is open until 11:59.PM\\."));
        act("openHearing", ",\"hearing\":\"" + rostrum.card().getString("hearing") + "\"");
        assertThat(dais.locator("[data-part=script]"))
                .hasText(Pattern.compile("Please be ready: \\w+ \\w+, \\w+ \\w+,? and \\w+ \\w+\\."));
        Browser.picture(dais, "chairs-words-rules");
        var spanish = browser.window(375, 812, "es-MX", Browser.Scripts.ON);
        spanish.navigate(rostrum.address() + "/meetings/" + rostrum.card().getString("meeting") + "/dais");
        assertThat(spanish.locator("[data-rule^=order-]")).containsText("en el orden del sorteo");
    }

    /** What has this number in the evening, in which the hearing has the number 11. */
    private static Id ofTheEvening(int number) {
        return new Id(Id.parse(rostrum.card().getString("hearing")).value() - 11 + number);
    }

    private static void act(String act, String more) throws Exception {
        var meeting = "/api/meetings/" + rostrum.card().getString("meeting");
        var head = Pattern.compile("\"head\":(\\d+)")
                .matcher(rostrum.get(meeting + "/floor").body());
        assertThat(head.find()).isTrue();
        var body = "{\"basis\":%s,\"act\":\"%s\"%s}".formatted(head.group(1), act, more);
        var asked = HttpRequest.newBuilder(rostrum.address().resolve(meeting + "/acts"))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer " + rostrum.card().getJsonObject("clerk").getString("token"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    private static void inEnglish(Page page) {
        page.navigate(words + "?lang=en");
    }

    private static void keep(Page page, String step, String text) {
        page.locator("[name='" + step + "']").fill(text);
        page.locator(".buttons [value=keep]").click();
        assertThat(page.locator(".notice")).containsText("The words are kept");
    }
}
