package org.rostrum.archive.api;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;

@DisplayName("Open data, over HTTP")
class OpenDataIT {
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
    void has_the_vote_that_the_floor_shows() throws Exception {
        try (var votes = Json.createReader(new StringReader(body("/api/meetings/" + meeting + "/votes")))) {
            var event = votes.readObject().getJsonArray("vote_events").getJsonObject(0);
            assertThat(event.getString("result")).isEqualTo("pass");
            assertThat(event.getJsonArray("votes")).hasSize(6);
        }
    }

    @Test
    void is_an_event_whose_documents_can_be_fetched() throws Exception {
        try (var read = Json.createReader(new StringReader(body("/api/meetings/" + meeting + "/event")))) {
            var event = read.readObject();
            assertThat(event.getString("status")).isEqualTo("passed");
            var links = event.getJsonArray("documents").getValuesAs(JsonObject.class).stream()
                    .flatMap(document -> document.getJsonArray("links").getValuesAs(JsonObject.class).stream())
                    .toList();
            assertThat(links).hasSize(7);
            for (var link : links) {
                var answer = rostrum.get(URI.create(link.getString("url")).getPath());
                assertThat(answer.statusCode()).as(link.toString()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(link.getString("media_type"));
            }
        }
        assertThat(body("/api/meetings/" + meeting)).contains("/api/meetings/" + meeting + "/event");
    }

    @Test
    void has_tables_that_name_their_type() throws Exception {
        for (var table : new String[] {"ballots.csv", "speakers.csv"}) {
            var answer = rostrum.get("/api/meetings/" + meeting + "/" + table);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
            assertThat(answer.body().lines().count()).isGreaterThan(6);
        }
    }

    @Test
    void has_calendars_that_another_program_reads() throws Exception {
        for (var path : new String[] {"/api/calendar.ics", "/api/meetings/" + meeting + "/calendar.ics"}) {
            var calendar = Biweekly.parse(body(path)).first();
            assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
            assertThat(calendar.getEvents())
                    .anyMatch(event -> event.getSummary().getValue().contains("Durham City Council"));
        }
    }

    @Test
    void has_a_feed_in_both_languages() throws Exception {
        for (var language : new String[] {"en", "es"}) {
            var feed = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(
                            body("/api/feed.atom?lang=" + language).getBytes(StandardCharsets.UTF_8)));
            assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo(language);
            assertThat(feed.getElementsByTagName("entry").getLength()).isPositive();
        }
        assertThat(rostrum.get("/api/feed.atom?lang=xx").statusCode()).isEqualTo(400);
    }

    @Test
    void is_named_by_the_pages() throws Exception {
        assertThat(body("/")).contains("type=\"application/atom+xml\"", "type=\"text/calendar\"", "/api/calendar.ics");
        assertThat(body("/meetings/" + meeting + "/minutes"))
                .contains("/event\"", "/votes\"", "/ballots.csv\"", "/speakers.csv\"");
        assertThat(body("/meetings/" + meeting + "/replay")).contains("rel=\"alternate\" type=\"text/csv\"");
    }

    @Test
    void says_that_there_is_no_such_meeting() throws Exception {
        for (var file : new String[] {"votes", "event", "ballots.csv", "speakers.csv", "calendar.ics"}) {
            assertThat(rostrum.get("/api/meetings/0000000000001/" + file).statusCode())
                    .isEqualTo(404);
        }
    }

    private static String body(String path) throws Exception {
        var answer = rostrum.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
