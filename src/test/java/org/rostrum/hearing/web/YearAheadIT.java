package org.rostrum.hearing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;
import org.rostrum.signup.web.EveningWithRules;

@DisplayName("A city that has published more than a hundred meetings ahead")
class YearAheadIT {
    private static final int AHEAD = 120;
    private static final Pattern AGENDA = Pattern.compile("<h3><a href=\"/meetings/([0-9A-Z]{13})/agenda\"");
    private static final Pattern LATER = Pattern.compile("href=\"(\\?later=[0-9A-Z]{13})\"");

    private static final List<String> ahead = new ArrayList<>();
    private static RunningRostrum rostrum;

    @BeforeAll
    static void publish() throws Exception {
        rostrum = RunningRostrum.sharedThatSends();
        for (int at = 0; at < AHEAD; at++) {
            ahead.add(EveningWithRules.ofPlan(rostrum, """
                    {"title":"One of many","body":"Board of Adjustment","date":"2097-%02d-%02d","place":"City Hall","zone":"UTC",
                     "seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},"members":[],
                     "items":[{"number":"1","title":"A fence","summary":"How high?",
                      "hearing":{"rules":{"seconds":120,"arrangement":"AS_SIGNED_UP"},
                       "opens":"2096-01-01T00:00:00Z","closesInclusive":"2096-12-01T00:00:00Z","exhibits":[]}}]}""".formatted(1 + at / 28, 1 + at % 28))
                    .meeting());
        }
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    void offers_the_hearing_of_tonight_before_all_that_come_later() throws Exception {
        var page = rostrum.get("/").body();
        assertThat(page)
                .containsSubsequence(
                        "/hearings/" + rostrum.card().getString("hearing") + "/sign-up",
                        "Today and coming",
                        "/meetings/" + rostrum.card().getString("meeting") + "/agenda");
        assertThat(agendas(page)).doesNotContain(ahead.getLast());
    }

    @Test
    void lists_each_of_them_once_on_the_pages_that_follow() throws Exception {
        var listed = new ArrayList<String>();
        var path = "/";
        do {
            var page = rostrum.get(path).body();
            listed.addAll(agendas(page.split("Past meetings", 2)[0]));
            var later = LATER.matcher(page);
            path = later.find() ? "/" + later.group(1) : "";
        } while (!path.isEmpty());
        assertThat(listed.stream().filter(ahead::contains)).containsExactlyElementsOf(ahead);
    }

    /** Compressed, as a browser asks for it. */
    @Test
    void has_a_first_page_of_less_than_50_kilobytes() throws Exception {
        var request = HttpRequest.newBuilder(rostrum.address().resolve("/"))
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body().length).isLessThan(50 * 1024);
    }

    @Test
    void has_tonight_in_its_calendar_and_its_feed() throws Exception {
        for (var path : List.of("/api/calendar.ics", "/api/feed.atom")) {
            assertThat(rostrum.get(path).body().replace("\r\n ", ""))
                    .contains(rostrum.card().getString("meeting"));
        }
    }

    @Test
    void shows_the_lists_from_their_beginning_where_an_address_names_no_meeting() throws Exception {
        for (var address : List.of("/?later=nobody", "/?earlier=0000000000001")) {
            assertThat(rostrum.get(address).body()).contains("Today and coming");
        }
    }

    private static List<String> agendas(String page) {
        return AGENDA.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
