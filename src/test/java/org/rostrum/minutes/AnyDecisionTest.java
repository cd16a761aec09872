package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.RandomEvening;

@Label("What is decided on any evening")
class AnyDecisionTest {
    private static final int TRIES = 25;

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void stands_with_its_motion_and_nowhere_else(@ForAll("picks") List<Integer> picks) {
        var journal = Chronicle.of(new RandomEvening(picks).journal());
        var decisions = decisions(journal);
        journal.all(DecisionAct.class)
                .forEach(moment -> assertThat(decisions.stream().filter(decision -> restsOn(decision, moment)))
                        .as(moment.entry().act().toString())
                        .hasSize(bringsBack(journal, moment) ? 2 : 1));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void is_told_with_the_count_of_its_ballots(@ForAll("picks") List<Integer> picks) {
        var journal = Chronicle.of(new RandomEvening(picks).journal());
        var sentences =
                decisions(journal).stream().flatMap(AnyDecisionTest::sentences).toList();
        journal.all(DecisionAct.Vote.class)
                .forEach(moment -> assertThat(sentences)
                        .filteredOn(sentence -> sentence.entries().equals(List.of(moment.sequence())))
                        .extracting(Sentence::text)
                        .anySatisfy(text -> assertThat(text).contains(count(moment))));
    }

    @Provide
    Arbitrary<List<Integer>> picks() {
        return RandomEvening.picks();
    }

    private static List<Decision> decisions(Chronicle journal) {
        return MinutesDocument.of(journal.entries(), Profile.FULL, Locale.ENGLISH).sections().stream()
                .flatMap(section -> section.parts().stream())
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast)
                .toList();
    }

    private static Stream<Sentence> sentences(Decision decision) {
        return Stream.concat(Stream.of(decision.moved()), decision.course().stream());
    }

    private static boolean restsOn(Decision decision, Moment moment) {
        return sentences(decision)
                .map(Sentence::entries)
                .flatMap(Collection::stream)
                .anyMatch(entry -> entry == moment.sequence());
    }

    private static String count(Moment moment) {
        var ballots = ((DecisionAct.Vote) moment.entry().act()).ballots().values();
        return ": %d aye, %d no.".formatted(count(ballots, Ballot.AYE), count(ballots, Ballot.NO));
    }

    private static int count(Collection<Ballot> ballots, Ballot one) {
        return Collections.frequency(ballots, one);
    }

    /** What carries a motion to reconsider stands with that motion, and with the one that it brings back. */
    private static boolean bringsBack(Chronicle journal, Moment moment) {
        boolean ends = moment.entry().act() instanceof DecisionAct.Declare
                || moment.entry().act() instanceof DecisionAct.WithoutObjection;
        return ends
                && journal.end()
                        .motions()
                        .carried()
                        .anyMatch(motion -> motion.kind() == MotionKind.RECONSIDER
                                && OptionalLong.of(motion.entry()).equals(moment.motion()));
    }
}
