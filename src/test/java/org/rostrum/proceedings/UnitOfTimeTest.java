package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName("A minute for each, adopted where they had two")
class UnitOfTimeTest {
    private final PlayedActs played = PlayedActs.inTheHearing();
    private final List<Id> order = played.waiting();
    private final Id first = order.getFirst();

    @Test
    void is_what_a_second_round_of_a_minute_gives_to_who_was_heard_before_it() {
        speak();
        adopt(60, Map.of());
        played.because(new HearingAct.SecondRound(60));
        assertThat(allotted(first)).hasSeconds(60);
        assertThat(allotted(order.get(1))).hasSeconds(60);
    }

    @Test
    void holds_for_who_was_called_before_it_and_is_not_here() {
        played.then(new FloorAct.Call(Optional.empty()));
        adopt(60, Map.of());
        played.then(new FloorAct.NotHere());
        assertThat(allotted(first)).hasSeconds(60);
    }

    @Test
    void holds_for_who_was_heard_before_it_and_is_put_back() {
        speak();
        adopt(60, Map.of());
        played.then(new FloorAct.PutBack());
        assertThat(allotted(first)).hasSeconds(60);
    }

    @Test
    void leaves_what_was_given_at_the_lectern() {
        speak();
        adopt(60, Map.of());
        assertThat(played.line().time(played.speaker(first))).hasSeconds(120);
    }

    @Test
    void holds_for_who_gave_the_time_before_it_and_has_it_back() {
        var giver = order.get(5);
        var receiver = order.get(1);
        played.then(new FloorAct.CheckIn(giver), new FloorAct.Cede(giver, receiver));
        adopt(60, Map.of());
        assertThat(allotted(receiver)).hasSeconds(120);
        played.then(new FloorAct.Withdraw(receiver));
        assertThat(allotted(giver)).hasSeconds(60);
    }

    @Test
    void keeps_the_time_of_the_group_of_which_one_was_given_time() {
        var giver = order.get(5);
        var receiver = order.get(1);
        var groups = Map.<String, Object>of("groups", Map.of("seconds", 300L, "members", 2L));
        adopt(120, groups);
        played.then(
                new GroupAct.FoundGroup(receiver, new Id(77), "G-48213", Words.of("Friends of the park")),
                new GroupAct.JoinGroup(order.get(7), new Id(77)),
                new FloorAct.CheckIn(giver),
                new FloorAct.Cede(giver, receiver));
        assertThat(allotted(receiver)).hasSeconds(300);
        adopt(60, groups);
        assertThat(allotted(receiver)).hasSeconds(300);
    }

    private Duration allotted(Id speaker) {
        return played.line().allotted(played.speaker(speaker));
    }

    private void speak() {
        played.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin(), new FloorAct.End());
    }

    private void adopt(long seconds, Map<String, Object> more) {
        var rules = new HashMap<String, Object>(Map.of("seconds", seconds, "arrangement", "IN_TURN"));
        rules.putAll(more);
        played.then(new HearingAct.AdoptRules(
                PlayedActs.HEARING, (SpeakingRules) Values.build("", SpeakingRules.class, rules), Optional.empty()));
    }
}
