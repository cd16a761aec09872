package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;

@DisplayName("The floor, after eight hearings with one sign-up more in each")
class FloorViewTest {
    private static final int HEARINGS = 8;
    private static final Instant SEVEN = Instant.parse("2018-04-16T23:00:00Z");

    private final List<Entry> entries = new ArrayList<>();

    @Test
    void shows_between_two_items_the_counts_of_the_hearing_that_was_closed_last() {
        record(new MeetingAct.Publish(plan()));
        for (int hearing = 0; hearing < HEARINGS; hearing++) {
            for (int speaker = 0; speaker <= hearing; speaker++) {
                record(signUp(hearing, speaker));
            }
        }
        record(new MeetingAct.CallToOrder());
        for (int hearing = 0; hearing < HEARINGS; hearing++) {
            record(new MeetingAct.OpenItem(item(hearing)));
            record(new HearingAct.OpenHearing(hearing(hearing)));
            record(new HearingAct.CloseHearing());
            record(new MeetingAct.CloseItem());
            assertThat(waiting()).isEqualTo(hearing + 1);
        }
    }

    private int waiting() {
        var standing = Standing.of(new Id(1), entries);
        return new FloorView(standing, SEVEN, 1)
                .json()
                .getJsonObject("together")
                .getInt("waiting");
    }

    private static Id item(int number) {
        return new Id(100 + number);
    }

    private static Id hearing(int number) {
        return new Id(200 + number);
    }

    private static HearingAct.SignUp signUp(int hearing, int speaker) {
        return new HearingAct.SignUp(
                new Id(1000 + 10 * hearing + speaker),
                hearing(hearing),
                "K7M-2Q%d%d".formatted(hearing, speaker),
                Position.FOR,
                Channel.ROOM,
                120,
                Words.of("Ada Marlowe"),
                Optional.empty(),
                Optional.empty());
    }

    private static MeetingPlan plan() {
        var plan = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000).plan();
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
                IntStream.range(0, HEARINGS).mapToObj(FloorViewTest::planned).toList(),
                plan.procedure());
    }

    private static MeetingPlan.Item planned(int number) {
        var rules = SpeakingRules.of(120, Arrangement.AS_SIGNED_UP);
        var hearing = new MeetingPlan.Hearing(hearing(number), rules, SEVEN, SEVEN, Optional.empty(), List.of());
        return new MeetingPlan.Item(
                item(number),
                Integer.toString(number),
                "An item",
                "What it is about",
                Optional.of(hearing),
                Optional.empty());
    }

    private void record(Act act) {
        var head = entries.isEmpty() ? Chain.Head.NONE : entries.getLast().head();
        entries.add(Chain.append(head, new Entry.Draft("clerk", SEVEN, SEVEN, act, Optional.empty()), "salt"));
    }
}
