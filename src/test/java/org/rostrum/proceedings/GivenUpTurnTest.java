package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.rostrum.order.Arrangement;
import org.rostrum.order.FloorRules;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@Label("Some who wait for a second round give that turn up")
class GivenUpTurnTest {
    static final int SPEAKERS = 12;
    private static final PlayedActs EVENING = heardOnce();
    private static final List<Id> ORDER = EVENING.waiting();

    @Property(tries = 60)
    void and_nobody_else_loses_a_place(@ForAll Set<@IntRange(max = SPEAKERS - 1) Integer> some) {
        var after = giveUp(some);
        var left = ORDER.stream().filter(id -> !gone(some, id)).toList();
        assertThat(after.line(PlayedActs.HEARING).orElseThrow().waiting())
                .extracting(Speaker::id)
                .containsExactlyElementsOf(left);
    }

    @Property(tries = 60)
    void and_what_was_said_and_where_they_stand_remains(
            @ForAll Set<@IntRange(max = SPEAKERS - 1) Integer> some, @ForAll Position position) {
        var before = EVENING.line();
        var after = giveUp(some).line(PlayedActs.HEARING).orElseThrow();
        assertThat(after.sides().of(position).heard())
                .isEqualTo(before.sides().of(position).heard());
        assertThat(after.sides().of(position).used())
                .isEqualTo(before.sides().of(position).used());
        assertThat(after.positions().count(position, Speaker.Layer.UNCONFIRMED))
                .isEqualTo(before.positions().count(position, Speaker.Layer.UNCONFIRMED));
        for (var id : ORDER) {
            var speaker = after.speakers().find(id).orElseThrow();
            assertThat(speaker.spoken()).isEqualTo(Duration.ofSeconds(10));
            assertThat(speaker.told()).isEqualTo(gone(some, id) ? Speaker.State.HEARD : Speaker.State.WAITING);
        }
    }

    private static boolean gone(Set<Integer> some, Id id) {
        return some.contains(ORDER.indexOf(id));
    }

    private static MeetingState giveUp(Set<Integer> some) {
        var state = EVENING.state();
        var head = EVENING.entries().getLast();
        for (int at : some) {
            var act = new FloorAct.Withdraw(ORDER.get(at));
            assertThat(Rulebook.judge(state, act)).isEqualTo(new Verdict.Allowed());
            var entry = Chain.append(head.head(), Entry.Draft.now("resident", head.occurredAt(), act), "salt");
            state = state.after(entry);
            head = entry;
        }
        return state;
    }

    /** All but the first of the evening have withdrawn; these were heard for ten seconds each and wait once more. */
    private static PlayedActs heardOnce() {
        var evening = PlayedActs.inTheHearing();
        var rounds = new FloorRules(Optional.empty(), Optional.empty(), Optional.of(60), Optional.empty());
        evening.then(new HearingAct.AdoptRules(
                PlayedActs.HEARING, SpeakingRules.of(120, Arrangement.IN_TURN).onTheFloor(rounds), Optional.empty()));
        evening.waiting().stream().skip(SPEAKERS).forEach(gone -> evening.then(new FloorAct.Withdraw(gone)));
        for (int at = 0; at < SPEAKERS; at++) {
            evening.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin(), new FloorAct.End());
        }
        return evening.then(new HearingAct.SecondRound(60));
    }
}
