package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rostrum.order.Channel;
import org.rostrum.order.ExpectedTime;
import org.rostrum.order.Habits;
import org.rostrum.order.Turnout;
import org.rostrum.order.Waiting;
import org.rostrum.platform.Id;

/** What those who wait in a line of a meeting may expect, reckoned from its turns so far. */
record Expected(Standing standing, Line line) {
    /** When the line will have been heard, as far as that can be told. */
    Instant end(Instant now) {
        return time().end(goesOn(now), left(now), List.copyOf(waiting(now).values()));
    }

    /** When they may expect to be called; nothing is said to those who cannot be called as it stands. */
    Map<Id, ExpectedTime.Window> windows(Instant now) {
        var callable = line.callable().stream().map(Speaker::id).collect(Collectors.toSet());
        var waiting = waiting(now);
        var told = time().windows(goesOn(now), left(now), List.copyOf(waiting.values()))
                .iterator();
        var windows = new HashMap<Id, ExpectedTime.Window>();
        for (var speaker : waiting.keySet()) {
            var window = told.next();
            if (callable.contains(speaker)) {
                windows.put(speaker, window);
            }
        }
        return Map.copyOf(windows);
    }

    /** Those who are sure to get a turn within the time for all, since nobody before has more than is allotted. */
    List<Speaker> reached(Instant now) {
        return line.shared().reached(promised(now), 1);
    }

    /** What is left of the time for all, once the one at the lectern has had all of hers; empty where there is no such rule. */
    Optional<Duration> leftForAll(Instant now) {
        return line.shared().leftForAll(promised(now)).map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /** The share that each turn so far took of its time, what passed between them, and who came when called. */
    ExpectedTime time() {
        var speakers = line.inOrder();
        var shares = speakers.stream()
                .filter(speaker -> speaker.state() == Speaker.State.HEARD)
                .map(Expected::share)
                .toList();
        var turns = line.turns();
        return new ExpectedTime(
                shares,
                turns.gaps(line.spoken(), shares.size()),
                Turnout.of(speakers.stream().flatMap(turns.comings()::calls).toList()),
                standing.usual().orElse(Habits.IMAGINED));
    }

    /** The share that someone used of the time given at her call, whatever is given since; a rest is too short to tell. */
    private static double share(Speaker heard) {
        var granted = heard.granted().map(Speaker.Granted::atCall).orElse(SharedTime.LEAST);
        return (double) heard.used().toMillis() / Math.max(granted.toMillis(), SharedTime.LEAST.toMillis());
    }

    /**
     * Those whom the time for all reaches, in order, with what each is likely to be given: nothing to who is spoken for, or
     * whose side has used its own.
     */
    private Map<Id, Waiting> waiting(Instant now) {
        var spokenFor = line.spokespersons().spokenForSoon();
        var reach = line.shared().reach().iterator();
        var waiting = new LinkedHashMap<Id, Waiting>();
        // Those who are reached are the first of those who wait.
        for (var speaker : coming(now)) {
            var reached = reach.next();
            var time = spokenFor.contains(speaker.id()) ? Duration.ZERO : reached;
            waiting.put(speaker.id(), new Waiting(time, speaker.channel() == Channel.REMOTE, speaker.checkedIn()));
        }
        return waiting;
    }

    /** Those who are likely to get a turn within the time for all; where there is no such rule, all of them. */
    private List<Speaker> coming(Instant now) {
        return line.shared().reached(promised(now), time().share());
    }

    /** What the one at the lectern has used since she was called, and may still use. */
    private Duration promised(Instant now) {
        return standing.state()
                .lectern()
                .turn()
                .filter(turn -> !turn.isExamination())
                .flatMap(turn -> line.speakers()
                        .find(turn.speaker())
                        .map(speaker -> turn.clock().used(now).plus(left(now)).minus(speaker.used())))
                .orElse(Duration.ZERO);
    }

    /** From when on people are heard: now, or when a recess that goes on is said to end. */
    private Instant goesOn(Instant now) {
        return standing.state().sitting().resumes().filter(now::isBefore).orElse(now);
    }

    /** What the one at the lectern still has; nothing once the time is over. */
    private Duration left(Instant now) {
        return standing.state()
                .lectern()
                .turn()
                .map(turn -> turn.clock().left(now))
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
    }
}
