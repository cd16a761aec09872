package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Delegates.Seat;

@DisplayName("A group of three that has two seats in the room")
class DelegatesTest {
    private static final Id GROUP = new Id(77);
    private final PlayedActs played = PlayedActs.inTheHearing();
    private final List<Id> side = played.waiting().stream()
            .filter(id -> played.speaker(id).position() == Position.FOR)
            .filter(id -> played.speaker(id).channel() == Channel.ROOM)
            .toList();
    private final Id first = side.get(0);
    private final Id second = side.get(3);
    private final Id third = side.get(5);

    private void inARoomFor(int seats) {
        adopt(Map.of("seconds", 300L, "members", 2L, "delegates", Map.of("seats", (long) seats, "each", 2L)));
        played.then(
                new GroupAct.FoundGroup(first, GROUP, "G-48213", Words.of("Friends of the park")),
                new GroupAct.JoinGroup(second, GROUP),
                new GroupAct.JoinGroup(third, GROUP));
    }

    private void adopt(Map<String, Object> groups) {
        var rules = Map.of("seconds", 120L, "arrangement", "IN_TURN", "groups", groups);
        played.then(new HearingAct.AdoptRules(
                PlayedActs.HEARING, (SpeakingRules) Values.build("", SpeakingRules.class, rules), Optional.empty()));
    }

    private Seat seat(Id speaker) {
        return played.line().delegates().seat(speaker);
    }

    private GroupAct.NameDelegates naming(Id... delegates) {
        return new GroupAct.NameDelegates(first, List.of(delegates));
    }

    @Test
    void needs_none_while_the_room_holds_all() {
        inARoomFor(played.line().delegates().wishing());
        assertThat(seat(third)).isEqualTo(Seat.OPEN);
        assertThat(played.line().delegates().outside()).isEmpty();
    }

    @Test
    void gives_them_to_who_speaks_for_it_and_to_who_joined_first() {
        inARoomFor(10);
        assertThat(List.of(seat(first), seat(second), seat(third)))
                .containsExactly(Seat.DELEGATE, Seat.DELEGATE, Seat.OUTSIDE);
        assertThat(played.line().delegates().outside()).containsExactly(third);
    }

    @Test
    void gives_them_to_whom_it_names() {
        inARoomFor(10);
        played.then(naming(third));
        assertThat(List.of(seat(first), seat(second), seat(third)))
                .containsExactly(Seat.DELEGATE, Seat.OUTSIDE, Seat.DELEGATE);
    }

    @Test
    void keeps_the_places_of_all() {
        var before = played.waiting();
        inARoomFor(10);
        assertThat(played.waiting()).containsExactlyInAnyOrderElementsOf(before);
        played.then(new FloorAct.Call(Optional.of(third)), new FloorAct.Begin());
        assertThat(seat(third)).isEqualTo(Seat.OPEN);
    }

    @Test
    void passes_a_seat_on_when_a_delegate_withdraws_or_leaves() {
        inARoomFor(10);
        played.then(naming(third), new FloorAct.Withdraw(third));
        assertThat(seat(second)).isEqualTo(Seat.DELEGATE);
    }

    @Test
    void is_let_in_once_enough_have_withdrawn() {
        inARoomFor(played.line().delegates().wishing() - 1);
        assertThat(seat(third)).isEqualTo(Seat.OUTSIDE);
        played.then(new FloorAct.Withdraw(side.get(1)));
        assertThat(seat(third)).isEqualTo(Seat.OPEN);
    }

    @Test
    void names_no_more_than_it_has_seats_and_its_own_members_only() {
        inARoomFor(10);
        assertThat(played.objection(naming(second, third))).contains(GroupHindrance.TOO_MANY.words());
        assertThat(played.objection(naming(side.get(1)))).contains(GroupHindrance.NOT_A_MEMBER.words());
        assertThat(played.objection(naming(first, third))).isEmpty();
    }

    @Test
    void seats_nobody_who_attends_from_elsewhere() {
        inARoomFor(10);
        played.then(PlayedActs.change(third, Position.FOR, Channel.REMOTE, "Third"));
        assertThat(played.objection(naming(third))).contains(GroupHindrance.ELSEWHERE.words());
        assertThat(played.objection(naming(second))).isEmpty();
    }

    @Test
    void names_nobody_where_no_seats_are_kept() {
        inARoomFor(10);
        adopt(Map.of("seconds", 300L, "members", 2L));
        assertThat(played.objection(naming(third))).contains(GroupHindrance.NO_DELEGATES.words());
        assertThat(seat(third)).isEqualTo(Seat.OPEN);
    }

    @Test
    void binds_nobody_while_it_is_too_small_to_speak_through_one() {
        inARoomFor(10);
        adopt(Map.of("seconds", 300L, "members", 4L, "delegates", Map.of("seats", 10L, "each", 2L)));
        assertThat(seat(third)).isEqualTo(Seat.OPEN);
    }

    @Test
    void has_a_seat_given_by_the_clerk_at_the_cost_of_who_was_named_last() {
        inARoomFor(10);
        var group = played.line().spokespersons().group("G-48213").orElseThrow();
        assertThat(played.line().delegates().withSeat(group, third)).containsExactly(third);
    }
}
