package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.order.Position.AGAINST;
import static org.rostrum.order.Position.FOR;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName("A line in which sides take turns, before it stands")
class WithdrawnBeforeTest {
    private static final SpeakingRules IN_TURN = SpeakingRules.of(120, Arrangement.IN_TURN);

    @Test
    void leaves_no_gap_for_who_has_withdrawn() {
        var evening = signedUp(IN_TURN, List.of(FOR, AGAINST, FOR, AGAINST, FOR, AGAINST));
        evening.byResident(new FloorAct.Withdraw(new Id(1)));
        assertThat(evening.waiting()).extracting(Id::value).containsExactly(0L, 3L, 2L, 5L, 4L);
    }

    @Test
    void shows_who_has_withdrawn_at_the_place_that_was_given_up() {
        var evening = signedUp(IN_TURN, List.of(FOR, AGAINST, FOR, AGAINST));
        evening.byResident(new FloorAct.Withdraw(new Id(1)));
        assertThat(evening.line().inOrder()).extracting(one -> one.id().value()).containsExactly(0L, 1L, 3L, 2L);
    }

    @Property(tries = 100)
    void has_two_of_one_side_together_only_when_the_other_is_used_up(
            @ForAll @Size(max = 20) List<Position> sides, @ForAll @Size(20) List<Boolean> withdraws) {
        var evening = signedUp(IN_TURN, sides);
        LongStream.range(0, sides.size())
                .filter(at -> withdraws.get((int) at))
                .forEach(at -> evening.byResident(new FloorAct.Withdraw(new Id(at))));
        var line = sides(evening);
        int pairs = Math.min(Collections.frequency(line, FOR), Collections.frequency(line, AGAINST));
        for (int at = 0; at < 2 * pairs; at++) {
            assertThat(line.get(at)).isEqualTo(at % 2 == 0 ? FOR : AGAINST);
        }
    }

    @Test
    void is_drawn_of_those_who_have_not_withdrawn() {
        var evening = signedUp(SpeakingRules.of(120, Arrangement.BY_DRAW), List.of(FOR, AGAINST, FOR));
        evening.byResident(new FloorAct.Withdraw(new Id(1)));
        evening.because(new HearingAct.Draw(PlayedActs.HEARING, "a secret"));
        assertThat(evening.line().drawn().orElseThrow().references())
                .containsExactlyInAnyOrder(reference(0), reference(2));
    }

    @Test
    void is_not_drawn_otherwise_by_an_undo_of_what_the_draw_rests_on() {
        var evening = signedUp(SpeakingRules.of(120, Arrangement.BY_DRAW), List.of(FOR, AGAINST, FOR));
        evening.then(new FloorAct.Withdraw(new Id(1)));
        evening.because(new HearingAct.Draw(PlayedActs.HEARING, "a secret"));
        var drawn = evening.line().drawn();
        assertThat(Rulebook.judge(evening.state(), new CorrectionAct.Undo()))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.words()).startsWith("An order was drawn with it since"));
        evening.then(new FloorAct.Withdraw(new Id(0)), new CorrectionAct.Undo());
        assertThat(evening.line().drawn()).isEqualTo(drawn);
    }

    @Test
    void is_not_drawn_otherwise_by_an_undo_of_the_rules_it_was_drawn_under() {
        var evening =
                signedUp(SpeakingRules.of(120, Arrangement.BY_DRAW), List.of(FOR, FOR, FOR, FOR, AGAINST, AGAINST));
        evening.then(adoption(Arrangement.IN_TURN_BY_DRAW));
        evening.because(new HearingAct.Draw(PlayedActs.HEARING, "a secret"));
        assertThat(Rulebook.judge(evening.state(), new CorrectionAct.Undo())).isInstanceOf(Verdict.Refused.class);
        var drawn = evening.waiting();
        evening.then(adoption(Arrangement.BY_DRAW), new CorrectionAct.Undo());
        assertThat(evening.waiting()).isEqualTo(drawn);
    }

    private static HearingAct adoption(Arrangement arrangement) {
        return new HearingAct.AdoptRules(PlayedActs.HEARING, SpeakingRules.of(120, arrangement), Optional.empty());
    }

    @Test
    void gives_her_the_place_back_when_the_clerk_takes_the_withdrawal_back() {
        var evening = signedUp(IN_TURN, List.of(FOR, AGAINST, FOR, AGAINST));
        evening.then(new FloorAct.Withdraw(new Id(1)), new CorrectionAct.Undo());
        assertThat(evening.waiting()).extracting(Id::value).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void takes_who_waits_for_a_place_in_by_side() {
        var rules = Map.<String, Object>of("seconds", 120L, "arrangement", "IN_TURN", "cap", 4L);
        var evening = signedUp(
                (SpeakingRules) Values.build("", SpeakingRules.class, rules),
                List.of(FOR, FOR, AGAINST, AGAINST, FOR, AGAINST));
        evening.byResident(new FloorAct.Withdraw(new Id(0)));
        assertThat(evening.waiting()).extracting(Id::value).containsExactly(1L, 2L, 4L, 3L);
        assertThat(evening.line().waitList())
                .extracting(one -> one.id().value())
                .containsExactly(5L);
    }

    @Test
    void leaves_no_gap_where_room_and_remote_take_turns() {
        var evening = under(SpeakingRules.of(120, Arrangement.ROOM_AND_REMOTE_IN_TURN));
        for (int at = 0; at < 5; at++) {
            signUp(evening, at, FOR, at % 2 == 0 ? Channel.ROOM : Channel.REMOTE);
        }
        evening.byResident(new FloorAct.Withdraw(new Id(1)));
        assertThat(evening.waiting()).extracting(Id::value).containsExactly(0L, 3L, 2L, 4L);
    }

    @Test
    void numbers_the_others_of_a_side_without_her() {
        var evening = signedUp(IN_TURN, List.of(FOR, FOR, FOR));
        evening.byResident(new FloorAct.Withdraw(new Id(0)));
        var placed = WhyThisPlace.of(evening.entries(), PlayedActs.HEARING, new Id(2))
                .orElseThrow()
                .placed();
        assertThat(placed).isInstanceOfSatisfying(WhyThisPlace.ByRule.class, rule -> {
            assertThat(rule.rank()).isEqualTo(2);
            assertThat(rule.of()).isEqualTo(2);
            assertThat(rule.leftOut()).isEqualTo(1);
        });
    }

    private static List<Position> sides(PlayedActs evening) {
        return evening.waiting().stream()
                .map(id -> evening.speaker(id).position())
                .filter(side -> side != Position.NEUTRAL)
                .toList();
    }

    private static PlayedActs signedUp(SpeakingRules rules, List<Position> sides) {
        var evening = under(rules);
        for (int at = 0; at < sides.size(); at++) {
            signUp(evening, at, sides.get(at), Channel.ROOM);
        }
        return evening;
    }

    private static PlayedActs under(SpeakingRules rules) {
        return PlayedActs.published().then(new HearingAct.AdoptRules(PlayedActs.HEARING, rules, Optional.empty()));
    }

    private static void signUp(PlayedActs evening, int at, Position side, Channel channel) {
        evening.byResident(new HearingAct.SignUp(
                new Id(at),
                PlayedActs.HEARING,
                reference(at),
                side,
                channel,
                120,
                Words.of("Any Name"),
                Optional.empty(),
                Optional.empty()));
    }

    private static String reference(int at) {
        return "AAA-%03d".formatted(at);
    }
}
