package org.rostrum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Words;

@DisplayName("The script of an evening that is played")
class ScriptTest {
    private static final DurhamEvening EVENING = DurhamEvening.open(LocalDate.of(2018, 4, 16), 10_000);
    private static final Script SCRIPT = Script.of(EVENING);

    private final List<Entry> record = new ArrayList<>();
    private Chain.Head head = Chain.Head.NONE;
    private Instant now = SCRIPT.begins();

    ScriptTest() {
        EVENING.before().forEach(timed -> record(timed.actor(), timed.act()));
    }

    @Test
    void begins_with_the_call_to_order() {
        assertThat(SCRIPT.next(0, state()).orElseThrow().act()).isEqualTo(new MeetingAct.CallToOrder());
    }

    @Test
    void is_the_evening_act_by_act_in_its_times() {
        playToTheEnd();
        assertThat(record.stream().map(Entry::act).toList())
                .isEqualTo(EVENING.acts().stream().map(DurhamEvening.Timed::act).toList());
        assertThat(record.subList(SCRIPT.before(), record.size()).stream()
                        .map(Entry::occurredAt)
                        .toList())
                .isEqualTo(SCRIPT.acts().stream().map(DurhamEvening.Timed::at).toList());
    }

    @Test
    void is_found_again_in_any_part_of_its_record() {
        playToTheEnd();
        for (int done = 0; done <= SCRIPT.acts().size(); done++) {
            assertThat(SCRIPT.reached(record.subList(0, SCRIPT.before() + done)))
                    .hasValue(done);
        }
    }

    @Test
    void hears_a_visitor_before_the_line_is_closed() {
        visitor();
        playToTheEnd();
        var line = state().line(EVENING.hearing()).orElseThrow();
        assertThat(line.inOrder()).hasSize(51).allMatch(speaker -> !speaker.waiting());
        assertThat(SCRIPT.reached(record)).hasValue(SCRIPT.acts().size());
    }

    @Test
    void leaves_the_evening_to_a_clerk_who_acts() {
        play(20);
        record("clerk", new CorrectionAct.Undo());
        assertThat(SCRIPT.reached(record)).isEmpty();
    }

    @Test
    void does_not_mind_residents_who_sign_up_and_withdraw() {
        play(20);
        visitor();
        record("resident", new FloorAct.Withdraw(new Id(1)));
        assertThat(SCRIPT.reached(record)).hasValue(20);
    }

    private void visitor() {
        record(
                "resident",
                new HearingAct.SignUp(
                        new Id(1),
                        EVENING.hearing(),
                        "VIS-4TR",
                        Position.NEUTRAL,
                        Channel.ROOM,
                        120,
                        Words.of("A Visitor"),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void playToTheEnd() {
        play(Integer.MAX_VALUE);
    }

    private void play(int most) {
        for (int done = 0; done < most; ) {
            var cue = SCRIPT.next(done, state());
            if (cue.isEmpty()) {
                return;
            }
            now = now.plus(cue.get().after());
            record("clerk", cue.get().act());
            done += cue.get().planned() ? 1 : 0;
            assertThat(cue.get().after()).isLessThanOrEqualTo(Duration.ofMinutes(5));
        }
    }

    private MeetingState state() {
        return MeetingState.of(record);
    }

    private void record(String actor, Act act) {
        var entry = Chain.append(head, Entry.Draft.now(actor, now, act), "played");
        head = entry.head();
        record.add(entry);
    }
}
