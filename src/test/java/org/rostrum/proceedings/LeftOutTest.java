package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.HearingAct.LeaveOut;
import org.rostrum.proceedings.Speaker.Layer;

@DisplayName("Sign-ups that nobody has confirmed and that are left out of the counts")
class LeftOutTest {
    private final PlayedActs evening = PlayedActs.ready();
    private final long before = unconfirmed(Position.FOR);

    @Test
    void are_taken_off_the_unconfirmed_of_their_position() {
        evening.then(leaving(2, 1));
        assertThat(unconfirmed(Position.FOR)).isEqualTo(before - 3);
        assertThat(evening.line().positions().leftOut(Position.FOR)).isEqualTo(3);
        assertThat(evening.line().positions().leftOut(Position.AGAINST)).isZero();
    }

    @Test
    void stay_in_the_line() {
        var waiting = evening.waiting();
        evening.then(leaving(2, 0));
        assertThat(evening.waiting()).isEqualTo(waiting);
    }

    @Test
    void are_noted_anew_in_place_of_what_was_noted() {
        evening.then(leaving(2, 0), leaving(1, 0));
        assertThat(unconfirmed(Position.FOR)).isEqualTo(before - 1);
        evening.then(new LeaveOut(PlayedActs.HEARING, List.of()));
        assertThat(unconfirmed(Position.FOR)).isEqualTo(before);
    }

    @Test
    void are_noted_once() {
        evening.then(leaving(2, 0));
        assertThat(evening.objection(leaving(2, 0))).contains("This is noted already.");
        assertThat(evening.objection(new LeaveOut(new Id(1), List.of()))).isPresent();
    }

    @Test
    void touch_no_other_layer_and_never_more_than_there_are() {
        evening.then(leaving(10_000, 0));
        assertThat(unconfirmed(Position.FOR)).isZero();
        var first = evening.waiting().getFirst();
        evening.then(new HearingAct.Confirm(first));
        assertThat(evening.line().positions().count(evening.speaker(first).position(), Layer.CONFIRMED))
                .isEqualTo(1);
    }

    @Test
    void are_told_by_number_and_by_nobodys_id() {
        assertThat(ActCodec.write(leaving(2, 1)).facts())
                .containsEntry("signUps", List.of(Map.of("position", "FOR", "speaking", 2L, "silent", 1L)))
                .containsOnlyKeys("hearing", "signUps");
    }

    @Test
    void leave_what_the_clerk_decided_before_she_saw_it() {
        assertThat(leaving(1, 0).comesByTheWay()).isTrue();
        assertThat(leaving(1, 0).canBeTakenBack()).isFalse();
    }

    private static LeaveOut leaving(int speaking, int silent) {
        return new LeaveOut(PlayedActs.HEARING, List.of(new LeftOut(Position.FOR, speaking, silent)));
    }

    private long unconfirmed(Position position) {
        return evening.line().positions().count(position, Layer.UNCONFIRMED);
    }
}
