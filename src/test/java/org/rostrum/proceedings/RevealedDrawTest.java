package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Secret;

@DisplayName("The secret of a draw")
class RevealedDrawTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final MeetingPlan.Hearing HEARING =
            EVENING.plan().hearing(EVENING.hearing()).orElseThrow();
    private static final Instant CLOSED = HEARING.closesInclusive().plusSeconds(1);
    private static final Secret SECRET = EVENING.before().stream()
            .flatMap(timed -> timed.act() instanceof HearingAct.Draw(var hearing, var secret)
                    ? Stream.of(new Secret(secret))
                    : Stream.empty())
            .findFirst()
            .orElseThrow();

    @Test
    void draws_the_order_once_sign_up_has_closed() {
        assertThat(HEARING.isDrawnBy(SECRET, HEARING.closesInclusive())).isFalse();
        assertThat(HEARING.isDrawnBy(SECRET, CLOSED)).isTrue();
    }

    @Test
    void draws_nothing_where_another_hash_was_published() {
        assertThat(HEARING.isDrawnBy(new Secret("of a plan that was refused"), CLOSED))
                .isFalse();
    }
}
