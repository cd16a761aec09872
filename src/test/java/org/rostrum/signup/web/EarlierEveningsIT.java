package org.rostrum.signup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;

@DisplayName("The expected time of a body that has met before")
class EarlierEveningsIT {
    private static final int SPEAKERS = 20;

    private static RunningRostrum rostrum;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.sharedAsPlayed();
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    void is_reckoned_from_its_evenings_before_and_from_no_other_bodys() throws Exception {
        var known = foretold("Durham City Council");
        var unknown = foretold("A board that never met");
        assertThat(unknown).isEqualTo(foretold("Another board that never met"));
        assertThat(known).isNotEqualTo(unknown);
    }

    /** How long the line is said to take before the first call. */
    private static Duration foretold(String body) throws Exception {
        var evening = EveningWithRules.publish(rostrum, body, "\"nameOptional\":false");
        for (int number = 1; number <= SPEAKERS; number++) {
            evening.signUp("Speaker " + number, number % 2 == 0 ? "FOR" : "AGAINST");
        }
        evening.open();
        var floor = EveningWithRules.object(
                rostrum.get("/api/meetings/" + evening.meeting() + "/floor").body());
        return Duration.between(Instant.parse(floor.getString("now")), Instant.parse(floor.getString("expectedEnd")))
                .plusMillis(500)
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
