package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.platform.Network;

@DisplayName("A turnstile that lets sixty pass in ten minutes")
class TurnstileTest {
    private static final Instant NOON = Instant.parse("2018-04-16T16:00:00Z");
    private static final Network LIBRARY = Network.of("203.0.113.7").orElseThrow();
    private static final Network ELSEWHERE = Network.of("198.51.100.1").orElseThrow();
    private static final Id HEARING = new Id(1);

    private final Turnstile turnstile = new Turnstile(60);

    @Test
    void takes_everyone_of_a_shared_network_one_after_the_other() {
        for (int person = 0; person < 360; person++) {
            assertThat(arrive(LIBRARY, "person " + person, NOON.plusSeconds(10L * person)))
                    .isEqualTo(new Turn.Now());
        }
    }

    @Test
    void takes_sixty_at_once_and_calls_the_next_after_ten_seconds() {
        rush(60);
        assertThat(arrive(LIBRARY, "Ada", NOON)).isEqualTo(new Turn.Later(NOON.plusSeconds(10), true, true));
        assertThat(arrive(LIBRARY, "Bea", NOON)).isEqualTo(new Turn.Later(NOON.plusSeconds(20), true, true));
    }

    @Test
    void takes_who_waited_whoever_else_comes_meanwhile() {
        rush(60);
        arrive(LIBRARY, "Ada", NOON);
        rush(500);
        assertThat(arrive(LIBRARY, "Ada", NOON.plusSeconds(9))).isInstanceOf(Turn.Later.class);
        assertThat(arrive(LIBRARY, "Ada", NOON.plusSeconds(10))).isEqualTo(new Turn.Now());
    }

    @Test
    void takes_the_same_again() {
        arrive(LIBRARY, "Ada", NOON);
        rush(500);
        assertThat(arrive(LIBRARY, "Ada", NOON)).isEqualTo(new Turn.Now());
    }

    @Test
    void keeps_no_place_for_who_cannot_be_known_again() {
        rush(60);
        var turn = turnstile.arrive(HEARING, LIBRARY, Optional.empty(), false, NOON);
        assertThat(turn).isEqualTo(new Turn.Later(NOON.plusSeconds(10), false, true));
        assertThat(turnstile.arrive(HEARING, LIBRARY, Optional.empty(), false, NOON))
                .isEqualTo(turn);
    }

    @Test
    void keeps_no_place_in_a_queue_of_more_than_ten_minutes() {
        rush(1000);
        assertThat(arrive(LIBRARY, "Ada", NOON)).isInstanceOfSatisfying(Turn.Later.class, later -> {
            assertThat(later.held()).isFalse();
            assertThat(later.from()).isBefore(NOON.plus(Duration.ofMinutes(11)));
        });
    }

    @Test
    void takes_who_has_worked_at_once_but_not_without_end() {
        rush(1000);
        long taken = IntStream.range(0, 500)
                .filter(at ->
                        turnstile.arrive(HEARING, LIBRARY, Optional.of("worked " + at), true, NOON) instanceof Turn.Now)
                .count();
        assertThat(taken).isEqualTo(60);
    }

    @Test
    void lets_nobody_wait_in_another_network_or_for_another_hearing() {
        rush(5000);
        assertThat(arrive(ELSEWHERE, "Ada", NOON)).isEqualTo(new Turn.Now());
        assertThat(turnstile.arrive(new Id(2), LIBRARY, Optional.of("Ada"), false, NOON))
                .isEqualTo(new Turn.Now());
    }

    @Test
    void remembers_no_more_than_it_can_hold() {
        for (int at = 0; at < 100_000; at++) {
            var network = Network.of("10.%d.%d.%d".formatted(at >> 16, at >> 8 & 255, at & 255));
            turnstile.arrive(HEARING, network.orElseThrow(), Optional.of("one"), false, NOON);
        }
        assertThat(turnstile.remembered()).isEqualTo(60_000);
    }

    @Property(tries = 100)
    void takes_of_a_flood_in_an_hour_no_more_than_its_two_ways_hold(
            @ForAll @IntRange(min = 1, max = 40) int each, @ForAll boolean working) {
        var flooded = new Turnstile(60);
        int taken = 0;
        for (int second = 0; second < 3600; second += 5) {
            for (int at = 0; at < each; at++) {
                var key = Optional.of(second + "/" + at);
                taken += flooded.arrive(HEARING, LIBRARY, key, working, NOON.plusSeconds(second)) instanceof Turn.Now
                        ? 1
                        : 0;
            }
        }
        assertThat(taken).isLessThanOrEqualTo((working ? 2 : 1) * (60 + 360));
    }

    private Turn arrive(Network from, String key, Instant now) {
        return turnstile.arrive(HEARING, from, Optional.of(key), false, now);
    }

    private void rush(int many) {
        for (int at = 0; at < many; at++) {
            arrive(LIBRARY, "one of the rush " + at, NOON);
        }
    }
}
