package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is recorded in closed session")
class BehindDoorsTest {
    private static final MeetingAct.ClosedSession CLOSED =
            new MeetingAct.ClosedSession(Optional.of(Words.of("Advice of the attorney.")));
    private static final MeetingAct.Note NOTE = new MeetingAct.Note(Words.of("What was said."));
    private static final DecisionAct.Motion MOTION =
            new DecisionAct.Motion(Words.of("Settle the claim."), PlayedActs.member(0));

    private final PlayedActs played = PlayedActs.inTheItem();

    @Test
    void is_not_for_the_public() {
        played.then(CLOSED, NOTE, MOTION, new DecisionAct.WithdrawMotion(), new MeetingAct.OpenSession());
        assertThat(open()).endsWith("closedSession", "openSession");
        assertThat(Chain.verify(played.entries())).isInstanceOf(Chain.Verification.Whole.class);
    }

    @Test
    void leaves_public_who_came_and_left() {
        played.then(CLOSED, new MeetingAct.Depart(PlayedActs.member(3)));
        assertThat(open()).endsWith("closedSession", "depart");
    }

    @Test
    void leaves_as_it_was_who_asked_for_the_floor_before() {
        played.then(
                new MeetingAct.RequestFloor(PlayedActs.member(0)), CLOSED, MOTION, new DecisionAct.WithdrawMotion());
        assertThat(played.state().attendance().requests()).containsExactly(PlayedActs.member(0));
        assertThat(folded().attendance()).isEqualTo(played.state().attendance());
    }

    @Test
    void leaves_public_that_the_departure_was_taken_back() {
        played.then(CLOSED, new MeetingAct.Depart(PlayedActs.member(3)), new CorrectionAct.Undo());
        assertThat(open()).endsWith("closedSession", "depart", "undo");
        assertThat(folded().attendance()).isEqualTo(played.state().attendance());
    }

    @Test
    void is_hidden_with_what_takes_it_back_and_corrects_it() {
        played.then(CLOSED, NOTE, new CorrectionAct.Undo(), NOTE);
        long note = played.entries().getLast().sequence();
        played.then(new MeetingAct.OpenSession(), new CorrectionAct.Correct(note, Words.of("It was said otherwise.")));
        assertThat(open()).endsWith("closedSession", "openSession");
    }

    @Test
    void is_hidden_with_what_takes_its_words_out_also_where_words_of_public_entries_go_too() {
        played.then(NOTE, CLOSED, NOTE, new MeetingAct.OpenSession());
        long shut = played.entries().getLast().sequence() - 1;
        played.then(new CorrectionAct.Redact(shut, Words.of("By law.")));
        assertThat(open()).endsWith("note", "closedSession", "openSession");
        played.then(CorrectionAct.Redact.of(List.of(shut, shut - 2), Words.of("By law.")));
        assertThat(open()).endsWith("note", "closedSession", "openSession");
        played.then(new CorrectionAct.Redact(shut - 2, Words.of("By law.")));
        assertThat(open()).endsWith("note", "closedSession", "openSession", "redact");
    }

    @Test
    void loses_its_words_by_an_act_of_its_own() {
        played.then(NOTE, CLOSED, NOTE, NOTE, new MeetingAct.OpenSession());
        long last = played.entries().getLast().sequence();
        assertThat(Rulebook.judge(played.entries(), redact(last - 4, last - 2)))
                .isEqualTo(new Verdict.Refused(
                        "OneSideOfDoors",
                        "Some of these entries are public and others of a closed session. Take their words out in two acts.",
                        false));
        assertThat(Rulebook.judge(played.entries(), redact(last - 2, last - 1))).isEqualTo(new Verdict.Allowed());
        assertThat(BehindDoors.apart(played.entries(), List.of(last - 4, last - 2, last - 1)))
                .containsExactly(List.of(last - 4), List.of(last - 2, last - 1));
        played.then(new CorrectionAct.Release(sessions().getFirst(), Words.of("By vote of May 7.")));
        assertThat(Rulebook.judge(played.entries(), redact(last - 4, last - 2))).isEqualTo(new Verdict.Allowed());
    }

    private static CorrectionAct.Redact redact(long... entries) {
        return CorrectionAct.Redact.of(LongStream.of(entries).boxed().toList(), Words.of("By law."));
    }

    @Test
    void is_in_no_public_act_that_took_words_out_of_two_sessions_until_both_are_released() {
        played.then(CLOSED, NOTE, new MeetingAct.OpenSession(), CLOSED, NOTE, new MeetingAct.OpenSession());
        long last = played.entries().getLast().sequence();
        played.then(redact(last - 4, last - 1));
        played.then(new CorrectionAct.Release(sessions().getFirst(), Words.of("By vote.")));
        assertThat(open()).doesNotContain("redact");
        played.then(new CorrectionAct.Release(sessions().getLast(), Words.of("By vote.")));
        assertThat(open()).endsWith("redact", "release", "release");
    }

    @Test
    void is_hidden_with_what_puts_it_back() {
        played.then(
                CLOSED,
                new MeetingAct.Depart(PlayedActs.member(3)),
                new CorrectionAct.Undo(),
                NOTE,
                new CorrectionAct.Undo(),
                new CorrectionAct.Redo());
        assertThat(open()).endsWith("closedSession", "depart", "undo");
        assertThat(folded().attendance()).isEqualTo(played.state().attendance());
    }

    @Test
    void brings_back_only_what_was_decided_there() {
        played.then(MOTION, new DecisionAct.Second(PlayedActs.member(1)));
        played.because(new DecisionAct.WithoutObjection());
        played.then(CLOSED);
        assertThat(played.objection(new DecisionAct.Motion(
                        Words.of("Once more."),
                        PlayedActs.member(0),
                        Optional.of(MotionKind.RECONSIDER),
                        Optional.empty())))
                .contains("Nothing was decided on the open item that could be reconsidered.");
    }

    @Test
    void lets_the_chair_be_handed_over() {
        played.then(CLOSED, new MeetingAct.Chair(PlayedActs.member(2)));
        assertThat(open()).endsWith("closedSession", "chair");
    }

    @Test
    void ends_when_the_closed_session_itself_is_taken_back() {
        played.then(CLOSED, new CorrectionAct.Undo(), NOTE);
        assertThat(open()).endsWith("closedSession", "undo", "note");
    }

    @Test
    void decides_no_motion_that_was_made_in_public() {
        played.then(MOTION, new DecisionAct.Second(PlayedActs.member(1)), CLOSED);
        assertThat(played.objection(new DecisionAct.WithdrawMotion()))
                .contains("This motion was made in public. Open the session to decide it.");
    }

    @Test
    void is_decided_before_the_session_is_open_again() {
        played.then(CLOSED, MOTION);
        assertThat(played.objection(new MeetingAct.OpenSession()))
                .contains("A motion made in closed session is still open. Decide it or take it back first.");
        played.then(new DecisionAct.NoSecond(), new MeetingAct.OpenSession());
    }

    @Test
    void is_public_once_the_body_has_released_the_session() {
        played.then(CLOSED, NOTE, new MeetingAct.OpenSession());
        played.then(new CorrectionAct.Release(sessions().getFirst(), Words.of("By vote of May 7.")));
        assertThat(open()).endsWith("closedSession", "note", "openSession", "release");
        assertThat(folded()).isEqualTo(played.state());
    }

    @Test
    void stays_hidden_where_another_session_was_released() {
        played.then(CLOSED, NOTE, new MeetingAct.OpenSession(), CLOSED, NOTE, MOTION, new DecisionAct.WithdrawMotion());
        played.then(new MeetingAct.OpenSession());
        played.then(new CorrectionAct.Release(sessions().getLast(), Words.of("The claim is settled.")));
        assertThat(open())
                .endsWith(
                        "closedSession",
                        "openSession",
                        "closedSession",
                        "note",
                        "motion",
                        "withdrawMotion",
                        "openSession",
                        "release");
    }

    @Test
    void stays_hidden_where_the_doors_are_shut_again_after_the_release() {
        played.then(CLOSED, NOTE, new MeetingAct.OpenSession());
        played.then(
                new CorrectionAct.Release(sessions().getFirst(), Words.of("By vote.")), new CorrectionAct.Undo(), NOTE);
        assertThat(open()).endsWith("closedSession", "note", "openSession", "release", "undo");
    }

    @Test
    void is_released_anew_where_the_doors_were_shut_again_after_the_release() {
        played.then(CLOSED, NOTE, new MeetingAct.OpenSession());
        var release = new CorrectionAct.Release(sessions().getFirst(), Words.of("By vote."));
        played.then(release, new CorrectionAct.Undo(), NOTE, new MeetingAct.OpenSession());
        assertThat(open()).endsWith("closedSession", "note", "openSession", "release", "undo", "openSession");
        played.then(release);
        assertThat(BehindDoors.in(played.entries())).isEmpty();
        assertThat(played.objection(release)).contains("What was recorded in that closed session is public already.");
    }

    @Test
    void is_released_once_and_only_when_the_session_is_over() {
        played.then(CLOSED, NOTE);
        var release = new CorrectionAct.Release(sessions().getFirst(), Words.of("By vote."));
        assertThat(played.objection(release))
                .contains("No closed session that is over began with entry %d.".formatted(release.entry()));
        played.then(new MeetingAct.OpenSession(), release);
        assertThat(played.objection(release)).contains("What was recorded in that closed session is public already.");
        assertThat(played.objection(new CorrectionAct.Release(2, Words.of("By vote."))))
                .contains("No closed session that is over began with entry 2.");
    }

    private List<Long> sessions() {
        return played.entries().stream()
                .filter(entry -> entry.act() instanceof MeetingAct.ClosedSession)
                .map(Entry::sequence)
                .toList();
    }

    @Test
    void hears_nobody() {
        played.then(CLOSED);
        assertThat(played.objection(new HearingAct.OpenHearing(PlayedActs.HEARING)))
                .contains("The meeting is in closed session. Open the session first.");
    }

    private List<String> open() {
        return BehindDoors.without(played.entries()).stream()
                .map(entry -> ActCodec.name(entry.act()))
                .toList();
    }

    private MeetingState folded() {
        return MeetingState.of(BehindDoors.without(played.entries()));
    }
}
