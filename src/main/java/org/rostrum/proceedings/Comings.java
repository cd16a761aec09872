package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.order.Channel;
import org.rostrum.order.Turnout;
import org.rostrum.platform.Id;

/**
 * Who has come since the hearing was opened, and what was known of each when she was called. What an undo took back stays here,
 * so that only those calls count of which the line says what became of them.
 *
 * @param since when each checked in
 * @param unseen of each call, what {@link Turnout.Call} tells
 */
record Comings(Map<Id, Instant> since, Map<Nth, Optional<Duration>> unseen) {
    static final Comings NONE = new Comings(Map.of(), Map.of());

    private static final Optional<Duration> NOT_BY_THEN = Optional.of(Duration.ZERO);

    /** The call of a speaker who had missed so many. */
    record Nth(Id speaker, int missed) {}

    Comings {
        since = Map.copyOf(since);
        unseen = Map.copyOf(unseen);
    }

    Comings come(Id speaker, Instant at) {
        var more = new HashMap<>(since);
        more.put(speaker, at);
        return new Comings(more, unseen);
    }

    /** Someone is called, as she stood just before. */
    Comings called(Speaker speaker, Instant at) {
        var more = new HashMap<>(unseen);
        more.put(new Nth(speaker.id(), speaker.missed()), speaker.checkedIn() ? sinceComing(speaker, at) : NOT_BY_THEN);
        return new Comings(since, more);
    }

    /** Nothing for who has come before the hearing was opened. */
    private Optional<Duration> sinceComing(Speaker speaker, Instant called) {
        return Optional.ofNullable(since.get(speaker.id())).map(came -> Duration.between(came, called));
    }

    /** The calls of a speaker that she missed, and the one that she answered. */
    Stream<Turnout.Call> calls(Speaker speaker) {
        var missed = IntStream.range(0, speaker.missed()).mapToObj(number -> call(speaker, number, false));
        var answered = speaker.state() == Speaker.State.HEARD
                ? Stream.of(call(speaker, speaker.missed(), true))
                : Stream.<Turnout.Call>empty();
        return Stream.concat(missed, answered);
    }

    private Turnout.Call call(Speaker speaker, int number, boolean answered) {
        var known = unseen.getOrDefault(new Nth(speaker.id(), number), NOT_BY_THEN);
        return new Turnout.Call(answered, speaker.channel() == Channel.REMOTE, known);
    }
}
