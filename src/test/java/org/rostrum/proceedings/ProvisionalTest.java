package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.order.Arrangement;
import org.rostrum.order.SpeakingRules;

@DisplayName("The order of a line does not stand")
class ProvisionalTest {
    @ParameterizedTest
    @EnumSource(names = {"BY_DRAW", "IN_TURN_BY_DRAW"})
    void before_it_is_drawn(Arrangement arrangement) {
        var evening = under(arrangement);
        assertThat(provisional(evening)).contains(Provisional.UNDRAWN);
        evening.because(new HearingAct.Draw(PlayedActs.HEARING, "a secret"));
        assertThat(provisional(evening)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_TURN", "ONE_SIDE_FIRST", "ROOM_AND_REMOTE_IN_TURN"})
    void while_the_rules_put_some_who_come_later_before_others(Arrangement arrangement) {
        assertThat(provisional(under(arrangement))).contains(Provisional.BY_RULE);
    }

    @Test
    void only_where_someone_can_come_before_another() {
        assertThat(provisional(under(Arrangement.AS_SIGNED_UP))).isEmpty();
    }

    @Test
    void until_the_meeting_has_ended_without_the_hearing() {
        var evening = under(Arrangement.IN_TURN);
        evening.because(new MeetingAct.CallToOrder());
        evening.because(new MeetingAct.Adjourn());
        assertThat(provisional(evening)).isEmpty();
    }

    private static Optional<Provisional> provisional(PlayedActs evening) {
        return Provisional.of(evening.state(), PlayedActs.HEARING);
    }

    private static PlayedActs under(Arrangement arrangement) {
        var rules = SpeakingRules.of(120, arrangement);
        return PlayedActs.published().then(new HearingAct.AdoptRules(PlayedActs.HEARING, rules, Optional.empty()));
    }
}
