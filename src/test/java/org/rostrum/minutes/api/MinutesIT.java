package org.rostrum.minutes.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.RunningRostrum;

@DisplayName("The minutes of the played demo, over HTTP")
class MinutesIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static RunningRostrum rostrum;
    private static String meeting;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.sharedPlayed();
        meeting = rostrum.card().getString("meeting");
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    void are_json_unless_something_else_is_asked_for() throws Exception {
        var minutes = object(rostrum.get(api("")).body());
        assertThat(minutes.getBoolean("complete")).isTrue();
        assertThat(minutes.toString()).contains("Carried, 6–0.", "\"heardAt\"");
    }

    @Test
    void name_the_head_that_verify_proves() throws Exception {
        var proceedings = object(rostrum.get(api(".json")).body()).getJsonObject("proceedings");
        var verified =
                object(rostrum.get("/api/meetings/" + meeting + "/verify").body());
        assertThat(proceedings.getString("hash")).isEqualTo(verified.getString("head"));
        assertThat(proceedings.getInt("entries")).isEqualTo(verified.getInt("entries"));
    }

    @Test
    void are_html_to_a_browser_and_by_their_ending() throws Exception {
        var browser = get(api(""), "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        assertThat(browser.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/html"));
        assertThat(browser.body())
                .startsWith("<!DOCTYPE html>")
                .isEqualTo(get(api(".html"), "*/*").body());
    }

    @Test
    void come_in_spanish() throws Exception {
        var spanish = rostrum.get(api(".json?lang=es"));
        assertThat(spanish.headers().firstValue("Content-Language")).contains("es");
        assertThat(spanish.body()).contains("Aprobada, 6–0.");
    }

    @Test
    void refuse_a_profile_a_language_and_a_form_that_are_not_offered() throws Exception {
        assertThat(rostrum.get(api("?profile=poem"))).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"profile\"", "action, summary, speakers, roberts or full");
        });
        assertThat(rostrum.get(api("?lang=fr")).statusCode()).isEqualTo(400);
        assertThat(rostrum.get(api(".rtf"))).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(406);
            assertThat(answer.body()).contains("minutes.pdf", "application/akn+xml");
        });
        assertThat(get(api(""), "image/png").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "pdf, application/pdf, %PDF-",
        "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, PK",
        "xml, application/akn+xml, <?xml"
    })
    void are_a_file_by_their_ending_and_by_what_is_accepted(String ending, String type, String begin) throws Exception {
        for (var answer : List.of(get(api("." + ending), "*/*"), get(api("?profile=action"), type))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(it -> assertThat(it).startsWith(type));
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .contains("inline; filename=\"minutes-2018-04-16." + ending + "\"");
            assertThat(answer.body()).startsWith(begin);
        }
    }

    @Test
    void show_on_their_page_every_speaker_once_with_the_entries_behind() throws Exception {
        var page = rostrum.get("/meetings/" + meeting + "/minutes?profile=speakers");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().split("class=\"num\">\\d+</td>", -1)).hasSize(51);
        assertThat(page.body()).contains("<details class=\"entries\">").doesNotContain("<script", "@");
    }

    @Test
    void are_found_from_the_list_of_meetings() throws Exception {
        assertThat(rostrum.get("/").body()).contains("/meetings/" + meeting + "/minutes");
    }

    @Test
    void of_a_meeting_that_is_not_there_are_not_found() throws Exception {
        assertThat(rostrum.get("/api/meetings/0000000000001/minutes").statusCode())
                .isEqualTo(404);
        assertThat(rostrum.get("/meetings/0000000000001/minutes").statusCode()).isEqualTo(404);
        assertThat(rostrum.get("/meetings/" + meeting + "/minutes?profile=none").statusCode())
                .isEqualTo(404);
    }

    private static String api(String rest) {
        return "/api/meetings/" + meeting + "/minutes" + rest;
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        var request = HttpRequest.newBuilder(rostrum.address().resolve(path))
                .header("Accept", accept)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
