package org.rostrum.signup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;

import com.microsoft.playwright.Page;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.MailServer;
import org.rostrum.RunningRostrum;

@DisplayName("A resident who gave an e-mail address")
@Order(10)
class MailIT {
    private static MailServer mails;
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static String hearing;
    private static String meeting;
    private static final Map<String, Integer> PRESSED = new HashMap<>();
    private static final int TRIES = 300;
    private static final int LOOK_EVERY_MILLIS = 100;

    @BeforeAll
    static void start() throws Exception {
        mails = MailServer.closed();
        rostrum = RunningRostrum.start(mails.environment(), "demo");
        browser = Browser.start();
        var card = Files.readString(rostrum.data().resolve("demo.json"));
        hearing = "/hearings/" + field(card, "hearing");
        meeting = field(card, "meeting");
        signUp("First While Nobody Answers", "FOR", "first@example.org", "en-US");
        mails.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
        mails.close();
    }

    @Test
    void is_told_also_when_the_mail_server_was_away() throws Exception {
        assertThat(mails.await("first@example.org", 1).getFirst().text()).contains("First While Nobody Answers");
    }

    @Test
    void gets_the_reference_the_private_link_and_a_calendar_entry() throws Exception {
        var page = signUp("Ana Confirms", "AGAINST", "ana@example.org", "en-US");
        var mail = mails.await("ana@example.org", 1).getFirst();
        var reference = page.locator("b.num").first().textContent();
        assertThat(mail.subject()).startsWith("Please confirm: ");
        assertThat(mail.text()).contains(reference, "Position: Against");
        assertThat(mail.link("/place/")).isEqualTo(page.url());
        assertThat(mail.calendar()).contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:", reference);
    }

    @Test
    void confirms_with_one_press_and_not_by_a_mere_look() throws Exception {
        signUp("Bea Confirms", "FOR", "bea@example.org", "en-US");
        int before = count("FOR", "confirmed");
        var page = browser.phone(OFF);
        page.navigate(mails.await("bea@example.org", 1).getFirst().link("/confirm/"));
        assertThat(count("FOR", "confirmed")).isEqualTo(before);
        good(page, "confirm-375");
        page.locator("button[value=confirm]").click();
        assertThat(page.locator("h1")).hasText("You confirmed this sign-up");
        assertThat(count("FOR", "confirmed")).isEqualTo(before + 1);
        good(page, "confirmed-375");
    }

    @Test
    void counts_once_with_the_latest_of_two_sign_ups_until_the_clerk_says_that_they_are_two() throws Exception {
        int before = count("FOR", "confirmed") + count("AGAINST", "confirmed");
        int left = count("FOR", "superseded");
        var first = signUp("Zoé Twice", "FOR", "twice@example.org", "en-US");
        confirm("twice@example.org");
        var second = signUp("twice zoe", "AGAINST", "twice@example.org", "en-US");
        confirm("twice@example.org");
        signUp("Her Brother", "FOR", "twice@example.org", "en-US");
        confirm("twice@example.org");
        assertThat(count("FOR", "confirmed") + count("AGAINST", "confirmed")).isEqualTo(before + 2);
        awaitCount("FOR", "superseded", left + 1);
        first.reload();
        var counts = second.locator("b.num").first().textContent();
        assertThat(first.locator("main"))
                .containsText("Of one person one position counts, the latest: that of " + counts);
        good(first, "place-superseded-375");
        var hearingPage = browser.window(375, 800, "es-MX", OFF);
        hearingPage.navigate(rostrum.address() + hearing);
        assertThat(hearingPage.locator("main")).containsText("no se cuenta");
        good(hearingPage, "hearing-superseded-375-es");
        theClerkKeepsBoth(counts);
        assertThat(count("FOR", "confirmed") + count("AGAINST", "confirmed")).isEqualTo(before + 3);
        awaitCount("FOR", "superseded", left);
    }

    @Test
    void counts_once_for_an_address_that_has_not_answered() throws Exception {
        int before = count("FOR", "unconfirmed");
        int against = count("AGAINST", "unconfirmed");
        int left = count("FOR", "superseded");
        signUp("Nia Once", "FOR", "once@example.org", "en-US");
        signUp("Somebody Else", "AGAINST", "ONCE@example.org", "en-US");
        awaitCount("FOR", "superseded", left + 1);
        assertThat(count("FOR", "unconfirmed")).isEqualTo(before);
        assertThat(count("AGAINST", "unconfirmed")).isEqualTo(against + 1);
        assertThat(rostrum.get("/api/meetings/" + meeting + "/proceedings").body())
                .contains("\"leaveOut\"")
                .doesNotContainIgnoringCase("once@example.org");
        var page = browser.phone(OFF);
        page.navigate(mails.await("ONCE@example.org", 1).getFirst().link("/confirm/"));
        page.locator("button[value=confirm]").click();
        assertThat(page.locator("h1")).hasText("You confirmed this sign-up");
        awaitCount("FOR", "superseded", left);
        assertThat(count("FOR", "unconfirmed")).isEqualTo(before + 1);
    }

    @Test
    void counts_once_with_a_sign_up_whose_address_was_changed_and_has_answered_too() throws Exception {
        int before = count("FOR", "confirmed");
        int left = count("FOR", "superseded");
        var first = signUp("Rae Moves", "FOR", "rae.old@example.org", "en-US");
        confirm("rae.old@example.org");
        signUp("Rae Moves", "AGAINST", "rae.new@example.org", "en-US");
        confirm("rae.new@example.org");
        assertThat(count("FOR", "confirmed")).isEqualTo(before + 1);
        first.locator("summary").first().click();
        first.fill("#email", "rae.new@example.org");
        first.locator("#change button[value=change]").click();
        confirm("rae.new@example.org");
        awaitCount("FOR", "superseded", left + 1);
        assertThat(count("FOR", "confirmed")).isEqualTo(before);
    }

    @Test
    void is_told_that_a_sign_up_stands_again_once_the_clerk_has_undone_that_another_stands() throws Exception {
        signUp("Lou Onceover", "FOR", "lou@example.org", "en-US");
        signUp("Lou Onceover", "FOR", "", "en-US");
        theClerkKeepsOnlyTheOther("Lou Onceover");
        assertThat(mails.await("lou@example.org", 2).getLast().subject()).startsWith("One of two sign-ups stands: ");
        act("undo");
        var again = mails.await("lou@example.org", 3).getLast();
        assertThat(again.subject()).startsWith("Your sign-up stands again: ");
        assertThat(again.text()).contains("you are in the line where you were");
        act("redo");
        assertThat(mails.await("lou@example.org", 4).getLast().subject())
                .startsWith("One of two sign-ups stands after all: ");
        act("undo");
        mails.await("lou@example.org", 5);
    }

    @Test
    void is_told_of_no_other_sign_up_when_the_clerk_undoes_that_she_withdrew_herself() throws Exception {
        signUp("Kim Elsewhere", "FOR", "kim@example.org", "en-US");
        mails.await("kim@example.org", 1);
        signUp("Kim Elsewhere", "FOR", "", "en-US");
        theClerkKeepsOnlyTheOther("Kim Elsewhere");
        mails.await("kim@example.org", 2);
        act("undo");
        mails.await("kim@example.org", 3);
        act("withdraw", ",\"speaker\":\"%s\"".formatted(signedUpBeforeTheLast()));
        act("undo");
        signUp("Kim Later", "FOR", "later@example.org", "en-US");
        mails.await("later@example.org", 1);
        assertThat(mails.await("kim@example.org", 3)).hasSize(3);
    }

    private static void theClerkKeepsOnlyTheOther(String name) {
        var desk = browser.laptop();
        Browser.signIn(desk, rostrum, "/clerk/meetings/" + meeting + "/sign-ups");
        desk.locator("form.alike", new Page.LocatorOptions().setHasText(name))
                .locator("button[name=keepOnly]")
                .last()
                .click();
    }

    private static String signedUpBeforeTheLast() throws Exception {
        var signUps = Pattern.compile("\"act\":\"signUp\".*?\"speaker\":\"(\\w+)\"")
                .matcher(
                        rostrum.get("/api/meetings/" + meeting + "/proceedings").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        return signUps.get(signUps.size() - 2);
    }

    private static void act(String act) throws Exception {
        act(act, "");
    }

    private static void act(String act, String fields) throws Exception {
        var head = Pattern.compile("\"head\":(\\d+)")
                .matcher(rostrum.get("/api/meetings/" + meeting + "/floor").body());
        assertThat(head.find()).isTrue();
        var asked = HttpRequest.newBuilder(rostrum.address().resolve("/api/meetings/" + meeting + "/acts"))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer " + rostrum.card().getJsonObject("clerk").getString("token"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"basis\":%s,\"act\":\"%s\"%s}".formatted(head.group(1), act, fields)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    private static void theClerkKeepsBoth(String counting) {
        var desk = browser.laptop();
        Browser.signIn(desk, rostrum, "/clerk/meetings/" + meeting + "/sign-ups");
        assertThat(desk.locator("tr", new Page.LocatorOptions().setHasText("Zoé Twice"))
                        .last())
                .containsText("Same person: " + counting + " counts");
        Browser.picture(desk, "sign-ups-superseded-1280");
        desk.setViewportSize(375, 812);
        Browser.picture(desk, "sign-ups-375");
        Browser.assertFits(desk);
        desk.setViewportSize(1280, 800);
        desk.locator("form.alike", new Page.LocatorOptions().setHasText(counting))
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Zoé"))
                .first()
                .locator("button[value=keepBoth]")
                .click();
        assertThat(desk.locator("tr", new Page.LocatorOptions().setHasText("Zoé Twice"))
                        .last())
                .not()
                .containsText("Same person");
    }

    /** Presses the button of the last mail that asks. */
    private static void confirm(String email) throws Exception {
        var asked = mails.await(email, 1 + confirmedOf(email)).getLast();
        var page = browser.phone(OFF);
        page.navigate(asked.link("/confirm/"));
        page.locator("button[value=confirm]").click();
        assertThat(page.locator("h1")).hasText("You confirmed this sign-up");
        PRESSED.merge(email, 1, Integer::sum);
    }

    private static int confirmedOf(String email) {
        return PRESSED.getOrDefault(email, 0);
    }

    @Test
    void says_this_was_not_me_and_leaves_the_line() throws Exception {
        var place = signUp("Not Really Carl", "AGAINST", "carl@example.org", "en-US");
        int before = count("AGAINST", "disowned");
        var page = browser.phone(OFF);
        page.navigate(mails.await("carl@example.org", 1).getFirst().link("/confirm/"));
        page.locator("button[value=disown]").click();
        assertThat(page.locator("h1")).hasText("This sign-up is not yours");
        assertThat(count("AGAINST", "disowned")).isEqualTo(before + 1);
        good(page, "disowned-375");
        for (var path : List.of(hearing, "/api" + hearing + "/order")) {
            assertThat(rostrum.get(path).body()).as(path).doesNotContain("Not Really Carl");
        }
        place.reload();
        assertThat(place.locator("h1")).hasText("This sign-up is withdrawn, Not Really Carl");
    }

    @Test
    void who_has_the_private_link_alone_cannot_confirm() throws Exception {
        var place = signUp("Somebody Else", "FOR", "victim@example.org", "en-US");
        var answer = place.navigate(place.url().replace("/place/", "/confirm/"));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void is_told_in_Spanish_after_signing_up_in_Spanish() throws Exception {
        signUp("Íñigo Ñandú", "NEUTRAL", "inigo@example.org", "es-MX");
        var mail = mails.await("inigo@example.org", 1).getFirst();
        assertThat(mail.subject()).startsWith("Confirme, por favor: ");
        assertThat(mail.text()).contains("Hola, Íñigo Ñandú:", "¿Fue usted?");
        assertThat(mail.calendar()).contains("Audiencia pública");
    }

    @Test
    void is_asked_at_a_new_address_when_it_changes() throws Exception {
        var page = signUp("Dora Moves", "FOR", "old@example.org", "en-US");
        var old = mails.await("old@example.org", 1).getFirst().link("/confirm/");
        var stale = browser.phone(OFF);
        stale.navigate(old);
        page.locator("summary").first().click();
        page.fill("#email", "new@example.org");
        page.locator("#change button[value=change]").click();
        var fresh = mails.await("new@example.org", 1).getFirst().link("/confirm/");
        stale.locator("button[value=confirm]").click();
        assertThat(stale.locator("h1")).not().containsText("You confirmed");
        assertThat(page.navigate(old).status()).isEqualTo(404);
        assertThat(page.navigate(fresh).status()).isEqualTo(200);
    }

    @Test
    void has_an_address_that_stands_in_no_answer_journal_or_log() throws Exception {
        signUp("Eve Secret", "FOR", "eve.secret@example.org", "en-US");
        mails.await("eve.secret@example.org", 1);
        for (var path : new String[] {
            "/api" + hearing, "/api" + hearing + "/order", "/api/meetings/" + meeting + "/proceedings", hearing
        }) {
            assertThat(rostrum.get(path).body()).as(path).doesNotContain("eve.secret");
        }
        assertThat(Files.readString(rostrum.data().resolve("log/server.log"))).doesNotContain("@example.org");
    }

    private static Page signUp(String name, String position, String email, String language) {
        var page = browser.window(375, 800, language, OFF);
        page.navigate(rostrum.address() + hearing + "/sign-up");
        page.fill("#name", name);
        page.fill("#email", email);
        page.check("input[value=" + position + "]");
        page.click("#send");
        assertThat(page.locator("h1")).containsText(name);
        return page;
    }

    private static int count(String position, String layer) throws Exception {
        var counts = rostrum.get("/api" + hearing).body();
        var found = Pattern.compile("\"%s\":\\{[^}]*\"%s\":(\\d+)".formatted(position, layer))
                .matcher(counts);
        assertThat(found.find()).as(counts).isTrue();
        return Integer.parseInt(found.group(1));
    }

    /** Waits until so many are counted, since those of one address are looked for a moment after the sign-up. */
    private static void awaitCount(String position, String layer, int many) throws Exception {
        for (int tries = 0; tries < TRIES && count(position, layer) != many; tries++) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        assertThat(count(position, layer)).as("%s %s", position, layer).isEqualTo(many);
    }

    private static String field(String json, String name) {
        return json.replaceAll("(?s).*\"" + name + "\"\\s*:\\s*\"([^\"]*)\".*", "$1");
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
