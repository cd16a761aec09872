package org.rostrum.floor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;

@DisplayName("The fields of an act as they are sent")
class SentFieldsTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final Id OTHER_HEARING = new Id(5000);
    private static final Id SPEAKER = new Id(6000);
    private static final Id OTHER_SPEAKER = new Id(6001);

    @Test
    void name_a_speaker_by_the_reference_before_the_sign_up_is_sealed() {
        assertThat(named(state(), state(signUp(SPEAKER, EVENING.hearing())))).isEqualTo(SPEAKER.toString());
    }

    @Test
    void name_a_speaker_of_another_hearing_than_the_open_one() {
        var now = state(signUp(SPEAKER, OTHER_HEARING));
        assertThat(named(now, now)).isEqualTo(SPEAKER.toString());
    }

    @Test
    void name_nobody_by_a_reference_that_two_have() {
        var now = state(signUp(SPEAKER, EVENING.hearing()), signUp(OTHER_SPEAKER, OTHER_HEARING));
        assertThat(named(now, now)).isEqualTo("AAA-222");
    }

    @Test
    void may_leave_out_what_is_known_here_and_nothing_else() {
        assertThat(SentFields.fillsIn("draw", "secret")).isTrue();
        assertThat(SentFields.fillsIn("draw", "hearing")).isFalse();
        assertThat(SentFields.fillsIn("closeHearing", "hearing")).isFalse();
    }

    private static Object named(MeetingState now, MeetingState latest) {
        var sent = new SentFields(now, () -> latest, hearing -> Optional.empty());
        return sent.read("withdraw", Map.of("speaker", "AAA-222")).get("speaker");
    }

    private static MeetingState state(Act... acts) {
        var entries = new ArrayList<Entry>();
        entries.add(entry(Chain.Head.NONE, new MeetingAct.Publish(plan())));
        for (var act : acts) {
            entries.add(entry(entries.getLast().head(), act));
        }
        return Standing.of(EVENING.plan().meeting(), entries).state();
    }

    private static Entry entry(Chain.Head head, Act act) {
        return Chain.append(head, Entry.Draft.now("clerk", Instant.EPOCH, act), "salt");
    }

    private static MeetingPlan plan() {
        var plan = EVENING.plan();
        var first = plan.items().getFirst();
        var held = first.hearing().orElseThrow();
        var other = new MeetingPlan.Hearing(
                OTHER_HEARING, held.rules(), held.opens(), held.closesInclusive(), Optional.empty(), List.of());
        var second =
                new MeetingPlan.Item(new Id(5001), "5", "Parks", "More of them?", Optional.of(other), Optional.empty());
        return new MeetingPlan(
                plan.meeting(),
                plan.title(),
                plan.body(),
                plan.seats(),
                plan.quorum(),
                plan.majority(),
                plan.members(),
                plan.date(),
                plan.place(),
                plan.zone(),
                plan.begins(),
                plan.attend(),
                List.of(first, second),
                plan.procedure());
    }

    private static Act signUp(Id speaker, Id hearing) {
        return new HearingAct.SignUp(
                speaker,
                hearing,
                "AAA-222",
                Position.FOR,
                Channel.ROOM,
                120,
                Words.of("Any Name"),
                Optional.empty(),
                Optional.empty());
    }
}
