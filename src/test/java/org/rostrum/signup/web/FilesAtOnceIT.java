package org.rostrum.signup.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.signup.web.EveningWithRules.object;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.rostrum.RunningRostrum;

@DisplayName("Files that come for one statement in the same moment")
class FilesAtOnceIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static RunningRostrum rostrum;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.shared();
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @RepeatedTest(5)
    void are_all_kept_up_to_as_many_as_the_rules_allow_and_stand_under_one_number() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"statements\":{\"files\":3}");
        var page = object(evening.signUpAsResident("Ana Writes", "").body()).getString("page");
        var sent = IntStream.range(0, 5).mapToObj(at -> send(page, at)).toList();
        for (var answer : sent) {
            assertThat(answer.join().statusCode()).isEqualTo(200);
        }
        assertThat(object(evening.read("/api/hearings/" + evening.hearing() + "/statements"))
                        .getJsonArray("statements"))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.asJsonObject().getInt("number")).isEqualTo(1);
                    assertThat(statement.asJsonObject().getJsonArray("files")).hasSize(3);
                });
    }

    private static CompletableFuture<HttpResponse<String>> send(String page, int number) {
        var body = String.join(
                "\r\n",
                "--x",
                "Content-Disposition: form-data; name=\"files\"; filename=\"%d.txt\"".formatted(number),
                "Content-Type: text/plain",
                "",
                "Reason %d".formatted(number),
                "--x--",
                "");
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(rostrum.address().resolve(page))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
