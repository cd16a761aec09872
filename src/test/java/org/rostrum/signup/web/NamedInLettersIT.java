package org.rostrum.signup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.signup.web.EveningWithRules.object;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;

/** No mail server is named, so that every letter waits with what it says. */
@DisplayName("A name that the law takes out of the record")
class NamedInLettersIT {
    private static RunningRostrum rostrum;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.sharedToReword();
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    void stands_in_no_letter_to_others_that_waits() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cededSeconds\":240,\"givers\":1");
        var giver = signedUp(evening, "Xilla Ornstedt");
        var taker = signedUp(evening, "Bea Keeper");
        evening.checkIn(giver);
        evening.done("cede", ",\"from\":\"%s\",\"to\":\"%s\"".formatted(giver.getString("id"), taker.getString("id")));
        assertThat(letters("Xilla Ornstedt")).isGreaterThanOrEqualTo(2);
        long toOthers = letters("Bea Keeper");
        evening.done("redact", ",\"entry\":2,\"why\":\"Order of a court.\"");
        assertThat(letters("Xilla Ornstedt")).isZero();
        assertThat(letters("Bea Keeper")).isPositive().isLessThan(toOthers);
    }

    private static JsonObject signedUp(EveningWithRules evening, String name) throws Exception {
        var email = ",\"email\":\"%s@example.org\"".formatted(name.substring(0, 3));
        return object(evening.signUp(name, "FOR", email).body());
    }

    private static long letters(String says) throws Exception {
        return rostrum.number("select count(*) from mail where body like '%" + says + "%'");
    }
}
