package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName("A line that hears those first who have not spoken lately")
class NotHeardLatelyTest {
    private static final MeetingPlan.Hearing PLANNED = PlayedActs.ready()
            .state()
            .plan()
            .orElseThrow()
            .hearings()
            .findFirst()
            .orElseThrow();

    @Test
    void asks_what_each_has_said_at_sign_up_and_puts_the_silent_behind() {
        var line = Line.of(rules(Map.of("notHeardDays", 90L)))
                .joined(speaker(1, Optional.of(true)))
                .joined(speaker(2, Optional.empty()))
                .joined(speaker(3, Optional.of(false)));
        assertThat(line.inOrder().stream().map(Speaker::id)).containsExactly(new Id(3), new Id(1), new Id(2));
        assertThat(line.part(line.inOrder().getFirst()).heardLately()).isFalse();
        assertThat(line.part(line.inOrder().getLast()).heardLately()).isTrue();
    }

    @Test
    void is_as_signed_up_where_no_rule_asks() {
        var line =
                Line.of(rules(Map.of())).joined(speaker(1, Optional.of(true))).joined(speaker(2, Optional.of(false)));
        assertThat(line.inOrder().stream().map(Speaker::id)).isEqualTo(List.of(new Id(1), new Id(2)));
    }

    @Test
    void looks_back_ten_years_at_most() {
        assertThatThrownBy(() -> rules(Map.of("notHeardDays", 3661L))).isInstanceOf(FieldRefused.class);
    }

    private static Speaker speaker(int at, Optional<Boolean> heardLately) {
        var signUp = new HearingAct.SignUp(
                new Id(at),
                PLANNED.id(),
                "ZZZ-ZZ" + at,
                Position.FOR,
                Channel.ROOM,
                120,
                Optional.of(Words.of("Someone")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                heardLately);
        return Speaker.of(
                signUp,
                at,
                at,
                new Speaker.Arrival(
                        false, false, false, heardLately.filter(heard -> !heard).isPresent()));
    }

    private static SpeakingRules rules(Map<String, Object> more) {
        var rules = new java.util.HashMap<String, Object>(more);
        rules.put("seconds", 120L);
        rules.put("arrangement", "AS_SIGNED_UP");
        return (SpeakingRules) Values.build("", SpeakingRules.class, rules);
    }
}
