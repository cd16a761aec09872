package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName("A card that came after the deadline, where it is heard by leave alone")
class LateByLeaveTest {
    private static final int LONG_AFTER = 20 * 86_400;
    private static final Id LATE = new Id(4711);
    private final PlayedActs played = PlayedActs.inTheHearing();

    @BeforeEach
    void hand() {
        var rules = Map.of("seconds", 120L, "arrangement", "IN_TURN", "onTheFloor", Map.of("lateByLeave", true));
        played.then(new HearingAct.AdoptRules(
                        PlayedActs.HEARING,
                        (SpeakingRules) Values.build("", SpeakingRules.class, rules),
                        Optional.empty()))
                .after(LONG_AFTER, signUp());
    }

    private static HearingAct.SignUp signUp() {
        return new HearingAct.SignUp(
                LATE,
                PlayedActs.HEARING,
                "ZZZ-ZZ2",
                Position.FOR,
                Channel.ROOM,
                120,
                Words.of("Nell Late"),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void stands_behind_all_others() {
        assertThat(played.speaker(LATE).arrival().late()).isTrue();
        assertThat(played.waiting()).endsWith(LATE);
        assertThat(played.line().part(played.speaker(LATE)).late()).isTrue();
    }

    @Test
    void is_called_for_a_reason_alone() {
        var call = new FloorAct.Call(Optional.of(LATE));
        assertThat(played.objection(call))
                .contains("Nell Late signed up after the deadline and speaks by leave. Say who gives it.");
        assertThat(Rulebook.judge(played.state(), call, Optional.of(Words.of("The chair gives leave"))))
                .isEqualTo(new Verdict.Allowed());
    }

    @Test
    void is_in_nobodys_way() {
        assertThat(played.objection(new FloorAct.Call(Optional.empty()))).isEmpty();
    }

    @Test
    void is_asked_for_leave_also_when_it_is_the_next() {
        for (var other : List.copyOf(played.waiting())) {
            if (!other.equals(LATE)) {
                played.then(new FloorAct.Withdraw(other));
            }
        }
        assertThat(played.objection(new FloorAct.Call(Optional.empty()))).isPresent();
    }

    @Test
    void is_called_as_any_other_where_the_rules_do_not_ask_for_leave() {
        var usual = Map.<String, Object>of("seconds", 120L, "arrangement", "IN_TURN");
        played.then(new HearingAct.AdoptRules(
                PlayedActs.HEARING, (SpeakingRules) Values.build("", SpeakingRules.class, usual), Optional.empty()));
        assertThat(played.objection(new FloorAct.Call(Optional.of(LATE)))).isEmpty();
    }
}
