package org.rostrum.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("A line by any rules")
class RulesOfTheOrderTest {
    private static final Optional<String> SEED = Optional.of("0123456789abcdef");
    private static final double HIGHEST_IN_999_OF_1000_WITH_49_DEGREES = 85.35;

    @Property(tries = 300)
    void drops_nobody_and_adds_nobody(
            @ForAll("speakers") List<SignedUp> speakers, @ForAll("rules") SpeakingRules rules) {
        assertThat(line(speakers, rules)).containsExactlyInAnyOrderElementsOf(speakers);
    }

    @Property(tries = 300)
    void hears_residents_before_others_and_late_cards_last(
            @ForAll("speakers") List<SignedUp> speakers, @ForAll("rules") SpeakingRules rules) {
        var parts = line(speakers, rules).stream()
                .map(one -> one.late() ? 2 : one.resident() ? 0 : 1)
                .toList();
        if (rules.asksResidence() && rules.lateAtEnd().orElse(false)) {
            assertThat(parts).isSorted();
        }
    }

    @Property(tries = 300)
    void hears_who_was_not_heard_lately_before_others_among_residents_and_among_others(
            @ForAll("speakers") List<SignedUp> speakers, @ForAll("rules") SpeakingRules rules) {
        if (rules.asksWhenHeard() && !rules.lateAtEnd().orElse(false)) {
            assertThat(line(speakers, rules).stream()
                            .map(one -> (rules.asksResidence() && !one.resident() ? 2 : 0) + (one.unheard() ? 0 : 1)))
                    .isSorted();
        }
    }

    @Test
    void does_not_look_at_what_the_rules_do_not_ask() {
        var heard = new SignedUp(new Id(1), "AAA-AAA", Position.FOR, Channel.ROOM, false, false, false);
        var unheard = new SignedUp(new Id(2), "BBB-BBB", Position.FOR, Channel.ROOM, false, false, true);
        var line = List.of(heard, unheard);
        assertThat(line(line, SpeakingRules.of(60, Arrangement.AS_SIGNED_UP))).isEqualTo(line);
    }

    @Property(tries = 300)
    void leaves_two_of_one_channel_together_only_when_the_other_is_used_up(
            @ForAll("speakers") List<SignedUp> speakers) {
        var line = line(speakers, SpeakingRules.of(60, Arrangement.ROOM_AND_REMOTE_IN_TURN)).stream()
                .map(SignedUp::channel)
                .toList();
        int pairs = Math.min(
                java.util.Collections.frequency(line, Channel.ROOM),
                java.util.Collections.frequency(line, Channel.REMOTE));
        for (int at = 0; at < 2 * pairs; at++) {
            assertThat(line.get(at)).isEqualTo(at % 2 == 0 ? Channel.ROOM : Channel.REMOTE);
        }
    }

    @Property(tries = 300)
    void moves_nobody_when_one_more_signs_up_in_time_as_signed_up(@ForAll("speakers") List<SignedUp> speakers) {
        var before = line(speakers, SpeakingRules.of(60, Arrangement.AS_SIGNED_UP));
        var more = new ArrayList<>(speakers);
        more.add(new SignedUp(new Id(9999), "NEW-COM", Position.FOR));
        var after = line(more, SpeakingRules.of(60, Arrangement.AS_SIGNED_UP));
        assertThat(after.subList(0, before.size())).isEqualTo(before);
    }

    /** Who signs up later comes between others at most, where sides or parts of the line take turns. */
    @Property(tries = 300)
    void changes_nothing_among_those_of_one_side_and_channel_when_one_more_signs_up(
            @ForAll("speakers") List<SignedUp> speakers,
            @ForAll("rules") SpeakingRules rules,
            @ForAll Position side,
            @ForAll boolean late) {
        var newcomer = new SignedUp(new Id(9999), "NEW-COM", side, Channel.REMOTE, false, late, false);
        var more = new ArrayList<>(speakers);
        more.add(newcomer);
        var before = SpeakingOrder.of(speakers, rules, SEED);
        var after = new ArrayList<>(SpeakingOrder.of(more, rules, SEED));
        assertThat(after.remove(newcomer)).isTrue();
        for (var position : Position.values()) {
            for (var channel : List.of(Channel.ROOM, Channel.REMOTE)) {
                assertThat(of(after, position, channel)).isEqualTo(of(before, position, channel));
            }
        }
    }

    private static List<SignedUp> of(List<SignedUp> line, Position position, Channel channel) {
        return line.stream()
                .filter(one -> one.position() == position && one.channel() == channel)
                .toList();
    }

    @Test
    void is_drawn_so_that_every_place_is_as_likely_for_each() {
        var speakers = IntStream.range(0, 8)
                .mapToObj(at -> new SignedUp(new Id(at), "REF-00" + at, Position.FOR))
                .toList();
        var counts = new int[8][8];
        for (int evening = 0; evening < 10_000; evening++) {
            var seed = new Draw("evening " + evening)
                    .seed(speakers.stream().map(SignedUp::reference).toList());
            var line = SpeakingOrder.of(speakers, SpeakingRules.of(60, Arrangement.BY_DRAW), Optional.of(seed));
            for (int place = 0; place < 8; place++) {
                counts[(int) line.get(place).speaker().value()][place]++;
            }
        }
        double expected = 10_000 / 8.0;
        double sum = 0;
        for (var speaker : counts) {
            for (int count : speaker) {
                sum += (count - expected) * (count - expected) / expected;
            }
        }
        assertThat(sum).isLessThan(HIGHEST_IN_999_OF_1000_WITH_49_DEGREES);
    }

    @Test
    void hears_the_side_named_first() {
        var rules = Rules.with(SpeakingRules.of(60, Arrangement.ONE_SIDE_FIRST), Position.AGAINST);
        var speakers = List.of(
                new SignedUp(new Id(1), "AAA-AAA", Position.FOR),
                new SignedUp(new Id(2), "BBB-BBB", Position.NEUTRAL),
                new SignedUp(new Id(3), "CCC-CCC", Position.AGAINST));
        assertThat(line(speakers, rules).stream().map(SignedUp::position))
                .containsExactly(Position.AGAINST, Position.FOR, Position.NEUTRAL);
    }

    private static List<SignedUp> line(List<SignedUp> speakers, SpeakingRules rules) {
        var seed = new Draw("seven seats")
                .seed(speakers.stream().map(SignedUp::reference).toList());
        return SpeakingOrder.of(speakers, rules, Optional.of(seed));
    }

    @Provide
    Arbitrary<List<SignedUp>> speakers() {
        var one = Combinators.combine(
                Arbitraries.of(Position.values()),
                Arbitraries.of(Channel.ROOM, Channel.REMOTE),
                Arbitraries.of(true, false),
                Arbitraries.of(true, false),
                Arbitraries.of(true, false));
        return one.as((side, channel, resident, late, unheard) ->
                        new SignedUp(new Id(0), "", side, channel, resident, late, unheard))
                .list()
                .ofMaxSize(60)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(at -> new SignedUp(
                                new Id(at),
                                "REF-" + at,
                                list.get(at).position(),
                                list.get(at).channel(),
                                list.get(at).resident(),
                                list.get(at).late(),
                                list.get(at).unheard()))
                        .toList());
    }

    @Provide
    Arbitrary<SpeakingRules> rules() {
        return Combinators.combine(
                        Arbitraries.of(Arrangement.values()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Rules::of);
    }

    /** Rules with what the order looks at. */
    private static final class Rules {
        static SpeakingRules of(
                Arrangement arrangement, boolean residentsFirst, boolean lateAtEnd, boolean notHeardFirst) {
            return rules(arrangement, Optional.empty(), residentsFirst, lateAtEnd, notHeardFirst);
        }

        static SpeakingRules with(SpeakingRules rules, Position first) {
            return rules(rules.arrangement(), Optional.of(first), false, false, false);
        }

        private static SpeakingRules rules(
                Arrangement arrangement,
                Optional<Position> first,
                boolean residentsFirst,
                boolean lateAtEnd,
                boolean notHeardFirst) {
            return new SpeakingRules(
                    60,
                    arrangement,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    first,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(residentsFirst),
                    Optional.of(lateAtEnd),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    notHeardFirst ? Optional.of(90) : Optional.empty(),
                    Optional.empty());
        }
    }
}
