package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.proceedings.PlayedActs.member;
import static org.rostrum.proceedings.PlayedActs.upon;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A motion moved while others are open")
class OrderOfPrecedenceTest {
    /** From the lowest to the highest. */
    private static final List<MotionKind> ORDER = List.of(
            MotionKind.MAIN,
            MotionKind.AMEND,
            MotionKind.REFER,
            MotionKind.POSTPONE,
            MotionKind.CALL_THE_QUESTION,
            MotionKind.TABLE,
            MotionKind.CLOSED_SESSION,
            MotionKind.RECESS,
            MotionKind.OBTAIN_QUORUM,
            MotionKind.ADJOURN,
            MotionKind.FIX_TIME_TO_ADJOURN);

    private final PlayedActs played = PlayedActs.inTheItem();

    @ParameterizedTest
    @EnumSource(names = {"REFER", "POSTPONE", "TABLE", "CLOSED_SESSION", "RECESS", "OBTAIN_QUORUM", "ADJOURN"})
    void comes_before_all_below_it_and_after_all_above(MotionKind open) {
        moved(MotionKind.MAIN);
        moved(open);
        for (var kind : ORDER) {
            if (kind.upon() && !kind.isAboutTheOpenOne() && kind != open) {
                boolean higher = ORDER.indexOf(kind) > ORDER.indexOf(open);
                assertThat(refused(kind)).as(kind.name()).isEqualTo(higher ? Optional.empty() : rule());
            }
        }
    }

    @Test
    void may_each_be_upon_the_one_below_it_all_the_way_up() {
        ORDER.forEach(this::moved);
        assertThat(played.state().motions().pending()).extracting(Motion::kind).isEqualTo(ORDER);
    }

    @ParameterizedTest
    @CsvSource({
        "RECESS, REFER, A motion of higher rank is open: recess.",
        "TABLE, POSTPONE, A motion of higher rank is open: table.",
        "FIX_TIME_TO_ADJOURN, ADJOURN, A motion of higher rank is open: fix time to adjourn."
    })
    void is_told_which_one_comes_first(MotionKind open, MotionKind kind, String words) {
        moved(MotionKind.MAIN);
        moved(open);
        assertThat(played.objection(upon(kind, "Do it.")))
                .hasValueSatisfying(said -> assertThat(said).startsWith(words));
    }

    @Test
    void is_measured_by_the_highest_even_while_an_amendment_to_that_is_open() {
        moved(MotionKind.MAIN);
        moved(MotionKind.RECESS);
        moved(MotionKind.AMEND);
        assertThat(refused(MotionKind.TABLE)).isEqualTo(rule());
        assertThat(refused(MotionKind.ADJOURN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CALL_THE_QUESTION", "TABLE", "ADJOURN"})
    void changes_none_that_is_carried_as_it_stands_or_not_at_all(MotionKind open) {
        moved(MotionKind.MAIN);
        moved(open);
        assertThat(refused(MotionKind.AMEND)).isEqualTo(rule());
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "ADJOURN"})
    void ends_no_debate_where_there_is_none(MotionKind open) {
        moved(MotionKind.MAIN);
        moved(open);
        assertThat(refused(MotionKind.CALL_THE_QUESTION)).isEqualTo(rule());
    }

    @Test
    void changes_the_terms_of_a_recess_though_the_motion_beneath_was_amended_twice_over() {
        moved(MotionKind.MAIN);
        moved(MotionKind.AMEND);
        moved(MotionKind.SUBSTITUTE);
        moved(MotionKind.RECESS);
        assertThat(refused(MotionKind.AMEND)).isEmpty();
    }

    @Test
    void may_be_of_any_rank_where_what_would_interrupt_others_interrupts_none() {
        moved(MotionKind.RECESS);
        assertThat(refused(MotionKind.POSTPONE)).isEmpty();
    }

    @Test
    void is_of_no_lower_rank_than_to_adjourn_even_where_that_interrupts_none() {
        moved(MotionKind.ADJOURN);
        assertThat(refused(MotionKind.POSTPONE)).isEqualTo(rule());
    }

    @Test
    void shuts_the_public_out_and_the_one_beneath_is_decided_in_public_again() {
        moved(MotionKind.MAIN);
        moved(MotionKind.CLOSED_SESSION);
        played.then(
                new DecisionAct.WithoutObjection(),
                new MeetingAct.ClosedSession(Optional.of(Words.of("Advice of the attorney."))));
        for (var kind : List.of(MotionKind.AMEND, MotionKind.MAIN, MotionKind.RECESS)) {
            assertThat(played.objection(upon(kind, "Strike it.")))
                    .hasValueSatisfying(words -> assertThat(words).endsWith("decide it or lay it on the table first."));
        }
        assertThat(played.objection(new DecisionAct.WithoutObjection()))
                .contains("This motion was made in public. Open the session to decide it.");
        played.then(new MeetingAct.OpenSession());
        assertThat(played.motion().kind()).isEqualTo(MotionKind.MAIN);
        assertThat(played.motion().stage()).isEqualTo(Motion.Stage.SECONDED);
    }

    @Test
    void is_taken_before_a_higher_one_for_a_reason() {
        moved(MotionKind.MAIN);
        moved(MotionKind.RECESS);
        assertThat(Rulebook.judge(
                        played.state(),
                        upon(MotionKind.REFER, "To the committee."),
                        Optional.of(Words.of("The rules were suspended."))))
                .isEqualTo(new Verdict.Allowed());
    }

    private void moved(MotionKind kind) {
        played.then(upon(kind, "Do it."), new DecisionAct.Second(member(3)));
    }

    private Optional<String> refused(MotionKind kind) {
        return Rulebook.judge(played.state(), upon(kind, "Do it.")) instanceof Verdict.Refused refused
                ? Optional.of(refused.rule())
                : Optional.empty();
    }

    private static Optional<String> rule() {
        return Optional.of("OrderOfPrecedence");
    }
}
