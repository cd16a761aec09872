package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.InventedMeeting.HEARING;
import static org.rostrum.minutes.InventedMeeting.resident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.LeftOut;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Standing;

@DisplayName("A person who confirmed two sign-ups, in the minutes")
class SupersededSignUpTest {
    private static final String LEFT_OUT = "left out of these counts";

    @Test
    void counts_once_with_the_latest_and_the_minutes_say_so() {
        var meeting = held(confirm(0, Optional.empty()), confirm(2, Optional.of(resident(0))));
        assertThat(said(meeting, Locale.ENGLISH))
                .contains(
                        "2 people had signed up to speak: 1 for, 1 against, 0 neither.",
                        "One confirmed sign-up is left out of these counts: the same person signed up again and confirmed "
                                + "that too. Of one person the latest counts.");
        assertThat(said(meeting, Locale.of("es")))
                .contains(
                        "Una inscripción confirmada no entra en estas cuentas: la misma persona se inscribió otra vez y "
                                + "también lo confirmó. De una persona cuenta la última.");
    }

    @Test
    void rests_on_both_sign_ups_and_their_confirmations() {
        var meeting = held(confirm(0, Optional.empty()), confirm(2, Optional.of(resident(0))));
        assertThat(minutes(meeting, Locale.ENGLISH).sentences())
                .filteredOn(sentence -> sentence.text().contains(LEFT_OUT))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.entries()).containsExactly(2L, 4L, 5L, 6L));
    }

    @Test
    void says_how_many_there_are() {
        var meeting = held(
                confirm(0, Optional.empty()),
                confirm(1, Optional.of(resident(0))),
                confirm(2, Optional.of(resident(0))));
        assertThat(said(meeting, Locale.ENGLISH))
                .contains("One person had signed up to speak: 1 for, 0 against, 0 neither.")
                .anyMatch(sentence -> sentence.startsWith("2 confirmed sign-ups are " + LEFT_OUT));
    }

    @Test
    void is_left_out_of_the_positions_on_the_witness_list_and_keeps_the_place() {
        var meeting = held(confirm(0, Optional.empty()), confirm(2, Optional.of(resident(0))));
        var paper = PaperKind.WITNESSES.of(Standing.of(new Id(1), meeting.entries()), Locale.ENGLISH, "");
        assertThat(paper.blocks().get(1))
                .isInstanceOfSatisfying(
                        Paper.Block.Rows.class,
                        table -> assertThat(table.rows())
                                .extracting(row -> row.get(2))
                                .containsExactly("Counts with AAA-002", "Against", "For"));
        assertThat(paper.blocks().getLast())
                .isInstanceOfSatisfying(
                        Paper.Block.Lines.class,
                        said -> assertThat(said.lines().getFirst()).startsWith("One confirmed sign-up does not count"));
    }

    @Test
    void is_not_on_the_witness_list_where_only_the_position_was_on_record() {
        var change = new HearingAct.Change(
                resident(0),
                Position.FOR,
                Channel.POSITION,
                0,
                InventedMeeting.words("Pia Rowan"),
                Optional.empty(),
                Optional.empty());
        var meeting = InventedMeeting.of(3)
                .signedUp(3)
                .then(change, confirm(0, Optional.empty()), confirm(2, Optional.of(resident(0))));
        var paper = PaperKind.WITNESSES.of(Standing.of(new Id(1), meeting.entries()), Locale.ENGLISH, "");
        assertThat(paper.blocks().get(1))
                .isInstanceOfSatisfying(
                        Paper.Block.Rows.class,
                        table -> assertThat(table.rows())
                                .extracting(List::getLast)
                                .hasSize(2));
    }

    @Test
    void is_not_spoken_of_where_nobody_did() {
        var meeting = held(confirm(0, Optional.empty()), confirm(2, Optional.empty()));
        assertThat(said(meeting, Locale.ENGLISH))
                .contains("3 people had signed up to speak: 2 for, 1 against, 0 neither.")
                .noneMatch(sentence -> sentence.contains(LEFT_OUT));
    }

    @Test
    void leaves_out_those_of_one_address_that_has_not_answered() {
        var meeting = held().then(new HearingAct.LeaveOut(HEARING, List.of(new LeftOut(Position.FOR, 1, 0))));
        assertThat(said(meeting, Locale.ENGLISH))
                .contains(
                        "2 people had signed up to speak: 1 for, 1 against, 0 neither.",
                        "One sign-up that nobody confirmed is left out of these counts: an address that has not answered "
                                + "counts once, with the latest.");
        assertThat(said(meeting, Locale.of("es")))
                .anyMatch(sentence -> sentence.startsWith("Una inscripción que nadie confirmó no entra"));
    }

    private static InventedMeeting held(HearingAct.Confirm... confirmed) {
        return InventedMeeting.of(3)
                .signedUp(3)
                .then(confirmed)
                .opened(0, 1, 2)
                .then(new MeetingAct.OpenItem(InventedMeeting.ITEM), new HearingAct.OpenHearing(HEARING));
    }

    private static HearingAct.Confirm confirm(int at, Optional<Id> sameAs) {
        return new HearingAct.Confirm(resident(at), sameAs);
    }

    private static List<String> said(InventedMeeting meeting, Locale language) {
        return PlayedMeeting.texts(minutes(meeting, language));
    }

    private static MinutesDocument minutes(InventedMeeting meeting, Locale language) {
        return MinutesDocument.of(meeting.entries(), Profile.FULL, language);
    }
}
