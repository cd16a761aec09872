package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.rostrum.order.Channel;
import org.rostrum.order.Turnout;
import org.rostrum.platform.IdMap;

/**
 * Who has come since the hearing was opened, and what was known of each when she was called. What an undo took back stays here,
 * so that only those calls count of which the line says what became of them. Of a call in a round before nothing is known.
 *
 * @param since when each checked in
 * @param known of each call of a speaker, by how many she had missed before, whether she had come
 */
record Comings(IdMap<Instant> since, IdMap<Map<Integer, Turnout.Come>> known) {
    static final Comings NONE = new Comings(IdMap.empty(), IdMap.empty());

    /** A speaker checks in, as she stood just before; whose coming is known has not come later by doing so again. */
    Comings come(Speaker speaker, Instant at) {
        return speaker.checkedIn() ? this : new Comings(since.with(speaker.id(), at), known);
    }

    /** Someone is called, as she stood just before. */
    Comings called(Speaker speaker, Instant at) {
        var calls = new HashMap<>(of(speaker));
        calls.put(speaker.missed(), speaker.checkedIn() ? coming(speaker, at) : new Turnout.Come.NotYet());
        return new Comings(since, known.with(speaker.id(), Map.copyOf(calls)));
    }

    private Turnout.Come coming(Speaker speaker, Instant called) {
        return since.find(speaker.id())
                .<Turnout.Come>map(came -> new Turnout.Come.Since(Duration.between(came, called)))
                .orElse(new Turnout.Come.BeforeTheHearing());
    }

    private Map<Integer, Turnout.Come> of(Speaker speaker) {
        return known.find(speaker.id()).orElse(Map.of());
    }

    /** The calls of a speaker that she missed, and the one that she answered. */
    Stream<Turnout.Call> calls(Speaker speaker) {
        boolean answered = speaker.state() == Speaker.State.HEARD;
        return of(speaker).entrySet().stream()
                .filter(call -> call.getKey() < speaker.missed() || (answered && call.getKey() == speaker.missed()))
                .map(call -> new Turnout.Call(
                        call.getKey() == speaker.missed(), speaker.channel() == Channel.REMOTE, call.getValue()));
    }
}
