package org.rostrum.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;

@DisplayName("Signing in")
class SignInIT {
    private static final int TOGETHER = 8;
    private static final int EACH = 10;

    private static RunningRostrum rostrum;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.shared();
    }

    @Test
    void of_many_at_the_same_moment_lets_everyone_in() throws Exception {
        try (var threads = Executors.newFixedThreadPool(TOGETHER)) {
            var all = IntStream.range(0, TOGETHER)
                    .<Callable<List<Integer>>>mapToObj(who -> SignInIT::signInAgainAndAgain)
                    .toList();
            for (var done : threads.invokeAll(all)) {
                assertThat(done.get()).hasSize(EACH).containsOnly(302);
            }
        }
    }

    private static List<Integer> signInAgainAndAgain() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answers = new ArrayList<Integer>();
            for (int time = 0; time < EACH; time++) {
                answers.add(client.send(signIn(), HttpResponse.BodyHandlers.discarding())
                        .statusCode());
            }
            return answers;
        }
    }

    private static HttpRequest signIn() {
        var clerk = rostrum.card().getJsonObject("clerk");
        var form = "user=%s&password=%s"
                .formatted(
                        URLEncoder.encode(clerk.getString("user"), StandardCharsets.UTF_8),
                        URLEncoder.encode(clerk.getString("password"), StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(rostrum.address().resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", rostrum.address().toString())
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }
}
