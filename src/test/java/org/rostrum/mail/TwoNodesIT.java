package org.rostrum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.MailServer;
import org.rostrum.RunningRostrum;

@DisplayName("Two nodes on one database")
class TwoNodesIT {
    private static final int LETTERS = 80;

    @Test
    void send_every_letter_once() throws Exception {
        try (var mails = MailServer.closed().open();
                var one = RunningRostrum.start(mails.environment(), "demo")) {
            var environment = new HashMap<>(mails.environment());
            var shared = new Properties();
            try (var file = Files.newBufferedReader(one.data().resolve("database.properties"))) {
                shared.load(file);
            }
            environment.put("ROSTRUM_DB_URL", shared.getProperty("url"));
            environment.put("ROSTRUM_DB_USER", shared.getProperty("user"));
            environment.put("ROSTRUM_DB_PASSWORD", shared.getProperty("password"));
            try (var other = RunningRostrum.start(environment, "serve")) {
                signUp(one, other);
                for (int waited = 0; waited < 300 && mails.count() < LETTERS; waited++) {
                    Thread.sleep(100);
                }
                Thread.sleep(3000);
                assertThat(mails.recipients()).hasSize(LETTERS).doesNotHaveDuplicates();
            }
        }
    }

    private static void signUp(RunningRostrum one, RunningRostrum other) throws Exception {
        var card = Files.readString(one.data().resolve("demo.json"));
        var hearing = card.replaceAll("(?s).*\"hearing\"\\s*:\\s*\"([^\"]*)\".*", "$1");
        var client = HttpClient.newHttpClient();
        var answers = IntStream.range(0, LETTERS)
                .mapToObj(at -> client.sendAsync(
                        HttpRequest.newBuilder((at % 2 == 0 ? one : other)
                                        .address()
                                        .resolve("/api/hearings/" + hearing + "/speakers"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"name\":\"Resident %1$d\",\"position\":\"FOR\",\"email\":\"r%1$d@example.org\"}"
                                                .formatted(at)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        assertThat(answers).allMatch(answer -> answer.join().statusCode() == 201);
    }
}
