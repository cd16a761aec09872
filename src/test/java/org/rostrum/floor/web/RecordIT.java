package org.rostrum.floor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.Browser;
import org.rostrum.Browser.Scripts;
import org.rostrum.RunningRostrum;
import org.rostrum.minutes.Profile;

/** One meeting whose record is put right afterwards, told in order. */
@DisplayName("The record, entry by entry")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Page page;
    private static String meeting;
    private static int note;
    private static int session;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        meeting = rostrum.card().getString("meeting");
        act("\"callToOrder\"");
        note = act("\"note\",\"words\":\"The video of Mr. Adams failed to play.\"");
        session = act("\"closedSession\",\"about\":\"Advice of the attorney.\"");
        act("\"note\",\"words\":\"The other side offers a settlement.\"");
        act("\"openSession\"");
        page = browser.window(1280, 800, "en-US", Scripts.OFF);
        Browser.signIn(page, rostrum, "/clerk/meetings/" + meeting + "/record");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    @Order(1)
    void lists_every_entry_and_finds_some() {
        assertThat(row(1)).containsText("The meeting was published");
        assertThat(page.locator(".journal > li")).hasCount(50);
        good("record");
        page.click("a[rel=next]");
        assertThat(row(session)).containsText("Closed session");
        page.fill("#find", "video");
        page.click(".look button");
        assertThat(page.locator(".journal > li")).hasCount(1);
        assertThat(row(note)).containsText("The video of Mr. Adams failed to play.");
    }

    @Test
    @Order(2)
    void says_what_is_wrong_beside_the_field_and_records_a_correction() throws Exception {
        row(note).locator("summary").first().click();
        row(note).locator("button[name=correct]").click();
        assertThat(row(note).locator("#what-" + note + "-error"))
                .hasText("Say what is wrong in this entry, and what is right.");
        good("record-error");
        row(note).locator("textarea[name=what]").fill("It was the video of Ms. Adams.");
        row(note).locator("button[name=correct]").click();
        assertThat(row(note).locator(".change")).containsText("It was the video of Ms. Adams.");
        assertThat(page.locator(".notice[role=status]")).containsText("Recorded as entry");
        assertThat(rostrum.get("/meetings/" + meeting + "/minutes").body()).contains("It was the video of Ms. Adams.");
    }

    @Test
    @Order(3)
    void takes_words_out_for_a_reason_and_shows_what_the_chain_keeps() throws Exception {
        page.navigate(address() + "?kind=words");
        var row = page.locator(".journal > li", new Page.LocatorOptions().setHasText("Sign-up "))
                .first();
        var id = row.getAttribute("id");
        row = page.locator("#" + id);
        var name = row.locator(".own li").first();
        row.locator("summary").last().click();
        var words = name.textContent();
        Browser.picture(page, "record-redact");
        row.locator("button[name=redact]").click();
        assertThat(row.locator(".error")).containsText("Say by which law or order the words are taken out.");
        row.locator("textarea[name=why]").fill("Order of the court of May 2.");
        row.locator("button[name=redact]").click();
        assertThat(row.locator(".refused")).containsText("Tick that you know it");
        assertThat(row.locator("textarea[name=why]")).hasValue("Order of the court of May 2.");
        row.locator("input[name=sure]").check();
        row.locator("button[name=redact]").click();
        assertThat(page.locator(".notice[role=status]")).containsText("Recorded as entry");
        page.navigate(address() + "?kind=changed");
        assertThat(page.locator("#" + id)).containsText("Words taken out");
        assertThat(page.locator("#" + id)).containsText("Order of the court of May 2.");
        assertThat(page.locator("#" + id + " .digest code")).hasText(java.util.regex.Pattern.compile("[0-9a-f]{64}"));
        good("record-changed");
        assertThat(rostrum.get("/api/meetings/" + meeting + "/proceedings").body())
                .doesNotContain(words);
        assertThat(read(rostrum.get("/api/meetings/" + meeting + "/verify").body())
                        .getBoolean("whole"))
                .isTrue();
    }

    @Test
    @Order(4)
    void shows_the_staff_alone_what_happened_behind_closed_doors() throws Exception {
        page.navigate(rostrum.address() + "/clerk/meetings/" + meeting + "/minutes");
        page.getByText("Minutes of the closed session").click();
        assertThat(page.locator("h1")).containsText("Minutes of the closed session");
        assertThat(page.locator("main")).containsText("The other side offers a settlement.");
        good("closed");
        var path = "/api/meetings/" + meeting + "/closed-minutes.json";
        assertThat(rostrum.get(path).statusCode()).isEqualTo(401);
        assertThat(rostrum.get("/api/meetings/" + meeting + "/minutes.json").body())
                .doesNotContain("settlement");
        assertThat(send("GET", path, "").body()).contains("The other side offers a settlement.");
    }

    @Test
    @Order(5)
    void makes_a_closed_session_public_by_a_decision_of_the_body() throws Exception {
        page.navigate(address() + "?kind=closed");
        row(session).locator("summary").last().click();
        row(session).locator("button[name=release]").click();
        assertThat(row(session).locator(".error")).containsText("Name the decision or the law");
        good("record-release");
        row(session).locator("textarea[name=by]").fill("Motion of May 7, entry 12.");
        row(session).locator("input[name=sure]").last().check();
        row(session).locator("button[name=release]").click();
        assertThat(page.locator(".notice[role=status]")).containsText("Recorded as entry");
        var minutes = rostrum.get("/meetings/" + meeting + "/minutes").body();
        assertThat(minutes).contains("The other side offers a settlement.", "was made public: Motion of May 7");
    }

    @Test
    @Order(6)
    void fits_a_phone_in_spanish() {
        var phone = browser.window(375, 800, "es-MX", Scripts.OFF);
        Browser.signIn(phone, rostrum, "/clerk/meetings/" + meeting + "/record");
        phone.navigate(address() + "?kind=changed");
        assertThat(phone.locator("h1")).hasText("El registro, entrada por entrada");
        phone.locator(".journal summary").first().click();
        good(phone, "record-es-375");
        phone.navigate(rostrum.address() + "/clerk/meetings/" + meeting + "/closed");
        good(phone, "closed-es-375");
        phone.navigate(rostrum.address() + "/clerk/meetings/" + meeting + "/run-sheet");
        assertThat(phone.locator("h1")).hasText("Hoja de turnos");
        good(phone, "run-sheet-es-375");
        page.navigate(rostrum.address() + "/clerk/meetings/" + meeting + "/notices");
        page.getByText("Run sheet").first().click();
        assertThat(page.locator("tbody tr").first()).containsText("1");
        good("run-sheet");
    }

    @Test
    @Order(7)
    void records_nothing_twice_and_keeps_what_was_typed() throws Exception {
        page.navigate(address() + "?find=video");
        act("\"note\",\"words\":\"Something else came in between.\"");
        row(note).locator("summary").first().click();
        row(note).locator("textarea[name=what]").fill("It was the video of both.");
        row(note).locator("button[name=correct]").click();
        assertThat(row(note).locator("#what-" + note + "-error")).containsText("Something was recorded since");
        assertThat(row(note).locator("textarea[name=what]")).hasValue("It was the video of both.");
        assertThat(row(note).locator(".change")).hasCount(1);
        row(note).locator("button[name=correct]").click();
        assertThat(row(note).locator(".change")).hasCount(2);
    }

    @Test
    @Order(8)
    void is_put_right_by_keyboard_alone() {
        var page = browser.laptop();
        Browser.signIn(page, rostrum, "/clerk/meetings/" + meeting + "/record");
        page.keyboard().press("/");
        page.keyboard().type("video");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-chosen]")).hasAttribute("id", "entry-" + note);
        Browser.picture(page, "record-by-key");
        browser.assertAccessible(page);
        page.keyboard().press("c");
        assertThat(page.locator("#what-" + note)).isFocused();
        page.keyboard().type("It was the sound.");
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        assertThat(page.locator("[data-part=key-list]")).containsText("C Say what is wrong in entry " + note);
        page.keyboard().press("Escape");
        page.locator("#what-" + note).focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-chosen] .change").last()).containsText("It was the sound.");
    }

    @Test
    @Order(9)
    void takes_a_person_out_of_every_entry_at_once() throws Exception {
        var hearing = rostrum.card().getString("hearing");
        var signedUp = send(
                "POST",
                "/api/hearings/" + hearing + "/speakers",
                "{\"name\":\"Zenobia Quarles\",\"position\":\"FOR\",\"channel\":\"ROOM\"}");
        var speaker = read(signedUp.body()).getString("id");
        int named = act("\"note\",\"words\":\"Zenobia Quarles was thanked.\"");
        int part = act("\"note\",\"words\":\"Ms. Quarles left.\"");
        int other = act("\"note\",\"words\":\"Mr. Quarleson stayed.\"");
        page.navigate(address() + "?find=Zenobia");
        var way = page.getByText("Take this person out of the record").getAttribute("href");
        page.navigate(rostrum.address() + way);
        assertThat(page.locator("h1")).hasText("Take a person out of the record: Zenobia Quarles");
        assertThat(page.locator(".journal > li")).hasCount(3);
        assertThat(page.locator(".journal input:checked")).hasCount(2);
        assertThat(entry(named)).isChecked();
        assertThat(entry(part)).not().isChecked();
        good("person");
        personFits(speaker, 375, "es-MX");
        personFits(speaker, 1920, "en-US");
        entry(part).check();
        page.fill("#why", "Order of the court of May 2.");
        page.getByText("Take the words of these entries out for good").click();
        assertThat(page.locator(".refused")).containsText("Tick that you know it");
        assertThat(page.locator(".journal input:checked")).hasCount(3);
        good("person-error");
        page.check("input[name=sure]");
        page.getByText("Take the words of these entries out for good").click();
        assertThat(page.locator(".notice[role=status]")).containsText("Recorded as entry");
        assertThat(row(named)).containsText("Order of the court of May 2.");
        assertThat(row(part)).containsText("Order of the court of May 2.");
        var at = "/api/meetings/" + meeting;
        for (var path :
                new String[] {at + "/proceedings", at + "/export", at + "/record", at + "/minutes.html", at + "/floor"
                }) {
            assertThat(send("GET", path, "").body()).as(path).doesNotContain("Zenobia", "Ms. Quarles");
        }
        assertThat(send("GET", at + "/proceedings", "").body()).contains("Mr. Quarleson stayed.");
        assertThat(read(rostrum.get(at + "/verify").body()).getBoolean("whole")).isTrue();
        page.navigate(rostrum.address() + "/clerk/meetings/" + meeting + "/person?speaker=" + speaker);
        assertThat(page.locator("main")).containsText("No entry has words of this person any more.");
        assertThat(row(other)).hasCount(0);
    }

    @Test
    @Order(10)
    void takes_a_person_out_of_both_sides_of_the_doors_and_out_of_every_version() throws Exception {
        var hearing = rostrum.card().getString("hearing");
        var signedUp = send(
                "POST",
                "/api/hearings/" + hearing + "/speakers",
                "{\"name\":\"Wilhelmina Tansy\",\"position\":\"FOR\",\"channel\":\"ROOM\"}");
        var speaker = read(signedUp.body()).getString("id");
        act("\"note\",\"words\":\"Wilhelmina Tansy was welcomed.\"");
        act("\"closedSession\",\"about\":\"Advice of the attorney.\"");
        act("\"note\",\"words\":\"Wilhelmina Tansy may sue.\"");
        act("\"openSession\"");
        var at = "/api/meetings/" + meeting;
        assertThat(send("POST", at + "/minutes", "{}").statusCode()).isEqualTo(201);
        var version = "/minutes.html?profile=full&lang=en&version=";
        assertThat(send("GET", at + version + 1, "").body()).contains("Wilhelmina Tansy was welcomed.");
        assertThat(send("GET", at + "/closed-minutes.html", "").body()).contains("Wilhelmina Tansy may sue.");
        page.navigate(rostrum.address() + "/clerk/meetings/" + meeting + "/person?speaker=" + speaker);
        assertThat(page.locator(".journal input:checked")).hasCount(3);
        page.fill("#why", "Order of the court of May 9.");
        page.check("input[name=sure]");
        page.getByText("Take the words of these entries out for good").click();
        assertThat(page.locator(".notice[role=status]")).containsText("Recorded as entry");
        var entries = send("GET", at + "/proceedings", "").body();
        assertThat(entries.lines().filter(entry -> entry.contains("Order of the court of May 9.")))
                .hasSize(2);
        assertThat(entries).doesNotContain("Tansy");
        for (var profile : Profile.values()) {
            for (var ending : new String[] {"html", "json", "xml"}) {
                var path = at + "/minutes." + ending + "?lang=en&version=1&profile="
                        + profile.name().toLowerCase(Locale.ROOT);
                var text = send("GET", path, "");
                assertThat(text.statusCode()).as(path).isEqualTo(200);
                assertThat(text.body()).as(path).doesNotContain("Tansy");
            }
        }
        for (var path : new String[] {"/export", "/closed-minutes.html", "/closed-minutes.json", "/minutes.html"}) {
            assertThat(send("GET", at + path, "").body()).as(path).doesNotContain("Tansy");
        }
    }

    private static void personFits(String speaker, int width, String language) {
        var window = browser.window(width, 1080, language, Scripts.OFF);
        Browser.signIn(window, rostrum, "/clerk/meetings/" + meeting + "/record");
        window.navigate(rostrum.address() + "/clerk/meetings/" + meeting + "/person?speaker=" + speaker);
        assertThat(window.locator(".journal > li")).hasCount(3);
        good(window, "person-" + width);
        window.close();
    }

    private static Locator entry(int sequence) {
        return page.locator("[name='entry." + sequence + "']");
    }

    private static String address() {
        return rostrum.address() + "/clerk/meetings/" + meeting + "/record";
    }

    private static Locator row(int entry) {
        return page.locator("#entry-" + entry);
    }

    private static void good(String name) {
        good(page, name);
    }

    private static void good(Page shown, String name) {
        Browser.picture(shown, name);
        browser.assertAccessible(shown);
        Browser.assertFits(shown);
    }

    /** Records an act; the sequence of its entry. */
    private static int act(String act) throws Exception {
        int head =
                read(rostrum.get("/api/meetings/" + meeting + "/floor").body()).getInt("head");
        var answer =
                send("POST", "/api/meetings/" + meeting + "/acts", "{\"basis\":%d,\"act\":%s}".formatted(head, act));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer.body()).getJsonObject("entry").getInt("seq");
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        var token = rostrum.card().getJsonObject("clerk").getString("token");
        var request = HttpRequest.newBuilder(rostrum.address().resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
