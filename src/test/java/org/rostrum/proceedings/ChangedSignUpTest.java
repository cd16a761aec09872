package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.proceedings.PlayedActs.change;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;

@DisplayName("A sign-up that is changed")
class ChangedSignUpTest {
    private final PlayedActs played = PlayedActs.inTheHearing();

    @Test
    void counts_on_the_side_it_names_last() {
        var first = played.waiting().getFirst();
        played.then(change(first, Position.NEUTRAL, Channel.ROOM, "Ada Marlowe"));
        assertThat(played.speaker(first).position()).isEqualTo(Position.NEUTRAL);
    }

    @Test
    void keeps_its_place_in_the_line() {
        var before = played.waiting();
        played.then(change(before.get(3), Position.FOR, Channel.REMOTE, "Another Name"));
        assertThat(played.waiting()).isEqualTo(before);
    }

    @Test
    void gives_the_place_up_where_it_is_made_in_writing() {
        var before = played.waiting();
        played.then(change(before.getFirst(), Position.FOR, Channel.WRITTEN, "Ada Marlowe"));
        assertThat(played.waiting()).isEqualTo(before.subList(1, before.size()));
        assertThat(played.speaker(before.getFirst()).state()).isEqualTo(Speaker.State.ON_RECORD);
    }

    @Test
    void comes_to_the_end_of_the_line_when_it_is_to_speak_again() {
        var first = played.waiting().getFirst();
        played.then(
                change(first, Position.FOR, Channel.WRITTEN, "Ada Marlowe"),
                change(first, Position.FOR, Channel.ROOM, "Ada Marlowe"));
        assertThat(played.waiting().getLast()).isEqualTo(first);
    }

    @Test
    void joins_no_closed_line() {
        var first = played.waiting().getFirst();
        played.then(change(first, Position.FOR, Channel.WRITTEN, "Ada Marlowe"), new HearingAct.CloseLine());
        assertThat(played.objection(change(first, Position.FOR, Channel.ROOM, "Ada Marlowe")))
                .hasValueSatisfying(words -> assertThat(words).startsWith("The line is closed."));
    }

    @Test
    void stays_as_it_is_once_its_speaker_was_called() {
        var first = played.waiting().getFirst();
        played.then(new FloorAct.Call(Optional.empty()));
        assertThat(played.objection(change(first, Position.FOR, Channel.ROOM, "Ada Marlowe")))
                .contains("This speaker is not waiting any more.");
    }

    @Test
    void stays_changed_when_what_the_clerk_did_before_it_is_undone() {
        var first = played.waiting().getFirst();
        played.then(
                new MeetingAct.Note(Words.of("Something happened.")),
                change(first, Position.NEUTRAL, Channel.ROOM, "Another Name"),
                new CorrectionAct.Undo());
        assertThat(played.speaker(first).name().text(Locale.ENGLISH)).isEqualTo("Another Name");
    }

    @Test
    void that_was_called_meanwhile_keeps_its_channel_when_the_call_comes_back() {
        var first = played.waiting().getFirst();
        played.then(
                new FloorAct.Call(Optional.empty()),
                new FloorAct.PutBack(),
                change(first, Position.FOR, Channel.WRITTEN, "Ada Marlowe"),
                new CorrectionAct.Undo());
        assertThat(played.speaker(first).state()).isEqualTo(Speaker.State.CALLED);
        assertThat(played.speaker(first).channel()).isEqualTo(Channel.ROOM);
    }

    @Test
    void to_writing_is_not_put_back_from_the_lectern_into_the_line() {
        var first = played.waiting().getFirst();
        played.then(
                new FloorAct.Call(Optional.empty()),
                new FloorAct.PutBack(),
                change(first, Position.FOR, Channel.WRITTEN, "Ada Marlowe"));
        assertThat(played.objection(new FloorAct.PutBack())).isPresent();
    }
}
