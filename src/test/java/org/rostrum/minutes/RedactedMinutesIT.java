package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.RunningRostrum;
import org.rostrum.platform.CanonicalJson;
import org.rostrum.platform.Sha256;
import org.rostrum.proceedings.MeetingFile;

/** One story: adopted, proved, taken out by law, proved again. */
@DisplayName("An adopted text, proved by the meeting file before and after a redaction")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RedactedMinutesIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static RunningRostrum rostrum;
    private static String meeting;
    private static String token;
    private static JsonObject adopted;
    private static JsonObject speaker;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.sharedPlayedToChange();
        meeting = rostrum.card().getString("meeting");
        token = rostrum.card().getJsonObject("clerk").getString("token");
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    @Order(1)
    void its_digest_stands_in_the_journal_and_is_that_of_its_texts() throws Exception {
        staff("POST", "/minutes", "{}", 201);
        var carried = object(staff("POST", "/minutes/adopt", "{\"version\":1,\"entry\":1}", 422))
                .getJsonArray("carried")
                .getInt(0);
        staff(
                "POST",
                "/minutes/adopt",
                "{\"version\":1,\"entry\":%d,\"reason\":\"The body does not meet again.\"}".formatted(carried),
                201);
        var entry = last();
        assertThat(entry.getString("act")).isEqualTo("adoptMinutes");
        adopted = versions().getLast();
        var digest = adopted.getString("digest");
        assertThat(entry.getJsonObject("facts").getString("digest")).isEqualTo(digest);
        assertThat(reckoned(adopted)).isEqualTo(digest);
    }

    @Test
    @Order(2)
    void the_meeting_file_is_whole_and_broken_by_another_byte_of_the_text() throws Exception {
        var file = export();
        assertThat(prove(file)).isZero();
        assertThat(said).last().asString().contains("1 versions (0 of them").contains("and 0 that no entry names");
        assertThat(object(file).getJsonArray("minutes"))
                .as("the draft that was adopted is in no entry, and nobody was given it")
                .singleElement()
                .extracting(version -> version.asJsonObject().getInt("version"))
                .isEqualTo(2);
        var at = file.lastIndexOf("The meeting was adjourned");
        assertThat(at).isPositive();
        assertThat(prove(file.substring(0, at) + "Die" + file.substring(at + 3)))
                .isEqualTo(1);
        assertThat(said).last().asString().startsWith("Version 2 of the minutes is not the text that entry ");
        var old = Json.createObjectBuilder(object(file))
                .remove("minutes")
                .remove("statements")
                .build();
        assertThat(prove(old.toString())).isZero();
    }

    @Test
    @Order(3)
    void what_the_law_takes_out_is_gone_from_page_and_formats_and_each_says_so() throws Exception {
        speaker = heard(rostrum.get(api("/minutes.json?profile=full")).body());
        var name = speaker.getString("name");
        long signUp = signUp();
        act("\"redact\",\"entry\":%d,\"why\":\"Order of the court of May 2.\"".formatted(signUp));
        assertThat(last().getString("act")).isEqualTo("redactMinutes");
        var html = rostrum.get("/meetings/" + meeting + "/minutes?profile=full").body();
        assertThat(html)
                .contains("Order of the court of May 2.", adopted.getString("digest"))
                .doesNotContain(name);
        for (int version : List.of(1, 2)) {
            var document =
                    JsonReading.read(staff("GET", "/minutes.json?profile=full&lang=en&version=" + version, "", 200));
            var words = SaidWords.in(Format.JSON, document);
            assertThat(words).contains("■■■").doesNotContain(SaidWords.plain(name));
            for (var format : Format.values()) {
                var path = "/minutes." + format.ending() + "?profile=full&lang=en&version=" + version;
                assertThat(SaidWords.of(format, bytes(path), document))
                        .as(format.name())
                        .isEqualTo(words);
            }
        }
        assertThat(export()).doesNotContain(name);
    }

    @Test
    @Order(4)
    void what_is_left_has_a_digest_in_the_journal_too() throws Exception {
        var left = versions().getLast();
        assertThat(left.getString("digest"))
                .isNotEqualTo(adopted.getString("digest"))
                .isEqualTo(reckoned(left));
        assertThat(last().getJsonObject("facts").getString("digest")).isEqualTo(left.getString("digest"));
        assertThat(prove(export())).isZero();
        assertThat(said).last().asString().contains("1 versions (1 of them");
    }

    @Test
    @Order(5)
    void another_rostrum_takes_the_versions_over_with_the_meeting() throws Exception {
        var file = export();
        try (var other = RunningRostrum.sharedThatSends()) {
            var clerk = other.runHere("token", "create", "--role", "clerk")
                    .lines()
                    .findFirst()
                    .orElseThrow();
            var broken = file.replace(versions().getLast().getString("salt"), "another-salt");
            assertThat(send(other, clerk, "POST", "/api/meetings/import", broken)
                            .statusCode())
                    .isEqualTo(400);
            for (var unread : unreadable(file)) {
                var answer = send(other, clerk, "POST", "/api/meetings/import", unread);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                assertThat(answer.body()).contains("\"field\":\"minutes[");
            }
            assertThat(other.get("/api/meetings/" + meeting).statusCode()).isEqualTo(404);
            assertThat(send(other, clerk, "POST", "/api/meetings/import", file).statusCode())
                    .isEqualTo(201);
            assertThat(send(other, clerk, "GET", api("/export"), "").body()).isEqualTo(file);
            assertThat(other.get(api("/verify")).body())
                    .isEqualTo(rostrum.get(api("/verify")).body());
            assertThat(other.get(api("/minutes.json?profile=full&lang=es")).body())
                    .isEqualTo(rostrum.get(api("/minutes.json?profile=full&lang=es"))
                            .body());
        }
    }

    /** Each was a mistake of the program once, or stood in the way of every redaction afterwards. */
    private static List<String> unreadable(String file) {
        var whole = object(file);
        var version = whole.getJsonArray("minutes").getJsonObject(0);
        var draft = Json.createObjectBuilder(version)
                .add("version", 3)
                .add("standing", "DRAFT")
                .build();
        var text = draft.getJsonArray("texts").getJsonObject(0);
        return List.of(
                with(
                        whole,
                        Json.createObjectBuilder(version)
                                .add("standing", "SEALED")
                                .build()),
                with(
                        whole,
                        version,
                        text(
                                draft,
                                Json.createObjectBuilder(text)
                                        .add("profile", "none")
                                        .build())),
                with(
                        whole,
                        version,
                        text(
                                draft,
                                Json.createObjectBuilder(text)
                                        .add("language", "valencian")
                                        .build())),
                with(
                        whole,
                        version,
                        text(
                                draft,
                                Json.createObjectBuilder(text)
                                        .add("document", "{}")
                                        .build())),
                with(whole, version, text(draft, draft.getJsonArray("texts").getJsonObject(1))));
    }

    private static JsonObject text(JsonObject version, JsonObject text) {
        return Json.createObjectBuilder(version)
                .add(
                        "texts",
                        Json.createArrayBuilder(version.getJsonArray("texts")).set(0, text))
                .build();
    }

    private static String with(JsonObject file, JsonObject... versions) {
        return Json.createObjectBuilder(file)
                .add("minutes", Json.createArrayBuilder(List.of(versions)))
                .build()
                .toString();
    }

    @Test
    @Order(6)
    void a_text_that_was_changed_in_the_database_is_found_by_everyone() throws Exception {
        assertThat(object(rostrum.get(api("/verify")).body()).getBoolean("whole"))
                .isTrue();
        var changed = rostrum.change("update minutes_text t join minutes_version v on v.id = t.version_id"
                + " set t.document = concat(t.document, ' ') where v.standing = 'ADOPTED' and t.profile = 'FULL'");
        assertThat(changed).isPositive();
        var found = object(rostrum.get(api("/verify")).body());
        assertThat(found.getBoolean("whole")).isFalse();
        assertThat(found.getInt("entry")).isEqualTo(last().getInt("seq"));
        assertThat(found.getString("why")).startsWith("Version 2 of the minutes is not the text that entry ");
    }

    private static final List<String> said = new ArrayList<>();

    private static int prove(String file) {
        return MeetingFile.prove(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), said::add);
    }

    /** As anyone reckons it from what everyone may fetch. */
    private static String reckoned(JsonObject version) throws Exception {
        var texts = new TreeMap<String, Object>();
        for (var profile : List.of("action", "summary", "speakers", "roberts", "full")) {
            for (var language : List.of("en", "es")) {
                var path = "/minutes.json?version=%d&profile=%s&lang=%s"
                        .formatted(version.getInt("version"), profile, language);
                texts.put(
                        profile + "." + language,
                        Sha256.hex(rostrum.get(api(path)).body()));
            }
        }
        return Sha256.hex(CanonicalJson.write(Map.of("salt", version.getString("salt"), "texts", texts)));
    }

    private static JsonObject heard(String minutes) {
        return object(minutes).getJsonArray("sections").getValuesAs(JsonObject.class).stream()
                .flatMap(section -> section.getJsonArray("parts").getValuesAs(JsonObject.class).stream())
                .filter(part -> part.getString("part").equals("speakers"))
                .map(part -> part.getJsonArray("speakers").getJsonObject(0))
                .findFirst()
                .orElseThrow();
    }

    private static long signUp() throws Exception {
        return rostrum.get(api("/proceedings"))
                .body()
                .lines()
                .map(RedactedMinutesIT::object)
                .filter(line -> line.getString("act", "").equals("signUp"))
                .filter(line -> line.getJsonObject("facts").toString().contains(speaker.getString("id")))
                .mapToLong(line -> line.getInt("seq"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject last() throws Exception {
        return object(rostrum.get(api("/proceedings"))
                .body()
                .lines()
                .reduce((one, next) -> next)
                .orElseThrow());
    }

    private static List<JsonObject> versions() throws Exception {
        return object(rostrum.get(api("/minutes/versions")).body())
                .getJsonArray("versions")
                .getValuesAs(JsonObject.class);
    }

    private static void act(String act) throws Exception {
        int head = object(rostrum.get(api("/floor")).body()).getInt("head");
        staff("POST", "/acts", "{\"basis\":%d,\"act\":%s}".formatted(head, act), 201);
    }

    private static String export() throws Exception {
        return staff("GET", "/export", "", 200);
    }

    private static String api(String rest) {
        return "/api/meetings/" + meeting + rest;
    }

    private static String staff(String method, String rest, String body, int status) throws Exception {
        var answer = send(rostrum, token, method, api(rest), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static java.net.http.HttpResponse<String> send(
            RunningRostrum to, String clerk, String method, String path, String body) throws Exception {
        return CLIENT.send(
                request(to, clerk, path)
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static byte[] bytes(String rest) throws Exception {
        return CLIENT.send(request(rostrum, token, api(rest)).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private static HttpRequest.Builder request(RunningRostrum to, String clerk, String path) {
        return HttpRequest.newBuilder(to.address().resolve(path))
                .header("Authorization", "Bearer " + clerk)
                .header("Content-Type", "application/json");
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
