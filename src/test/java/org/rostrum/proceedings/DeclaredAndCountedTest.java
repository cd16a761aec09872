package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostrum.proceedings.PlayedActs.member;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("What is declared beside what is counted")
class DeclaredAndCountedTest {
    private final PlayedActs played = PlayedActs.inTheItem();

    @BeforeEach
    void moved() {
        played.then(new DecisionAct.Motion(Words.of("Adopt the text."), member(0)), new DecisionAct.Second(member(1)));
    }

    @Test
    void is_a_count_that_may_be_left_out_or_say_what_the_ballots_say() {
        played.because(vote(Map.of()));
        assertThat(played.objection(new DecisionAct.Declare(Result.CARRIED))).isEmpty();
        assertThat(played.objection(declared(5, 1, Optional.empty()))).isEmpty();
        assertThat(played.objection(declared(5, 1, Optional.of(0)))).isEmpty();
    }

    @Test
    void is_refused_where_it_differs_and_says_both() {
        played.because(vote(Map.of()));
        assertThat(played.objection(declared(6, 0, Optional.empty())))
                .contains("Declared were 6 to 0; the ballots say 5 to 1. Count again, or give the reason why it was"
                        + " declared so.");
        assertThat(played.objection(declared(5, 1, Optional.of(1))))
                .hasValueSatisfying(words ->
                        assertThat(words).startsWith("Declared were 5 to 1, 1 abstaining; the ballots say 5 to 1, 0"));
        assertThat(played.objection(
                        new DecisionAct.Declare(Result.FAILED, Optional.of(new DeclaredCount(1, 5, Optional.empty())))))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("The ballots say 5 to 1: the motion has carried.", "Declared were 1 to 5"));
    }

    @Test
    void is_recorded_with_a_reason() {
        played.because(vote(Map.of()));
        assertThat(Rulebook.judge(
                        played.state(), declared(6, 0, Optional.empty()), Optional.of(Words.of("So announced."))))
                .isEqualTo(new Verdict.Allowed());
    }

    @Test
    void stands_in_the_journal_as_numbers_and_nothing_where_it_was_not_said() {
        var written = ActCodec.write(declared(5, 1, Optional.of(0)));
        assertThat(written.facts())
                .containsEntry("count", new java.util.TreeMap<>(Map.of("ayes", 5L, "noes", 1L, "abstaining", 0L)));
        assertThat(ActCodec.read("declare", written.facts())).isEqualTo(declared(5, 1, Optional.of(0)));
        assertThat(ActCodec.write(new DecisionAct.Declare(Result.CARRIED)).facts())
                .containsOnlyKeys("result");
        assertThatThrownBy(() ->
                        ActCodec.read("declare", Map.of("result", "CARRIED", "count", Map.of("ayes", -1, "noes", 0))))
                .isInstanceOf(FieldRefused.class);
    }

    @Test
    void is_said_before_a_member_is_recorded_in_two_columns() {
        assertThat(played.objection(vote(Map.of(member(0), Ballot.NO))))
                .hasValueSatisfying(
                        words -> assertThat(words).contains("is named twice, under aye and under no. Ask which it is"));
        assertThat(Rulebook.judge(
                        played.state(),
                        vote(Map.of(member(0), Ballot.NO)),
                        Optional.of(Words.of("Both papers were in the box."))))
                .isEqualTo(new Verdict.Allowed());
    }

    @Test
    void counts_who_stands_in_two_columns_on_neither_side() {
        played.because(vote(Map.of(member(0), Ballot.NO)));
        assertThat(played.motion().tally()).isEqualTo(new Tally(4, 1, 0, 0, 0, 1));
        assertThat(played.motion().ballots()).containsEntry(member(0), Ballot.AYE);
        assertThat(played.motion().counting().twice())
                .containsEntry(member(0), new Motion.Twice(Ballot.NO, Ballot.NOT_VOTING));
    }

    @Test
    void keeps_who_is_away_out_of_the_count_even_when_named_twice() {
        played.then(new MeetingAct.Depart(member(0)));
        played.because(vote(Map.of(member(0), Ballot.ABSENT)));
        assertThat(played.motion().tally()).isEqualTo(new Tally(4, 1, 0, 0, 1, 0));
    }

    @Test
    void knows_no_member_twice_in_one_column_nor_anyone_else() {
        var reason = Optional.of(Words.of("So it was."));
        assertThat(Rulebook.judge(played.state(), vote(Map.of(member(0), Ballot.AYE)), reason))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused ->
                                assertThat(refused.words()).endsWith("is named twice in one column. Leave one out."));
        assertThat(Rulebook.judge(played.state(), vote(Map.of(new Id(7), Ballot.AYE)), reason))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo("KnownOnly"));
    }

    private static DecisionAct.Declare declared(int ayes, int noes, Optional<Integer> abstaining) {
        return new DecisionAct.Declare(Result.CARRIED, Optional.of(new DeclaredCount(ayes, noes, abstaining)));
    }

    /** Five aye, the last no. */
    private static DecisionAct.Vote vote(Map<Id, Ballot> also) {
        var ballots = new HashMap<Id, Ballot>();
        for (int at = 0; at < 6; at++) {
            ballots.put(member(at), at < 5 ? Ballot.AYE : Ballot.NO);
        }
        return new DecisionAct.Vote(
                Method.BALLOT, Map.copyOf(ballots), also.isEmpty() ? Optional.empty() : Optional.of(also));
    }
}
