package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An act that is new has to be offered to the evenings that are drawn, or to be left out here with the reason. */
@DisplayName("The evenings that are drawn")
class RandomEveningsDrawEveryActTest {
    private static final int EVENINGS = 80;

    /** What none of these may have, and why; more evenings have them. */
    private static final Map<String, String> SELDOM = Map.ofEntries(
            Map.entry("cede", "Both have to wait, and who gives to have come."),
            Map.entry("continueHearing", "Most tries to end an evening are passed over."),
            Map.entry("move", "Both have to wait while the hearing is open."),
            Map.entry("withoutObjection", "Votes are offered far more often."),
            Map.entry("joinGroup", "A group of the same position has to be there."),
            Map.entry("nameDelegates", "A group has to have members besides who speaks for it."),
            Map.entry("spokesperson", "A group has to have members besides who speaks for it."),
            Map.entry("nextStage", "Whoever can be called in the stage has to be heard before."),
            Map.entry("secondRound", "Everyone has to be heard before."),
            Map.entry("withdrawExhibit", "An exhibit has to be offered and not yet ruled on."),
            Map.entry("release", "A closed session has to be over."));

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
        assertThat(drawn).containsAll(withoutTheSeldom());
    }

    private static List<String> withoutTheSeldom() {
        return sent().filter(act -> !SELDOM.containsKey(act)).toList();
    }

    /** What became of the minutes is sent by no program. */
    private static Stream<String> sent() {
        return ActCodec.names().stream().filter(act -> !act.endsWith("Minutes"));
    }
}
