package org.rostrum.proceedings.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.RunningRostrum;
import org.rostrum.platform.Id;
import org.rostrum.platform.Sha256;

@DisplayName("A program that knows the contract alone")
class ByContractIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static RunningRostrum rostrum;
    private static String token;

    private JsonObject body;
    private JsonObject meeting;
    private String hearing;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        token = rostrum.card().getJsonObject("clerk").getString("token");
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @BeforeEach
    void publish() throws Exception {
        body = object(staff("POST", "/api/bodies", """
                {"name":"Board %s","timeZone":"America/Chicago","seats":[{"title":"Chair","member":"Member A"},\
                {"title":"Seat 2","member":"Member B"},{"title":"Seat 3"}]}""".formatted(UUID.randomUUID())));
        var now = Instant.now();
        var today = LocalDate.ofInstant(now, ZoneId.of("America/Chicago"));
        var published = staff("POST", "/api/meetings", """
                {"title":"Regular meeting","body":"%s","date":"%s","place":"Hall","items":[{"number":"4","title":"A text",\
                "summary":"What it is about","hearing":{"rules":{"seconds":120,"arrangement":"AS_SIGNED_UP"},\
                "opens":"%s","closesInclusive":"%s"}}]}""".formatted(
                        body.getString("id"), today, now.minusSeconds(60), now.plusSeconds(3600)));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        meeting = object(published);
        hearing = meeting.getJsonArray("items")
                .getJsonObject(0)
                .getJsonObject("hearing")
                .getString("id");
    }

    @Test
    void publishes_a_meeting_of_the_body_whose_id_it_was_given() {
        assertThat(meeting.getString("body")).isEqualTo(body.getString("name"));
        assertThat(meeting.getString("zone")).isEqualTo("America/Chicago");
        assertThat(meeting.getInt("seats")).isEqualTo(3);
        assertThat(meeting.getInt("quorum")).isEqualTo(2);
        assertThat(meeting.getJsonArray("members").getValuesAs(JsonObject.class))
                .extracting(member -> member.getString("name"), member -> member.getString("role"))
                .containsExactly(tuple("Member A", "Chair"), tuple("Member B", "Seat 2"));
        assertThat(meeting.getJsonArray("items")
                        .getJsonObject(0)
                        .getJsonObject("hearing")
                        .getJsonArray("exhibits"))
                .isEmpty();
    }

    @Test
    void opens_the_hearing_of_the_open_item_and_names_speakers_as_the_order_does() throws Exception {
        var first = signUp("{\"name\":\"Ada Marlowe\",\"position\":\"FOR\"}", "first")
                .getString("reference");
        var second = signUp("{\"name\":\"Ben Quill\",\"position\":\"FOR\"}", "second")
                .getString("reference");
        var third =
                signUp("{\"name\":\"Cleo Tarn\",\"position\":\"FOR\"}", "third").getString("reference");
        var item = meeting.getJsonArray("items").getJsonObject(0).getString("id");
        recorded("\"act\":\"callToOrder\"");
        recorded("\"act\":\"openItem\",\"item\":\"" + item + "\"");
        var opened = recorded("\"act\":\"openHearing\"");
        assertThat(opened.getJsonObject("floor").getString("hearing")).isEqualTo(hearing);
        recorded("\"act\":\"move\",\"speaker\":\"" + third + "\",\"before\":\"" + first + "\"");
        recorded("\"act\":\"oath\",\"speakers\":[\"" + first + "\",\"" + second + "\"]");
        var called = recorded("\"act\":\"call\",\"speaker\":\"" + second.toLowerCase(Locale.ROOT) + "\"");
        assertThat(called.getJsonObject("floor").getJsonObject("lectern").getJsonObject("speaker"))
                .containsEntry("reference", Json.createValue(second))
                .containsEntry("sworn", JsonValue.TRUE);
        assertThat(act("\"act\":\"call\",\"speaker\":\"AAA-AAA\"", head()).statusCode())
                .isEqualTo(400);
    }

    /** What is answered stands in the line a moment later; the reference of the answer names it at once. */
    @RepeatedTest(5)
    void checks_in_by_the_reference_who_has_just_signed_up() throws Exception {
        int seen = head();
        var reference = signUp("{\"name\":\"Ada Marlowe\",\"position\":\"FOR\"}", UUID.randomUUID() + "-")
                .getString("reference");
        var answer = act("\"act\":\"checkIn\",\"speaker\":\"" + reference + '"', seen);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void is_told_which_fields_it_may_leave_out() throws Exception {
        var acts = object(staff("GET", "/api/meetings/" + meeting.getString("id") + "/acts", ""))
                .getJsonArray("acts")
                .getValuesAs(JsonObject.class);
        assertThat(acts)
                .filteredOn(act -> act.getString("act").equals("draw"))
                .flatExtracting(act -> act.getJsonArray("fields").getValuesAs(JsonObject.class))
                .extracting(field -> field.getString("name"), field -> field.getBoolean("required"))
                .containsExactly(tuple("hearing", true), tuple("secret", false));
    }

    @Test
    void learns_of_every_entry_when_it_has_seen_none() throws Exception {
        var stale = act("\"act\":\"callToOrder\"", 0);
        assertThat(stale.statusCode()).as(stale.body()).isEqualTo(409);
        assertThat(object(stale).getJsonArray("entries")).hasSize(head());
    }

    @Test
    void has_the_same_answer_for_the_same_key_in_whatever_order_its_fields_come() throws Exception {
        var key = UUID.randomUUID().toString();
        var sent = signUp("{\"name\":\"Ada Marlowe\",\"position\":\"FOR\",\"channel\":\"REMOTE\"}", key);
        assertThat(signUp("{ \"channel\": \"REMOTE\", \"position\": \"FOR\", \"name\": \"Ada Marlowe\" }", key))
                .isEqualTo(sent);
        var order = object(anyone("GET", "/api/hearings/" + hearing + "/order", ""));
        assertThat(order.getJsonArray("line")).hasSize(1);
    }

    @Test
    void sends_a_sign_up_back_as_it_was_told_but_for_what_it_changes() throws Exception {
        var manage = signUp("{\"name\":\"Ada Marlowe\",\"position\":\"FOR\"}", "back")
                .getString("manage");
        var told = object(anyone("GET", manage, ""));
        var changed = Json.createObjectBuilder(told).add("position", "AGAINST").build();
        var answer = anyone("PATCH", manage, changed.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(object(answer)).containsEntry("position", Json.createValue("AGAINST"));
        var other = Json.createObjectBuilder(told).add("state", "WITHDRAWN").build();
        assertThat(anyone("PATCH", manage, other.toString()).body()).contains("\"field\":\"state\"");
    }

    @Test
    void sends_a_sign_up_back_though_the_line_has_moved_meanwhile() throws Exception {
        var before = signUp("{\"name\":\"Ben Quill\",\"position\":\"FOR\"}", "before")
                .getString("manage");
        var manage = signUp("{\"name\":\"Ada Marlowe\",\"position\":\"FOR\"}", "moved")
                .getString("manage");
        var told = object(anyone("GET", manage, ""));
        assertThat(anyone("DELETE", before, "").statusCode()).isEqualTo(204);
        assertThat(object(anyone("GET", manage, ""))).doesNotContainEntry("place", told.get("place"));
        var changed = Json.createObjectBuilder(told).add("position", "AGAINST").build();
        var answer = anyone("PATCH", manage, changed.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void is_told_that_its_token_is_not_known_before_it_signs_anybody_up() throws Exception {
        var call = request("POST", "/api/hearings/" + hearing + "/speakers", "{\"name\":\"A\",\"position\":\"FOR\"}")
                .header("Authorization", "Bearer was-revoked")
                .build();
        var answer = CLIENT.send(call, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(object(anyone("GET", "/api/hearings/" + hearing + "/order", ""))
                        .getJsonArray("line"))
                .isEmpty();
    }

    @Test
    void begins_with_the_first_page_where_it_has_seen_none() throws Exception {
        assertThat(anyone("GET", "/api/meetings?after=", "").body())
                .isEqualTo(anyone("GET", "/api/meetings", "").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/xml", "application/akn+xml"})
    void reads_the_minutes_as_the_xml_it_knows(String type) throws Exception {
        recorded("\"act\":\"callToOrder\"");
        var answer = accepting("/api/meetings/" + meeting.getString("id") + "/minutes", type);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type + ";");
        assertThat(answer.body()).contains("<akomaNtoso");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/jsonl", "application/x-ndjson", "application/json", "*/*"})
    void reads_the_journal_as_lines_by_whichever_name(String type) throws Exception {
        var answer = accepting("/api/meetings/" + meeting.getString("id") + "/proceedings", type);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void reads_the_minutes_in_the_language_it_prefers_of_those_there_are() throws Exception {
        recorded("\"act\":\"callToOrder\"");
        var call = request("GET", "/api/meetings/" + meeting.getString("id") + "/minutes", "")
                .header("Accept-Language", "fr, es;q=0.5")
                .build();
        assertThat(CLIENT.send(call, BodyHandlers.ofString()).headers().firstValue("Content-Language"))
                .hasValue("es");
    }

    @Test
    void has_the_draw_sealed_when_it_publishes_and_revealed_once_sign_up_has_closed() throws Exception {
        var now = Instant.now();
        var published = object(staff("POST", "/api/meetings", """
                {"title":"A draw","body":"A body that is not known here","seats":1,"quorum":1,"members":[],"zone":"UTC",\
                "date":"%s","place":"Hall","items":[%s,%s]}""".formatted(
                        LocalDate.ofInstant(now, ZoneOffset.UTC),
                        drawn("1", now.minusSeconds(7200), now.minusSeconds(60)),
                        drawn("2", now.minusSeconds(7200), now.plusSeconds(3600)))));
        var over = published.getJsonArray("items").getJsonObject(0).getJsonObject("hearing");
        var open = published.getJsonArray("items").getJsonObject(1).getJsonObject("hearing");
        meeting = published;
        assertThat(act("\"act\":\"draw\",\"hearing\":\"" + open.getString("id") + '"', head())
                        .body())
                .contains("\"field\":\"secret\"");
        recorded("\"act\":\"draw\",\"hearing\":\"" + over.getString("id") + '"');
        var order = object(anyone("GET", "/api/hearings/" + over.getString("id") + "/order", ""));
        assertThat(Sha256.hex(order.getJsonObject("drawn").getString("secret")))
                .isEqualTo(over.getString("commitment"));
    }

    /** A secret that is left of a refused plan would be offered for a draw whose hash is another. */
    @Test
    void leaves_no_secret_behind_where_its_meeting_is_refused() throws Exception {
        var hearing = new Id(System.currentTimeMillis() << 12);
        var now = Instant.now();
        var answer = staff("POST", "/api/meetings", """
                {"meeting":"%s","title":"A draw","body":"A body that is not known here","seats":1,"quorum":1,"members":[],\
                "zone":"UTC","date":"%s","place":"Hall","items":[%s]}""".formatted(
                        meeting.getString("id"),
                        LocalDate.ofInstant(now, ZoneOffset.UTC),
                        drawn("1", now, now.plusSeconds(60))
                                .replace("\"hearing\":{", "\"hearing\":{\"id\":\"%s\",".formatted(hearing))));
        assertThat(answer.body()).contains("\"field\":\"meeting\"");
        assertThat(rostrum.number("select count(*) from draw_secret where hearing_id = " + hearing.value()))
                .isZero();
    }

    private static String drawn(String number, Instant opens, Instant closes) {
        return """
                {"number":"%s","title":"A text","summary":"What it is about","hearing":{"rules":{"seconds":120,\
                "arrangement":"BY_DRAW"},"opens":"%s","closesInclusive":"%s"}}""".formatted(number, opens, closes);
    }

    @Test
    void drafts_circulates_and_adopts_the_minutes_without_a_word_of_which_version() throws Exception {
        var minutes = "/api/meetings/" + meeting.getString("id") + "/minutes";
        recorded("\"act\":\"callToOrder\"");
        recorded("\"act\":\"rollCall\",\"members\":{\"%s\":\"PRESENT\",\"%s\":\"PRESENT\"}"
                .formatted(member(0), member(1)));
        recorded("\"act\":\"motion\",\"text\":\"To approve.\",\"kind\":\"APPROVE_MINUTES\",\"mover\":\"" + member(0)
                + '"');
        var moved = recorded("\"act\":\"second\",\"member\":\"" + member(1) + '"');
        recorded("\"act\":\"withoutObjection\"");
        recorded("\"act\":\"adjourn\"");
        assertThat(staff("POST", minutes, "").statusCode()).isEqualTo(201);
        assertThat(object(staff("POST", minutes + "/review", "")).getInt("version"))
                .isEqualTo(2);
        var again = staff("POST", minutes + "/review", "");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(object(again).getInt("version")).isEqualTo(2);
        var motion = moved.getJsonObject("floor").getJsonObject("motion").getInt("entry");
        assertThat(staff("POST", minutes + "/adopt", "{\"motion\":%d,\"entry\":1}".formatted(motion))
                        .body())
                .contains("\"field\":\"motion\"");
        var adopted = staff("POST", minutes + "/adopt", "{\"motion\":%d,\"reason\":\"Read out.\"}".formatted(motion));
        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(201);
        assertThat(object(adopted).getString("standing")).isEqualTo("adopted");
    }

    private String member(int place) {
        return meeting.getJsonArray("members").getJsonObject(place).getString("id");
    }

    private static HttpResponse<String> accepting(String path, String type) throws Exception {
        return CLIENT.send(request("GET", path, "").header("Accept", type).build(), BodyHandlers.ofString());
    }

    private JsonObject signUp(String sent, String key) throws Exception {
        var call = request("POST", "/api/hearings/" + hearing + "/speakers", sent)
                .header("Idempotency-Key", key + hearing)
                .build();
        var answer = CLIENT.send(call, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return object(answer);
    }

    private JsonObject recorded(String members) throws Exception {
        var answer = act(members, head());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return object(answer);
    }

    private HttpResponse<String> act(String members, int basis) throws Exception {
        return staff(
                "POST",
                "/api/meetings/" + meeting.getString("id") + "/acts",
                "{" + members + ",\"basis\":" + basis + "}");
    }

    private int head() throws Exception {
        return object(anyone("GET", "/api/meetings/" + meeting.getString("id") + "/floor", ""))
                .getInt("head");
    }

    private static HttpResponse<String> anyone(String method, String path, String body) throws Exception {
        return CLIENT.send(request(method, path, body).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> staff(String method, String path, String body) throws Exception {
        var call = request(method, path, body)
                .header("Authorization", "Bearer " + token)
                .build();
        return CLIENT.send(call, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(rostrum.address().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private static JsonObject object(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
