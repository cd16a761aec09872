package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.rostrum.RunningRostrum;

@DisplayName("The program's own database, killed while it serves")
@ResourceLock(RunningRostrum.TO_BREAK)
@Order(12)
class LostDatabaseIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static RunningRostrum rostrum;

    @BeforeAll
    static void start() {
        assumeTrue(RunningRostrum.hasOwnDatabase(), "the database is another's");
        rostrum = RunningRostrum.sharedToBreak();
    }

    @AfterAll
    static void stop() {
        if (rostrum != null) {
            rostrum.close();
        }
    }

    @Test
    void is_started_again_and_calls_meanwhile_wait_or_are_told_to_come_back() throws Exception {
        int before = rostrum.said().length();
        rostrum.killDatabase();
        assertThat(answersUntilItIsBack(before)).isSubsetOf(200, 503).endsWith(200);
        assertThat(rostrum.said().substring(before))
                .contains("The database has ended by itself; starting it again")
                .contains("The database answers again.");
        assertThat(rostrum.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void lets_the_staff_be_told_to_come_back_while_nobody_knows_who_they_are() throws Exception {
        int before = rostrum.said().length();
        var kept = Executors.newSingleThreadScheduledExecutor();
        try {
            var killing = kept.scheduleWithFixedDelay(rostrum::killDatabase, 0, 50, TimeUnit.MILLISECONDS);
            assertThat(untilRefused("/api/meetings/" + rostrum.card().getString("meeting") + "/acts"))
                    .startsWith("application/problem+json");
            assertThat(untilRefused("/clerk")).startsWith("text/html");
            killing.cancel(false);
        } finally {
            kept.shutdownNow();
            kept.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(answersUntilItIsBack(before)).endsWith(200);
    }

    /** Asks as the clerk until the answer is 503, and gives its kind; none but 200 and 503 may come. */
    private static String untilRefused(String path) throws Exception {
        var token = rostrum.card().getJsonObject("clerk").getString("token");
        var request = HttpRequest.newBuilder(rostrum.address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
        } while (answer.statusCode() == 200 && System.nanoTime() < deadline);
        assertThat(answer.statusCode()).isEqualTo(503);
        return answer.headers().firstValue("Content-Type").orElseThrow();
    }

    /** What is answered until it says so after what it had said before, and answers well. */
    private static List<Integer> answersUntilItIsBack(int before) throws Exception {
        var answers = new ArrayList<Integer>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean back;
        do {
            back = rostrum.said().substring(before).contains("answers again");
            answers.add(rostrum.get("/api/meetings").statusCode());
        } while (!(back && answers.getLast() == 200) && System.nanoTime() < deadline);
        return answers;
    }
}
