package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName("A group of three, of which two are enough, with five minutes")
class GroupTest {
    private static final Id GROUP = new Id(77);
    private final PlayedActs played = PlayedActs.inTheHearing();
    private final List<Id> side = played.waiting().stream()
            .filter(id -> played.speaker(id).position() == Position.FOR)
            .toList();
    private final Id first = side.get(0);
    private final Id second = side.get(3);
    private final Id third = side.get(5);

    @BeforeEach
    void found() {
        var rules = Map.of("seconds", 120L, "arrangement", "IN_TURN", "groups", Map.of("seconds", 300L, "members", 2L));
        played.then(
                new HearingAct.AdoptRules(
                        PlayedActs.HEARING,
                        (SpeakingRules) Values.build("", SpeakingRules.class, rules),
                        Optional.empty()),
                new GroupAct.FoundGroup(first, GROUP, "G-48213", Words.of("Friends of the park")),
                new GroupAct.JoinGroup(second, GROUP),
                new GroupAct.JoinGroup(third, GROUP));
    }

    private Group group() {
        return played.line().spokespersons().group("G-48213").orElseThrow();
    }

    private Id spokesperson() {
        return played.line().spokespersons().of(group()).orElseThrow().id();
    }

    private void speak(Id speaker) {
        played.then(new FloorAct.Call(Optional.of(speaker)), new FloorAct.Begin(), new FloorAct.End());
    }

    @Test
    void that_a_clerk_put_together_is_taken_apart_undo_by_undo() {
        played.then(new CorrectionAct.Undo());
        assertThat(group().joined()).containsExactly(first, second);
        played.then(new CorrectionAct.Undo(), new CorrectionAct.Undo());
        assertThat(played.line().groups()).isEmpty();
        played.then(new CorrectionAct.Redo());
        assertThat(group().joined()).containsExactly(first);
    }

    @Test
    void is_not_taken_from_a_resident_who_joined_it_meanwhile() {
        played.then(new CorrectionAct.Undo(), new CorrectionAct.Undo());
        played.byResident(new GroupAct.JoinGroup(third, GROUP));
        assertThat(played.objection(new CorrectionAct.Undo()))
                .hasValueSatisfying(why -> assertThat(why).startsWith("Others joined or left the group"));
    }

    @Test
    void speaks_through_its_founder_with_the_time_of_a_spokesperson() {
        assertThat(spokesperson()).isEqualTo(first);
        assertThat(played.line().spokespersons().speaksFor(first)).isEqualTo(3);
        assertThat(played.line().allotted(played.speaker(first))).isEqualTo(Duration.ofMinutes(5));
        assertThat(played.line().allotted(played.speaker(second))).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void keeps_its_places_until_she_has_spoken() {
        played.then(new FloorAct.Call(Optional.of(first)), new FloorAct.Begin());
        assertThat(played.waiting()).contains(second, third);
        played.then(new FloorAct.End());
        assertThat(played.waiting()).doesNotContain(second, third);
        assertThat(played.speaker(second).state()).isEqualTo(Speaker.State.SPOKEN_FOR);
        assertThat(played.line().spokespersons().speaksFor(first)).isEqualTo(3);
    }

    @Test
    void is_heard_as_well_when_the_next_is_called() {
        played.then(new FloorAct.Call(Optional.of(first)), new FloorAct.Begin(), new FloorAct.Call(Optional.empty()));
        assertThat(played.speaker(third).state()).isEqualTo(Speaker.State.SPOKEN_FOR);
    }

    @Test
    void counts_its_positions_after_it_was_heard() {
        var before = played.line().positions().count(Position.FOR, Speaker.Layer.UNCONFIRMED);
        speak(first);
        assertThat(played.line().positions().count(Position.FOR, Speaker.Layer.UNCONFIRMED))
                .isEqualTo(before);
    }

    @Test
    void foresees_who_will_not_be_called() {
        assertThat(played.line().spokespersons().spokenForSoon()).containsExactlyInAnyOrder(second, third);
        played.then(new FloorAct.Call(Optional.of(first)));
        assertThat(played.line().spokespersons().spokenForSoon()).containsExactlyInAnyOrder(second, third);
        played.then(new FloorAct.NotHere());
        assertThat(played.line().spokespersons().spokenForSoon()).isEmpty();
    }

    @Test
    void chooses_another_to_speak() {
        played.then(new GroupAct.Spokesperson(third));
        assertThat(spokesperson()).isEqualTo(third);
        speak(first);
        assertThat(played.speaker(second).waiting()).isTrue();
        assertThat(played.line().spokespersons().speaksFor(third)).isEqualTo(2);
    }

    @Test
    void speaks_through_the_next_when_she_withdraws() {
        played.then(new FloorAct.Withdraw(first));
        assertThat(spokesperson()).isEqualTo(second);
    }

    @Test
    void of_too_few_has_no_more_than_its_own_places() {
        played.then(new GroupAct.LeaveGroup(second), new GroupAct.LeaveGroup(third));
        assertThat(played.line().spokespersons().speaksFor(first)).isZero();
        assertThat(played.line().allotted(played.speaker(first))).isEqualTo(Duration.ofMinutes(2));
        speak(first);
        assertThat(played.waiting()).contains(second, third);
    }

    @Test
    void waits_on_when_she_is_not_there() {
        played.then(new FloorAct.Call(Optional.of(first)), new FloorAct.NotHere());
        assertThat(played.waiting()).contains(first, second, third);
        assertThat(group().open()).isTrue();
    }

    @Test
    void waits_again_when_she_is_put_back() {
        var before = played.waiting();
        speak(first);
        played.then(new FloorAct.PutBack());
        assertThat(played.waiting()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(played.line().spokespersons().speaksFor(first)).isEqualTo(3);
    }

    @Test
    void loses_who_takes_another_position() {
        played.then(PlayedActs.change(second, Position.AGAINST, Channel.ROOM, "Turned"));
        assertThat(played.line().spokespersons().members(group()).stream().map(Speaker::id))
                .containsExactly(first, third);
    }

    @Test
    void is_joined_by_those_of_its_position_who_are_in_no_other_and_while_nobody_speaks_for_it() {
        var against = played.waiting().stream()
                .filter(id -> played.speaker(id).position() == Position.AGAINST)
                .findFirst()
                .orElseThrow();
        assertThat(played.objection(new GroupAct.JoinGroup(against, GROUP)))
                .contains("The group holds another position.");
        assertThat(played.objection(new GroupAct.JoinGroup(second, GROUP)))
                .contains("This speaker is in a group already. Leave it first.");
        played.then(new FloorAct.Call(Optional.of(first)));
        assertThat(played.objection(new GroupAct.JoinGroup(side.get(7), GROUP)))
                .contains("Someone speaks for this group or has spoken.");
        assertThat(played.objection(new GroupAct.LeaveGroup(second))).isPresent();
    }

    @Test
    void is_founded_only_where_the_rules_know_groups() {
        var act = new GroupAct.FoundGroup(first, GROUP, "G-48213", Words.of("Friends of the park"));
        assertThat(PlayedActs.inTheHearing().objection(act)).contains("The rules of this hearing know no groups.");
    }

    @Test
    void has_a_name_that_enters_the_chain_by_digest() {
        var written = ActCodec.write(new GroupAct.FoundGroup(first, GROUP, "G-48213", Words.of("Friends of the park")));
        assertThat(written.words()).containsKey("name");
        assertThat(written.facts()).doesNotContainKey("name");
    }
}
