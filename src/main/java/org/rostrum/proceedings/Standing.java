package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rostrum.order.ExpectedTime;
import org.rostrum.platform.Id;

/**
 * A meeting as it stands after an entry: its state, the head of its journal, and when the turns of the open hearing took
 * place.
 */
public record Standing(Id meeting, MeetingState state, Chain.Head head, Span turns) {
    /**
     * From the first call to the last end.
     *
     * @param breaks what of it was recess
     * @param recessSince when a recess began that is not over
     */
    record Span(
            Optional<Instant> firstCall, Optional<Instant> lastEnd, Duration breaks, Optional<Instant> recessSince) {
        static final Span NONE = new Span(Optional.empty(), Optional.empty(), Duration.ZERO, Optional.empty());

        Span called(Instant at, boolean endsAnother) {
            return new Span(
                    firstCall.or(() -> Optional.of(at)), endsAnother ? Optional.of(at) : lastEnd, breaks, recessSince);
        }

        Span ended(Instant at) {
            return new Span(firstCall, Optional.of(at), breaks, recessSince);
        }

        Span recessed(Instant at) {
            return new Span(firstCall, lastEnd, breaks, Optional.of(at));
        }

        Span resumed(Instant at) {
            var recess = recessSince.filter(since -> firstCall.isPresent()).map(since -> Duration.between(since, at));
            return new Span(firstCall, lastEnd, breaks.plus(recess.orElse(Duration.ZERO)), Optional.empty());
        }

        /** The time between turns, when {@code used} was spoken in them; never less than none. */
        Duration gaps(Duration used) {
            var between = firstCall
                    .flatMap(first -> lastEnd.map(last -> Duration.between(first, last)))
                    .orElse(Duration.ZERO)
                    .minus(used)
                    .minus(breaks);
            return between.isNegative() ? Duration.ZERO : between;
        }
    }

    static Standing before(Id meeting) {
        return new Standing(meeting, MeetingState.empty(), Chain.Head.NONE, Span.NONE);
    }

    /** The meeting as it stands after these entries, which begin with its first. */
    public static Standing of(Id meeting, Iterable<Entry> entries) {
        var standing = before(meeting);
        for (var entry : entries) {
            standing = standing.after(entry);
        }
        return standing;
    }

    Standing after(Entry entry) {
        var at = entry.occurredAt();
        var span = switch (entry.act()) {
            case HearingAct.OpenHearing open -> Span.NONE;
            // What is spoken and waited in the second round is reckoned by itself.
            case HearingAct.SecondRound again -> Span.NONE;
            case FloorAct.Call call -> turns.called(at, state.lectern().turn().isPresent());
            case FloorAct.End end -> turns.ended(at);
            case FloorAct.NotHere missing -> turns.ended(at);
            case MeetingAct.Recess recess -> turns.recessed(at);
            case MeetingAct.Resume resume -> turns.resumed(at);
            // Any other act, also one yet unknown, begins and ends no turn.
            default -> turns;
        };
        return new Standing(meeting, state.after(entry), entry.head(), span);
    }

    /** The plan that was published; every meeting that can be found has one. */
    public MeetingPlan plan() {
        return state.plan().orElseThrow();
    }

    /** When a line will have been heard, as far as that can be told. */
    public Instant expectedEnd(Line line, Instant now) {
        var reach = line.shared().reach().stream().filter(Duration::isPositive).toList();
        var allotted = reach.stream().reduce(Duration.ZERO, Duration::plus);
        return expected(line).end(now, left(now), reach.size(), allotted);
    }

    /** When a line would have been heard if {@code seconds} were given to everyone who waits, interpreters' share kept. */
    public Instant expectedEnd(Line line, int seconds, Instant now) {
        return expectedEnd(line.shorten(seconds), now);
    }

    /** When those who wait in a line may expect to be called; nothing is said to those who cannot be called as it stands. */
    public Map<Id, ExpectedTime.Window> windows(Line line, Instant now) {
        var expected = expected(line);
        var left = left(now);
        var windows = new HashMap<Id, ExpectedTime.Window>();
        var allotted = Duration.ZERO;
        int ahead = 0;
        var callable = line.callable().stream().map(Speaker::id).collect(Collectors.toSet());
        var times = line.shared().reach().iterator();
        for (var speaker : line.waiting()) {
            if (callable.contains(speaker.id())) {
                windows.put(speaker.id(), expected.window(now, left, ahead, allotted));
            }
            var time = times.next();
            allotted = allotted.plus(time);
            ahead += time.isPositive() ? 1 : 0;
        }
        return Map.copyOf(windows);
    }

    /** What the one at the lectern still has; nothing once the time is over. */
    public Duration left(Instant now) {
        return state.lectern()
                .turn()
                .map(turn -> turn.clock().left(now))
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
    }

    /** When those who wait in a line may expect to be called, reckoned from its turns so far. */
    public ExpectedTime expected(Line line) {
        var speakers = line.inOrder();
        var shares = speakers.stream()
                .filter(speaker -> speaker.state() == Speaker.State.HEARD)
                .map(speaker -> (double) speaker.used().toMillis()
                        / line.allotted(speaker).toMillis())
                .toList();
        var used = speakers.stream().map(Speaker::used).reduce(Duration.ZERO, Duration::plus);
        return new ExpectedTime(
                shares,
                turns.gaps(used),
                speakers.stream().mapToInt(Speaker::missed).sum());
    }
}
