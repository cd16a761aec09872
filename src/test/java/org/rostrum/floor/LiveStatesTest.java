package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.platform.Time;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.Standing;

@DisplayName("The live states that are kept")
@SuppressWarnings("UnnecessaryAssignment") // no container here injects it
class LiveStatesTest {
    private static final Instant SEVEN = Instant.parse("2018-04-16T23:00:00Z");
    private static final List<Entry> PUBLISHED = publish();

    @Test
    void are_told_again_in_the_same_moment_and_let_go_behind_it() {
        var states = new LiveStates();
        states.time = new Time() {
            @Override
            public int rate() {
                return 1;
            }
        };
        states.clock = Clock.fixed(SEVEN, ZoneOffset.UTC);
        var first = published(new Id(1));
        assertThat(states.told(first)).isSameAs(states.told(first));
        for (int at = 2; at <= 500; at++) {
            states.clock = Clock.fixed(SEVEN.plusMillis(50L * at), ZoneOffset.UTC);
            states.told(published(new Id(at)));
        }
        assertThat(states.size()).isLessThan(30);
    }

    private static Standing published(Id meeting) {
        return Standing.of(meeting, PUBLISHED);
    }

    private static List<Entry> publish() {
        var timed = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000).before().getFirst();
        var draft = Entry.Draft.now(timed.actor(), timed.at(), timed.act());
        return List.of(Chain.append(Chain.Head.NONE, draft, "salt"));
    }
}
