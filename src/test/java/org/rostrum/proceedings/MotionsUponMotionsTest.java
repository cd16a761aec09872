package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.proceedings.PlayedActs.member;
import static org.rostrum.proceedings.PlayedActs.upon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("A seconded motion")
class MotionsUponMotionsTest {
    private final PlayedActs played = PlayedActs.inTheItem()
            .then(new DecisionAct.Motion(Words.of("Adopt the text."), member(0)), new DecisionAct.Second(member(1)));

    @Test
    void is_followed_by_no_other_main_motion() {
        assertThat(played.objection(new DecisionAct.Motion(Words.of("Another."), member(2))))
                .contains("Another motion is open. Decide it first.");
    }

    @Test
    void is_amended_by_one_that_carries() {
        played.then(upon(MotionKind.SUBSTITUTE, "Adopt another text."), new DecisionAct.Second(member(3)));
        carry();
        assertThat(played.motion().text().text()).isEqualTo("Adopt another text.");
        assertThat(played.motion().stage()).isEqualTo(Motion.Stage.SECONDED);
    }

    @Test
    void keeps_the_changes_that_carried() {
        played.then(upon(MotionKind.AMEND, "Strike the last line."), new DecisionAct.Second(member(3)));
        carry();
        assertThat(played.motion().amendments()).containsExactly(Words.of("Strike the last line."));
    }

    @Test
    void stays_as_it_was_when_the_change_dies() {
        played.then(upon(MotionKind.AMEND, "Strike the last line."), new DecisionAct.NoSecond());
        assertThat(played.motion().text().text()).isEqualTo("Adopt the text.");
        assertThat(played.motion().amendments()).isEmpty();
    }

    @Test
    void carries_at_most_two_others() {
        played.then(
                upon(MotionKind.AMEND, "Strike the last line."),
                new DecisionAct.Second(member(3)),
                upon(MotionKind.AMEND, "Strike two lines."),
                new DecisionAct.Second(member(3)));
        assertThat(played.objection(upon(MotionKind.AMEND, "Strike three.")))
                .contains("Two motions to change the first are open already. Decide them first.");
    }

    @Test
    void carries_what_ends_the_debate_upon_an_amendment_to_an_amendment() {
        played.then(
                upon(MotionKind.AMEND, "Strike the last line."),
                new DecisionAct.Second(member(3)),
                upon(MotionKind.AMEND, "Strike two lines."),
                new DecisionAct.Second(member(3)),
                upon(MotionKind.CALL_THE_QUESTION, "Vote now."),
                new DecisionAct.Second(member(3)));
        assertThat(played.objection(upon(MotionKind.CALL_THE_QUESTION, "Vote at once.")))
                .contains("A motion of this kind is open already. Decide it first.");
        carry();
        assertThat(played.motion().called()).isTrue();
        assertThat(played.state().motions().pending()).hasSize(3);
    }

    @Test
    void is_set_aside_by_one_that_refers_it() {
        played.then(upon(MotionKind.REFER, "To the committee."), new DecisionAct.Second(member(3)));
        carry();
        assertThat(played.state().motions().pending()).isEmpty();
        assertThat(played.state().motions().done())
                .extracting(Motion::stage)
                .containsExactly(Motion.Stage.CARRIED, Motion.Stage.SET_ASIDE);
    }

    @Test
    void is_laid_on_the_table_with_what_is_upon_it_and_taken_from_there_as_it_lay() {
        played.then(
                upon(MotionKind.AMEND, "Strike the last line."),
                new DecisionAct.Second(member(3)),
                upon(MotionKind.TABLE, "Lay it on the table."),
                new DecisionAct.Second(member(3)));
        carry();
        assertThat(played.state().motions().pending()).isEmpty();
        assertThat(played.state().motions().done())
                .extracting(Motion::stage)
                .containsExactly(Motion.Stage.CARRIED, Motion.Stage.TABLED, Motion.Stage.TABLED);
        assertThat(played.objection(takeFromTable(Optional.of(1L))))
                .hasValueSatisfying(words -> assertThat(words).startsWith("The motion of entry 1 was not laid on"));
        played.then(takeFromTable(Optional.empty()), new DecisionAct.Second(member(3)));
        carry();
        assertThat(played.state().motions().pending())
                .extracting(Motion::kind)
                .containsExactly(MotionKind.MAIN, MotionKind.AMEND);
        assertThat(played.motion().stage()).isEqualTo(Motion.Stage.SECONDED);
    }

    @Test
    void is_taken_from_the_table_without_the_call_of_the_question_that_was_open() {
        played.then(
                upon(MotionKind.CALL_THE_QUESTION, "Call the question."),
                new DecisionAct.Second(member(3)),
                upon(MotionKind.TABLE, "Lay it on the table."),
                new DecisionAct.Second(member(3)));
        carry();
        played.then(takeFromTable(Optional.empty()), new DecisionAct.Second(member(3)));
        carry();
        assertThat(played.state().motions().pending()).extracting(Motion::kind).containsExactly(MotionKind.MAIN);
    }

    @Test
    void is_taken_from_the_table_also_where_it_is_to_shut_the_doors_and_interrupted_none() {
        for (var kind : List.of(MotionKind.CLOSED_SESSION, MotionKind.RECESS)) {
            played.then(new DecisionAct.WithdrawMotion(), upon(kind, "Go aside."), new DecisionAct.Second(member(3)));
            played.then(upon(MotionKind.TABLE, "Lay it on the table."), new DecisionAct.Second(member(3)));
            carry();
            played.then(takeFromTable(Optional.empty()), new DecisionAct.Second(member(3)));
            carry();
            assertThat(played.motion().kind()).isEqualTo(kind);
        }
    }

    @Test
    void is_not_taken_from_the_table_where_none_lies_there() {
        played.then(upon(MotionKind.REFER, "To the committee."), new DecisionAct.Second(member(3)));
        carry();
        assertThat(played.objection(takeFromTable(Optional.empty())))
                .contains("Nothing was laid on the table on the open item.");
    }

    @Test
    void is_debated_no_more_once_the_question_was_called() {
        played.then(upon(MotionKind.CALL_THE_QUESTION, "Call the question."), new DecisionAct.Second(member(3)));
        carry();
        assertThat(played.motion().called()).isTrue();
        for (var act : List.of(
                upon(MotionKind.AMEND, "Strike the last line."),
                upon(MotionKind.REFER, "To the committee."),
                upon(MotionKind.CALL_THE_QUESTION, "Call it."),
                new DecisionAct.AmendFriendly(Words.of("Adopt half of it.")),
                new DecisionAct.Divide(Words.of("Adopt the text."), Words.of("Publish it.")))) {
            assertThat(played.objection(act))
                    .as(act.toString())
                    .hasValueSatisfying(words -> assertThat(words).startsWith("The question was called:"));
        }
        assertThat(played.objection(upon(MotionKind.TABLE, "Lay it on the table.")))
                .isEmpty();
        assertThat(played.objection(upon(MotionKind.RECESS, "Ten minutes."))).isEmpty();
    }

    @Test
    void is_debated_again_when_it_is_reconsidered() {
        played.then(upon(MotionKind.CALL_THE_QUESTION, "Call the question."), new DecisionAct.Second(member(3)));
        carry();
        carry();
        var again = new DecisionAct.Motion(
                Words.of("Think again."), member(1), Optional.of(MotionKind.RECONSIDER), Optional.empty());
        played.then(again, new DecisionAct.Second(member(3)));
        carry();
        assertThat(played.motion().called()).isFalse();
    }

    private static DecisionAct.Motion takeFromTable(Optional<Long> entry) {
        return new DecisionAct.Motion(
                Words.of("Take it up again."), member(1), Optional.of(MotionKind.TAKE_FROM_TABLE), entry);
    }

    @Test
    void is_parted_and_decided_part_by_part() {
        played.then(new DecisionAct.Divide(Words.of("Adopt the text."), Words.of("Publish it.")));
        assertThat(played.motion().text().text()).isEqualTo("Adopt the text.");
        played.then(new DecisionAct.WithdrawMotion());
        assertThat(played.motion().text().text()).isEqualTo("Publish it.");
    }

    @Test
    void is_changed_by_consent_without_a_vote() {
        played.then(new DecisionAct.AmendFriendly(Words.of("Adopt the text and publish it.")));
        assertThat(played.motion().text().text()).isEqualTo("Adopt the text and publish it.");
    }

    @Test
    void waits_again_when_the_second_is_taken_back() {
        played.then(new DecisionAct.WithdrawSecond());
        assertThat(played.motion().seconder()).isEmpty();
        played.then(new DecisionAct.Second(member(2)));
    }

    @Test
    void is_not_voted_on_by_a_member_who_stood_aside() {
        played.then(new HearingAct.Recuse(member(4), Optional.of(Words.of("I own the house next door."))));
        assertThat(played.objection(vote(Ballot.AYE)))
                .hasValueSatisfying(
                        words -> assertThat(words).endsWith("stands aside from this item and does not vote."));
        assertThat(played.objection(new HearingAct.Recuse(member(4), Optional.empty())))
                .contains("This member stands aside from the open item.");
    }

    @Test
    void to_recess_needs_nobody_to_be_heard_first() {
        played.then(upon(MotionKind.RECESS, "Ten minutes."), new DecisionAct.Second(member(3)));
        assertThat(played.objection(vote(Ballot.AYE))).isEmpty();
    }

    @Test
    void is_brought_back_as_it_was_by_one_that_reconsiders_it() {
        carry();
        var again = new DecisionAct.Motion(
                Words.of("Hear the others first."), member(1), Optional.of(MotionKind.RECONSIDER), Optional.empty());
        played.then(again, new DecisionAct.Second(member(3)));
        assertThat(played.motion().amends()).isEqualTo(decided());
        carry();
        assertThat(played.motion().text().text()).isEqualTo("Adopt the text.");
        assertThat(played.motion().stage()).isEqualTo(Motion.Stage.SECONDED);
        assertThat(played.state().motions().done()).extracting(Motion::kind).containsExactly(MotionKind.RECONSIDER);
    }

    @Test
    void is_not_brought_back_before_it_is_decided_or_by_another_entry() {
        carry();
        var unknown = new DecisionAct.Motion(
                Words.of("Again."), member(1), Optional.of(MotionKind.RECONSIDER), Optional.of(1L));
        assertThat(played.objection(unknown))
                .hasValueSatisfying(words ->
                        assertThat(words).startsWith("The motion of entry 1 was not decided on the open item."));
    }

    private Optional<Long> decided() {
        return Optional.of(played.state().motions().done().getFirst().entry());
    }

    /** Those who wait have not been heard, so that only a change of the motion can be carried by a reason. */
    private void carry() {
        var reasoned = Rulebook.judge(
                played.state(), new DecisionAct.WithoutObjection(), Optional.of(Words.of("Asked to by the chair.")));
        assertThat(reasoned).isEqualTo(new Verdict.Allowed());
        played.because(new DecisionAct.WithoutObjection());
    }

    private static DecisionAct.Vote vote(Ballot ballot) {
        var ballots = new HashMap<Id, Ballot>();
        for (int i = 0; i < 6; i++) {
            ballots.put(member(i), ballot);
        }
        return new DecisionAct.Vote(Method.ROLL_CALL, Map.copyOf(ballots));
    }
}
