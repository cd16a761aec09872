package org.rostrum.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("A line in turn, each side by the draw")
class SpeakingOrderTest {
    private static final Draw DRAW = new Draw("seven seats");

    @Property(tries = 200)
    void nobody_is_dropped_and_nobody_added(@ForAll @Size(max = 80) List<Position> sides) {
        var speakers = speakers(sides);
        assertThat(drawn(speakers)).containsExactlyInAnyOrderElementsOf(speakers);
    }

    @Property(tries = 200)
    void sides_alternate_until_one_has_been_heard(@ForAll @Size(max = 80) List<Position> sides) {
        var taken = drawn(speakers(sides)).stream().map(SignedUp::position);
        var line = taken.filter(side -> side != Position.NEUTRAL).toList();
        int pairs = Math.min(Collections.frequency(line, Position.FOR), Collections.frequency(line, Position.AGAINST));
        for (int i = 0; i < 2 * pairs; i++) {
            assertThat(line.get(i)).isEqualTo(i % 2 == 0 ? Position.FOR : Position.AGAINST);
        }
    }

    @Property(tries = 200)
    void the_order_of_sign_up_does_not_move_the_draw(@ForAll @Size(max = 40) List<Position> sides, @ForAll long seed) {
        var speakers = speakers(sides);
        var shuffled = new ArrayList<>(speakers);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(drawn(shuffled)).isEqualTo(drawn(speakers));
    }

    @Test
    void neutral_speakers_stand_apart() {
        var sides = new ArrayList<>(Collections.nCopies(8, Position.FOR));
        sides.addAll(List.of(Position.NEUTRAL, Position.NEUTRAL));
        var line = drawn(speakers(sides)).stream().map(SignedUp::position).toList();
        assertThat(line.indexOf(Position.NEUTRAL)).isEqualTo(2);
        assertThat(line.lastIndexOf(Position.NEUTRAL)).isEqualTo(6);
    }

    @Test
    void the_seed_can_be_computed_by_hand() {
        // printf 'seven seats\nAAA-AAA\nBBB-BBB' | sha256sum
        assertThat(DRAW.seed(List.of("BBB-BBB", "AAA-AAA")))
                .isEqualTo(org.rostrum.platform.Sha256.hex("seven seats\nAAA-AAA\nBBB-BBB"));
    }

    private static List<SignedUp> drawn(List<SignedUp> speakers) {
        String seed = DRAW.seed(speakers.stream().map(SignedUp::reference).toList());
        return SpeakingOrder.of(speakers, Arrangement.IN_TURN_BY_DRAW, Optional.of(seed));
    }

    private static List<SignedUp> speakers(List<Position> sides) {
        return IntStream.range(0, sides.size())
                .mapToObj(i -> new SignedUp(new Id(i), "REF-" + i, sides.get(i)))
                .toList();
    }
}
