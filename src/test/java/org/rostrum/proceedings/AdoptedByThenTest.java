package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.RuleSet;
import org.rostrum.order.SpeakingRules;

@DisplayName("Rules put in force on some day")
class AdoptedByThenTest {
    private final PlayedActs evening = PlayedActs.inTheItem();
    private final LocalDate day = evening.now()
            .atZone(ZoneId.of(evening.state().plan().orElseThrow().zone()))
            .toLocalDate();

    @Test
    void may_have_been_adopted_on_that_day() {
        assertThat(objection(Optional.of(day))).isEmpty();
        assertThat(objection(Optional.empty())).isEmpty();
    }

    @Test
    void cannot_have_been_adopted_later() {
        assertThat(objection(Optional.of(day.plusDays(1)))).contains(AdoptedByThen.OBJECTION);
    }

    @Test
    void are_refused_at_the_one_door() {
        var now =
                new Standing(new org.rostrum.platform.Id(1), evening.state(), Chain.Head.NONE, 0, 0, Optional.empty());
        assertThat(Rulebook.judge(now, adoption(Optional.of(day.plusDays(1))), evening.now(), Optional.empty()))
                .isEqualTo(new Verdict.Refused("AdoptedByThen", AdoptedByThen.OBJECTION, false));
    }

    @Test
    void keep_what_they_rest_on_whatever_their_tier() {
        evening.then(adoption(Optional.of(day)));
        evening.then(new HearingAct.OpenHearing(PlayedActs.HEARING));
        assertThat(evening.line().rules().ruleSet()).map(RuleSet::name).contains("Rules of Procedure");
    }

    private Optional<String> objection(Optional<LocalDate> adopted) {
        return AdoptedByThen.objection(evening.state(), adoption(adopted), evening.now());
    }

    private static HearingAct.AdoptRules adoption(Optional<LocalDate> adopted) {
        var rules = SpeakingRules.of(120, Arrangement.IN_TURN)
                .under(new RuleSet("Rules of Procedure", adopted, Optional.of("Resolution 10238")));
        return new HearingAct.AdoptRules(PlayedActs.HEARING, rules, Optional.empty());
    }
}
