package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;

@DisplayName("The program's own database, killed while it serves")
class LostDatabaseIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static RunningRostrum rostrum;

    @BeforeAll
    static void start() {
        assumeTrue(RunningRostrum.hasOwnDatabase(), "the database is another's");
        rostrum = RunningRostrum.start("demo");
    }

    @AfterAll
    static void stop() {
        if (rostrum != null) {
            rostrum.close();
        }
    }

    @Test
    void is_started_again_and_calls_meanwhile_wait_or_are_told_to_come_back() throws Exception {
        rostrum.killDatabase();
        assertThat(answersUntilItIsBack()).isSubsetOf(200, 503).endsWith(200);
        assertThat(rostrum.said())
                .contains("The database has ended by itself; starting it again")
                .contains("The database answers again.");
        assertThat(rostrum.get("/health/ready").statusCode()).isEqualTo(200);
    }

    private static List<Integer> answersUntilItIsBack() throws Exception {
        var answers = new ArrayList<Integer>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean back;
        do {
            back = rostrum.said().contains("answers again");
            answers.add(rostrum.get("/api/meetings").statusCode());
        } while (!(back && answers.getLast() == 200) && System.nanoTime() < deadline);
        return answers;
    }
}
