package org.rostrum.signup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;
import static org.rostrum.Browser.Scripts.ON;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.Browser;
import org.rostrum.MailServer;
import org.rostrum.RunningRostrum;
import org.rostrum.platform.Sha256;
import org.rostrum.proceedings.Chain;

@DisplayName("A written statement")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(12)
class StatementIT {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(UTF_8);
    private static MailServer mails;
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static String hearing;
    private static String meeting;
    private static JsonObject clerk;
    private static Page place;

    @BeforeAll
    static void start() throws Exception {
        mails = MailServer.shared();
        rostrum = RunningRostrum.sharedThatSends();
        browser = Browser.start();
        var card = rostrum.card();
        hearing = card.getString("hearing");
        meeting = card.getString("meeting");
        clerk = card.getJsonObject("clerk");
        place = signUp("Ana Writes", "ana@example.org", "en-US");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    @Order(1)
    void has_a_number_from_the_start() throws Exception {
        assertThat(place.locator("#statement-title")).hasText("Statement no. 1");
        assertThat(mails.await("ana@example.org", 1).getFirst().text())
                .contains("Your written statement is with the clerk.");
        good(place, "place-written-375");
    }

    @Test
    @Order(2)
    void takes_files_with_scripts_off_and_names_each_that_it_does_not() {
        open(place);
        place.fill("#email", "no address");
        place.fill("#needs", "A ramp");
        place.setInputFiles("#files", new FilePayload[] {
            file("My statement.PDF", PDF),
            file("empty.pdf", new byte[0]),
            file("virus.pdf", "MZ\u0090\u0000\u0003X5O!P%@AP[4".getBytes(UTF_8)),
            file("large.pdf", new byte[6 << 20])
        });
        place.locator("#change button[value=change]").click();
        assertThat(place.locator(".error-summary li")).hasCount(2);
        assertThat(place.locator("#files-error .error")).hasCount(3);
        assertThat(place.locator("#needs")).hasValue("A ramp");
        assertThat(place.locator("#email")).hasValue("no address");
        assertThat(place.locator(".files a")).hasText("My statement.pdf");
        good(place, "place-files-errors-375");
        place.fill("#email", "ana@example.org");
        place.locator("#change button[value=change]").click();
        assertThat(place.locator("[role=status].notice")).hasText("Your changes are kept.");
        assertThat(place.locator("section.statement a")).hasText("My statement.pdf");
    }

    @Test
    @Order(3)
    void has_a_file_that_is_only_taken_away() throws Exception {
        var address = place.locator("section.statement a").getAttribute("href");
        var answer = rostrum.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(new String(PDF, UTF_8));
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"My statement.pdf\"");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(rostrum.get(address.replaceFirst("speakers/[^/]+", "speakers/nobody"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(4)
    void takes_no_more_files_than_the_rules_allow_and_gives_them_back() {
        open(place);
        place.setInputFiles("#files", new FilePayload[] {
            file("two.txt", "Two".getBytes(UTF_8)),
            file("three.txt", "Three".getBytes(UTF_8)),
            file("four.txt", "Four".getBytes(UTF_8))
        });
        place.locator("#change button[value=change]").click();
        assertThat(place.locator("#files-error .error")).containsText("four.txt");
        place.locator(".files input").nth(2).check();
        place.locator("#change button[value=change]").click();
        assertThat(place.locator("section.statement li")).hasCount(2);
    }

    @Test
    @Order(5)
    void is_kept_with_its_file_when_the_language_is_switched() {
        var page = signUp("Íñigo Escribe", "", "es-MX");
        assertThat(page.locator("#statement-title")).hasText("Declaración n.º 2");
        open(page);
        page.fill("#statement", "Otra versión");
        page.setInputFiles("#files", new FilePayload[] {
            file(
                    "foto.png",
                    new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'})
        });
        page.click("nav button:visible");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#statement")).hasValue("Otra versión");
        assertThat(page.locator(".files a")).hasText("foto.png");
    }

    @Test
    @Order(6)
    void with_more_than_any_hearing_takes_is_answered_with_a_page(@TempDir Path folder) throws Exception {
        var film = Files.write(folder.resolve("film.pdf"), new byte[38 << 20]);
        var page = signUp("Much Too Large", "", "en-US");
        open(page);
        page.fill("#needs", "A quiet room");
        page.setInputFiles("#files", film);
        page.locator("#change button[value=change]").click();
        assertThat(page.locator("h1")).hasText("What you sent is too large");
        good(page, "too-large-375");
        page.goBack();
        assertThat(page.locator("#needs")).hasValue("A quiet room");
    }

    @Test
    @Order(7)
    void is_delivered_with_all_others_by_one_press_and_has_a_dated_receipt() throws Exception {
        var desk = signedIn();
        desk.navigate(rostrum.address() + "/clerk/hearings/" + hearing + "/statements");
        assertThat(desk.locator("article")).hasCount(3);
        good(desk, "statements-1280");
        desk.locator("button[value=deliver]").click();
        assertThat(desk.locator("[role=status].notice")).hasText("3 statements were delivered.");
        assertThat(desk.locator("button[value=deliver]")).hasCount(0);
        good(desk, "statements-delivered-1280");
        open(place);
        place.fill("#statement", "Written too late");
        place.locator("#change button[value=change]").click();
        assertThat(place.locator(".error-summary a")).hasAttribute("href", "#statement");
        assertThat(place.locator("#statement")).hasValue("Written too late");
        place.navigate(place.url().replaceAll("[?].*", ""));
        assertThat(place.locator("section.statement .notice")).containsText("Receipt: delivered to the ");
        assertThat(place.locator("#statement")).hasCount(0);
        good(place, "place-receipt-375");
        assertThat(mails.await("ana@example.org", 2).getLast().text())
                .contains("Statement no. 1", "This letter is your receipt");
    }

    @Test
    @Order(8)
    void is_recorded_as_delivered_without_a_name_or_a_word_of_it() throws Exception {
        var journal = rostrum.get("/api/meetings/" + meeting + "/proceedings").body();
        var act = journal.lines()
                .filter(line -> line.contains("\"deliverStatements\""))
                .toList();
        assertThat(act).hasSize(1);
        assertThat(act.getFirst()).contains("\"statements\":3").doesNotContain("Ana Writes", "Why not");
        assertThat(rostrum.get("/api/meetings/" + meeting + "/minutes.html").body())
                .doesNotContain("Why should we not?");
    }

    @Test
    @Order(9)
    void stays_as_it_is_once_it_was_delivered() throws Exception {
        open(place);
        place.fill("#needs", "A chair");
        place.locator("#change button[value=change]").click();
        assertThat(place.locator("[role=status].notice")).hasText("Your changes are kept.");
        var key = place.url().replaceAll(".*/place/([^?]+).*", "$1");
        var answer = send("PATCH", "/api/speakers/" + key, "{\"statement\":\"Another one\"}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("delivered to the body");
    }

    @Test
    @Order(10)
    void is_read_by_everyone_only_where_the_rules_say_so() throws Exception {
        var list = object(
                send("GET", "/api/hearings/" + hearing + "/statements", "").body());
        var address = list.getJsonArray("statements")
                .getJsonObject(0)
                .getJsonArray("files")
                .getJsonObject(0)
                .getString("address");
        assertThat(rostrum.get(address).statusCode()).isEqualTo(404);
        assertThat(send("GET", address, "").statusCode()).isEqualTo(200);
        assertThat(rostrum.get("/hearings/" + hearing).body()).doesNotContain("Why should we not?");
        int head = object(rostrum.get("/api/meetings/" + meeting + "/floor").body())
                .getInt("head");
        var adopted = send("POST", "/api/meetings/" + meeting + "/acts", """
                {"act":"adoptRules","basis":%d,"hearing":"%s","rules":{"seconds":120,"arrangement":"IN_TURN_BY_DRAW",
                 "statements":{"shown":true,"letters":20,"kinds":["PDF"]}}}""".formatted(head, hearing));
        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(201);
        assertThat(rostrum.get(address).statusCode()).isEqualTo(200);
        var page = browser.phone(ON);
        page.navigate(rostrum.address() + "/hearings/" + hearing);
        page.locator("details.statement summary").first().click();
        assertThat(page.locator("details.statement .words").first()).hasText("Why should we not?");
        good(page, "hearing-statements-375");
    }

    @Test
    @Order(11)
    void is_no_longer_than_the_rules_allow() throws Exception {
        var answer = send("POST", "/api/hearings/" + hearing + "/speakers", """
                {"name":"Long Story","position":"FOR","channel":"WRITTEN","statement":"%s"}""".formatted("a".repeat(21)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("at most 20 characters");
    }

    @Test
    @Order(12)
    void of_broken_parts_never_breaks_the_page() throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\r\n\r\nbroken".getBytes(UTF_8);
        var path = place.url().replaceAll(".*(/place/[^?]+).*", "$1");
        var status = status(HttpRequest.newBuilder(rostrum.address().resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        assertThat(status).isBetween(200, 499);
    }

    @Test
    @Order(13)
    void does_not_open_the_pages_of_the_staff_below_its_address() throws Exception {
        for (var path : new String[] {
            "/place/floor/floor",
            "/place/floor/floor.xhtml",
            "/place;a=b/signup/statements",
            "/%70lace/signup/statements",
            "//place/signup/sign-ups"
        }) {
            assertThat(status(HttpRequest.newBuilder(URI.create(rostrum.address() + path))))
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    @Order(15)
    void is_gone_with_its_files_and_what_else_came_with_it_once_the_law_takes_the_name_out() throws Exception {
        var file = statement(1).getJsonArray("files").getJsonObject(0).getString("address");
        var register = "/clerk/meetings/" + meeting + "/sign-ups";
        var desk = signedIn();
        desk.navigate(rostrum.address() + register);
        assertThat(desk.locator("main")).containsText("ana@example.org");
        assertThat(send("GET", "/api/meetings/" + meeting + "/export", "").body())
                .contains("Ana Writes")
                .doesNotContain("\"takenOut\":true");
        var entries = entriesWith("Ana Writes");
        int head = object(rostrum.get("/api/meetings/" + meeting + "/floor").body())
                .getInt("head");
        var taken =
                send("POST", "/api/meetings/" + meeting + "/acts", """
                {"act":"redact","basis":%d,"entry":%s,"also":%s,"why":"Order of a court."}""".formatted(head, entries.getFirst(), entries));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(send("GET", file, "").statusCode()).isEqualTo(404);
        assertThat(statement(1).getString("text")).isEmpty();
        assertThat(statement(2).getString("text")).isEqualTo("Why should we not?");
        var export = send("GET", "/api/meetings/" + meeting + "/export", "");
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.body())
                .contains("\"takenOut\":true", "Why should we not?")
                .doesNotContain("Ana Writes", "ana@example.org");
        desk.navigate(rostrum.address() + register);
        assertThat(desk.locator("main")).not().containsText("ana@example.org");
        assertThat(rostrum.get("/hearings/" + hearing).statusCode()).isEqualTo(200);
        desk.navigate(rostrum.address() + "/clerk/hearings/" + hearing + "/statements");
        good(desk, "statements-taken-out-1280");
    }

    @Test
    @Order(14)
    void is_taken_over_elsewhere_with_its_number_receipt_and_files() throws Exception {
        var path = "/api/meetings/" + meeting;
        var file = send("GET", path + "/export", "").body();
        assertThat(file).contains("\"sha256\"", "Why should we not?");
        try (var other = RunningRostrum.shared()) {
            var token = other.card().getJsonObject("clerk").getString("token");
            var imported = calls(other, token, "POST", "/api/meetings/import", file);
            assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
            assertThat(calls(other, token, "GET", path + "/export", "").body()).isEqualTo(file);
            var again = calls(other, token, "POST", "/api/meetings/import", ofAnotherMeeting(file));
            assertThat(again.statusCode()).as(again.body()).isEqualTo(400);
            assertThat(again.body())
                    .contains("\"field\":\"statements[0].speaker\"", "belongs to another meeting that is kept here");
            var there = object(calls(other, token, "GET", "/api/hearings/" + hearing + "/statements", "")
                            .body())
                    .getJsonArray("statements");
            assertThat(there)
                    .hasSize(object(send("GET", "/api/hearings/" + hearing + "/statements", "")
                                    .body())
                            .getJsonArray("statements")
                            .size());
        }
    }

    /** The same people before another meeting, with hashes that fit. */
    private static String ofAnotherMeeting(String file) {
        var whole = object(file.replace(meeting, "0000000000017").replace(hearing, "0000000000018"));
        var list = Json.createArrayBuilder();
        var previous = Chain.Head.NONE.hash();
        for (var line : whole.getJsonArray("entries").getValuesAs(JsonObject.class)) {
            var digest = line.containsKey("salt")
                    ? Chain.digestOfWords(line.getString("salt"), line.getString("words"))
                    : line.getString("wordsDigest");
            var hash = Sha256.hex(previous, line.getString("facts"), digest);
            list.add(Json.createObjectBuilder(line).add("previous", previous).add("hash", hash));
            previous = hash;
        }
        return Json.createObjectBuilder(whole).add("entries", list).build().toString();
    }

    private static HttpResponse<String> calls(RunningRostrum to, String token, String method, String path, String body)
            throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(to.address().resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject statement(int number) throws Exception {
        return object(send("GET", "/api/hearings/" + hearing + "/statements", "")
                        .body())
                .getJsonArray("statements")
                .getJsonObject(number - 1);
    }

    private static List<String> entriesWith(String words) throws Exception {
        return rostrum.get("/api/meetings/" + meeting + "/proceedings")
                .body()
                .lines()
                .filter(line -> line.contains(words))
                .map(line -> object(line).get("seq").toString())
                .toList();
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static Page signUp(String name, String email, String language) {
        var page = browser.window(375, 800, language, OFF);
        page.navigate(rostrum.address() + "/hearings/" + hearing + "/sign-up");
        page.fill("#name", name);
        page.fill("#email", email);
        page.check("input[value=FOR]");
        page.check("input[value=WRITTEN]");
        page.locator("summary").click();
        page.fill("#statement", "Why should we not?");
        page.click("#send");
        assertThat(page.locator("h1")).containsText(name);
        return page;
    }

    private static void open(Page page) {
        if (page.locator("details[open] #needs").count() == 0) {
            page.locator("summary").first().click();
        }
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static Page signedIn() {
        var page = browser.laptop();
        Browser.signIn(page, rostrum, "/clerk");
        return page;
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(rostrum.address().resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + clerk.getString("token"))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
