package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("A turn of which ten seconds are used when a member asks something")
class AsideTest {
    private static final Id ONE = PlayedActs.member(2);
    private static final Id OTHER = PlayedActs.member(3);

    private final PlayedActs evening = PlayedActs.inTheHearing()
            .then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin(), new FloorAct.Question(ONE));

    @Test
    void stands_still_while_the_clock_of_the_question_counts_up() {
        assertThat(turn().clock().used(evening.now().plusSeconds(30))).hasSeconds(10);
        assertThat(aside().clock().used(evening.now().plusSeconds(30))).hasSeconds(30);
        assertThat(aside().member()).contains(ONE);
    }

    @Test
    void has_a_second_question_stop_the_first() {
        evening.after(20, new FloorAct.Question(OTHER));
        assertThat(aside().member()).contains(OTHER);
        assertThat(used(Optional.of(ONE))).isEqualTo(20);
        assertThat(turn().clock().used(evening.now())).hasSeconds(10);
    }

    @Test
    void goes_on_and_leaves_the_questions_standing() {
        evening.after(20, new FloorAct.Question(OTHER)).after(5, new FloorAct.ResumeTurn());
        assertThat(turn().aside()).isEmpty();
        assertThat(used(Optional.of(ONE))).isEqualTo(20);
        assertThat(used(Optional.of(OTHER))).isEqualTo(5);
        assertThat(turn().clock().used(evening.now().plusSeconds(7))).hasSeconds(17);
    }

    @Test
    void lets_who_asks_again_go_on_where_she_stopped() {
        evening.after(20, new FloorAct.ResumeTurn()).after(5, new FloorAct.Question(ONE));
        assertThat(aside().clock().used(evening.now().plusSeconds(3))).hasSeconds(23);
    }

    @Test
    void gives_a_reply_a_time_of_its_own() {
        evening.after(20, new FloorAct.Reply()).after(40, new FloorAct.ResumeTurn());
        assertThat(used(Optional.empty())).isEqualTo(40);
        assertThat(used(Optional.of(ONE))).isEqualTo(20);
        assertThat(turn().clock().used(evening.now())).hasSeconds(10);
    }

    @Test
    void stands_with_all_its_clocks_in_a_pause_and_in_a_recess() {
        evening.after(20, new MeetingAct.Recess(false)).after(600, new MeetingAct.Resume());
        assertThat(turn().aside()).isEmpty();
        assertThat(used(Optional.of(ONE))).isEqualTo(20);
    }

    private long used(Optional<Id> member) {
        return turn().asides().stream()
                .filter(aside -> aside.member().equals(member))
                .mapToLong(aside -> aside.clock().used(evening.now()).toSeconds())
                .sum();
    }

    private Aside aside() {
        return turn().aside().orElseThrow();
    }

    private Turn turn() {
        return evening.state().lectern().turn().orElseThrow();
    }
}
