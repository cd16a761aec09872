package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.order.Channel;
import org.rostrum.order.Turnout;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdMap;

/**
 * Who has come since the hearing was opened, and what was known of each when she was called. What an undo took back stays here,
 * so that only those calls count of which the line says what became of them.
 *
 * @param since when each checked in
 * @param unseen of each call of a speaker, by how many she had missed before, what {@link Turnout.Call} tells
 */
record Comings(IdMap<Instant> since, IdMap<List<Optional<Duration>>> unseen) {
    static final Comings NONE = new Comings(IdMap.empty(), IdMap.empty());

    private static final Optional<Duration> NOT_BY_THEN = Optional.of(Duration.ZERO);

    Comings come(Id speaker, Instant at) {
        return new Comings(since.with(speaker, at), unseen);
    }

    /** Someone is called, as she stood just before. */
    Comings called(Speaker speaker, Instant at) {
        var calls = new ArrayList<>(known(speaker));
        while (calls.size() <= speaker.missed()) {
            calls.add(NOT_BY_THEN);
        }
        calls.set(speaker.missed(), speaker.checkedIn() ? sinceComing(speaker, at) : NOT_BY_THEN);
        return new Comings(since, unseen.with(speaker.id(), List.copyOf(calls)));
    }

    /** Nothing for who has come before the hearing was opened. */
    private Optional<Duration> sinceComing(Speaker speaker, Instant called) {
        return since.find(speaker.id()).map(came -> Duration.between(came, called));
    }

    private List<Optional<Duration>> known(Speaker speaker) {
        return unseen.find(speaker.id()).orElse(List.of());
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
        var known = known(speaker);
        return new Turnout.Call(
                answered, speaker.channel() == Channel.REMOTE, number < known.size() ? known.get(number) : NOT_BY_THEN);
    }
}
