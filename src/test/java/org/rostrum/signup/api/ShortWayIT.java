package org.rostrum.signup.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.RawHttp;
import org.rostrum.RunningRostrum;

@DisplayName("A sign-up by the short way")
class ShortWayIT {
    private static final String NAMED = "{\"name\":\"Ada Marlowe\",\"position\":\"FOR\",\"colour\":\"red\"}";
    /** Takes the same as no word about it, in words that the short way leaves to the usual one. */
    private static final String THE_USUAL_WAY = "Accept: application/json;q=0.9, */*;q=0.1\r\n";

    private static RunningRostrum rostrum;
    private static String hearing;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        hearing = rostrum.card().getString("hearing");
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    void is_answered_letter_for_letter_as_by_the_usual_way() throws Exception {
        var first = send(hearing, "Idempotency-Key: short-way\r\n", NAMED);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location"))
                .hasValueSatisfying(
                        link -> assertThat(link).startsWith("http://127.0.0.1:" + rostrum.port() + "/api/speakers/"));
        assertSame(first, send(hearing, "Idempotency-Key: short-way\r\n" + THE_USUAL_WAY, NAMED));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "0000000000001 | {\"name\":\"A\",\"position\":\"FOR\"}  | of a hearing that nobody knows",
                "ZZZZZZZZZZZZZ | {\"name\":\"A\",\"position\":\"FOR\"}  | of what is no id",
                "{hearing}     | {\"name\":\"\",\"position\":\"LEFT\"}  | with fields that are wrong",
                "{hearing}     | not JSON                               | in no JSON"
            })
    void is_refused_letter_for_letter_as_by_the_usual_way(String to, String body, String what) throws Exception {
        var address = to.replace("{hearing}", hearing);
        var refused = send(address, "", body);
        assertThat(refused.status()).isBetween(400, 499);
        assertSame(refused, send(address, THE_USUAL_WAY, body));
    }

    private static RawHttp.Answer send(String to, String headers, String body) throws IOException {
        return RawHttp.send(
                rostrum.port(),
                "POST /api/hearings/" + to + "/speakers HTTP/1.1",
                "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n" + headers,
                body.getBytes(StandardCharsets.US_ASCII));
    }

    private static void assertSame(RawHttp.Answer one, RawHttp.Answer other) {
        assertThat(one.body()).isEqualTo(other.body());
        assertThat(head(one)).isEqualTo(head(other));
    }

    private static List<String> head(RawHttp.Answer answer) {
        return answer.head()
                .lines()
                .filter(line -> !line.startsWith("Date:"))
                .sorted()
                .toList();
    }
}
