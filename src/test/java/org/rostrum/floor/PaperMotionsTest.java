package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.PaperMotion.Outcome;
import org.rostrum.floor.PaperMotions.Found;
import org.rostrum.floor.PaperMotions.Written;
import org.rostrum.floor.PaperMotions.Wrong;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Method;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Motions;
import org.rostrum.proceedings.Words;

@DisplayName("Motions from paper, of a record that goes to 7:30 PM")
class PaperMotionsTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant SINCE = Instant.parse("2018-04-16T23:30:00Z");
    private static final Instant LATE = Instant.parse("2018-04-17T12:00:00Z");
    private static final String TEXT = "Adopt the text in the file.";
    private static final Id SAM = new Id(1003);
    private static final Id INES = new Id(1004);

    private MeetingState state = MeetingState.empty();
    private Chain.Head head = Chain.Head.NONE;

    @BeforeEach
    void meet() {
        EVENING.before().forEach(timed -> record(timed.at(), timed.act()));
        record(SINCE, new MeetingAct.CallToOrder());
        record(SINCE, new MeetingAct.OpenItem(new Id(1010)));
    }

    @Test
    void have_mover_seconder_the_vote_of_each_and_its_result_each_at_its_hour() {
        var steps = steps(read(carried("7:40", "7:45")));
        assertThat(steps.stream().map(step -> ActCodec.name(step.timed().act())))
                .containsExactly("motion", "second", "vote", "declare");
        assertThat(steps.stream().map(step -> step.timed().at()))
                .containsExactly(at("23:40"), at("23:40"), at("23:45"), at("23:45"));
        assertThat(steps.get(2).timed().act()).isEqualTo(new DecisionAct.Vote(Method.ROLL_CALL, everyone()));
    }

    @Test
    void that_the_record_has_are_known_by_their_entry_whatever_their_words_and_need_no_hour() {
        record(SINCE, new DecisionAct.Motion(Words.of("Adopt the text,\nas it is in the file."), SAM));
        long entry = head.sequence();
        assertThat(acts(read(known(entry, Optional.of(Outcome.CARRIED), "7:45"))))
                .containsExactly("second", "vote", "declare");
        record(SINCE, new DecisionAct.Second(INES));
        assertThat(acts(read(known(entry, Optional.of(Outcome.CARRIED), "7:45"))))
                .containsExactly("vote", "declare");
        record(SINCE, new DecisionAct.Vote(Method.ROLL_CALL, everyone()));
        assertThat(acts(read(known(entry, Optional.of(Outcome.CARRIED), "7:45"))))
                .containsExactly("declare");
    }

    @Test
    void to_adopt_findings_have_the_facts_and_the_conclusions() {
        var steps = steps(read(finding(MotionKind.FINDINGS, "The road is wide.\nIt is dry.", "It is safe.")));
        assertThat(steps.getFirst().timed().act())
                .isEqualTo(new DecisionAct.Findings(
                        Words.of("The road is wide.\nIt is dry."), Words.of("It is safe."), Words.of(TEXT), SAM));
        assertThat(steps.stream().map(step -> ActCodec.name(step.timed().act())))
                .containsExactly("findings", "second", "vote", "declare");
    }

    @Test
    void to_adopt_findings_need_both_and_no_other_has_any() {
        assertThat(wrong(finding(MotionKind.FINDINGS, "The road is wide.", ""))).isEqualTo(Wrong.NO_FINDINGS);
        assertThat(wrong(finding(MotionKind.FINDINGS, "", "It is safe."))).isEqualTo(Wrong.NO_FINDINGS);
        assertThat(wrong(finding(MotionKind.MAIN, "The road is wide.", ""))).isEqualTo(Wrong.FINDINGS_OF_ANOTHER);
    }

    @Test
    void to_go_into_closed_session_come_before_it_in_the_same_minute() {
        var moved = written(
                1, "7:40", MotionKind.CLOSED_SESSION, "Hear the attorney.", Optional.of(Outcome.CARRIED), "7:41");
        var events = PaperEvents.of(
                List.of(new PaperEvents.Written(
                        1, "7:41", PaperEvent.Kind.CLOSED_SESSION, Optional.empty(), Optional.empty(), "", "Advice.")),
                SINCE,
                LATE,
                ZONE);
        var sheet = new FilledSheet(
                PaperHead.NOTHING, List.of(), events.events(), read(moved).motions(), Map.of());
        assertThat(PaperStep.inOrder(sheet, state).stream()
                        .map(step -> ActCodec.name(step.timed().act())))
                .containsExactly("motion", "second", "vote", "declare", "closedSession");
    }

    @Test
    void that_the_record_has_say_nothing_where_nothing_was_chosen() {
        record(SINCE, new DecisionAct.Motion(Words.of(TEXT), SAM));
        record(SINCE, new DecisionAct.Second(INES));
        assertThat(read(known(head.sequence() - 1, Optional.empty(), ""))).isEqualTo(read());
        assertThat(read(known(head.sequence() - 1, Optional.empty(), "7:45")).wrong())
                .containsEntry(1, Wrong.NO_OUTCOME);
        assertThat(read(known(2, Optional.of(Outcome.CARRIED), "7:45")).wrong()).containsEntry(1, Wrong.NO_LONGER_OPEN);
    }

    @Test
    void in_one_minute_are_moved_changed_and_decided_in_that_order() {
        var change = written(2, "7:45", MotionKind.AMEND, TEXT, Optional.of(Outcome.CARRIED), "7:45");
        assertThat(acts(read(carried("7:45", "7:45"), change)))
                .containsExactly("motion", "second", "motion", "second", "vote", "declare", "vote", "declare");
    }

    @Test
    void to_adjourn_or_for_a_recess_come_behind_the_vote_of_their_minute() {
        for (var kind : List.of(MotionKind.ADJOURN, MotionKind.FIX_TIME_TO_ADJOURN, MotionKind.RECESS)) {
            var next = written(2, "7:45", kind, TEXT, Optional.of(Outcome.CARRIED), "7:45");
            assertThat(order(read(carried("7:40", "7:45"), next)))
                    .containsExactly(
                            "motion 1",
                            "second 1",
                            "vote 1",
                            "declare 1",
                            "motion 2",
                            "second 2",
                            "vote 2",
                            "declare 2");
        }
    }

    @Test
    void of_a_recess_behind_a_vote_stand_before_the_recess_itself() {
        var next = written(2, "7:45", MotionKind.RECESS, TEXT, Optional.of(Outcome.CARRIED), "7:45");
        var recess = new PaperEvent(1, PaperEvent.Kind.RECESS, at("23:45"), Optional.empty(), Optional.empty(), "");
        var sheet = new FilledSheet(
                PaperHead.NOTHING,
                List.of(),
                List.of(recess),
                read(carried("7:40", "7:45"), next).motions(),
                Map.of());
        assertThat(PaperStep.inOrder(sheet, state).getLast().timed().act()).isInstanceOf(MeetingAct.Recess.class);
    }

    @Test
    void moved_in_the_minute_in_which_the_one_before_was_decided_come_behind_it() {
        var next = written(2, "7:45", MotionKind.MAIN, TEXT, Optional.empty(), "");
        var change = written(3, "7:45", MotionKind.AMEND, TEXT, Optional.of(Outcome.FAILED), "7:45");
        assertThat(order(read(carried("7:40", "7:45"), next, change)))
                .containsSubsequence("declare 1", "motion 2", "second 2", "motion 3", "declare 3");
    }

    @Test
    void that_were_open_before_are_decided_the_last_first() {
        var change = written(2, "7:41", MotionKind.AMEND, TEXT, Optional.of(Outcome.FAILED), "7:45");
        var further = written(3, "7:42", MotionKind.AMEND, TEXT, Optional.of(Outcome.FAILED), "7:45");
        assertThat(order(read(carried("7:40", "7:45"), change, further)))
                .endsWith("vote 3", "declare 3", "vote 2", "declare 2", "vote 1", "declare 1");
    }

    @Test
    void can_end_without_a_vote() {
        for (var outcome : Map.of(
                        Outcome.NO_SECOND, "noSecond",
                        Outcome.WITHDRAWN, "withdrawMotion",
                        Outcome.WITHOUT_OBJECTION, "withoutObjection")
                .entrySet()) {
            var ended = new Written(
                    1,
                    Optional.empty(),
                    "7:40",
                    MotionKind.MAIN,
                    TEXT,
                    Found.NOTHING,
                    Optional.of(SAM),
                    Optional.empty(),
                    Optional.of(outcome.getKey()),
                    "7:41",
                    Method.ROLL_CALL,
                    Map.of());
            assertThat(acts(read(ended))).containsExactly("motion", outcome.getValue());
        }
    }

    @Test
    void stay_open_where_nothing_was_decided() {
        assertThat(acts(read(written(1, "7:40", MotionKind.MAIN, TEXT, Optional.empty(), ""))))
                .containsExactly("motion", "second");
    }

    @Test
    void need_words_a_mover_hours_a_result_and_ballots() {
        assertThat(wrong(written(1, "7:40", MotionKind.MAIN, " ", Optional.empty(), "")))
                .isEqualTo(Wrong.NO_TEXT);
        assertThat(wrong(new Written(
                        1,
                        Optional.empty(),
                        "7:40",
                        MotionKind.MAIN,
                        TEXT,
                        Found.NOTHING,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Method.ROLL_CALL,
                        Map.of())))
                .isEqualTo(Wrong.NO_MOVER);
        assertThat(wrong(carried("soon", "7:45"))).isEqualTo(Wrong.NO_HOUR);
        assertThat(wrong(carried("7:20 PM", "7:45"))).isEqualTo(Wrong.BEFORE_THE_RECORD);
        assertThat(wrong(carried("7:40", ""))).isEqualTo(Wrong.NO_HOUR_DECIDED);
        assertThat(wrong(carried("7:40", "7:35 PM"))).isEqualTo(Wrong.DECIDED_BEFORE_MOVED);
        assertThat(wrong(carried("7:40", "7:45 AM"))).isEqualTo(Wrong.DECIDED_BEFORE_MOVED);
        assertThat(wrong(written(1, "7:40", MotionKind.MAIN, TEXT, Optional.empty(), "7:45")))
                .isEqualTo(Wrong.NO_OUTCOME);
        assertThat(wrong(new Written(
                        1,
                        Optional.empty(),
                        "7:40",
                        MotionKind.MAIN,
                        TEXT,
                        Found.NOTHING,
                        Optional.of(SAM),
                        Optional.of(INES),
                        Optional.of(Outcome.FAILED),
                        "7:45",
                        Method.ROLL_CALL,
                        Map.of())))
                .isEqualTo(Wrong.NO_BALLOTS);
    }

    @Test
    void are_nothing_where_nothing_was_typed() {
        var empty = new Written(
                1,
                Optional.empty(),
                "",
                MotionKind.MAIN,
                " ",
                Found.NOTHING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Method.ROLL_CALL,
                Map.of());
        assertThat(read(empty)).isEqualTo(new PaperMotions(List.of(), Map.of()));
    }

    private static Written known(long entry, Optional<Outcome> outcome, String decided) {
        return new Written(
                1,
                Optional.of(entry),
                "",
                MotionKind.MAIN,
                "",
                Found.NOTHING,
                Optional.empty(),
                Optional.of(INES),
                outcome,
                decided,
                Method.ROLL_CALL,
                outcome.isPresent() ? everyone() : Map.of());
    }

    private static Written carried(String moved, String decided) {
        return written(1, moved, MotionKind.MAIN, TEXT, Optional.of(Outcome.CARRIED), decided);
    }

    private static Written written(
            int number, String moved, MotionKind kind, String text, Optional<Outcome> outcome, String decided) {
        return new Written(
                number,
                Optional.empty(),
                moved,
                kind,
                text,
                Found.NOTHING,
                Optional.of(SAM),
                Optional.of(INES),
                outcome,
                decided,
                Method.ROLL_CALL,
                outcome.isPresent() ? everyone() : Map.of());
    }

    private static Written finding(MotionKind kind, String facts, String conclusions) {
        return new Written(
                1,
                Optional.empty(),
                "7:40",
                kind,
                TEXT,
                new Found(facts, conclusions),
                Optional.of(SAM),
                Optional.of(INES),
                Optional.of(Outcome.CARRIED),
                "7:45",
                Method.ROLL_CALL,
                everyone());
    }

    private static Map<Id, Ballot> everyone() {
        var ballots = new HashMap<Id, Ballot>();
        EVENING.plan().members().forEach(member -> ballots.put(member.id(), Ballot.AYE));
        return Map.copyOf(ballots);
    }

    private Wrong wrong(Written written) {
        return read(written).wrong().get(1);
    }

    private PaperMotions read(Written... written) {
        return PaperMotions.of(List.of(written), motions(), SINCE, LATE, ZONE);
    }

    private Motions motions() {
        return state.motions();
    }

    private List<String> acts(PaperMotions read) {
        return steps(read).stream()
                .map(step -> ActCodec.name(step.timed().act()))
                .toList();
    }

    private List<String> order(PaperMotions read) {
        return steps(read).stream()
                .map(step -> ActCodec.name(step.timed().act()) + " " + ((PaperPlace.Motion) step.place()).number())
                .toList();
    }

    private List<PaperStep> steps(PaperMotions read) {
        assertThat(read.wrong()).isEmpty();
        var sheet = new FilledSheet(PaperHead.NOTHING, List.of(), List.of(), read.motions(), Map.of());
        return PaperStep.inOrder(sheet, state);
    }

    private void record(Instant at, Act act) {
        var entry = Chain.append(head, Entry.Draft.now("clerk", at, act), "salt");
        state = state.after(entry);
        head = entry.head();
    }

    private static Instant at(String hour) {
        return Instant.parse("2018-04-16T" + hour + ":00Z");
    }
}
