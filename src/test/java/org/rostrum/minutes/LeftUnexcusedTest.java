package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.InventedMeeting.BUSINESS;
import static org.rostrum.minutes.InventedMeeting.member;
import static org.rostrum.minutes.InventedMeeting.roll;
import static org.rostrum.minutes.InventedMeeting.words;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.archive.Popolo;
import org.rostrum.archive.Tables;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Majority;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Method;
import org.rostrum.proceedings.Motion;
import org.rostrum.proceedings.Presence;
import org.rostrum.proceedings.Procedure;
import org.rostrum.proceedings.Rulebook;
import org.rostrum.proceedings.Verdict;

@DisplayName("Where who has left without being excused still counts")
class LeftUnexcusedTest {
    private static final int SEATS = 5;
    private static final MeetingAct.Depart LEAVES = new MeetingAct.Depart(member(3), false);

    @Test
    void she_makes_the_quorum_and_is_an_aye() {
        var meeting = opened(0, 1, 3).moved(0, "Adopt the budget.").then(LEAVES);
        assertThat(meeting.state().quorum().held()).isTrue();
        meeting.then(meeting.vote(Map.of(1, Ballot.NO)));
        assertThat(open(meeting).silent()).containsExactly(member(3));
        assertThat(open(meeting).tally().ayes()).isEqualTo(2);
        assertThat(open(meeting).tally().absent()).isEqualTo(2);
    }

    @Test
    void elsewhere_she_is_gone() {
        var meeting =
                opened(Procedure.USUAL, 0, 1, 3).moved(0, "Adopt the budget.").then(LEAVES);
        meeting.refused(meeting.vote(Map.of()), "There is no quorum: 2 count as here, 3 are needed.");
    }

    @Test
    void she_only_makes_the_quorum_where_silence_is_no_aye() {
        var counties = new Procedure(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Optional.empty());
        var meeting = opened(counties, 0, 1, 3).moved(0, "Adopt the budget.").then(LEAVES);
        meeting.then(meeting.vote(Map.of()));
        assertThat(open(meeting).silent()).isEmpty();
        assertThat(open(meeting).tally().absent()).isEqualTo(3);
    }

    @Test
    void who_was_excused_never_came_attended_from_elsewhere_or_stands_aside_is_no_aye() {
        var meeting = opened(0, 1, 2, 3)
                .then(
                        new HearingAct.Recuse(member(2), Optional.empty()),
                        new MeetingAct.Arrive(member(4), true),
                        new MeetingAct.Depart(member(4), false))
                .moved(0, "Adopt the budget.")
                .then(new MeetingAct.Depart(member(3), true), new MeetingAct.Depart(member(2), false));
        meeting.then(meeting.vote(Map.of()));
        assertThat(open(meeting).silent()).isEmpty();
    }

    @Test
    void who_comes_back_votes_and_who_is_excused_at_the_roll_counts_no_more() {
        var meeting = opened(0, 1, 2, 3, 4).then(LEAVES, new MeetingAct.Depart(member(4), false));
        assertThat(meeting.state().attendance().withdrawn()).containsExactlyInAnyOrder(member(3), member(4));
        meeting.then(new MeetingAct.Arrive(member(3), false), roll(0, 1, 2, 3));
        assertThat(meeting.state().attendance().withdrawn()).containsExactly(member(4));
        meeting.then(new MeetingAct.RollCall(Map.of(member(0), Presence.PRESENT, member(4), Presence.EXCUSED)));
        assertThat(meeting.state().attendance().withdrawn()).isEmpty();
    }

    @Test
    void nobody_has_left_yet_on_another_day() {
        var meeting = opened(0, 1, 2, 3)
                .then(
                        LEAVES,
                        new MeetingAct.CloseItem(),
                        new MeetingAct.ContinueTo(LocalDate.of(2025, 3, 4), words("Town Hall")))
                .at(1, 19, 0)
                .then(new MeetingAct.CallToOrder(), roll(0, 1));
        assertThat(meeting.state().quorum().present()).isEqualTo(2);
    }

    @Test
    void the_minutes_say_so_and_rest_it_on_her_leaving() {
        var meeting = opened(0, 1, 3).moved(0, "Adopt the budget.").then(LEAVES);
        long left = meeting.last(MeetingAct.Depart.class);
        meeting.then(meeting.vote(Map.of(1, Ballot.NO)));
        var minutes = MinutesDocument.of(meeting.entries(), Profile.FULL, Locale.ENGLISH);
        assertThat(PlayedMeeting.texts(minutes))
                .contains("Absent: Cai Morgan, Eli Sato.")
                .anyMatch(sentence -> sentence.startsWith("Dee Okafor left without being excused, at "));
        assertThat(minutes.sentences())
                .filteredOn(sentence -> sentence.text()
                        .equals("Counted as an aye by rule, having left without being excused: Dee Okafor."))
                .singleElement()
                .satisfies(sentence ->
                        assertThat(sentence.entries()).containsExactly(1L, left, meeting.last(DecisionAct.Vote.class)));
        assertThat(PlayedMeeting.texts(
                        MinutesDocument.of(meeting.entries(), Profile.FULL, Locale.forLanguageTag("es"))))
                .contains("Contados como voto a favor por regla, por haber salido sin permiso: Dee Okafor.");
    }

    @Test
    void the_minutes_rest_it_on_the_leaving_she_has_not_come_back_from() {
        var meeting = opened(0, 1, 3)
                .then(new MeetingAct.Depart(member(3), true), new MeetingAct.Arrive(member(3), false))
                .moved(0, "Adopt the budget.")
                .then(LEAVES);
        long left = meeting.last(MeetingAct.Depart.class);
        meeting.then(meeting.vote(Map.of(1, Ballot.NO)));
        assertThat(MinutesDocument.of(meeting.entries(), Profile.FULL, Locale.ENGLISH)
                        .sentences())
                .filteredOn(sentence -> sentence.text().startsWith("Counted as an aye by rule, having left"))
                .singleElement()
                .satisfies(sentence ->
                        assertThat(sentence.entries()).containsExactly(1L, left, meeting.last(DecisionAct.Vote.class)));
    }

    @Test
    void the_refusal_says_how_many_count_as_here() {
        var meeting =
                opened(0, 1, 3).moved(0, "Adopt the budget.").then(LEAVES, new MeetingAct.Depart(member(1), true));
        meeting.refused(meeting.vote(Map.of()), "There is no quorum: 2 count as here, 3 are needed.");
    }

    @Test
    void so_do_the_votes_as_open_data() {
        var meeting = opened(0, 1, 3).moved(0, "Adopt the budget.").then(LEAVES);
        meeting.then(meeting.vote(Map.of(1, Ballot.NO)));
        assertThat(new Popolo(meeting.entries(), path -> path).json().toString())
                .contains("left without being excused; counted as an aye by rule");
        assertThat(Tables.ballots(meeting.entries()).toString()).contains("Dee Okafor,Member,ABSENT,");
    }

    /** Whoever attends how, whatever is cast: each column is what stood in the ballots, and who counts by rule moves to the ayes. */
    @Property(tries = 200)
    void the_count_is_the_ballots_and_who_counts_by_rule(
            @ForAll @Size(SEATS) List<@From("inTheRoom") Ballot> cast, @ForAll @Size(SEATS) List<Boolean> leaves) {
        var meeting = opened(0, 1, 2, 3, 4).moved(1, "Adopt the budget.");
        var gone = IntStream.range(1, SEATS)
                .filter(leaves::get)
                .mapToObj(InventedMeeting::member)
                .toList();
        gone.forEach(member -> meeting.then(new MeetingAct.Depart(member, false)));
        var ballots = new HashMap<Id, Ballot>();
        IntStream.range(0, SEATS).forEach(at -> ballots.put(member(at), cast.get(at)));
        gone.forEach(member -> ballots.put(member, Ballot.ABSENT));
        var vote = new DecisionAct.Vote(Method.ROLL_CALL, ballots);
        assertThat(Rulebook.judge(meeting.state(), vote)).isEqualTo(new Verdict.Allowed());
        meeting.then(vote);
        var silent = ballots.keySet().stream()
                .filter(member -> ballots.get(member) == (gone.contains(member) ? Ballot.ABSENT : Ballot.NOT_VOTING))
                .collect(Collectors.toSet());
        var tally = open(meeting).tally();
        assertThat(open(meeting).silent()).isEqualTo(silent);
        assertThat(tally.ayes()).isEqualTo(Collections.frequency(ballots.values(), Ballot.AYE) + silent.size());
        assertThat(tally.noes()).isEqualTo(Collections.frequency(ballots.values(), Ballot.NO));
        assertThat(tally.absent() + tally.notVoting()).isZero();
    }

    /** What one who is there and bound to vote may cast without a reason. */
    @Provide
    Arbitrary<Ballot> inTheRoom() {
        return Arbitraries.of(Ballot.AYE, Ballot.NO, Ballot.NOT_VOTING);
    }

    private static Motion open(InventedMeeting meeting) {
        return meeting.state().motions().open().orElseThrow();
    }

    private static InventedMeeting opened(Integer... here) {
        var northCarolina = new Procedure(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Optional.of(true),
                Optional.empty());
        return opened(northCarolina, here);
    }

    private static InventedMeeting opened(Procedure procedure, Integer... here) {
        return InventedMeeting.of(SEATS, Majority.Base.VOTING, Optional.of(procedure))
                .then(new MeetingAct.CallToOrder(), roll(here), new MeetingAct.OpenItem(BUSINESS));
    }
}
