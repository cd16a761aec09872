package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Rules of order")
class ProcedureTest {
    private static final Majority TWO_THIRDS = new Majority(Majority.Base.VOTING, Majority.Share.TWO_THIRDS);

    @Test
    void let_everyone_in_a_seat_vote_from_wherever_where_nothing_is_said() {
        assertThat(Procedure.USUAL.counts(Presence.REMOTE)).isTrue();
        assertThat(Procedure.USUAL.counts(Presence.ABSENT)).isFalse();
        assertThat(Procedure.USUAL.chairBreaksTies()).isFalse();
        assertThat(Procedure.USUAL.majority(MotionKind.CALL_THE_QUESTION)).isEmpty();
    }

    @Test
    void name_each_kind_of_motion_once() {
        var needed = new Procedure.Needed(MotionKind.TABLE, TWO_THIRDS);
        assertThatThrownBy(() -> new Procedure(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of(needed, needed)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(FieldRefused.class)
                .hasMessage("Name each kind of motion once.");
    }

    @Test
    void reckon_a_majority_of_those_not_excused_with_who_stayed_away() {
        var tally = new Tally(3, 1, 0, 1, 2, 0);
        var majority = new Majority(Majority.Base.NOT_EXCUSED, Majority.Share.MORE_THAN_HALF);
        assertThat(tally.result(majority, 9)).isEqualTo(Result.FAILED);
        assertThat(new Tally(4, 0, 0, 1, 2, 0).result(majority, 9)).isEqualTo(Result.CARRIED);
    }

    @ParameterizedTest
    @CsvSource({
        "MORE_THAN_HALF, 5, 4",
        "THREE_FIFTHS, 6, 5",
        "TWO_THIRDS, 6, 5",
        "THREE_FOURTHS, 7, 6",
        "ALL, 9, 8",
    })
    void carry_by_the_least_number_that_is_the_share_of_nine(Majority.Share share, int enough, int tooFew) {
        var majority = new Majority(Majority.Base.SEATS, share);
        assertThat(new Tally(enough, 9 - enough, 0, 0, 0, 0).result(majority, 9))
                .isEqualTo(Result.CARRIED);
        assertThat(new Tally(tooFew, 9 - tooFew, 0, 0, 0, 0).result(majority, 9))
                .isEqualTo(Result.FAILED);
    }

    @ParameterizedTest
    @EnumSource
    void carry_nothing_without_an_aye(Majority.Share share) {
        assertThat(new Tally(0, 0, 3, 0, 0, 0).result(new Majority(Majority.Base.VOTING, share), 3))
                .isEqualTo(Result.FAILED);
    }

    @Test
    void leave_no_ballot_but_the_ones_that_may_be_cast_to_a_vote_of_all_ayes() {
        var played = PlayedActs.inTheItem()
                .then(
                        new HearingAct.Recuse(PlayedActs.member(1), Optional.empty()),
                        new MeetingAct.Depart(PlayedActs.member(2)));
        var ballots = played.state().voting().everyoneAye();
        assertThat(ballots)
                .containsEntry(PlayedActs.member(0), Ballot.AYE)
                .containsEntry(PlayedActs.member(1), Ballot.RECUSED)
                .containsEntry(PlayedActs.member(2), Ballot.ABSENT);
    }
}
