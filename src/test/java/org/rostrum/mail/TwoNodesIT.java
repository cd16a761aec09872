package org.rostrum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.MailServer;
import org.rostrum.RunningRostrum;

@DisplayName("Two nodes on one database")
class TwoNodesIT {
    private static final int LETTERS = 80;
    private static final int SENT_AGAIN = 24;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static MailServer mails;
    private static RunningRostrum one;
    private static RunningRostrum other;
    private static String hearing;

    @BeforeAll
    static void start() throws Exception {
        mails = MailServer.closed().open();
        one = RunningRostrum.start(mails.environment(), "demo");
        hearing = one.card().getString("hearing");
        var environment = new HashMap<>(mails.environment());
        var shared = new Properties();
        try (var file = Files.newBufferedReader(one.data().resolve("database.properties"))) {
            shared.load(file);
        }
        environment.put("ROSTRUM_DB_URL", shared.getProperty("url"));
        environment.put("ROSTRUM_DB_USER", shared.getProperty("user"));
        environment.put("ROSTRUM_DB_PASSWORD", shared.getProperty("password"));
        other = RunningRostrum.start(environment, "serve");
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
        mails.close();
    }

    @Test
    void send_every_letter_once() throws Exception {
        var answers = IntStream.range(0, LETTERS)
                .mapToObj(at -> send(
                        at % 2 == 0 ? one : other,
                        "letter-" + at,
                        "{\"name\":\"Resident %1$d\",\"position\":\"FOR\",\"email\":\"r%1$d@example.org\"}"
                                .formatted(at)))
                .toList();
        assertThat(answered(answers)).allMatch(answer -> answer.statusCode() == 201);
        for (int waited = 0; waited < 300 && mails.count() < LETTERS; waited++) {
            Thread.sleep(100);
        }
        Thread.sleep(3000);
        assertThat(mails.recipients()).hasSize(LETTERS).doesNotHaveDuplicates();
    }

    @Test
    void give_one_speaker_and_one_answer_to_a_request_that_comes_to_both_at_once() throws Exception {
        var answers = IntStream.range(0, SENT_AGAIN)
                .boxed()
                .flatMap(at -> Stream.of(one, other, one, other)
                        .map(node -> send(
                                node,
                                "again-" + at,
                                "{\"name\":\"Twice Sent %d\",\"position\":\"AGAINST\"}".formatted(at))))
                .toList();
        var bodies = answered(answers).stream()
                .peek(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201))
                .map(TwoNodesIT::answer)
                .toList();
        for (int at = 0; at < SENT_AGAIN; at++) {
            assertThat(bodies.subList(4 * at, 4 * at + 4)).containsOnly(bodies.get(4 * at));
        }
        assertThat(bodies.stream().distinct()).hasSize(SENT_AGAIN);
        for (var node : List.of(one, other)) {
            var order = node.get("/api/hearings/" + hearing + "/order").body();
            assertThat(order.split("\"Twice Sent ", -1)).hasSize(SENT_AGAIN + 1);
        }
    }

    /** Who it is and by which link; the address in it is that of the node which answers. */
    private static String answer(HttpResponse<String> answer) {
        var made = Json.createReader(new StringReader(answer.body())).readObject();
        return made.getString("id") + " " + made.getString("reference") + " " + made.getString("key");
    }

    private static List<HttpResponse<String>> answered(List<CompletableFuture<HttpResponse<String>>> answers) {
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static CompletableFuture<HttpResponse<String>> send(RunningRostrum node, String key, String body) {
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(node.address().resolve("/api/hearings/" + hearing + "/speakers"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
