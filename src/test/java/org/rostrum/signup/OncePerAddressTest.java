package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.LeftOut;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;

@DisplayName("Three sign-ups of one address: Ana for, Bea against, and Ana against on the record")
class OncePerAddressTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final Instant AT = Instant.parse("2018-04-10T16:00:00Z");
    private static final Id ANA = new Id(1);
    private static final Id BEA = new Id(2);
    private static final Id AGAIN = new Id(3);

    private final List<Entry> entries = new ArrayList<>();
    private Set<Set<Id>> apart = Set.of();

    OncePerAddressTest() {
        record(new MeetingAct.Publish(EVENING.plan()));
        record(signUp(ANA, "Ana Lima", Position.FOR, Channel.ROOM));
        record(signUp(BEA, "Bea Moss", Position.AGAINST, Channel.ROOM));
        record(signUp(AGAIN, "lima, Ána", Position.AGAINST, Channel.POSITION));
    }

    @Test
    void count_once_with_the_latest_while_nobody_has_confirmed() {
        assertThat(leftOut()).containsExactly(new LeftOut(Position.FOR, 1, 0), new LeftOut(Position.AGAINST, 1, 0));
    }

    @Test
    void count_for_everyone_who_has_confirmed_and_once_for_the_others() {
        record(new HearingAct.Confirm(BEA));
        assertThat(leftOut()).containsExactly(new LeftOut(Position.FOR, 1, 0));
    }

    @Test
    void do_not_count_under_the_name_of_one_that_is_confirmed() {
        record(new HearingAct.Confirm(ANA));
        assertThat(leftOut()).containsExactly(new LeftOut(Position.AGAINST, 0, 1));
    }

    @Test
    void count_with_the_one_before_once_the_latest_is_withdrawn_or_disowned() {
        record(new FloorAct.Withdraw(AGAIN));
        assertThat(leftOut()).containsExactly(new LeftOut(Position.FOR, 1, 0));
        record(new HearingAct.Disown(BEA));
        assertThat(leftOut()).isEmpty();
    }

    @Test
    void count_twice_where_the_clerk_knows_that_they_are_two() {
        apart = Set.of(Set.of(AGAIN, BEA));
        assertThat(leftOut()).containsExactly(new LeftOut(Position.FOR, 1, 0));
    }

    @Test
    void are_none_where_each_has_an_address_of_its_own() {
        assertThat(new OncePerAddress(line(), apart).leftOut(List.of(List.of(ANA), List.of(BEA))))
                .isEmpty();
    }

    private List<LeftOut> leftOut() {
        return new OncePerAddress(line(), apart).leftOut(List.of(List.of(ANA, BEA, AGAIN)));
    }

    private Line line() {
        return Standing.of(EVENING.plan().meeting(), entries)
                .state()
                .line(EVENING.hearing())
                .orElseThrow();
    }

    private static HearingAct.SignUp signUp(Id id, String name, Position position, Channel channel) {
        return new HearingAct.SignUp(
                id,
                EVENING.hearing(),
                "AAA-AA" + id.value(),
                position,
                channel,
                120,
                Words.of(name),
                Optional.empty(),
                Optional.empty());
    }

    private void record(Act act) {
        var head = entries.isEmpty() ? Chain.Head.NONE : entries.getLast().head();
        entries.add(Chain.append(head, Entry.Draft.now("resident", AT.plusSeconds(entries.size()), act), "salt"));
    }
}
