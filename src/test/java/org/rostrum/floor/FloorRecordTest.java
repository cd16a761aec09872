package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.EvidenceAct;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Words;

@DisplayName("The record of the Durham evening")
class FloorRecordTest {
    private static final Id UNNAMED = new Id(7);
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1_000);

    @Test
    void leaves_out_who_signed_up() {
        assertThat(told(acts())).noneMatch(line -> line.startsWith("signUp"));
    }

    @Test
    void names_whom_a_call_without_a_name_reached() {
        assertThat(told(until(FloorAct.Begin.class))).endsWith("call Ben Yarrow", "begin Ben Yarrow");
    }

    @Test
    void tells_a_call_that_ended_a_turn_in_two_lines() {
        assertThat(told(with(until(FloorAct.Begin.class), new FloorAct.Call(Optional.empty()))))
                .endsWith("end Ben Yarrow 0:00", "call Greta Yarrow");
    }

    @Test
    void tells_the_end_of_a_cross_examination_of_the_one_who_examined() {
        var member = EVENING.plan().members().getFirst();
        var examination = new EvidenceAct.CrossExamine(benYarrow(), member.id(), Optional.empty());
        assertThat(told(with(with(until(FloorAct.Begin.class), examination), new FloorAct.End())))
                .endsWith(
                        "end Ben Yarrow 0:00",
                        "crossExamine " + member.name() + " Ben Yarrow",
                        "end " + member.name() + " 0:00");
    }

    /** Each page says the number in its language; a program reads it in English as before. */
    @Test
    void leaves_the_number_of_who_gave_no_name_to_the_page_also_where_it_is_the_second_name() {
        var ben = benYarrow();
        var acts = with(until(FloorAct.Begin.class), withoutName(UNNAMED));
        acts = with(acts, new HearingAct.Oath(List.of(ben, UNNAMED)));
        acts = with(acts, new FloorAct.Cede(ben, UNNAMED));
        acts = with(acts, new EvidenceAct.CrossExamine(UNNAMED, ben, Optional.empty()));
        var lines = FloorRecord.of(chained(acts)).json(4).getJsonArray("lines").getValuesAs(JsonObject.class);
        assertThat(lines)
                .filteredOn(line -> line.containsKey("others"))
                .hasSize(3)
                .allSatisfy(line -> {
                    var last = line.getJsonArray("others")
                            .getValuesAs(JsonObject.class)
                            .getLast();
                    assertThat(last.getString("who")).startsWith("Speaker ");
                    assertThat(last.getString("who")).endsWith(" " + last.getInt("unnamed"));
                    assertThat(line.getString("what")).endsWith(last.getString("who"));
                });
    }

    @Test
    void tells_everyone_the_reference_of_who_says_this_was_not_me_also_in_lines_before_and_the_clerk_the_name() {
        var greta = speaker("Greta Yarrow");
        var acts = with(until(FloorAct.Begin.class), new FloorAct.CheckIn(greta));
        acts = with(acts, new HearingAct.Oath(List.of(benYarrow(), greta)));
        acts = with(acts, new HearingAct.Disown(greta));
        acts = with(acts, new FloorAct.Withdraw(greta));
        acts = with(acts, new CorrectionAct.Undo());
        var record = FloorRecord.of(chained(acts));
        var reference = acts.stream()
                .filter(act -> act instanceof HearingAct.SignUp signUp
                        && signUp.speaker().equals(greta))
                .map(act -> ((HearingAct.SignUp) act).reference())
                .findFirst()
                .orElseThrow();
        assertThat(record.openLines().toString())
                .contains(reference, "Ben Yarrow, " + reference)
                .doesNotContain("Greta");
        assertThat(record.lines().toString()).contains("Greta Yarrow");
    }

    @Test
    void still_names_who_was_heard_under_a_name_that_was_disowned() {
        var acts = with(until(FloorAct.Begin.class), new HearingAct.Disown(benYarrow()));
        assertThat(FloorRecord.of(chained(acts)).openLines().toString()).contains("Ben Yarrow");
    }

    private static HearingAct.SignUp withoutName(Id speaker) {
        return new HearingAct.SignUp(
                speaker,
                EVENING.hearing(),
                "ZZZ-999",
                Position.FOR,
                Channel.ROOM,
                120,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Optional.empty());
    }

    private static Id benYarrow() {
        return speaker("Ben Yarrow");
    }

    private static Id speaker(String name) {
        return acts().stream()
                .filter(HearingAct.SignUp.class::isInstance)
                .map(HearingAct.SignUp.class::cast)
                .filter(signUp -> signUp.name().orElseThrow().text().equals(name))
                .map(HearingAct.SignUp::speaker)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void strikes_out_what_was_undone() {
        var lines = FloorRecord.of(chained(with(until(FloorAct.Begin.class), new CorrectionAct.Undo())))
                .lines();
        assertThat(lines.getLast().what())
                .contains(Long.toString(lines.get(lines.size() - 2).sequence()));
        assertThat(lines.get(lines.size() - 2).undone()).isTrue();
        assertThat(lines.get(lines.size() - 3).undone()).isFalse();
    }

    @Test
    void tells_of_an_undo_which_act_it_took_back_and_not_what_that_act_had_ended() {
        var called = with(until(FloorAct.Begin.class), new FloorAct.Call(Optional.empty()));
        var undo = FloorRecord.of(chained(with(called, new CorrectionAct.Undo())))
                .lines()
                .getLast();
        assertThat(undo.about().map(FloorRecord.Told::act)).contains("call");
        assertThat(undo.about().flatMap(FloorRecord.Told::who).map(FloorRecord.Who::name))
                .contains("Greta Yarrow");
    }

    @Test
    void lets_stand_again_what_was_put_back() {
        var acts = with(with(acts(), new CorrectionAct.Undo()), new CorrectionAct.Redo());
        var lines = FloorRecord.of(chained(acts)).lines();
        assertThat(lines).extracting(FloorRecord.Told::undone).containsOnly(false);
        assertThat(lines.getLast().act()).isEqualTo("redo");
        assertThat(lines.getLast().what())
                .contains(Long.toString(lines.get(lines.size() - 3).sequence()));
    }

    @Test
    void knows_an_item_that_was_put_back_as_taken_up() {
        var opened = until(MeetingAct.OpenItem.class);
        var undone = with(opened, new CorrectionAct.Undo());
        assertThat(FloorRecord.of(chained(undone)).taken()).isEmpty();
        assertThat(FloorRecord.of(chained(with(undone, new CorrectionAct.Redo())))
                        .taken())
                .hasSize(1);
    }

    @Test
    void tells_the_count_and_the_result_of_the_vote() {
        assertThat(told(acts())).contains("vote 6–0", "declare CARRIED");
    }

    @Test
    void knows_that_the_item_was_taken_up_and_its_hearing_closed() {
        var record = FloorRecord.of(chained(acts()));
        assertThat(record.taken()).hasSize(1);
        assertThat(record.closed()).containsExactly(EVENING.hearing());
    }

    @Test
    void told_entry_by_entry_is_the_record_of_them_all() {
        var entries = chained(with(acts(), new CorrectionAct.Undo()));
        var grown = FloorRecord.of(List.of());
        for (var entry : entries) {
            grown = grown.with(List.of(entry));
        }
        assertThat(grown.json(entries.size())).isEqualTo(FloorRecord.of(entries).json(entries.size()));
        assertThat(grown.head()).isEqualTo(entries.getLast().sequence());
    }

    @Test
    void stays_as_it_is_while_another_goes_on_from_it() {
        var entries = chained(acts());
        var half = FloorRecord.of(entries.subList(0, entries.size() / 2));
        var before = half.json(entries.size());
        assertThat(half.with(entries.subList(entries.size() / 2, entries.size()))
                        .lines())
                .hasSizeGreaterThan(half.lines().size());
        assertThat(half.json(entries.size())).isEqualTo(before);
    }

    @Test
    void is_told_from_the_first_entry_where_words_were_taken_out() {
        var entries = chained(with(acts(), new CorrectionAct.Redact(2, Words.of("Court order"))));
        var before = FloorRecord.of(entries.subList(0, entries.size() - 1));
        var without = chained(until(FloorAct.Begin.class));
        assertThat(Records.toldOn(before, entries.subList(entries.size() - 1, entries.size()), () -> without)
                        .lines())
                .isEqualTo(FloorRecord.of(without).lines());
    }

    private static List<Act> acts() {
        return EVENING.acts().stream().map(DurhamEvening.Timed::act).toList();
    }

    private static List<Act> until(Class<? extends Act> kind) {
        var all = acts();
        int first = (int) all.stream().takeWhile(act -> !kind.isInstance(act)).count();
        return all.subList(0, first + 1);
    }

    private static List<Act> with(List<Act> acts, Act last) {
        var more = new ArrayList<>(acts);
        more.add(last);
        return more;
    }

    private static List<String> told(List<Act> acts) {
        return FloorRecord.of(chained(acts)).lines().stream()
                .map(line -> String.join(
                        " ",
                        List.of(
                                line.act(),
                                line.who().map(FloorRecord.Who::name).orElse(""),
                                line.what().orElse(""))))
                .map(line -> line.strip().replace("  ", " "))
                .toList();
    }

    private static List<Entry> chained(List<Act> acts) {
        var entries = new ArrayList<Entry>();
        var head = Chain.Head.NONE;
        var at = EVENING.acts().getFirst().at();
        for (var act : acts) {
            var entry = Chain.append(head, Entry.Draft.now("clerk", at, act), "salt");
            entries.add(entry);
            head = entry.head();
        }
        return entries;
    }
}
