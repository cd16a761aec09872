package org.rostrum.minutes.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.RunningRostrum;

/** One story, from the first draft to a correction. */
@DisplayName("Minutes from the draft to the corrected text, over HTTP")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MinutesDeskIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static RunningRostrum rostrum;
    private static String meeting;
    private static String token;
    private static String adopted;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.sharedPlayedToChange();
        var card = rostrum.card();
        meeting = card.getString("meeting");
        token = card.getJsonObject("clerk").getString("token");
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    @Order(1)
    void a_draft_is_made_and_is_for_the_staff_alone() throws Exception {
        var made = staff("POST", "", "{}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(object(made.body()).getInt("version")).isEqualTo(1);
        assertThat(rostrum.get(api("?version=1")).statusCode()).isEqualTo(404);
        assertThat(object(staff("GET", "?version=1", "").body()).getString("version"))
                .isEqualTo("draft");
    }

    @Test
    @Order(2)
    void the_words_of_two_editors_do_not_overwrite_one_another() throws Exception {
        var key = sentence(staff("GET", ".json", "").body(), "The hearing was closed");
        var first = staff("PATCH", "", patch(key, "The hearing came to its end.", 0));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        long revision = object(first.body()).getInt("revision");
        var second = staff("PATCH", "", patch(key, "It was over.", 0));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("The hearing came to its end.", "\"revision\":" + revision);
        var again = staff("PATCH", "", patch(key, "The hearing ended.", revision));
        assertThat(object(again.body()).getString("words")).isEqualTo("The hearing ended.");
        assertThat(object(again.body()).getBoolean("check")).isFalse();
        assertThat(rostrum.get(api(".json")).body()).doesNotContain("The hearing ended.");
        assertThat(staff("PATCH", "", patch("nothing@1", "x", 0)).statusCode()).isEqualTo(400);
    }

    @Test
    @Order(3)
    void a_version_in_review_is_read_by_whom_the_link_was_given() throws Exception {
        assertThat(object(staff("POST", "", "{}").body()).getInt("version")).isEqualTo(2);
        assertThat(staff("POST", "/review", "{\"version\":1}").statusCode()).isEqualTo(409);
        var link = object(staff("POST", "/review", "{\"version\":2}").body()).getString("link");
        assertThat(rostrum.get(link).body()).contains("The hearing ended.", "In review");
        var key = link.substring(link.indexOf("key="));
        assertThat(rostrum.get(api(".json?version=3&" + key)).body()).contains("\"in review\"");
        assertThat(rostrum.get(api(".json?version=3&key=wrong")).statusCode()).isEqualTo(404);
        assertThat(rostrum.get(api(".json?version=2&" + key)).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void it_is_adopted_by_a_motion_of_a_later_meeting_to_approve_it_and_by_no_other() throws Exception {
        var wrong = staff("POST", "/adopt", "{\"version\":3,\"entry\":2}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        var own = object(wrong.body()).getJsonArray("carried").getInt(0);
        var refused = staff("POST", "/adopt", "{\"version\":3,\"entry\":%d}".formatted(own));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Entry %d is no motion to approve minutes.".formatted(own))
                .contains("Minutes are approved in a later meeting.", "\"overridable\":true", "\"ApprovedLater\"");
        var later = laterMeeting();
        int entry = approved(later);
        var right = staff("POST", "/adopt", "{\"version\":3,\"entry\":%d,\"meeting\":\"%s\"}".formatted(entry, later));
        assertThat(right.statusCode()).as(right.body()).isEqualTo(201);
        adopted = rostrum.get(api(".json?profile=action")).body();
        assertThat(adopted)
                .contains("\"version\":\"adopted\"", "by the motion of entry " + entry, "The hearing ended.")
                .isEqualTo(rostrum.get(api(".json?profile=action&version=4")).body());
        assertThat(rostrum.get(api(".html?lang=es")).body()).contains("Versión 4, aprobada por la moción");
        assertThat(staff("POST", "/adopt", "{\"version\":4,\"entry\":%d}".formatted(entry))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @Order(5)
    void an_adopted_text_stays_whatever_is_changed_later() throws Exception {
        var key = sentence(adopted, "The hearing ended.");
        assertThat(staff("PATCH", "", patch(key, "The hearing ended at nine.", 2))
                        .statusCode())
                .isEqualTo(200);
        assertThat(staff("PUT", "/style", "{\"titles\":true,\"times\":false}").body())
                .contains("\"titles\":true", "\"preset\":null", "\"profile\":\"full\"");
        assertThat(staff("PUT", "/style", "{\"preset\":\"ROBERTS\",\"titles\":true}")
                        .body())
                .contains("\"titles\":true", "\"seconder\":false", "\"profile\":\"roberts\"");
        assertThat(rostrum.get(api(".json?version=4")).body()).contains("\"profile\":\"roberts\"");
        assertThat(staff("PUT", "/style", "{\"profile\":\"long\"}").body()).contains("This profile is not offered.");
        assertThat(staff("PUT", "/style", "{\"preset\":\"TEXAS\",\"profile\":\"full\"}")
                        .body())
                .contains("\"preset\":null", "\"numbered\":false");
        staff("PUT", "/style", "{\"titles\":true,\"times\":false}");
        assertThat(rostrum.get(api(".json?profile=action")).body()).isEqualTo(adopted);
    }

    @Test
    @Order(6)
    void a_correction_is_a_version_of_its_own_with_its_reason() throws Exception {
        var corrected = staff("POST", "/correct", "{\"reason\":\"The hour was missing.\"}");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(201);
        assertThat(rostrum.get(api(".json?profile=action")).body())
                .contains("corrected after adoption: The hour was missing.", "The hearing ended at nine.");
        assertThat(rostrum.get(api(".json?profile=action&version=4")).body()).isEqualTo(adopted);
        assertThat(rostrum.get(api("/compare?profile=action&from=4&to=5")).body())
                .contains("\"from\":\"The hearing ended.\"", "\"to\":\"The hearing ended at nine.\"")
                .contains("Mayor Noor Calloway");
    }

    @Test
    @Order(7)
    void everyone_sees_the_versions_that_are_out_and_the_staff_all() throws Exception {
        assertThat(object(rostrum.get(api("/versions")).body()).getJsonArray("versions"))
                .extracting(version -> version.asJsonObject().getString("standing"))
                .containsExactly("adopted", "corrected");
        assertThat(object(staff("GET", "/versions", "").body()).getJsonArray("versions"))
                .extracting(version -> version.asJsonObject().getString("standing"))
                .containsExactly("draft", "draft", "in review", "adopted", "corrected");
    }

    private static String laterMeeting() throws Exception {
        var plan = object(rostrum.get("/api/meetings/" + meeting).body());
        var made = post("/api/meetings", """
                {"title":"The meeting after it","body":"%s","date":"2099-05-07","place":"City Hall",
                 "zone":"America/New_York","seats":3,"quorum":2,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},
                 "members":[{"name":"Ada Quill","role":"Member"},{"name":"Ben Ortiz","role":"Member"},
                  {"name":"Cleo Park","role":"Member"}],"items":[{"number":"1","title":"Minutes","summary":"As sent."}]}""".formatted(plan.getString("body")));
        return made.getString("id");
    }

    /** The entry by which the body moved to approve the minutes, which it did. */
    private static int approved(String later) throws Exception {
        var members = object(rostrum.get("/api/meetings/" + later).body()).getJsonArray("members").stream()
                .map(member -> member.asJsonObject().getString("id"))
                .toList();
        act(later, "\"callToOrder\"");
        act(
                later,
                "\"rollCall\",\"members\":{\"%s\":\"PRESENT\",\"%s\":\"PRESENT\"}"
                        .formatted(members.get(0), members.get(1)));
        var moved = act(
                later,
                "\"motion\",\"kind\":\"APPROVE_MINUTES\",\"text\":\"Approve the minutes.\",\"mover\":\"%s\""
                        .formatted(members.get(0)));
        act(later, "\"second\",\"member\":\"%s\"".formatted(members.get(1)));
        act(later, "\"withoutObjection\"");
        return moved.getJsonObject("entry").getInt("seq");
    }

    private static JsonObject act(String later, String act) throws Exception {
        int head =
                object(rostrum.get("/api/meetings/" + later + "/floor").body()).getInt("head");
        return post("/api/meetings/" + later + "/acts", "{\"basis\":%d,\"act\":%s}".formatted(head, act));
    }

    private static JsonObject post(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(rostrum.address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return object(answer.body());
    }

    private static String patch(String key, String words, long basis) {
        return Json.createObjectBuilder()
                .add("sentence", key)
                .add("words", words)
                .add("basis", basis)
                .build()
                .toString();
    }

    /** The key of the first sentence that begins so. */
    private static String sentence(String minutes, String begins) {
        return object(minutes).getJsonArray("sections").stream()
                .flatMap(section -> section.asJsonObject().getJsonArray("parts").stream())
                .map(part -> Optional.ofNullable(part.asJsonObject().getJsonArray("sentences")))
                .flatMap(Optional::stream)
                .flatMap(sentences -> sentences.stream())
                .map(sentence -> sentence.asJsonObject())
                .filter(sentence -> sentence.getString("text").startsWith(begins))
                .map(sentence -> sentence.getString("key"))
                .findFirst()
                .orElseThrow();
    }

    private static String api(String rest) {
        return "/api/meetings/" + meeting + "/minutes" + rest;
    }

    private static HttpResponse<String> staff(String method, String rest, String body) throws Exception {
        var request = HttpRequest.newBuilder(rostrum.address().resolve(api(rest)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
