package org.rostrum.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.archive.PlayedEvening.HEARING;
import static org.rostrum.archive.PlayedEvening.member;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.archive.FairnessAudit.Kind;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Words;

@DisplayName("The audit of fairness")
class FairnessAuditTest {
    private static final PlayedEvening OVER = PlayedEvening.over();
    private static final FairnessAudit DURHAM = audit(OVER);

    @Test
    void counts_each_side_as_the_evening_left_it() {
        assertThat(DURHAM.sides())
                .extracting(FairnessAudit.Side::position, FairnessAudit.Side::heard)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Position.FOR, 27),
                        org.assertj.core.groups.Tuple.tuple(Position.AGAINST, 21),
                        org.assertj.core.groups.Tuple.tuple(Position.NEUTRAL, 2));
    }

    @Test
    void gives_each_side_the_time_that_the_line_gives_it() {
        var line = OVER.state().line(HEARING).orElseThrow();
        assertThat(DURHAM.sides())
                .allSatisfy(side -> assertThat(side.used())
                        .isEqualTo(line.sides().of(side.position()).used()));
    }

    @Test
    void names_everyone_once_in_the_order_as_drawn() {
        assertThat(DURHAM.passages()).hasSize(50);
        assertThat(DURHAM.passages())
                .extracting(FairnessAudit.Passage::drawn)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1);
        assertThat(called(DURHAM)).doesNotHaveDuplicates().hasSize(50);
    }

    @Test
    void finds_the_one_who_was_absent_and_the_one_who_was_called_again_and_nothing_else() {
        assertThat(kinds(DURHAM)).containsExactly(Kind.NOT_HERE, Kind.PUT_BACK);
    }

    @Test
    void reckons_the_wait_from_the_opening_to_the_call() {
        var first = audit(hearing().then(new FloorAct.Call(Optional.empty())))
                .passages()
                .getFirst();
        assertThat(first.waited()).contains(Duration.ofSeconds(20));
        assertThat(first.called()).contains(1);
    }

    @Test
    void counts_a_recess_as_waiting_and_days_in_between_as_none() {
        var played = hearing()
                .then(
                        new HearingAct.ContinueHearing(LocalDate.of(2018, 4, 23), Optional.empty()),
                        new MeetingAct.Note(Words.of("Days go by.")),
                        new HearingAct.OpenHearing(HEARING),
                        new MeetingAct.Recess(false),
                        new MeetingAct.Resume(),
                        new FloorAct.Call(Optional.empty()));
        assertThat(audit(played).passages().getFirst().waited()).contains(Duration.ofSeconds(20 + 60));
    }

    @Test
    void shows_who_was_moved_and_that_the_calls_then_differ_from_the_draw() {
        var played = hearing();
        var line = played.state().line(HEARING).orElseThrow().waiting();
        played.then(
                new FloorAct.Move(line.get(4).id(), line.get(0).id()),
                new FloorAct.Call(Optional.empty()),
                new FloorAct.Call(Optional.empty()));
        assertThat(kinds(audit(played))).containsExactly(Kind.MOVED);
        assertThat(audit(played).passages().get(4).called()).contains(1);
        assertThat(audit(played).passages().get(0).called()).contains(2);
    }

    @Test
    void tells_a_call_out_of_turn_from_a_call_of_the_next_by_name() {
        var played = hearing();
        var line = played.state().line(HEARING).orElseThrow().waiting();
        played.then(new FloorAct.Call(Optional.of(line.get(0).id())));
        assertThat(kinds(audit(played))).isEmpty();
        played.then(new FloorAct.Call(Optional.of(line.get(7).id())));
        assertThat(kinds(audit(played))).containsExactly(Kind.OUT_OF_TURN);
    }

    @Test
    void shows_time_that_was_added_and_that_it_was_allotted() {
        var played = hearing()
                .then(
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin(),
                        new FloorAct.AddTime(30),
                        new FloorAct.End());
        assertThat(kinds(audit(played))).containsExactly(Kind.TIME_CHANGED);
        assertThat(audit(played).deviations().getFirst().told().what()).contains("+0:30");
        assertThat(audit(played).passages().getFirst().allotted()).hasSeconds(150);
    }

    @Test
    void shows_the_reason_for_which_a_rule_was_overridden() {
        var played = hearing()
                .then(new DecisionAct.Motion(Words.of("Adopt it."), member(1)), new DecisionAct.Second(member(2)))
                .because("Nobody else came.", new DecisionAct.WithoutObjection());
        var found = audit(played).deviations();
        assertThat(found).extracting(FairnessAudit.Deviation::kind).containsExactly(Kind.OVERRIDDEN);
        assertThat(found.getFirst().reason()).contains("Nobody else came.");
    }

    @Test
    void shows_a_late_card_with_its_name_and_places_it_last() {
        var played = hearing().then(new HearingAct.CloseLine()).because("She had come early.", card(9001));
        var audit = audit(played);
        assertThat(kinds(audit)).containsExactly(Kind.LATE_CARD);
        assertThat(audit.deviations().getFirst().told().who().orElseThrow().name())
                .isEqualTo("Zoe Late");
        assertThat(audit.passages().getLast().speaker().id()).isEqualTo(new Id(9001));
        assertThat(audit.passages().getLast().drawn()).isEqualTo(51);
    }

    @Test
    void shows_who_gave_time_away_and_who_withdrew() {
        var played = hearing();
        var line = played.state().line(HEARING).orElseThrow().waiting();
        played.then(
                new FloorAct.CheckIn(line.get(3).id()),
                new FloorAct.Cede(line.get(3).id(), line.get(5).id()),
                new FloorAct.Withdraw(line.get(8).id()));
        assertThat(kinds(audit(played))).containsExactly(Kind.GAVE_UP, Kind.WITHDREW);
        assertThat(audit(played).sides())
                .satisfies(sides -> assertThat(sides.stream()
                                .mapToInt(FairnessAudit.Side::gaveUp)
                                .sum())
                        .isEqualTo(1));
    }

    @Test
    void counts_once_who_has_given_a_second_turn_up() {
        assertThat(audit(PlayedEvening.gaveUpSecondTurn()).sides())
                .allSatisfy(side -> assertThat(
                                side.heard() + side.notHere() + side.withdrew() + side.gaveUp() + side.waiting())
                        .isEqualTo(side.signedUp()));
    }

    @Test
    void shows_what_was_taken_back_and_does_not_count_it() {
        var played =
                hearing().then(new FloorAct.Call(Optional.empty()), new FloorAct.NotHere(), new CorrectionAct.Undo());
        assertThat(kinds(audit(played))).containsExactly(Kind.UNDONE);
        assertThat(audit(played).passages().getFirst().speaker().state()).isEqualTo(Speaker.State.CALLED);
    }

    @Test
    void shows_no_name_that_was_taken_out_of_the_record() {
        var played = hearing().then(new FloorAct.Call(Optional.empty()), new FloorAct.NotHere());
        var first = audit(played).passages().getFirst().speaker();
        assertThat(audit(played.redacted(first.entry())).toString())
                .doesNotContain(first.name().text(Locale.ENGLISH));
    }

    @Test
    void calls_someone_who_never_signed_up_by_the_reference_alone() {
        var played = hearing();
        var first = played.state().line(HEARING).orElseThrow().next().orElseThrow();
        var audit = audit(played.then(new HearingAct.Disown(first.id()), new FloorAct.Withdraw(first.id())));
        assertThat(audit.passages())
                .extracting(passage -> passage.name(Locale.ENGLISH))
                .contains(first.reference());
        assertThat(kinds(audit)).isEmpty();
    }

    @Test
    void names_nobody_who_never_signed_up_where_it_tells_what_was_done_with_her() {
        var played = hearing().then(new FloorAct.Call(Optional.empty()), new FloorAct.NotHere());
        var missing = audit(played).deviations().getFirst().told().who().orElseThrow();
        var speaker = played.state().speaker(missing.speaker().orElseThrow()).orElseThrow();
        var audit = audit(played.then(new HearingAct.Disown(speaker.id()), new FloorAct.Withdraw(speaker.id())));
        assertThat(audit.deviations().getFirst().told().who().orElseThrow().name())
                .isEqualTo(speaker.reference());
    }

    @Test
    void draws_a_mark_for_everyone_who_was_called() {
        var scatter = Scatter.of(DURHAM);
        assertThat(marks(scatter.forMarks())).isEqualTo(27);
        assertThat(marks(scatter.againstMarks())).isEqualTo(21);
        assertThat(marks(scatter.neutralMarks())).isEqualTo(2);
        assertThat(scatter.forMarks()).matches("(M[-0-9. ]+(l[-0-9. ]+h[-0-9.]+z))+");
    }

    private static long marks(String path) {
        return path.chars().filter(letter -> letter == 'M').count();
    }

    private static HearingAct.SignUp card(long id) {
        return new HearingAct.SignUp(
                new Id(id),
                HEARING,
                "ZZZ-999",
                Position.FOR,
                Channel.ROOM,
                120,
                Words.of("Zoe Late"),
                Optional.empty(),
                Optional.empty());
    }

    private static PlayedEvening hearing() {
        return PlayedEvening.inTheHearing();
    }

    private static FairnessAudit audit(PlayedEvening played) {
        return FairnessAudit.of(HEARING, played.entries());
    }

    private static List<Kind> kinds(FairnessAudit audit) {
        return audit.deviations().stream().map(FairnessAudit.Deviation::kind).toList();
    }

    private static List<Integer> called(FairnessAudit audit) {
        return audit.passages().stream()
                .flatMap(passage -> passage.called().stream())
                .toList();
    }
}
