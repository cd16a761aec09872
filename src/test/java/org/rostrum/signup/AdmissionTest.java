package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rostrum.order.Position.AGAINST;
import static org.rostrum.order.Position.FOR;
import static org.rostrum.order.Position.NEUTRAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Words;

@DisplayName("A hearing whose places are all taken")
class AdmissionTest {
    private static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);
    private static final Id HEARING = EVENING.hearing();

    private final List<Entry> entries = new ArrayList<>();

    AdmissionTest() {
        record(new MeetingAct.Publish(EVENING.plan()), "clerk");
    }

    @Test
    void lets_someone_who_speaks_change_sides() {
        adopt(Map.of("cap", 2L));
        var ana = signUp(1, FOR, Channel.ROOM);
        signUp(2, FOR, Channel.ROOM);
        assertThatCode(() -> changes(ana, AGAINST)).doesNotThrowAnyException();
    }

    @Test
    void counts_nobody_against_her_own_place() {
        adopt(Map.of("cap", 2L, "capPerSide", 1L));
        var ana = signUp(1, FOR, Channel.ROOM);
        signUp(2, AGAINST, Channel.ROOM);
        assertThatCode(() -> changes(ana, NEUTRAL)).doesNotThrowAnyException();
        assertThat(refused(ana, AGAINST).errors())
                .extracting(ProblemDocument.FieldError::field)
                .containsExactly("position");
    }

    @Test
    void gives_nobody_a_place_who_had_none() {
        adopt(Map.of("cap", 1L));
        signUp(1, FOR, Channel.ROOM);
        var writer = signUp(2, FOR, Channel.WRITTEN);
        assertThat(refused(writer, FOR).errors())
                .extracting(ProblemDocument.FieldError::field)
                .containsExactly("channel");
    }

    @Test
    void does_not_bind_what_the_clerk_entered() {
        adopt(Map.of("cap", 1L));
        signUp(1, FOR, Channel.ROOM);
        var card = signUp(2, FOR, Channel.WRITTEN, "clerk");
        assertThatCode(() -> changes(card, FOR)).doesNotThrowAnyException();
    }

    private ProblemDocument refused(Id speaker, Position position) {
        return catchThrowableOfType(Refusal.class, () -> changes(speaker, position))
                .problem();
    }

    private void changes(Id speaker, Position position) {
        var state = MeetingState.of(entries);
        new Admission(
                        state,
                        state.plan().orElseThrow().hearing(HEARING).orElseThrow(),
                        EVENING.plan().hearing(HEARING).orElseThrow().opens())
                .placeFor(state.speaker(speaker).orElseThrow(), position);
    }

    private Id signUp(long id, Position position, Channel channel) {
        return signUp(id, position, channel, "resident");
    }

    private Id signUp(long id, Position position, Channel channel, String actor) {
        var speaker = new Id(id);
        record(
                new HearingAct.SignUp(
                        speaker,
                        HEARING,
                        "ABC-23" + id,
                        position,
                        channel,
                        channel.speaks() ? 120 : 0,
                        Optional.of(Words.of("Ada Marlowe")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                actor);
        return speaker;
    }

    private void adopt(Map<String, Object> caps) {
        var rules = new HashMap<String, Object>(Map.of("seconds", 120L, "arrangement", "IN_TURN", "overCap", "REFUSED"));
        rules.putAll(caps);
        record(ActCodec.read("adoptRules", Map.of("hearing", HEARING.toString(), "rules", rules)), "clerk");
    }

    private void record(Act act, String actor) {
        var head = entries.isEmpty() ? Chain.Head.NONE : entries.getLast().head();
        var at = Instant.parse("2018-04-07T23:00:00Z").plusSeconds(10L * entries.size());
        entries.add(Chain.append(head, Entry.Draft.now(actor, at, act), "salt"));
    }
}
