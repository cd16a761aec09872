package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Speaker.Layer;

@DisplayName("A person who confirmed two sign-ups")
class OnePersonOnePositionTest {
    private static final int SOME = 5;

    private final PlayedActs evening = PlayedActs.ready();
    private final List<Id> bySignUp = evening.line()
            .speakers()
            .values()
            .sorted((one, other) -> Long.compare(one.entry(), other.entry()))
            .map(Speaker::id)
            .toList();
    private final Id first = bySignUp.getFirst();
    private final Id last = bySignUp.getLast();

    @Test
    void counts_once_with_the_latest_whichever_was_confirmed_first() {
        evening.then(confirm(last), confirm(first, last));
        assertThat(confirmed()).isEqualTo(1);
        assertThat(evening.line().positions().superseded()).containsOnlyKeys(first);
        assertThat(superseded()).isEqualTo(1);
    }

    @Test
    void is_looked_up_once_for_all_counts_of_an_answer() {
        evening.then(confirm(first), confirm(last, first));
        var positions = evening.line().positions();
        assertThat(positions.superseded()).isSameAs(positions.superseded()).isUnmodifiable();
        evening.then(new FloorAct.Withdraw(last));
        assertThat(positions.superseded()).containsOnlyKeys(first);
    }

    @Test
    void stays_in_the_line_with_both_until_the_clerk_decides() {
        evening.then(confirm(first), confirm(last, first));
        assertThat(evening.waiting()).contains(first, last);
    }

    @Test
    void counts_with_the_earlier_again_once_the_latest_is_withdrawn_or_disowned() {
        evening.then(confirm(first), confirm(last, first), new FloorAct.Withdraw(last));
        assertThat(evening.line().positions().superseded()).isEmpty();
        assertThat(confirmed()).isEqualTo(1);
    }

    @Test
    void is_two_people_once_the_clerk_says_so() {
        evening.then(confirm(first), confirm(last, first), confirm(last));
        assertThat(confirmed()).isEqualTo(2);
        assertThat(superseded()).isZero();
    }

    @Test
    void is_one_however_many_there_are() {
        evening.then(confirm(first), confirm(bySignUp.get(1), first), confirm(last, bySignUp.get(1)));
        assertThat(confirmed()).isEqualTo(1);
        assertThat(evening.line().positions().superseded()).containsOnlyKeys(first, bySignUp.get(1));
    }

    @Test
    void names_a_sign_up_that_there_is() {
        assertThat(evening.objection(confirm(first, new Id(1)))).isPresent();
    }

    @Test
    void is_not_told_by_a_confirmation_of_before() {
        assertThat(ActCodec.write(confirm(first)).facts()).containsOnlyKeys("speaker");
    }

    /** What is done with one of the first: 0 to 4 confirms it as the same person as that one, 5 alone, 6 withdraws, 7 disowns. */
    @Property(tries = 200)
    @Label("Every person who confirmed counts exactly once, by her latest")
    void every_person_counts_once(
            @ForAll @Size(max = 25) List<@IntRange(max = 4) Integer> whom,
            @ForAll @Size(25) List<@IntRange(max = 7) Integer> what) {
        for (int at = 0; at < whom.size(); at++) {
            var act = act(bySignUp.get(whom.get(at)), what.get(at));
            if (evening.objection(act).isEmpty()) {
                evening.then(act);
            }
        }
        var confirmed = evening.line()
                .speakers()
                .values()
                .filter(one -> one.layer() == Layer.CONFIRMED && one.counts())
                .toList();
        var people = confirmed.stream()
                .collect(Collectors.groupingBy(one -> one.whose().person()));
        assertThat(confirmed()).isEqualTo(people.size());
        assertThat(superseded()).isEqualTo(confirmed.size() - people.size());
        people.values()
                .forEach(one -> assertThat(one.stream()
                                .filter(sign ->
                                        !evening.line().positions().superseded().containsKey(sign.id())))
                        .singleElement()
                        .matches(counting -> one.stream().allMatch(other -> other.entry() <= counting.entry())));
    }

    private Act act(Id speaker, int what) {
        return switch (what) {
            case SOME -> confirm(speaker);
            case SOME + 1 -> new FloorAct.Withdraw(speaker);
            case SOME + 2 -> new HearingAct.Disown(speaker);
            default -> confirm(speaker, bySignUp.get(what));
        };
    }

    private static Act confirm(Id speaker) {
        return new HearingAct.Confirm(speaker);
    }

    private static Act confirm(Id speaker, Id sameAs) {
        return new HearingAct.Confirm(speaker, Optional.of(sameAs));
    }

    private long confirmed() {
        return Stream.of(Position.values())
                .mapToLong(position -> evening.line().positions().count(position, Layer.CONFIRMED))
                .sum();
    }

    private long superseded() {
        return Stream.of(Position.values())
                .mapToLong(position -> evening.line().positions().superseded(position))
                .sum();
    }
}
