package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;

@DisplayName("The keys under which acts were sent")
@Order(4)
class SpentKeysIT {
    private static final String KEYS = "select count(*) from sent_act";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void are_removed_after_a_week_and_no_sooner() throws Exception {
        try (var rostrum = RunningRostrum.start("demo")) {
            giveUp(rostrum, "old");
            age(rostrum, 8);
            giveUp(rostrum, "new");
            age(rostrum, 6);
            rostrum.kill();
            rostrum.startAgain();
            for (var end = Instant.now().plus(SOON);
                    rostrum.number(KEYS) > 1 && Instant.now().isBefore(end); ) {
                Thread.sleep(200);
            }
            assertThat(rostrum.number(KEYS)).isEqualTo(1);
        }
    }

    /** Makes the newest older by some days. */
    private static void age(RunningRostrum rostrum, int days) throws Exception {
        var older = "update sent_act set kept_at = kept_at - %d order by kept_at desc limit 1"
                .formatted(TimeUnit.DAYS.toMicros(days));
        assertThat(rostrum.change(older)).isEqualTo(1);
    }

    private static void giveUp(RunningRostrum rostrum, String key) throws Exception {
        var card = rostrum.card();
        var path = "/api/meetings/" + card.getString("meeting") + "/acts/" + key;
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(rostrum.address().resolve(path))
                                .header(
                                        "Authorization",
                                        "Bearer " + card.getJsonObject("clerk").getString("token"))
                                .method("DELETE", BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
