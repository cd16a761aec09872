package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;

@DisplayName("Why someone stands where she stands")
class WhyThisPlaceTest {
    private final PlayedActs played = PlayedActs.inTheHearing();
    private final Id first = played.waiting().get(0);
    private final Id second = played.waiting().get(1);
    private final Id third = played.waiting().get(2);

    private WhyThisPlace why(Id speaker) {
        return WhyThisPlace.of(played.entries(), PlayedActs.HEARING, speaker).orElseThrow();
    }

    private List<WhyThisPlace.Effect> effects(Id speaker) {
        return why(speaker).moves().stream().map(WhyThisPlace.Moved::effect).toList();
    }

    @Test
    void is_said_by_the_rule_with_the_place_that_the_draw_gave_on_her_side() {
        assertThat(why(third).placed()).isInstanceOfSatisfying(WhyThisPlace.ByRule.class, rule -> {
            assertThat(rule.rules().arrangement()).isEqualTo(Arrangement.IN_TURN_BY_DRAW);
            assertThat(rule.drawn()).isTrue();
            assertThat(rule.rank()).isEqualTo(2);
        });
        assertThat(why(third).moves()).isEmpty();
    }

    @Test
    void is_said_for_each_by_a_rank_that_nobody_else_of_her_side_has() {
        var ranks = played.waiting().stream()
                .filter(id -> played.speaker(id).position() == Position.FOR)
                .map(id -> ((WhyThisPlace.ByRule) why(id).placed()).rank())
                .toList();
        assertThat(ranks).isSorted().doesNotHaveDuplicates().startsWith(1);
    }

    @Test
    void names_a_move_on_both_sides_of_it() {
        played.then(new FloorAct.Move(third, second));
        assertThat(effects(third)).containsExactly(WhyThisPlace.Effect.MOVED);
        assertThat(effects(second)).containsExactly(WhyThisPlace.Effect.OTHER_BEFORE);
        assertThat(why(second).moves().getFirst().other()).contains(third);
        assertThat(effects(first)).isEmpty();
    }

    @Test
    void knows_a_move_again_that_was_put_back() {
        played.then(new FloorAct.Move(third, second), new CorrectionAct.Undo(), new CorrectionAct.Redo());
        assertThat(effects(third)).containsExactly(WhyThisPlace.Effect.MOVED);
    }

    @Test
    void forgets_a_move_that_was_undone() {
        played.then(new FloorAct.Move(third, first), new CorrectionAct.Undo());
        assertThat(effects(third)).isEmpty();
        assertThat(effects(first)).isEmpty();
    }

    @Test
    void tells_who_was_not_there_and_who_was_put_back() {
        played.then(new FloorAct.Call(Optional.of(first)), new FloorAct.NotHere());
        assertThat(effects(first)).containsExactly(WhyThisPlace.Effect.NOT_HERE);
        played.then(new FloorAct.Call(Optional.of(second)), new FloorAct.PutBack());
        assertThat(effects(second)).containsExactly(WhyThisPlace.Effect.PUT_BACK);
    }

    @Test
    void is_the_end_of_the_line_for_who_signs_up_once_the_order_stands() {
        var late = new Id(4711);
        played.then(new HearingAct.SignUp(
                late,
                PlayedActs.HEARING,
                "ZZZ-ZZ2",
                Position.FOR,
                Channel.ROOM,
                120,
                Words.of("Nell Late"),
                Optional.empty(),
                Optional.empty()));
        assertThat(why(late).placed()).isEqualTo(new WhyThisPlace.AtTheEnd());
        assertThat(why(late).number()).isEqualTo(played.waiting().size());
    }

    @Test
    void is_no_place_for_who_withdrew() {
        played.then(new FloorAct.Withdraw(first));
        assertThat(why(first).placed()).isEqualTo(new WhyThisPlace.NotInLine());
    }

    @Test
    void is_unknown_of_who_did_not_sign_up() {
        assertThat(WhyThisPlace.of(played.entries(), PlayedActs.HEARING, new Id(1)))
                .isEmpty();
    }
}
