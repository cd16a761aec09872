package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.InventedMeeting.BUSINESS;
import static org.rostrum.minutes.InventedMeeting.member;
import static org.rostrum.minutes.InventedMeeting.roll;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Majority;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Method;
import org.rostrum.proceedings.Presence;
import org.rostrum.proceedings.Procedure;
import org.rostrum.proceedings.Result;
import org.rostrum.proceedings.Rulebook;
import org.rostrum.proceedings.Verdict;

@DisplayName("Where silence counts as an aye")
class SilenceTest {
    private static final int SEATS = 5;

    @Test
    void a_member_in_the_room_who_does_not_vote_carries_the_motion() {
        var meeting = voted(Map.of(1, Ballot.NOT_VOTING, 2, Ballot.NOT_VOTING, 3, Ballot.NO, 4, Ballot.NO));
        assertThat(meeting.state().motions().open().orElseThrow().tally().ayes())
                .isEqualTo(3);
        meeting.then(new DecisionAct.Declare(Result.CARRIED));
    }

    @Test
    void the_minutes_name_who_was_counted_so() {
        var meeting = voted(Map.of(1, Ballot.NOT_VOTING, 3, Ballot.NO));
        meeting.then(new DecisionAct.Declare(Result.CARRIED));
        assertThat(said(meeting, Locale.ENGLISH))
                .contains(
                        "Aye: Ana Reyes, Cai Morgan, Eli Sato.",
                        "No: Dee Okafor.",
                        "Counted as an aye by rule, not having voted: Bo Lindqvist.")
                .anyMatch(sentence -> sentence.endsWith("4 aye, 1 no."))
                .noneMatch(sentence -> sentence.startsWith("Not voting"));
        assertThat(said(meeting, Locale.forLanguageTag("es")))
                .contains("Contados como voto a favor por regla, sin haber votado: Bo Lindqvist.");
        assertThat(new JsonMinutes(minutes(meeting, Locale.ENGLISH)).json().toString())
                .contains("Aye by rule, not having voted")
                .contains("\"silent\":true");
    }

    @Test
    void nobody_in_the_room_abstains_without_a_reason() {
        var meeting = moved(silence());
        meeting.refused(meeting.vote(Map.of(2, Ballot.ABSTAIN)), "Cai Morgan counts as an aye without a vote")
                .because("An ordinance on land use, G.S. 160D-601.", meeting.vote(Map.of(2, Ballot.ABSTAIN)));
        assertThat(meeting.state().motions().open().orElseThrow().tally().ayes())
                .isEqualTo(4);
    }

    @Test
    void nobody_in_the_room_stands_aside_by_the_ballot_alone() {
        var meeting = moved(silence());
        meeting.refused(meeting.vote(Map.of(2, Ballot.RECUSED)), "Cai Morgan counts as an aye without a vote")
                .refused(meeting.vote(Map.of(2, Ballot.RECUSED)), "has not been recused or excused")
                .because("A matter that the law excepts.", meeting.vote(Map.of(2, Ballot.RECUSED)));
        assertThat(meeting.state().motions().open().orElseThrow().tally().ayes())
                .isEqualTo(4);
    }

    @Test
    void who_was_recused_by_an_act_or_is_elsewhere_is_recused_by_the_ballot() {
        var meeting = opened(silence());
        meeting.then(
                new MeetingAct.Depart(member(4)),
                new MeetingAct.Arrive(member(4), true),
                new HearingAct.Recuse(member(3), Optional.empty()));
        meeting.moved(1, "Adopt the budget.");
        meeting.then(meeting.vote(Map.of(3, Ballot.RECUSED, 4, Ballot.RECUSED)));
        assertThat(meeting.state().motions().open().orElseThrow().tally().ayes())
                .isEqualTo(3);
    }

    @Test
    void elsewhere_a_ballot_may_say_recused() {
        var meeting = moved(Procedure.USUAL);
        meeting.then(meeting.vote(Map.of(2, Ballot.RECUSED)));
    }

    @Test
    void who_is_elsewhere_stands_aside_or_only_breaks_ties_is_not_silent() {
        var ties = new Procedure(
                Optional.of(Procedure.ChairVotes.TO_BREAK_A_TIE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                Optional.empty());
        var meeting = opened(ties);
        meeting.then(
                new MeetingAct.Depart(member(4)),
                new MeetingAct.Arrive(member(4), true),
                new HearingAct.Recuse(member(3), Optional.empty()));
        meeting.moved(1, "Adopt the budget.");
        meeting.then(meeting.vote(Map.of(2, Ballot.NOT_VOTING, 4, Ballot.NOT_VOTING)));
        var motion = meeting.state().motions().open().orElseThrow();
        assertThat(motion.silent()).containsExactly(member(2));
        assertThat(motion.tally().ayes()).isEqualTo(2);
        assertThat(motion.tally().notVoting()).isEqualTo(2);
    }

    @Test
    void a_chair_who_breaks_ties_reckons_with_the_silent() {
        var ties = new Procedure(
                Optional.of(Procedure.ChairVotes.TO_BREAK_A_TIE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                Optional.empty());
        var meeting = moved(ties);
        meeting.refused(
                meeting.vote(Map.of(0, Ballot.NO, 2, Ballot.NOT_VOTING, 3, Ballot.NO, 4, Ballot.NOT_VOTING)), "3 to 1");
    }

    @Test
    void elsewhere_the_silent_count_for_nothing() {
        var meeting = moved(Procedure.USUAL);
        meeting.then(meeting.vote(Map.of(1, Ballot.NOT_VOTING, 2, Ballot.ABSTAIN)));
        var motion = meeting.state().motions().open().orElseThrow();
        assertThat(motion.silent()).isEmpty();
        assertThat(motion.tally().ayes()).isEqualTo(3);
    }

    @Property(tries = 200)
    void the_count_is_the_ballots_and_the_silent_ones(
            @ForAll @Size(SEATS) List<Ballot> cast,
            @ForAll @Size(SEATS) List<Presence> attending,
            @ForAll boolean rule) {
        var meeting = moved(rule ? silence() : Procedure.USUAL);
        for (int at = 1; at < SEATS; at++) {
            attend(meeting, at, attending.get(at));
        }
        var ballots = new HashMap<Id, Ballot>();
        for (int at = 0; at < SEATS; at++) {
            ballots.put(member(at), cast.get(at));
        }
        var vote = new DecisionAct.Vote(Method.ROLL_CALL, ballots);
        if (!Rulebook.judge(meeting.state(), vote).equals(new Verdict.Allowed())) {
            return;
        }
        var motion = meeting.then(vote).state().motions().open().orElseThrow();
        var tally = motion.tally();
        int silent = motion.silent().size();
        assertThat(tally.ayes()).isEqualTo(Collections.frequency(cast, Ballot.AYE) + silent);
        assertThat(tally.notVoting()).isEqualTo(Collections.frequency(cast, Ballot.NOT_VOTING) - silent);
        assertThat(tally.noes()).isEqualTo(Collections.frequency(cast, Ballot.NO));
        assertThat(tally.abstentions()).isEqualTo(Collections.frequency(cast, Ballot.ABSTAIN));
        assertThat(motion.silent()).isEqualTo(rule ? inTheRoomWith(meeting, ballots, Ballot.NOT_VOTING) : Set.of());
    }

    private static Set<Id> inTheRoomWith(InventedMeeting meeting, Map<Id, Ballot> ballots, Ballot ballot) {
        return ballots.keySet().stream()
                .filter(one -> ballots.get(one) == ballot)
                .filter(one -> meeting.state().attendance().of(one) == Presence.PRESENT)
                .collect(Collectors.toSet());
    }

    private static void attend(InventedMeeting meeting, int at, Presence presence) {
        if (presence != Presence.PRESENT) {
            meeting.then(new MeetingAct.Depart(member(at)));
        }
        if (presence == Presence.REMOTE) {
            meeting.then(new MeetingAct.Arrive(member(at), true));
        }
    }

    private static InventedMeeting voted(Map<Integer, Ballot> others) {
        var meeting = moved(silence());
        return meeting.then(meeting.vote(others));
    }

    private static InventedMeeting moved(Procedure procedure) {
        return opened(procedure).moved(1, "Adopt the budget.");
    }

    private static InventedMeeting opened(Procedure procedure) {
        return InventedMeeting.of(SEATS, Majority.Base.VOTING, Optional.of(procedure))
                .then(new MeetingAct.CallToOrder(), roll(0, 1, 2, 3, 4), new MeetingAct.OpenItem(BUSINESS));
    }

    private static Procedure silence() {
        return new Procedure(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> said(InventedMeeting meeting, Locale language) {
        return PlayedMeeting.texts(minutes(meeting, language));
    }

    private static MinutesDocument minutes(InventedMeeting meeting, Locale language) {
        return MinutesDocument.of(meeting.entries(), Profile.FULL, language);
    }
}
