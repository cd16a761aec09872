package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.order.ExpectedTime;
import org.rostrum.order.Habits;
import org.rostrum.platform.Id;

/**
 * A meeting as it stands after an entry: its state, the head of its journal, and what is told of it by the way.
 *
 * @param lineHead the sequence of the entry that changed a line last
 * @param revision how often what a calendar says of the meeting was said anew: its days, the body and the items; it never goes
 *     back, also where that was undone
 * @param usual how earlier evenings of the body went, once that was asked; it only foretells, and nothing recorded rests on it
 */
public record Standing(
        Id meeting, MeetingState state, Chain.Head head, long lineHead, long revision, Optional<Habits> usual) {
    static Standing before(Id meeting) {
        return new Standing(meeting, MeetingState.empty(), Chain.Head.NONE, 0, 0, Optional.empty());
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
        var next = state.after(entry);
        // Another evening of the body may have ended since the last hearing was opened.
        var known = entry.act() instanceof HearingAct.OpenHearing ? Optional.<Habits>empty() : usual;
        return new Standing(meeting, next, entry.head(), lineHead(entry, next), revision(next), known);
    }

    /**
     * An act that does not concern the lines passes them on as they are; to look closer would cost more than it saves. What
     * is taken out by law may be the name of someone in them, and is gone from the entries before it already.
     */
    @SuppressWarnings("ReferenceEquality")
    private long lineHead(Entry entry, MeetingState next) {
        boolean same = next.lines() == state.lines() && !(entry.act() instanceof CorrectionAct.Redact);
        return same ? lineHead : entry.sequence();
    }

    /** Most acts leave plan and days as they are, so that these are compared before what is said of them is put together. */
    private long revision(MeetingState next) {
        boolean same = next.plan().equals(state.plan())
                && next.sitting().days().equals(state.sitting().days());
        return state.plan().isEmpty() || same || said(next).equals(said(state)) ? revision : revision + 1;
    }

    private static List<Object> said(MeetingState state) {
        var plan = state.plan().orElseThrow();
        var items = plan.items().stream()
                .map(item -> item.number() + " " + item.title())
                .toList();
        return List.of(days(state), plan.body(), items);
    }

    /** The same at an instant, by which the line may have closed. */
    public Standing at(Instant now) {
        var closes = state.openLine().flatMap(Line::closes);
        boolean closed = closes.filter(hour -> !now.isBefore(hour)).isPresent();
        return closed ? new Standing(meeting, state.at(now), head, lineHead, revision, usual) : this;
    }

    /** Whether someone is told of a time to come, while nobody has asked how the evenings of this body go. */
    boolean asksForHabits() {
        return usual.isEmpty() && state.openLine().isPresent();
    }

    /** The same, with what was found out of earlier evenings. */
    Standing knowing(Habits habits) {
        return new Standing(meeting, state, head, lineHead, revision, Optional.of(habits));
    }

    /** How the hearings of these entries went, each once, as it was when it ended last. */
    static List<ExpectedTime> evenings(Id meeting, Iterable<Entry> entries) {
        var evenings = new LinkedHashMap<Id, ExpectedTime>();
        var standing = before(meeting);
        for (var entry : entries) {
            var next = standing.after(entry);
            if (next.state.openLine().isEmpty()) {
                var ended = standing;
                ended.state
                        .sitting()
                        .hearing()
                        .ifPresent(hearing -> ended.state
                                .line(hearing)
                                .ifPresent(line -> evenings.put(hearing, ended.expected(line))));
            }
            standing = next;
        }
        return List.copyOf(evenings.values());
    }

    /** The plan that was published; every meeting that can be found has one. */
    public MeetingPlan plan() {
        return state.plan().orElseThrow();
    }

    /** The days of the meeting so far, in their order: that for which it was called, and each to which it was continued. */
    public List<MeetingDay> days() {
        return days(state);
    }

    private static List<MeetingDay> days(MeetingState state) {
        return Stream.concat(
                        state.plan().map(MeetingDay::of).stream(),
                        state.sitting().days().stream().map(MeetingDay::of))
                .toList();
    }

    /** The day on which it is now, or that comes next; of a meeting that is over, the last. */
    public MeetingDay day() {
        return days().getLast();
    }

    /** When it was last said anew when or where the meeting is, if that was said again after it was published. */
    public Optional<Instant> saidAnew() {
        var days = state.sitting().days();
        return days.isEmpty()
                ? state.sitting().moved()
                : Optional.of(days.getLast().said());
    }

    /** When a line will have been heard, as far as that can be told. */
    public Instant expectedEnd(Line line, Instant now) {
        return new Expected(this, line).end(now);
    }

    /** When a line would have been heard if {@code seconds} were given to everyone who waits, interpreters' share kept. */
    public Instant expectedEnd(Line line, int seconds, Instant now) {
        return expectedEnd(line.shorten(seconds), now);
    }

    /** Those who wait and are sure to get a turn within the time for all, since nobody before has more than is allotted. */
    public List<Speaker> reached(Line line, Instant now) {
        return new Expected(this, line).reached(now);
    }

    /** What is left of the time for all, once the one at the lectern has had all of hers; empty where there is no such rule. */
    public Optional<Duration> leftForAll(Line line, Instant now) {
        return new Expected(this, line).leftForAll(now);
    }

    /**
     * When those who wait in a line may expect to be called; nothing is said to those who cannot be called as it stands, and
     * to nobody while the meeting stands still.
     */
    public Map<Id, ExpectedTime.Window> windows(Line line, Instant now) {
        return state.sitting().standsStill() ? Map.of() : new Expected(this, line).windows(now);
    }

    /** What the times that are told in a line are reckoned from. */
    ExpectedTime expected(Line line) {
        return new Expected(this, line).time();
    }
}
