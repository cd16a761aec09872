package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName("A wait list behind 30 places, of 50 who signed up")
class WaitListTest {
    private static final SpeakingRules RULES = SpeakingRules.of(120, Arrangement.IN_TURN);
    private final PlayedActs evening = PlayedActs.ready().then(adopt(RULES.cappedAt(30)));
    private final int signedUp = evening.line().inOrder().size() + waitList().size();

    @Test
    void holds_those_who_came_last_in_the_order_they_came() {
        assertThat(evening.waiting()).hasSize(30);
        assertThat(waitList()).hasSize(signedUp - 30).isSorted();
    }

    @Test
    void moves_up_when_someone_withdraws() {
        var first = waitList().getFirst();
        evening.then(new FloorAct.Withdraw(evening.waiting().getFirst()));
        assertThat(evening.waiting()).hasSize(30).contains(first);
    }

    @Test
    void moves_up_to_the_end_of_an_order_that_is_fixed() {
        var first = waitList().getFirst();
        evening.then(new FloorAct.Withdraw(evening.waiting().getFirst()));
        assertThat(evening.waiting().getLast()).isEqualTo(first);
    }

    @Test
    void keeps_a_place_that_an_undo_would_take_again() {
        evening.then(new FloorAct.Withdraw(evening.waiting().getFirst()));
        assertThat(Rulebook.judge(evening.state(), new CorrectionAct.Undo()))
                .isEqualTo(new Verdict.Refused(
                        "SomethingToUndo",
                        "Someone on the wait list has the place now. Put the speaker in the line anew instead.",
                        false));
    }

    @Test
    void moves_up_when_the_cap_is_raised() {
        evening.then(adopt(RULES.cappedAt(32)));
        assertThat(evening.waiting()).hasSize(32);
    }

    @Test
    void does_not_move_when_one_of_it_withdraws() {
        var before = evening.waiting();
        evening.then(new FloorAct.Withdraw(waitList().getFirst()));
        assertThat(evening.waiting()).isEqualTo(before);
    }

    @Test
    void is_not_passed_by_what_the_clerk_enters_which_stands_beside_the_cap() {
        var before = waitList();
        evening.then(signUp(1));
        assertThat(evening.waiting()).hasSize(31).contains(new Id(1));
        assertThat(waitList()).isEqualTo(before);
    }

    @Test
    void takes_residents_who_come_later_at_its_end() {
        evening.byResident(signUp(2));
        assertThat(waitList().getLast()).isEqualTo(new Id(2));
    }

    @Test
    void gives_nobody_time_it_does_not_have() {
        var gift = new FloorAct.Cede(waitList().getFirst(), evening.waiting().getFirst());
        evening.then(new MeetingAct.CallToOrder(), new MeetingAct.OpenItem(PlayedActs.ITEM));
        evening.then(
                new HearingAct.OpenHearing(PlayedActs.HEARING),
                new FloorAct.CheckIn(waitList().getFirst()));
        assertThat(evening.objection(gift)).contains("This speaker is on the wait list and has no place yet.");
    }

    @Test
    void of_a_position_moves_up_when_one_of_that_position_withdraws() {
        evening.then(adopt(RULES.cappedPerSideAt(5)));
        var against = ofSide(evening.waiting(), Position.AGAINST);
        var first = ofSide(waitList(), Position.AGAINST).getFirst();
        evening.then(new FloorAct.Withdraw(against.getFirst()));
        assertThat(ofSide(evening.waiting(), Position.AGAINST)).hasSize(5).contains(first);
        assertThat(ofSide(evening.waiting(), Position.FOR)).hasSize(5);
    }

    @Test
    void of_a_position_moves_up_when_one_changes_her_mind() {
        evening.then(adopt(RULES.cappedPerSideAt(5)));
        var turned = ofSide(evening.waiting(), Position.FOR).getFirst();
        var first = ofSide(waitList(), Position.FOR).getFirst();
        evening.then(PlayedActs.change(turned, Position.NEUTRAL, Channel.ROOM, "Changed"));
        assertThat(evening.waiting()).contains(first);
    }

    @Test
    void of_a_position_takes_at_its_end_who_comes_over_from_another() {
        evening.then(adopt(RULES.cappedPerSideAt(5)));
        var turned = ofSide(evening.waiting(), Position.FOR).getFirst();
        var against = ofSide(evening.waiting(), Position.AGAINST);
        evening.then(PlayedActs.change(turned, Position.AGAINST, Channel.ROOM, "Changed"));
        assertThat(ofSide(evening.waiting(), Position.AGAINST)).isEqualTo(against);
        assertThat(waitList().getLast()).isEqualTo(turned);
    }

    private List<Id> ofSide(List<Id> speakers, Position position) {
        return speakers.stream()
                .filter(id -> evening.speaker(id).position() == position)
                .toList();
    }

    private List<Id> waitList() {
        return evening.line().waitList().stream().map(Speaker::id).toList();
    }

    private static HearingAct.AdoptRules adopt(SpeakingRules rules) {
        return new HearingAct.AdoptRules(PlayedActs.HEARING, rules, Optional.empty());
    }

    private static HearingAct.SignUp signUp(int id) {
        return new HearingAct.SignUp(
                new Id(id),
                PlayedActs.HEARING,
                "NEW-00" + id,
                Position.FOR,
                Channel.ROOM,
                120,
                Words.of("Late Comer"),
                Optional.empty(),
                Optional.empty());
    }
}
