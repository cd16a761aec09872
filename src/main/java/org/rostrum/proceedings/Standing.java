package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostrum.order.ExpectedTime;
import org.rostrum.platform.Id;

/**
 * A meeting as it stands after an entry: its state, the head of its journal, and how long the open hearing's turns have
 * taken, gaps included.
 */
public record Standing(
        Id meeting, MeetingState state, Chain.Head head, Optional<Instant> firstCall, Optional<Instant> lastEnd) {
    static Standing before(Id meeting) {
        return new Standing(meeting, MeetingState.empty(), Chain.Head.NONE, Optional.empty(), Optional.empty());
    }

    Standing after(Entry entry) {
        var at = Optional.of(entry.occurredAt());
        var next = state.after(entry);
        return switch (entry.act()) {
            case HearingAct.OpenHearing open ->
                new Standing(meeting, next, entry.head(), Optional.empty(), Optional.empty());
            case FloorAct.Call call ->
                new Standing(
                        meeting,
                        next,
                        entry.head(),
                        firstCall.or(() -> at),
                        state.lectern().turn().isPresent() ? at : lastEnd);
            case FloorAct.End end -> new Standing(meeting, next, entry.head(), firstCall, at);
            case FloorAct.NotHere missing -> new Standing(meeting, next, entry.head(), firstCall, at);
            // Any other act, also one yet unknown, begins and ends no turn.
            default -> new Standing(meeting, next, entry.head(), firstCall, lastEnd);
        };
    }

    /** The plan that was published; every meeting that can be found has one. */
    public MeetingPlan plan() {
        return state.plan().orElseThrow();
    }

    /** When a line will have been heard, as far as that can be told. */
    public Instant expectedEnd(Line line, Instant now) {
        var waiting = line.waiting();
        var allotted = waiting.stream().map(line::allotted).reduce(Duration.ZERO, Duration::plus);
        return expected(line).end(now, left(now), waiting.size(), allotted);
    }

    /** When a line would have been heard if {@code seconds} were given to everyone who waits, interpreters' share kept. */
    public Instant expectedEnd(Line line, int seconds, Instant now) {
        return expectedEnd(line.shorten(seconds), now);
    }

    /** For each of those who wait in a line, in order, when they may expect to be called. */
    public List<ExpectedTime.Window> windows(Line line, Instant now) {
        var expected = expected(line);
        var left = left(now);
        var windows = new ArrayList<ExpectedTime.Window>();
        var allotted = Duration.ZERO;
        for (var speaker : line.waiting()) {
            windows.add(expected.window(now, left, windows.size(), allotted));
            allotted = allotted.plus(line.allotted(speaker));
        }
        return List.copyOf(windows);
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
        int turns = (int) speakers.stream()
                .filter(speaker -> speaker.state() == Speaker.State.HEARD)
                .count();
        var used = speakers.stream().map(Speaker::used).reduce(Duration.ZERO, Duration::plus);
        var span = firstCall
                .flatMap(first -> lastEnd.map(last -> Duration.between(first, last)))
                .filter(between -> !between.isNegative())
                .orElse(Duration.ZERO);
        return new ExpectedTime(
                turns, used, span, speakers.stream().mapToInt(Speaker::missed).sum());
    }
}
