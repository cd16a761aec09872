package org.rostrum.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.order.Arrangement.AS_SIGNED_UP;
import static org.rostrum.order.Position.AGAINST;
import static org.rostrum.order.Position.FOR;
import static org.rostrum.order.Position.NEUTRAL;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Places of a hearing")
class PlacesTest {
    private static final SpeakingRules RULES = SpeakingRules.of(120, AS_SIGNED_UP);

    @Test
    void are_without_number_where_nothing_caps_them() {
        assertThat(Places.of(RULES).free(FOR)).isEmpty();
        assertThat(Places.of(RULES).full(FOR)).isFalse();
    }

    @Test
    void of_one_position_are_not_taken_by_another() {
        var places = Places.of(RULES.cappedPerSideAt(1));
        places.take(FOR);
        assertThat(places.full(FOR)).isTrue();
        assertThat(places.free(AGAINST)).contains(1);
    }

    @Test
    void end_for_all_positions_with_those_in_all() {
        var places = Places.of(RULES.cappedPerSideAt(2).cappedAt(3));
        places.take(FOR);
        places.take(FOR);
        places.take(AGAINST);
        assertThat(places.full(NEUTRAL)).isTrue();
    }

    @Test
    void are_free_again_once_they_are_given_back() {
        var places = Places.of(RULES.cappedPerSideAt(1).cappedAt(1));
        places.take(FOR);
        places.leave(FOR);
        assertThat(places.free(AGAINST)).contains(1);
        assertThat(places.free(FOR)).contains(1);
    }

    @Property(tries = 200)
    void are_never_more_than_either_cap_says(
            @ForAll @Size(max = 60) List<Position> signUps,
            @ForAll @IntRange(min = 1, max = 20) int inAll,
            @ForAll @IntRange(min = 1, max = 20) int ofEach) {
        var places = Places.of(RULES.cappedAt(inAll).cappedPerSideAt(ofEach));
        var taken = signUps.stream()
                .filter(position -> {
                    boolean free = !places.full(position);
                    if (free) {
                        places.take(position);
                    }
                    return free;
                })
                .toList();
        assertThat(taken).hasSizeLessThanOrEqualTo(inAll);
        for (var position : Position.values()) {
            assertThat(taken.stream().filter(position::equals).count()).isLessThanOrEqualTo(ofEach);
        }
    }

    @Test
    void of_each_position_that_contradict_those_in_all_are_named() {
        assertThat(Contradiction.in(RULES.cappedAt(5).cappedPerSideAt(6)))
                .containsExactly(Contradiction.SIDE_ABOVE_CAP);
        assertThat(Contradiction.in(RULES.cappedAt(50).cappedPerSideAt(6)))
                .containsExactly(Contradiction.CAP_ABOVE_SIDES);
        assertThat(Contradiction.in(RULES.cappedAt(18).cappedPerSideAt(6))).isEmpty();
    }
}
