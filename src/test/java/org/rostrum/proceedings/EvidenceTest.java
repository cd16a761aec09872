package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.proceedings.PlayedActs.HEARING;
import static org.rostrum.proceedings.PlayedActs.member;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.EvidenceRules;
import org.rostrum.order.FloorRules;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.EvidenceAct.Bench;
import org.rostrum.proceedings.EvidenceAct.Capacity;
import org.rostrum.proceedings.EvidenceAct.Ruling;

@DisplayName("A hearing at which facts are found")
class EvidenceTest {
    private static final EvidenceRules RULES = new EvidenceRules(Optional.of(true), Optional.of(45));

    private final PlayedActs played = PlayedActs.inTheHearing()
            .then(new HearingAct.AdoptRules(
                    HEARING,
                    SpeakingRules.of(120, Arrangement.AS_SIGNED_UP).onTheFloor(FloorRules.USUAL.finding(RULES)),
                    Optional.empty()));
    private final Id witness = played.waiting().get(0);
    private final Id opponent = played.waiting().get(1);

    @Test
    void hears_nobody_before_the_oath() {
        played.then(new FloorAct.Call(Optional.of(witness)));
        assertThat(played.objection(new FloorAct.Begin())).get().asString().contains("has not taken the oath");
        played.then(new HearingAct.Oath(List.of(witness)), new FloorAct.Begin());
    }

    @Test
    void makes_an_opponent_a_party_only_by_a_ruling() {
        played.then(appear(opponent, Capacity.OPPONENT));
        assertThat(played.state().evidence().isParty(opponent)).isFalse();
        played.then(standing(opponent, Ruling.ADMITTED));
        assertThat(played.state().evidence().isParty(opponent)).isTrue();
    }

    @Test
    void has_the_applicant_as_a_party_until_standing_is_denied() {
        played.then(appear(opponent, Capacity.APPLICANT));
        assertThat(played.state().evidence().isParty(opponent)).isTrue();
        played.then(standing(opponent, Ruling.REFUSED));
        assertThat(played.state().evidence().isParty(opponent)).isFalse();
    }

    @Test
    void rules_on_no_standing_of_a_witness() {
        played.then(appear(witness, Capacity.WITNESS));
        assertThat(played.objection(standing(witness, Ruling.ADMITTED))).isPresent();
    }

    @Test
    void lets_only_a_party_or_a_member_cross_examine() {
        heard();
        assertThat(played.objection(cross(opponent))).isPresent();
        assertThat(played.objection(cross(witness))).isPresent();
        assertThat(played.objection(cross(member(1)))).isEmpty();
        played.then(appear(opponent, Capacity.STAFF), cross(opponent));
    }

    @Test
    void takes_a_cross_examination_from_nobodys_time() {
        heard();
        var used = played.speaker(witness).used();
        played.then(cross(member(1)));
        assertThat(turn().clock().allotted()).isEqualTo(Duration.ofSeconds(45));
        played.after(30, new FloorAct.End());
        assertThat(played.speaker(witness).used()).isEqualTo(used);
        assertThat(played.state().lectern().turn()).isEmpty();
    }

    @Test
    void ends_the_turn_of_who_is_cross_examined_and_of_nobody_else() {
        played.then(new HearingAct.Oath(List.of(witness)), new FloorAct.Call(Optional.of(witness)));
        assertThat(played.objection(cross(member(1)))).isPresent();
        played.then(new FloorAct.Begin()).after(20, cross(member(1)));
        assertThat(played.speaker(witness).used()).isEqualTo(Duration.ofSeconds(20));
        assertThat(turn().isExamination()).isTrue();
    }

    @Test
    void puts_nobody_back_in_the_middle_of_a_cross_examination() {
        heard();
        played.then(cross(member(1)));
        assertThat(played.objection(new FloorAct.PutBack())).isPresent();
    }

    @Test
    void gives_the_exhibits_their_numbers() {
        offered();
        played.then(offer());
        assertThat(played.state().evidence().at(HEARING).map(Evidence.Offer::number))
                .containsExactly(1, 2);
    }

    @Test
    void takes_exhibits_of_those_who_appear() {
        assertThat(played.objection(offer())).isPresent();
    }

    @Test
    void votes_on_nothing_while_an_objection_waits_for_a_ruling() {
        offered();
        played.then(new EvidenceAct.ObjectToExhibit(1, member(1), Words.of("Hearsay.")));
        var unopposed = new DecisionAct.WithoutObjection();
        played.then(findings());
        assertThat(Rulebook.judge(played.state(), unopposed))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo("RuleOnObjections"));
        played.then(rule(Ruling.REFUSED, Optional.empty()));
        assertThat(Rulebook.judge(played.state(), unopposed))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo("HearBeforeVote"));
    }

    @Test
    void lets_the_body_rule_once_more_on_what_the_chair_has_ruled() {
        offered();
        played.then(rule(Ruling.REFUSED, Optional.empty()));
        assertThat(played.objection(rule(Ruling.ADMITTED, Optional.of(Bench.CHAIR))))
                .isPresent();
        played.then(rule(Ruling.ADMITTED, Optional.of(Bench.BODY)));
        assertThat(played.objection(rule(Ruling.REFUSED, Optional.of(Bench.BODY))))
                .isPresent();
        assertThat(played.state().evidence().offer(HEARING, 1).orElseThrow().state())
                .isEqualTo(Evidence.Offer.State.ADMITTED);
    }

    @Test
    void shows_who_is_for_and_against_where_the_rules_do_not_hide_it() {
        assertThat(played.state().hidesPositions(HEARING)).isFalse();
    }

    @Test
    void hides_who_is_for_and_against_until_the_item_is_closed() {
        hiding();
        assertThat(played.state().hidesPositions(HEARING)).isTrue();
        played.then(new HearingAct.CloseHearing());
        assertThat(played.state().hidesPositions(HEARING)).isTrue();
        played.then(new MeetingAct.CloseItem());
        assertThat(played.state().hidesPositions(HEARING)).isFalse();
    }

    @Test
    void hides_who_is_for_and_against_while_it_is_continued_to_another_day() {
        hiding();
        played.then(
                new HearingAct.ContinueHearing(LocalDate.of(2018, 5, 7), Optional.empty()), new MeetingAct.CloseItem());
        assertThat(played.state().hidesPositions(HEARING)).isTrue();
        played.then(new MeetingAct.Adjourn());
        assertThat(played.state().hidesPositions(HEARING)).isFalse();
    }

    private void hiding() {
        var rules = new EvidenceRules(Optional.empty(), Optional.empty(), Optional.of(true));
        played.then(new HearingAct.AdoptRules(
                HEARING,
                SpeakingRules.of(120, Arrangement.AS_SIGNED_UP).onTheFloor(FloorRules.USUAL.finding(rules)),
                Optional.empty()));
    }

    @Test
    void keeps_the_findings_that_were_moved() {
        played.then(findings());
        assertThat(played.motion().kind()).isEqualTo(MotionKind.FINDINGS);
        assertThat(played.state().evidence().findings(played.motion().entry()))
                .get()
                .extracting(found -> found.facts().text())
                .isEqualTo("It is wide.");
    }

    private void heard() {
        played.then(
                new HearingAct.Oath(List.of(witness)),
                new FloorAct.Call(Optional.of(witness)),
                new FloorAct.Begin(),
                new FloorAct.End());
    }

    private void offered() {
        played.then(appear(witness, Capacity.WITNESS), offer());
    }

    private EvidenceAct offer() {
        return new EvidenceAct.OfferExhibit(witness, Words.of("A photograph"), Optional.empty());
    }

    private EvidenceAct cross(Id by) {
        return new EvidenceAct.CrossExamine(witness, by, Optional.empty());
    }

    private Turn turn() {
        return played.state().lectern().turn().orElseThrow();
    }

    private static EvidenceAct appear(Id speaker, Capacity capacity) {
        return new EvidenceAct.Appear(speaker, capacity, Optional.empty());
    }

    private static EvidenceAct standing(Id speaker, Ruling ruling) {
        return new EvidenceAct.RuleOnStanding(speaker, ruling, Optional.empty(), Optional.empty());
    }

    private static EvidenceAct rule(Ruling ruling, Optional<Bench> bench) {
        return new EvidenceAct.RuleOnExhibit(1, ruling, bench, Optional.empty());
    }

    private static DecisionAct findings() {
        return new DecisionAct.Findings(
                Words.of("It is wide."), Words.of("It is safe."), Words.of("Permit it."), member(1));
    }
}
