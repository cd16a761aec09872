package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Words;

@DisplayName("Words of a sign-up that were taken out, in what the clerk wrote")
class TakenWordsTest {
    private static final Id SPEAKER = new Id(7);

    @ParameterizedTest
    @CsvSource({
        "李明, 李明说不。, ■■■说不。",
        "김철수, 김철수는 반대했다., ■■■는 반대했다.",
        "Ng, Ms. Ng spoke at length., Ms. ■■■ spoke at length.",
        "An, An had an answer., ■■■ had an answer.",
        "Ann Lee, ann lee left Ann Leeds., ■■■ left Ann Leeds."
    })
    void leave_no_name_in_any_script(String name, String written, String left) {
        assertThat(taken(name).outOf(written, List.of())).isEqualTo(left);
    }

    @Test
    void leave_the_organisation_where_it_does_not_tell_of_her() {
        var taken = taken("Ann Lee");
        assertThat(taken.outOf("The Mayor of Durham spoke.", List.of(2L))).isEqualTo("The Mayor of Durham spoke.");
        assertThat(taken.outOf("Ann Lee spoke for Durham.", List.of(2L))).isEqualTo("■■■ spoke for ■■■.");
        assertThat(taken.outOf("A speaker from Durham spoke.", List.of(1L))).isEqualTo("A speaker from ■■■ spoke.");
    }

    private static TakenWords taken(String name) {
        return new TakenWords(List.of(signUp(name)), Set.of(1L));
    }

    private static Entry signUp(String name) {
        var act = new HearingAct.SignUp(
                SPEAKER,
                new Id(8),
                "1",
                Position.FOR,
                Channel.ROOM,
                120,
                Words.of(name),
                Optional.empty(),
                Optional.of(Words.of("Durham")));
        return Chain.append(Chain.Head.NONE, Entry.Draft.now("resident", Instant.EPOCH, act), "salt");
    }
}
