package org.rostrum.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.RunningRostrum;

@DisplayName("A change that a page of another site sends")
class ForeignPageIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String NOBODY = "0000000000001";
    private static final String WHY = "This did not come from one of our pages";
    private static final List<String> CHANGING = List.of("POST", "PUT", "PATCH", "DELETE");

    private static RunningRostrum rostrum;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.shared();
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void is_refused_on_every_route(String change) throws Exception {
        var answer = send(change, "https://elsewhere.example", "cross-site", "");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(WHY);
    }

    private static Stream<String> changes() {
        return Route.TABLE.stream()
                .flatMap(route -> CHANGING.stream()
                        .filter(method ->
                                route.method().equals("*") || route.method().equals(method))
                        .map(method -> method + " " + filled(route.path())));
    }

    private static String filled(String path) {
        return path.replace("/**", "/anything").replace("{format}", "html").replaceAll("\\{[a-z]+}", NOBODY);
    }

    /** Of a call that is let pass it is asked next who sends it: 401. */
    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "own,  same-origin, '',          401",
                "own,  '',          '',          401",
                "own,  none,        '',          401",
                "'',   same-origin, '',          401",
                "'',   '',          '',          401",
                "'',   same-origin, language=en, 401",
                "'',   '',          language=en, 403",
                "own,  cross-site,  '',          403",
                "own,  same-site,   '',          403",
                "'',   cross-site,  '',          403",
                "null, '',          '',          403",
                "null, same-origin, '',          403",
                "http://127.0.0.1:1, '', '',     403",
                "http://127.0.0.1.elsewhere.example, same-origin, '', 403"
            })
    void is_known_by_what_a_browser_says_of_it_or_by_its_cookies(String origin, String site, String cookie, int status)
            throws Exception {
        var change = "POST /api/meetings/" + NOBODY + "/acts";
        var sent = origin.equals("own") ? rostrum.address().toString() : origin;
        assertThat(send(change, sent, site, cookie).statusCode()).isEqualTo(status);
    }

    private static HttpResponse<String> send(String change, String origin, String site, String cookie)
            throws Exception {
        var at = change.split(" ", 2);
        var call = HttpRequest.newBuilder(rostrum.address().resolve(at[1]))
                .header("Content-Type", "application/json")
                .method(at[0], BodyPublishers.ofString("{}"));
        say(call, "Origin", origin);
        say(call, "Sec-Fetch-Site", site);
        say(call, "Cookie", cookie);
        return CLIENT.send(call.build(), BodyHandlers.ofString());
    }

    private static void say(HttpRequest.Builder call, String header, String value) {
        if (!value.isEmpty()) {
            call.header(header, value);
        }
    }
}
