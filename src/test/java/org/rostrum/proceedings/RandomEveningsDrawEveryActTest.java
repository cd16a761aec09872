package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An act that is new has to be offered to the evenings that are drawn. */
@DisplayName("The evenings that are drawn")
class RandomEveningsDrawEveryActTest {
    private static final int EVENINGS = 120;

    /** What became of the minutes is sent by no program. */
    private static final Set<String> RECORDED_WITH_A_VERSION =
            Set.of("adoptMinutes", "correctMinutes", "redactMinutes");

    private static final List<List<Integer>> PICKS = IntStream.range(0, EVENINGS)
            .mapToObj(seed -> new Random(seed).ints(140, 0, 100_000).boxed().toList())
            .toList();

    @Test
    void are_offered_every_act_there_is() {
        var offered = new TreeSet<String>();
        PICKS.subList(0, 20)
                .forEach(picks ->
                        RandomEvening.offered(picks.subList(0, 40)).forEach(act -> offered.add(ActCodec.name(act))));
        // A closed session has to be over, for something to be released.
        offered.add("release");
        assertThat(offered).isEqualTo(new TreeSet<>(sent().toList()));
    }

    @Test
    void have_every_act_in_one_of_them() {
        var drawn = new TreeSet<String>();
        PICKS.forEach(
                picks -> new RandomEvening(picks).journal().forEach(entry -> drawn.add(ActCodec.name(entry.act()))));
        assertThat(drawn).isEqualTo(new TreeSet<>(sent().toList()));
    }

    private static Stream<String> sent() {
        return ActCodec.names().stream().filter(act -> !RECORDED_WITH_A_VERSION.contains(act));
    }
}
