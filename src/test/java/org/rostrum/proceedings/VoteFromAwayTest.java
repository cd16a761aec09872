package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.proceedings.PlayedActs.member;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("A ballot of a member who is not here")
class VoteFromAwayTest {
    private final PlayedActs played = PlayedActs.inTheItem()
            .then(
                    new DecisionAct.Motion(Words.of("Adopt the text."), member(0)),
                    new DecisionAct.Second(member(1)),
                    new MeetingAct.Depart(member(5)));

    @Test
    void is_refused_in_words_that_say_what_to_do() {
        assertThat(played.objection(vote(Ballot.NO)))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains(
                                "is not here and cannot vote. Record the arrival first, or the ballot as absent, or give"
                                        + " the reason why it counts."));
    }

    @Test
    void is_recorded_with_a_reason_and_counts() {
        var vote = vote(Ballot.NO);
        assertThat(Rulebook.judge(played.state(), vote, Optional.of(Words.of("She was back."))))
                .isEqualTo(new Verdict.Allowed());
        played.because(vote);
        assertThat(played.motion().tally().noes()).isEqualTo(1);
    }

    @Test
    void is_told_together_with_those_who_were_not_heard() {
        assertThat(Rulebook.judge(played.state(), vote(Ballot.NO)))
                .isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
                    assertThat(refused.words()).contains("is not here and cannot vote", "have not been heard");
                    assertThat(refused.overridable()).isTrue();
                });
    }

    @Test
    void is_not_cast_by_who_stood_aside_and_left() {
        played.because(new HearingAct.Recuse(member(4), Optional.empty()));
        played.then(new MeetingAct.Depart(member(4)));
        var ballots = new HashMap<>(vote(Ballot.ABSENT).ballots());
        assertThat(Rulebook.judge(
                        played.state(),
                        new DecisionAct.Vote(Method.HANDS, ballots),
                        Optional.of(Words.of("She said so."))))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused ->
                                assertThat(refused.words()).endsWith("stands aside from this item and does not vote."));
    }

    @Test
    void is_absent_without_a_reason() {
        // What speaks against it is only that residents wait to be heard.
        assertThat(Rulebook.judge(played.state(), vote(Ballot.ABSENT)))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo("HearBeforeVote"));
        assertThat(Rulebook.judge(played.state(), vote(Ballot.NO)))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo("OnlyThoseHereVote"));
        assertThat(played.state().voting().fromAway(member(5), Map.of(member(5), Ballot.ABSENT)))
                .isFalse();
    }

    private static DecisionAct.Vote vote(Ballot ofTheOneAway) {
        var ballots = new HashMap<Id, Ballot>();
        for (int i = 0; i < 5; i++) {
            ballots.put(member(i), Ballot.AYE);
        }
        ballots.put(member(5), ofTheOneAway);
        return new DecisionAct.Vote(Method.ROLL_CALL, Map.copyOf(ballots));
    }
}
